/**
 * What is recorded about a feature beside the feature itself, one file per subject: findings, occupation, assertions,
 * other positions, artificial islands; and regions of search and rescue. Each fact has its own date and source.
 */
import type { Source } from '@searoom/model';

/** What a court or tribunal found, or did not find, about a feature. */
export interface FindingRecord {
  readonly feature: string;
  /** `above-water`: is it above water at high tide? `rock`: a rock of Art. 121(3)? `within`: in whose zone does it lie? */
  readonly question: 'above-water' | 'rock' | 'within' | 'structures' | 'sovereignty';
  /** In plain words: "Low-tide elevation", "In the exclusive economic zone and shelf of the Philippines". */
  readonly finding: string;
  /** Tribunal and case: "PCA 2013-19". */
  readonly by: string;
  readonly date: string;
  /** Paragraphs of the award or judgment. */
  readonly paragraphs?: string;
  /** Parties that do not accept it. */
  readonly rejectedBy: readonly string[];
  readonly source: Source;
}

/** Who is or was in control of a feature, and since when. It says nothing about title. */
export interface OccupationRecord {
  readonly feature: string;
  readonly party: string;
  /** ISO day, month or year, as exactly as known; absent where not known. */
  readonly from?: string;
  /** Absent while it lasts. */
  readonly to?: string;
  readonly note?: string;
  readonly source: Source;
}

/** What a party says of one feature under an instrument, beyond what it says of the whole group. */
export interface FeatureAssertion {
  readonly feature: string;
  readonly party: string;
  /** Id of an instrument of the register. */
  readonly instrument: string;
  readonly date?: string;
  /** What it says, in plain words. */
  readonly says: string;
  readonly contestedBy: readonly string[];
  readonly source: Source;
}

/** Another position known for a feature, and how far it lies from the one that is used. */
export interface PositionCandidate {
  readonly feature: string;
  /** Degrees, WGS 84; absent where the licence of the list forbids to keep the value. */
  readonly lon?: number;
  readonly lat?: number;
  /** Distance from the position in use, metres. */
  readonly offsetM: number;
  /** What the position is of, where that is said: "reef", "artificial island". */
  readonly of?: string;
  readonly source: Source;
}

/**
 * An artificial island or installation on a feature. Reclamation changes no status (UNCLOS Art. 60(8)); a coastal state
 * may set safety zones of up to 500 m.
 */
export interface ArtificialIslandRecord {
  readonly feature: string;
  readonly party: string;
  readonly since?: string;
  /** Centre where it is known apart from the feature's own position. */
  readonly lon?: number;
  readonly lat?: number;
  readonly note?: string;
  readonly source: Source;
}

/** A search and rescue region: who coordinates rescue there. It is no maritime zone and limits no right. */
export interface RescueRegionRecord {
  readonly id: string;
  readonly party: string;
  readonly name: string;
  readonly centre?: string;
  /** [lon, lat] rows, where the limits are known. */
  readonly limits?: readonly (readonly [number, number])[];
  readonly note?: string;
  readonly contestedBy: readonly string[];
  readonly source: Source;
}

/** A dated change in the world: what became different for a feature, a line or an instrument on that day. */
export interface ChangeRecord {
  /** Id of a feature, a line, a gap or an instrument of the register. */
  readonly record: string;
  /** ISO day, month or year, as exactly as known. */
  readonly date: string;
  readonly what: string;
  readonly source: Source;
}

/** A name of a feature in the language of a claimant, beside those that stand with the feature. */
export interface NameRecord {
  readonly feature: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly name: string;
  readonly note?: string;
  readonly source: Source;
}
