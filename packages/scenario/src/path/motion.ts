import { metresPerDegreeEast, metresPerDegreeNorth } from '../local-plane.ts';
import { METRES_PER_SECOND_PER_KNOT, SECOND_MS, toDegrees, turnBetween, wrapDegrees } from '../units.ts';
import { makePlace, type Path, type Place } from './path.ts';

/** What a position report says. Reused between calls. */
export interface Motion extends Place {
  speedKn: number;
  courseDeg: number;
  /** Degrees per minute, to starboard positive. */
  rateOfTurn: number;
}

export function makeMotion(): Motion {
  return { ...makePlace(), speedKn: 0, courseDeg: 0, rateOfTurn: 0 };
}

/** Half of the time over which speed and turn are measured: short beside any manoeuvre, long beside rounding. */
const HALF_MS: number = 2 * SECOND_MS;

const before = makePlace();
const after = makePlace();

/**
 * Place, speed, course and rate of turn at a time. Speed and course are the displacement itself, so that they never
 * contradict the positions. The place is the middle of the places two seconds before and after, which no manoeuvre sets
 * off the path by more than a decimetre. Before the start and after the end of the path the vessel lies still.
 */
export function measureMotion(path: Path, timeMs: number, motion: Motion): void {
  path.locate(timeMs - HALF_MS, before);
  path.locate(timeMs + HALF_MS, after);
  const lon = after.lon - before.lon;
  const lat = after.lat - before.lat;
  const turn = turnBetween(before.headingDeg, after.headingDeg);
  motion.lon = before.lon + lon / 2;
  motion.lat = before.lat + lat / 2;
  motion.headingDeg = wrapDegrees(before.headingDeg + turn / 2);
  motion.navigationalStatus = after.navigationalStatus;
  const seconds = (2 * HALF_MS) / 1000;
  const east = lon * metresPerDegreeEast(motion.lat);
  const north = lat * metresPerDegreeNorth(motion.lat);
  motion.speedKn = Math.hypot(east, north) / seconds / METRES_PER_SECOND_PER_KNOT;
  motion.courseDeg = wrapDegrees(toDegrees(Math.atan2(east, north)));
  motion.rateOfTurn = (turn / seconds) * 60;
}
