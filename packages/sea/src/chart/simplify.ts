import { measureToPieceM } from './plane.ts';

/**
 * Leaves out vertices as long as the line stays within a tolerance of every one of them (Douglas and Peucker, 1973).
 * A closed line keeps its first vertex, which is also its last.
 *
 * @param line [lon, lat ...] in degrees
 */
export function simplify(line: Float64Array, toleranceM: number): Float64Array {
  const last = line.length / 2 - 1;
  if (last < 2) return line;
  const keep = new Uint8Array(last + 1);
  keep[0] = keep[last] = 1;
  const ranges = [0, last];
  while (ranges.length > 0) {
    const to = ranges.pop()!;
    const from = ranges.pop()!;
    const [aLon, aLat, bLon, bLat] = [line[2 * from]!, line[2 * from + 1]!, line[2 * to]!, line[2 * to + 1]!];
    let farthest = -1;
    let greatestM = toleranceM;
    for (let i = from + 1; i < to; i++) {
      const distanceM = measureToPieceM(line[2 * i]!, line[2 * i + 1]!, aLon, aLat, bLon, bLat);
      if (distanceM > greatestM) {
        greatestM = distanceM;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    ranges.push(from, farthest, farthest, to);
  }
  return line.filter((_, i) => keep[i >> 1] === 1);
}
