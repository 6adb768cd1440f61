import { shiftAlong } from '../local-plane.ts';
import type { Waypoint } from '../path/route.ts';
import { drawBetween, drawNormal, type Random } from '../random.ts';

/**
 * Waypoints of a trawler on her ground: tows back and forth along the depth line, each a little beside the last, with
 * wide turns because of the gear.
 *
 * @param start where the first tow begins
 * @param courseDeg direction of the ground
 * @param towM length of a tow
 */
export function drawTrawl(random: Random, start: Waypoint, courseDeg: number, towM: number, tows: number): Waypoint[] {
  const waypoints: Waypoint[] = [start];
  let here = start;
  // The ground is worked across and back: after some tows the side changes.
  let side = random() < 0.5 ? 90 : -90;
  for (let tow = 0; tow < tows; tow++) {
    const towDeg = courseDeg + (tow % 2) * 180 + 4 * drawNormal(random);
    here = shiftAlong(...here, towDeg, towM * drawBetween(random, 0.8, 1.15));
    waypoints.push(here);
    if (random() < 0.25) side = -side;
    here = shiftAlong(...here, courseDeg + side, drawBetween(random, 500, 1100));
    waypoints.push(here);
  }
  return waypoints;
}
