import { METRES_PER_UNIT } from './crossings.ts';
import type { WatchParameters } from './parameters.ts';

const HALF_TURN = 180 * 600_000;
const RADIANS_PER_UNIT = Math.PI / HALF_TURN;

/**
 * Distance in metres between two places in AIS units (1/10000 minute), on a local plane. Good to 1 % up to some hundred
 * kilometres, which is all that "impossible at 50 knots" needs.
 */
export function measureRawM(lonA: number, latA: number, lonB: number, latB: number): number {
  let east = lonB - lonA;
  if (east > HALF_TURN) east -= 2 * HALF_TURN;
  else if (east < -HALF_TURN) east += 2 * HALF_TURN;
  east *= Math.cos((latA + latB) * 0.5 * RADIANS_PER_UNIT);
  const north = latB - latA;
  return Math.sqrt(east * east + north * north) * METRES_PER_UNIT;
}

/** The farthest that a vessel may have gone in this time, in metres. */
export function reachM(elapsedMs: number, messageType: number, parameters: WatchParameters): number {
  const speedKn = messageType === 9 ? parameters.aircraftJumpSpeedKn : parameters.jumpSpeedKn;
  const metres = ((speedKn * 1852) / 3_600_000) * Math.abs(elapsedMs);
  return Math.max(parameters.jumpDistanceM, metres);
}
