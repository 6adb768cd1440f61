import type { Satellite, ShoreStation } from './reception/receivers.ts';
import type { Circle } from './truth/circle-crossings.ts';
import type { TruthFact } from './truth/fact.ts';
import type { FixedStation, Vessel } from './vessel/vessel.ts';

/** What a scenario is opened with. */
export interface SceneSetting {
  readonly seed: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Damaged transmissions that a scene asks for: so many, spread over vessels that are heard ashore. */
export interface FlawOrders {
  readonly badChecksums: number;
  readonly lostParts: number;
  readonly teleports: number;
}

/** A world at work: who sails, who listens, what is planted in it. */
export interface Scene {
  readonly vessels: readonly Vessel[];
  readonly fixedStations: readonly FixedStation[];
  readonly shoreStations: readonly ShoreStation[];
  readonly satellites: readonly Satellite[];
  /** Circles whose crossings are told in the truth, for every vessel. */
  readonly circles: readonly Circle[];
  /** Planted facts that only the scene knows. */
  readonly facts: readonly TruthFact[];
  readonly flaws: FlawOrders;
}

/** A scenario by name: the frame finds it in the list, everything else is its own. */
export interface SceneDefinition {
  readonly name: string;
  /** One line for a menu. */
  readonly title: string;
  readonly startMs: number;
  readonly hours: number;
  build(setting: SceneSetting): Scene;
}
