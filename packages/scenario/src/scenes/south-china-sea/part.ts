import type { SceneSetting } from '../../scene.ts';
import type { TruthFact } from '../../truth/fact.ts';
import { HOUR_MS } from '../../units.ts';
import type { Vessel } from '../../vessel/vessel.ts';

/** What a part of the scene adds to it. */
export interface ScenePart {
  readonly vessels: readonly Vessel[];
  readonly facts: readonly TruthFact[];
}

/** Epoch milliseconds of a time of the scene's first day, in hours. */
export function makeClock(setting: SceneSetting): (hours: number) => number {
  return (hours) => setting.startMs + hours * HOUR_MS;
}

/** When paths may end: a little after the scenario, so that nobody stops short. */
export function pathEndMs(setting: SceneSetting): number {
  return Math.max(setting.endMs, setting.startMs + 24 * HOUR_MS) + HOUR_MS;
}

/** Rounds of a pattern that fill the scenario. */
export function countRounds(setting: SceneSetting, roundM: number, speedKn: number): number {
  const hours = (pathEndMs(setting) - setting.startMs) / HOUR_MS;
  return Math.ceil((hours * speedKn * 1852) / roundM) + 1;
}
