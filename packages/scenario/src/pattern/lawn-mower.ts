import { solveDirect } from '@searoom/geo';
import type { Waypoint } from '../path/route.ts';

/**
 * Waypoints of a survey: parallel lines, there and back, each `spacingM` further to starboard of the first.
 *
 * @param start beginning of the first line
 * @param courseDeg course of the first line
 */
export function drawLawnMower(
  start: Waypoint,
  courseDeg: number,
  lineM: number,
  spacingM: number,
  lines: number,
): Waypoint[] {
  const waypoints: Waypoint[] = [];
  for (let line = 0; line < lines; line++) {
    const foot = solveDirect(...start, courseDeg + 90, line * spacingM);
    const head = solveDirect(foot.lon, foot.lat, courseDeg, lineM);
    const ends: Waypoint[] = [
      [foot.lon, foot.lat],
      [head.lon, head.lat],
    ];
    waypoints.push(...(line % 2 === 0 ? ends : ends.reverse()));
  }
  return waypoints;
}
