import { shiftAlong } from '../local-plane.ts';
import type { Waypoint } from '../path/route.ts';

/**
 * Waypoints of a patrol box, round and round: long sides along `courseDeg`, turned to starboard.
 *
 * @param centre middle of the box
 */
export function drawRacetrack(
  centre: Waypoint,
  courseDeg: number,
  lengthM: number,
  widthM: number,
  rounds: number,
): Waypoint[] {
  const corner = (along: number, across: number): Waypoint =>
    shiftAlong(...shiftAlong(...centre, courseDeg, along * lengthM), courseDeg + 90, across * widthM);
  const round: Waypoint[] = [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
  return Array.from({ length: rounds }, () => round).flat();
}
