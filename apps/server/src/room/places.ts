import { AIS_UNITS_PER_DEGREE } from '@searoom/model';
import type { Box } from './room.ts';

const MAX_LONGITUDE = 180 * AIS_UNITS_PER_DEGREE;
const MAX_LATITUDE = 90 * AIS_UNITS_PER_DEGREE;

/** True for a place on earth in 1/10000 minute. Exactly 0 N 0 E is what a receiver without a fix sends. */
export function isPlace(longitude: number, latitude: number): boolean {
  return (
    longitude >= -MAX_LONGITUDE &&
    longitude <= MAX_LONGITUDE &&
    latitude >= -MAX_LATITUDE &&
    latitude <= MAX_LATITUDE &&
    (longitude !== 0 || latitude !== 0)
  );
}

/** A box in 1/10000 minute, so that columns are compared without a division. */
export interface RawBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function toRawBox(box: Box): RawBox {
  const [west, south, east, north] = box.map((degrees) => degrees * AIS_UNITS_PER_DEGREE) as [
    number,
    number,
    number,
    number,
  ];
  return { west, south, east, north };
}

/** West > east is a box across the antimeridian. */
export function isInBox(box: RawBox, longitude: number, latitude: number): boolean {
  if (latitude < box.south || latitude > box.north) return false;
  return box.west <= box.east
    ? longitude >= box.west && longitude <= box.east
    : longitude >= box.west || longitude <= box.east;
}

/** Degrees from 1/10000 minute, without the noise of the division. */
export function toDegrees(raw: number): number {
  return Math.round((raw / AIS_UNITS_PER_DEGREE) * 1e7) / 1e7;
}

const HALF_TURN = 180 * AIS_UNITS_PER_DEGREE;
const RADIANS_PER_UNIT = Math.PI / HALF_TURN;
const METRES_PER_UNIT = 0.1852;

/** Faster than this between two reports is no ship, and no helicopter either where the way is long. */
const REACH_METRES_PER_MS = (60 * 1852) / 3_600_000;
/** A search aircraft (message 9) may be this fast. */
const AIRCRAFT_METRES_PER_MS = (500 * 1852) / 3_600_000;
const REACH_METRES = 5000;

/** Whether one hull may have been at both places with this time between: within 60 kn and 5 km of one another. */
export function isInReach(
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
  elapsedMs: number,
  isAircraft: boolean,
): boolean {
  let east = Math.abs(lonB - lonA);
  if (east > HALF_TURN) east = 2 * HALF_TURN - east;
  east *= Math.cos((latA + latB) * 0.5 * RADIANS_PER_UNIT);
  const north = latB - latA;
  const distanceM = Math.sqrt(east * east + north * north) * METRES_PER_UNIT;
  const speed = isAircraft ? AIRCRAFT_METRES_PER_MS : REACH_METRES_PER_MS;
  return distanceM <= REACH_METRES + speed * Math.abs(elapsedMs);
}
