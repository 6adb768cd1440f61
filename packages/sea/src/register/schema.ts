/**
 * The shapes of the register: what is recorded about a place, a line, an instrument. Records hold facts and what
 * parties assert; nothing in here says who is right. Design: every value carries a source and a confidence mark.
 */
import type { Confidence, Instrument, Source } from '@searoom/model';

/**
 * Natural status of a feature. `rock` only where a tribunal said so; `high-tide`: above water at high tide, with no
 * finding of its own. `disputed-finding` (sources disagree) and `unknown` never give a zone by themselves.
 */
export type NaturalStatus = 'rock' | 'high-tide' | 'low-tide' | 'submerged' | 'disputed-finding' | 'unknown';

/** Names by BCP 47 tag (`zh-Latn` is Pinyin). All claimants' names are shown, none first. */
export type Names = Readonly<Record<string, string>>;

export interface FeaturePosition {
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
  /** What the position is of. Never a low-water line and never a base point. */
  readonly of: 'island centre' | 'island label' | 'reef or bank label';
  /** Key of `POSITION_SOURCES`. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly grade: 'high' | 'medium-high' | 'medium' | 'low';
  /** Radius within which the feature's true position is taken to lie. */
  readonly uncertaintyM: number;
  /** Present where no second position is known and the number follows from the grade. */
  readonly uncertaintyBy?: 'grade';
}

export interface FeatureRecord {
  readonly id: string;
  /** Id of a `FeatureGroup`. */
  readonly group: string;
  readonly names: Names;
  readonly position: FeaturePosition;
  readonly status: NaturalStatus;
  readonly finding: {
    /** Tribunal or case; absent where nobody decided. */
    readonly by?: string;
    readonly paragraphs?: string;
    readonly confidence: Confidence;
    readonly source?: string;
    readonly note?: string;
  };
  /** Party in control, where there is one. */
  readonly occupier?: string;
  readonly occupierNote?: string;
  readonly claimants: readonly string[];
  readonly claimsNote?: string;
}

/** How a group's features give zones. */
export interface FeatureGroup {
  readonly id: string;
  readonly name: string;
  readonly names: Names;
  /**
   * `disputed`: each claimant asserts zones of its own round the group. `home`: the features are base points of the
   * one state that claims them. `none`: no zone is drawn (the gap says why).
   */
  readonly zones: 'disputed' | 'home' | 'none';
  /** What each claimant rests its claim to the group on, by party; the national law of the sea is added by kind. */
  readonly claimedUnder: Readonly<Record<string, string>>;
  /** Claimants that published baselines here: their zones come from those and not from circles, since that date. */
  readonly baselinesOf?: Readonly<Record<string, { readonly since: string }>>;
  /** Features above water at high tide although it is disputed what else they are. */
  readonly aboveWater?: readonly string[];
  /** Parties that assert an economic zone and a shelf of 200 M from the group's high-tide features, by instrument id. */
  readonly economicZoneUnder?: Readonly<Record<string, string>>;
  /** What more is known of those, by party. */
  readonly economicZone?: Readonly<Record<string, EconomicZoneDetails>>;
  /** Parties that assert zones for the whole group as one, without published limits, by instrument id. */
  readonly assertedAsOne?: Readonly<Record<string, string>>;
}

export interface EconomicZoneDetails {
  readonly validFrom?: string;
  /** Features that it is asserted from; all of the group's high-tide features where absent. */
  readonly features?: readonly string[];
  /** Who denies that a 200 M zone follows from them, beside the other claimants. */
  readonly contestedBy?: readonly string[];
  readonly note?: string;
}

/** Parties that do not treat one another as two opposite coasts, so that a line of equal distance means nothing. */
export interface NoMedian {
  readonly parties: readonly [string, string];
  readonly why: string;
}

/** How a line runs between two of its points. `unspecified` is drawn as a geodesic, with the doubt stated. */
export type EdgeKind = 'geodesic' | 'rhumb' | 'parallel' | 'meridian' | 'unspecified';

/** Point of a line: its number or letter in the instrument, longitude, latitude (degrees), mark, place. */
export type PointRow = readonly [name: string, lon: number, lat: number, confidence: Confidence, place?: string];

export type LineKind =
  | 'straight-baseline'
  | 'archipelagic-baseline'
  | 'agreed-boundary'
  | 'allocation-line'
  | 'claim-limit'
  | 'claim-polygon'
  | 'claim-dashes'
  | 'joint-development-area'
  | 'provisional-measures-zone';

export interface LineRecord {
  readonly id: string;
  readonly kind: LineKind;
  readonly name: string;
  /** Parties that assert or agreed the line. */
  readonly parties: readonly string[];
  /** Id of an instrument. */
  readonly instrument: string;
  /** What the line limits, in words: "continental shelf only". Absent for a baseline. */
  readonly limits?: string;
  /**
   * Which zones measured from a baseline end at the line, for the parties on its sides. Absent where none does: a line
   * that allots islands, an area, a baseline.
   */
  readonly limitsKinds?: readonly BandKind[];
  readonly datum: string;
  /** True only where the source says WGS 84 or ITRF; otherwise 500 m are added to every margin. */
  readonly datumIsWgs84: boolean;
  /** One kind for all edges, or one for each edge (edge i starts at point i). */
  readonly edge: EdgeKind | readonly EdgeKind[];
  readonly closed: boolean;
  /** False where points of the instrument are missing here. */
  readonly complete: boolean;
  /** Seen in the direction of the points: which party's side lies to the left and to the right. */
  readonly sides?: { readonly left?: string; readonly right?: string };
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Who protested or does not accept it. */
  readonly contestedBy: readonly string[];
  readonly quality: string;
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly points: readonly PointRow[];
  /** Numbers printed by the instrument or by a page about it, for the checks of the register. */
  readonly published?: PublishedFigures;
  /** Where a check is known to disagree and nobody has settled why; told as such, never hidden. */
  readonly openQuestions?: readonly OpenQuestion[];
}

/** What an instrument, or a page about it, says of a line in numbers. M are nautical miles. */
export interface PublishedFigures {
  /** How well the figures themselves are known. */
  readonly confidence: Confidence;
  readonly note?: string;
  readonly pointCount?: number;
  readonly totalM?: number;
  readonly areaKm2?: number;
  /** Area in square M. */
  readonly areaSquareM?: number;
  readonly longestLegM?: number;
  readonly meanLegM?: number;
  /** Leg n starts at point n. */
  readonly listedLegsM?: readonly number[];
  /** Legs longer than 100 M, by the names of their ends: "11-12" (UNCLOS Art. 47(2)). */
  readonly legsOver100M?: readonly string[];
  /** Ratio of the area of water to the area of land (UNCLOS Art. 47(1)): 1.98 for 1.98:1. */
  readonly waterToLand?: number;
  /** Lengths of parts of the line, in M or in km as printed. */
  readonly parts?: readonly {
    readonly from: string;
    readonly to: string;
    readonly lengthM?: number;
    readonly lengthKm?: number;
  }[];
  /** True bearings of rhumb lines from one point to the next, degrees and minutes. */
  readonly bearings?: readonly {
    readonly from: string;
    readonly to: string;
    readonly bearing: readonly [deg: number, min: number];
  }[];
  /** Points that lie at a distance from the nearest base point of a baseline, by the rule of the instrument. */
  readonly construction?: { readonly points: readonly string[]; readonly baseline: string; readonly distanceM: number };
}

/** A disagreement that stands in the register on purpose, until somebody reads the source. */
export interface OpenQuestion {
  /** Name of the check, as the verifier calls it: "legs". */
  readonly check: string;
  /** Which part of the record: "20-21". Absent where the check has one figure. */
  readonly item?: string;
  /** The figure that is known to come out; another one is no longer this question. */
  readonly computed?: number;
  readonly why: string;
}

/** Straight baselines, with the way in which they are closed landward. */
export interface BaselineRecord extends LineRecord {
  readonly kind: 'straight-baseline' | 'archipelagic-baseline';
  /** Waters inside. */
  readonly encloses: 'internal-waters' | 'archipelagic-waters';
  /**
   * Construction of ours, for an open baseline: the way back from the last point to the first over land
   * ([lon, lat] rows), so that the waters inside are an area. It is no limit of anything.
   */
  readonly landwardClosure?: readonly (readonly [number, number])[];
  /** False where the inner edge lies at sea, so that crossing it means nothing. */
  readonly eventBoundary?: boolean;
  /** Zones are named and grouped by this: the mainland, or an island group. */
  readonly territory: string;
}

/** A drawing without published coordinates: separate dashes of [lon, lat] rows. */
export interface DashRecord {
  readonly id: string;
  readonly name: string;
  /** Party and the instrument under which it uses the drawing. */
  readonly assertedBy: readonly { readonly party: string; readonly instrument: string; readonly note: string }[];
  readonly contestedBy: readonly string[];
  /** Metres to each side of a dash within which the line may lie. */
  readonly halfWidthM: number;
  readonly missing: string;
  readonly sources: readonly Source[];
  readonly dashes: readonly (readonly (readonly [number, number])[])[];
  /** Order of the dashes, and points between the last and the first, by which we join them: a construction of ours. */
  readonly joinedOrder: readonly number[];
  readonly joinedClosure: readonly (readonly [number, number])[];
}

/** Kinds of zone that a state asserts by a distance from its coast. */
export type BandKind = 'territorial-sea' | 'contiguous-zone' | 'exclusive-economic-zone' | 'continental-shelf';

/** What a coastal state asserts from its own baselines, under which instrument. */
export interface NationalClaim {
  readonly party: string;
  readonly kind: BandKind;
  /** Breadth from the baseline in M. */
  readonly breadthM: number;
  readonly instrument: string;
  readonly article?: string;
  /** Day (month, year) since which the party asserts this breadth; an earlier instrument may have begun it. */
  readonly validFrom: string;
  /** Set where the party's own claim ends half way to another coast while nothing is agreed. */
  readonly endsAt?: 'median-line';
  /** Who objects to the claim as such; overlaps with neighbours are not meant. */
  readonly contestedBy: readonly string[];
  readonly note?: string;
}

/** What a party said against an instrument. `date` is exactly as known; absent where it is not. */
export interface Protest {
  readonly party: string;
  readonly date?: string;
  readonly what: string;
  readonly source: Source;
}

/** An instrument of the register: the shared shape and the parties that it binds or that issued it. */
export interface InstrumentRecord extends Instrument {
  readonly parties: readonly string[];
  readonly inForce?: string;
  /** Who objected to it, in the order of the parties' codes. A party that is not here may have objected all the same. */
  readonly protests?: readonly Protest[];
}

/** Which coast of the base map stands for a party's low-water line. */
export interface CoastRecord {
  readonly party: string;
  /** ISO 3166-1 numeric codes of the base map's countries whose coast is taken. */
  readonly baseMapIds: readonly string[];
  readonly note: string;
}

/** A place whose coast is never taken from a base map, because a base map names one owner. */
export interface ExcludedCoast {
  readonly name: string;
  /** West, south, east, north in degrees. */
  readonly box: readonly [number, number, number, number];
  readonly reason: string;
}

/** A belt in which a party asserts less than its usual breadth; not drawn, said where it matters. */
export interface ReducedBelt {
  readonly party: string;
  readonly name: string;
  readonly box: readonly [number, number, number, number];
  /** Breadth from the baseline in M. */
  readonly breadthM: number;
  readonly instrument: string;
}

/** What is known to exist but is not here, and why. */
export interface GapRecord {
  readonly id: string;
  readonly parties: readonly string[];
  readonly about: string;
  readonly why: string;
  /** West, south, east, north: a place inside is told of the gap. */
  readonly box?: readonly [number, number, number, number];
  readonly sources: readonly Source[];
}

export interface Register {
  /** ISO date up to which the register is kept; zones are built as of this day. */
  readonly asOf: string;
  /** First day that can be asked about: from then on the register knows which baselines were in force. */
  readonly begins: string;
  readonly groups: readonly FeatureGroup[];
  readonly features: readonly FeatureRecord[];
  readonly instruments: readonly InstrumentRecord[];
  readonly nationalClaims: readonly NationalClaim[];
  readonly baselines: readonly BaselineRecord[];
  readonly lines: readonly LineRecord[];
  readonly dashes: readonly DashRecord[];
  readonly coasts: readonly CoastRecord[];
  readonly excludedCoasts: readonly ExcludedCoast[];
  readonly reducedBelts: readonly ReducedBelt[];
  readonly noMedianBetween: readonly NoMedian[];
  readonly gaps: readonly GapRecord[];
}
