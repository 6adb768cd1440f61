import type { BandKind } from '../register/schema.ts';

/** What an area at sea is asserted to be. `land` is the base map's and asserted by nobody. */
export type ZoneKind =
  | 'internal-waters'
  | 'archipelagic-waters'
  | BandKind
  | 'joint-development-area'
  | 'provisional-measures-zone'
  | 'claimed-islands-area'
  | 'group-waters'
  | 'dashed-line-band'
  | 'dashed-line-area'
  | 'land';

/**
 * What a zone is measured from. `group-baselines`: baselines that a party published round an offshore group ·
 * `features`: single features of such a group · `group-as-one`: every feature of a group that a party asserts zones for as
 * a whole, without published limits · `coordinates`: points that an instrument lists.
 */
export type ZoneBasis =
  | 'published-baselines'
  | 'group-baselines'
  | 'coast'
  | 'features'
  | 'group-as-one'
  | 'coordinates'
  | 'drawing'
  | 'base-map';

/**
 * How well a zone's limit is known. `published`: built from base points that the party published · `computed`: circles
 * round features whose position is known to some hundred metres · `approximate`: rests at least in part on the coast of
 * a base map or on points recalled · `drawing`: a line drawn on a map, without coordinates.
 */
export type ExactnessGrade = 'published' | 'computed' | 'approximate' | 'drawing';

/**
 * An area with who asserts it and under what. The area of a zone measured from a baseline reaches from its outer limit to
 * the shore: the contiguous zone includes the territorial sea within it, so that sailing on from 24 M to 12 M is one more
 * entry and no exit. `askWhose` says which of them applies at a place.
 */
export interface Zone {
  readonly id: string;
  readonly kind: ZoneKind;
  /** Where it is: "coast of Malaysia", "Thitu Island and 2 more". */
  readonly name: string;
  /** Party code; several joined by "+" where parties agreed the zone together; empty for land. */
  readonly assertedBy: string;
  readonly contestedBy: readonly string[];
  /** Id of an instrument of the register; empty for land. */
  readonly instrument: string;
  readonly article?: string;
  readonly breadthNm?: number;
  readonly basis: ZoneBasis;
  /** Id of the feature group that it is measured from. */
  readonly group?: string;
  /** Features that it is measured from, by id, and each natural status among them once. */
  readonly features?: readonly string[];
  readonly statuses?: readonly string[];
  /**
   * Zones of the same party that stand before this one: it counts only under a view that does not hold those, or on a day
   * on which they are not in force. "What the features alone would give."
   */
  readonly alternativeTo?: readonly string[];
  /** Parties up to whose line of equal distance it reaches where nothing is agreed. */
  readonly endsAtMedianWith?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Territory whose base points the breadth is measured from: a position in `Atlas.territories`. */
  readonly territory?: number;
  /** Records that it is built from. */
  readonly derivedFrom: readonly string[];
  readonly exactness: { readonly grade: ExactnessGrade; readonly uncertaintyM: number; readonly note: string };
  /** False for an area that must never raise an event; all others raise them on days on which they are in force. */
  readonly eventBoundary: boolean;
  readonly note?: string;
}

/** A zone and its outline. */
export interface BuiltZone {
  readonly zone: Zone;
  readonly rings: readonly Float64Array[];
}
