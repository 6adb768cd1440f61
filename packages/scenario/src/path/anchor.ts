import { shiftAlong } from '../local-plane.ts';
import type { Random } from '../random.ts';
import { HOUR_MS, MINUTE_MS, smoothStep, wrapDegrees } from '../units.ts';
import type { Path, Place } from './path.ts';
import { SmoothNoise } from './smooth-noise.ts';

export const AT_ANCHOR = 1;
export const MOORED = 5;

/** Time in which the ship begins to yaw after the anchor has held. */
const SETTLE_MS: number = 30 * MINUTE_MS;

const SWING_DEG = 40;

/** A ship at anchor: she lies on her chain and swings about the anchor with wind and stream. */
export class Anchored implements Path {
  readonly startMs: number;
  readonly endMs: number;
  readonly #anchorLon: number;
  readonly #anchorLat: number;
  readonly #chainM: number;
  readonly #headingDeg: number;
  readonly #swing: SmoothNoise;

  /** @param from where and how the ship lies when the anchor has gone */
  constructor(startMs: number, endMs: number, from: Place, chainM: number, random: Random) {
    this.startMs = startMs;
    this.endMs = endMs;
    this.#chainM = chainM;
    this.#headingDeg = from.headingDeg;
    [this.#anchorLon, this.#anchorLat] = shiftAlong(from.lon, from.lat, from.headingDeg, chainM);
    this.#swing = new SmoothNoise(random, 4 * HOUR_MS);
  }

  locate(timeMs: number, place: Place): void {
    const settled = smoothStep(this.startMs, this.startMs + SETTLE_MS, timeMs);
    const headingDeg = this.#headingDeg + settled * SWING_DEG * this.#swing.at(timeMs - this.startMs);
    const [lon, lat] = shiftAlong(this.#anchorLon, this.#anchorLat, headingDeg + 180, this.#chainM);
    place.lon = lon;
    place.lat = lat;
    place.headingDeg = wrapDegrees(headingDeg);
    place.navigationalStatus = AT_ANCHOR;
  }
}

/** Something that does not move: a ship at her berth, a buoy, a station. */
export class Fixed implements Path {
  readonly startMs: number;
  readonly endMs: number;
  readonly #place: Place;

  constructor(startMs: number, endMs: number, place: Place) {
    this.startMs = startMs;
    this.endMs = endMs;
    this.#place = { ...place };
  }

  locate(_timeMs: number, place: Place): void {
    Object.assign(place, this.#place);
  }
}
