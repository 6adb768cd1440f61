import { solveDirect, solveInverse } from '@searoom/geo';

/**
 * Outline of everything within a distance to either side of a line, with flat ends: how a dash whose place is only known
 * so well is drawn. Each vertex is set off square to the line there, by the geodesic.
 *
 * @param line [lon, lat ...] in degrees @returns closed ring [[lon, lat] ...]; empty for less than two vertices
 */
export function outlineBand(line: ArrayLike<number>, halfWidthM: number): [number, number][] {
  const count = line.length / 2;
  if (count < 2) return [];
  const right: [number, number][] = [];
  const left: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const before = Math.max(0, i - 1);
    const after = Math.min(count - 1, i + 1);
    const { initialBearingDeg } = solveInverse(
      line[2 * before]!,
      line[2 * before + 1]!,
      line[2 * after]!,
      line[2 * after + 1]!,
    );
    for (const [side, turnDeg] of [
      [right, 90],
      [left, -90],
    ] as const) {
      const place = solveDirect(line[2 * i]!, line[2 * i + 1]!, initialBearingDeg + turnDeg, halfWidthM);
      side.push([place.lon, place.lat]);
    }
  }
  return [...right, ...left.reverse(), right[0]!];
}
