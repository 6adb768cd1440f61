import { isInZone } from '@searoom/geo';
import type { Box } from './geojson.ts';

/**
 * True when lines, or the area within rings, have a place in common with a box. A box is closed: what touches it meets it.
 *
 * @param lines [lon, lat ...] in degrees; a ring does not repeat its first place
 * @param isArea the lines are rings
 */
export function meetsBox(lines: readonly Float64Array[], isArea: boolean, box: Box): boolean {
  for (const line of lines) {
    const count = line.length / 2;
    for (let i = 0; i < count; i++) {
      const j = i + 1 < count ? i + 1 : isArea ? 0 : i;
      if (passesBox(line[2 * i]!, line[2 * i + 1]!, line[2 * j]!, line[2 * j + 1]!, box)) return true;
    }
  }
  // No edge passes the box, so it lies inside as a whole or not at all.
  return isArea && isInZone({ rings: lines }, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
}

/** True when a straight piece touches a box (Liang and Barsky, 1984: the part of it within each pair of sides). */
function passesBox(ax: number, ay: number, bx: number, by: number, [west, south, east, north]: Box): boolean {
  if (Math.max(ax, bx) < west || Math.min(ax, bx) > east || Math.max(ay, by) < south || Math.min(ay, by) > north) {
    return false;
  }
  let from = 0;
  let to = 1;
  for (const [start, step, least, most] of [
    [ax, bx - ax, west, east],
    [ay, by - ay, south, north],
  ] as const) {
    if (step === 0) {
      if (start < least || start > most) return false;
      continue;
    }
    const first = (least - start) / step;
    const second = (most - start) / step;
    from = Math.max(from, Math.min(first, second));
    to = Math.min(to, Math.max(first, second));
  }
  return from <= to;
}
