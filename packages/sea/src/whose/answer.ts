import type { Confidence, Source } from '@searoom/model';
import type { Zone, ZoneKind } from '../zones/zone.ts';

/** A party by its code, and its English name. */
export interface NamedParty {
  readonly code: string;
  readonly name: string;
}

/** The base point that a limit is measured from, as near as it is known. */
export interface MeasuredBase {
  readonly kind: 'baseline' | 'feature' | 'coast';
  /** Id of the record in the register. */
  readonly record: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly distanceNm: number;
  readonly uncertaintyM: number;
  readonly confidence: Confidence;
  /** Who does not accept the baseline. */
  readonly contestedBy: readonly NamedParty[];
  readonly sources: readonly Source[];
}

/** One zone at the place, with the chain zone -> rule -> base point -> instrument -> source. */
export interface WhoseZone {
  readonly zone: string;
  readonly kind: ZoneKind;
  readonly name: string;
  readonly assertedBy: readonly NamedParty[];
  readonly contestedBy: readonly NamedParty[];
  readonly instrument: {
    readonly id: string;
    readonly title: string;
    readonly date?: string;
    readonly article?: string;
    readonly sources: readonly Source[];
  };
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly breadthNm?: number;
  /** How far inside the outer limit the place lies, and how sure that is. Absent where no base point gives the limit. */
  readonly marginNm?: number;
  readonly uncertaintyNm: number;
  readonly base?: MeasuredBase;
  readonly exactness: Zone['exactness'];
  /** Id of the same party's inner waters here: by law the outer zone begins where those end. */
  readonly within?: string;
  readonly note?: string;
}

/** A boundary or claim line not far from the place. */
export interface NearbyLine {
  readonly line: string;
  readonly name: string;
  readonly parties: readonly NamedParty[];
  readonly limits?: string;
  readonly distanceNm: number;
  readonly uncertaintyNm: number;
  readonly instrument: string;
}

/** Everything that the register knows is asserted at a place. It names no owner. */
export interface WhoseAnswer {
  readonly place: { readonly lat: number; readonly lon: number; readonly text: string };
  /** Day that is asked about. */
  readonly at: string;
  readonly registerDate: string;
  /** True where the base map has land. */
  readonly onLand: boolean;
  readonly zones: readonly WhoseZone[];
  /** Parties that assert something here, by code. */
  readonly assertedBy: readonly NamedParty[];
  /** Zones that began or ended so that they do not hold on that day. */
  readonly notInForce: readonly { readonly zone: string; readonly validFrom?: string; readonly validTo?: string }[];
  readonly linesNearby: readonly NearbyLine[];
  /** What is known to be missing here. */
  readonly gaps: readonly { readonly id: string; readonly about: string; readonly why: string }[];
  readonly caution: string;
}
