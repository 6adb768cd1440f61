import { shiftAlong } from '../local-plane.ts';
import type { Path } from '../path/path.ts';
import { placeAt } from '../path/path.ts';
import type { Waypoint } from '../path/route.ts';

/** A waypoint with the time at which it is to be passed. */
export interface TimedWaypoint {
  readonly at: Waypoint;
  readonly atMs: number;
}

/**
 * Timed waypoints of a ship that crosses again and again ahead of another's bow: from one side to the other, each time
 * `aheadM` in front of her.
 *
 * @param target path of the vessel whose way is barred
 * @param fromMs time of the first crossing
 * @param everyMs time between two crossings
 * @param swingM how far she runs out on either side
 */
export function planBlocking(
  target: Path,
  fromMs: number,
  everyMs: number,
  crossings: number,
  aheadM: number,
  swingM: number,
): TimedWaypoint[] {
  const waypoints: TimedWaypoint[] = [];
  for (let step = 0; step < crossings; step++) {
    const crossingMs = fromMs + step * everyMs;
    const side = step % 2 === 0 ? 90 : -90;
    waypoints.push(ahead(target, crossingMs, aheadM, 0, side));
    waypoints.push(ahead(target, crossingMs + everyMs / 2, aheadM * 1.6, swingM, side));
  }
  return waypoints;
}

function ahead(target: Path, atMs: number, aheadM: number, asideM: number, side: number): TimedWaypoint {
  const place = placeAt(target, atMs);
  const bow = shiftAlong(place.lon, place.lat, place.headingDeg, aheadM);
  return { at: shiftAlong(...bow, place.headingDeg + side, asideM), atMs };
}
