import { MINUTE_MS, SECOND_MS } from '../units.ts';
import type { Transponder } from '../vessel/vessel.ts';

/** Static and voyage data are sent every six minutes (ITU-R M.1371-5 Annex 1 table 1). */
export const STATIC_INTERVAL_MS: number = 6 * MINUTE_MS;

/** Degrees a minute from which a ship counts as changing course. */
const TURNING_DEG_PER_MIN = 6;

/**
 * Time between two position reports of a station (ITU-R M.1371-5 Annex 1 tables 1 and 2; class B with carrier sense).
 *
 * @param atAnchor navigational status 1 or 5
 */
export function reportingIntervalMs(
  transponder: Transponder,
  speedKn: number,
  rateOfTurn: number,
  atAnchor: boolean,
): number {
  switch (transponder) {
    case 'aircraft':
      return 10 * SECOND_MS;
    case 'distress':
      // A burst of eight messages a minute (Annex 9); one of each burst stands for it here.
      return MINUTE_MS;
    case 'class-b':
      return speedKn <= 2 ? 3 * MINUTE_MS : 30 * SECOND_MS;
    default: {
      if (atAnchor) return speedKn <= 3 ? 3 * MINUTE_MS : 10 * SECOND_MS;
      const turning = Math.abs(rateOfTurn) >= TURNING_DEG_PER_MIN;
      if (speedKn <= 14) return turning ? (10 / 3) * SECOND_MS : 10 * SECOND_MS;
      if (speedKn <= 23) return turning ? 2 * SECOND_MS : 6 * SECOND_MS;
      return 2 * SECOND_MS;
    }
  }
}
