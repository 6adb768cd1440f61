import { metresPerDegreeEast, metresPerDegreeNorth } from '../local-plane.ts';
import type { Random } from '../random.ts';
import {
  HOUR_MS,
  METRES_PER_SECOND_PER_KNOT,
  MINUTE_MS,
  smoothStep,
  toRadians,
  turnBetween,
  wrapDegrees,
} from '../units.ts';
import type { Path, Place } from './path.ts';
import { SmoothNoise } from './smooth-noise.ts';

export interface DriftOptions {
  /** Where wind and stream carry her. */
  readonly courseDeg: number;
  readonly speedKn: number;
  /** Side steps on the way: nets, swell, a boat that keeps among her like. */
  readonly wanderM: number;
  /** Duration of such a side step and back. */
  readonly wanderMs: number;
  /** How the bow lies: a ship without power lies across the wind, a boat on a sea anchor into it. */
  readonly headingDeg: number;
  readonly navigationalStatus: number;
}

/** The drift sets in over this time, so that a ship that has lost her way does not jump. */
const ONSET_MS: number = 20 * MINUTE_MS;

const YAW_DEG = 25;

/** A vessel that does not sail: carried by wind and stream, bow wherever the wind puts it. */
export class Drift implements Path {
  readonly startMs: number;
  readonly endMs: number;
  readonly #from: Place;
  readonly #options: DriftOptions;
  readonly #eastPerDegree: number;
  readonly #northPerDegree: number;
  readonly #east: SmoothNoise;
  readonly #north: SmoothNoise;
  readonly #yaw: SmoothNoise;

  constructor(startMs: number, endMs: number, from: Place, options: DriftOptions, random: Random) {
    this.startMs = startMs;
    this.endMs = endMs;
    this.#from = { ...from };
    this.#options = options;
    this.#eastPerDegree = metresPerDegreeEast(from.lat);
    this.#northPerDegree = metresPerDegreeNorth(from.lat);
    this.#east = new SmoothNoise(random, options.wanderMs);
    this.#north = new SmoothNoise(random, options.wanderMs);
    this.#yaw = new SmoothNoise(random, 1.5 * HOUR_MS);
  }

  locate(timeMs: number, place: Place): void {
    const { courseDeg, speedKn, wanderM, headingDeg, navigationalStatus } = this.#options;
    const elapsedMs = Math.max(0, Math.min(timeMs, this.endMs) - this.startMs);
    // The integral of a speed that grows linearly during the onset.
    const movingMs = elapsedMs < ONSET_MS ? (elapsedMs * elapsedMs) / (2 * ONSET_MS) : elapsedMs - ONSET_MS / 2;
    const alongM = (speedKn * METRES_PER_SECOND_PER_KNOT * movingMs) / 1000;
    const fade = smoothStep(0, 3 * ONSET_MS, elapsedMs);
    const course = toRadians(courseDeg);
    const eastM = alongM * Math.sin(course) + fade * wanderM * this.#east.at(elapsedMs);
    const northM = alongM * Math.cos(course) + fade * wanderM * this.#north.at(elapsedMs);
    place.lon = this.#from.lon + eastM / this.#eastPerDegree;
    place.lat = this.#from.lat + northM / this.#northPerDegree;
    const settled = smoothStep(0, ONSET_MS, elapsedMs);
    const turn = turnBetween(this.#from.headingDeg, headingDeg) + YAW_DEG * this.#yaw.at(elapsedMs);
    place.headingDeg = wrapDegrees(this.#from.headingDeg + settled * turn);
    place.navigationalStatus = navigationalStatus;
  }
}
