import type { Confidence } from '@searoom/model';
import type { BasePoints } from './base-points.ts';

/** A record that base points come from: a leg of a baseline, a feature, the coast of a base map. */
export interface BaseOrigin {
  readonly kind: 'baseline' | 'feature' | 'coast';
  /** Id of the record in the register. */
  readonly record: string;
  /** Leg or feature, in words: "A6 to A7", "Thitu Island". */
  readonly name: string;
  /** How far the true base point may lie from it. */
  readonly uncertaintyM: number;
  readonly confidence: Confidence;
  readonly validFrom?: string;
}

/** What a party measures its zones from in one place: its main coast, or a group of features. */
export interface Territory {
  readonly party: string;
  readonly name: string;
  readonly points: BasePoints;
  readonly origins: readonly BaseOrigin[];
}
