import type { BasePoints } from './base-points.ts';

/** Size of the cells in which places are looked up, in degrees. */
const CELL_DEG = 0.25;
const COLUMNS = 360 / CELL_DEG;
const METRES_PER_DEGREE = 110_500;

/** The base points that may lie within a distance of one of some places, and some that lie a little farther off. */
export function cropNear(points: BasePoints, places: Float64Array, distanceM: number): BasePoints {
  const near = new Set<number>();
  const rows = Math.ceil(distanceM / METRES_PER_DEGREE / CELL_DEG) + 1;
  const own = new Set<number>();
  for (let i = 0; i < places.length; i += 2) own.add(cellOf(places[i]!, places[i + 1]!));
  for (const cell of own) {
    const lat = Math.abs(Math.floor(cell / COLUMNS) * CELL_DEG - 90) + rows * CELL_DEG;
    const columns = Math.ceil(rows / Math.cos((Math.min(85, lat) * Math.PI) / 180));
    for (let row = -rows; row <= rows; row++) {
      // A disc, not a square: the corners would keep much that is too far.
      const share = Math.sqrt(Math.max(0, 1 - (Math.max(0, Math.abs(row) - 1) / rows) ** 2));
      const width = Math.ceil(columns * share) + 1;
      for (let column = -width; column <= width; column++) near.add(cell + row * COLUMNS + column);
    }
  }
  const kept: number[] = [];
  const { places: all, origins } = points;
  for (let i = 0; i < origins.length; i++) if (near.has(cellOf(all[2 * i]!, all[2 * i + 1]!))) kept.push(i);
  if (kept.length === origins.length) return points;
  return {
    places: Float64Array.from(kept.flatMap((i) => [all[2 * i]!, all[2 * i + 1]!])),
    origins: Uint16Array.from(kept.map((i) => origins[i]!)),
  };
}

function cellOf(lon: number, lat: number): number {
  return Math.floor((lat + 90) / CELL_DEG) * COLUMNS + Math.floor((lon + 180) / CELL_DEG);
}
