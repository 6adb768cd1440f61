import { PointTree } from '../base/point-tree.ts';

const METRES_PER_DEGREE = 111_195;

/**
 * What lies behind a line as seen from a coast: a place is in the shadow when the way from it to the nearest base point
 * crosses the line. So an agreed line ends a zone where it stands between the place and the coast, and says nothing
 * beyond its ends.
 */
export class LineShadow {
  readonly #line: Float64Array;
  readonly #tree: PointTree;

  /** @param line [lon, lat ...], neighbours a kilometre apart or less */
  constructor(line: Float64Array) {
    this.#line = line;
    this.#tree = new PointTree(line);
  }

  /** True when the straight way between two places crosses the line an odd number of times. */
  stands(lonA: number, latA: number, lonB: number, latB: number): boolean {
    const line = this.#line;
    const dx = lonB - lonA;
    const dy = latB - latA;
    let crossed = false;
    let before = dx * (line[1]! - latA) - dy * (line[0]! - lonA) > 0;
    for (let i = 2; i < line.length; i += 2) {
      const here = dx * (line[i + 1]! - latA) - dy * (line[i]! - lonA) > 0;
      if (here === before) continue;
      before = here;
      const ex = line[i]! - line[i - 2]!;
      const ey = line[i + 1]! - line[i - 1]!;
      const sideA = ex * (latA - line[i - 1]!) - ey * (lonA - line[i - 2]!) > 0;
      const sideB = ex * (latB - line[i - 1]!) - ey * (lonB - line[i - 2]!) > 0;
      if (sideA !== sideB) crossed = !crossed;
    }
    return crossed;
  }

  /** Metres from a place to the line, on a local plane. */
  measureM(lon: number, lat: number): number {
    const line = this.#line;
    const vertex = this.#tree.findNearest(lon, lat);
    const shrink = Math.cos((lat * Math.PI) / 180);
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = Math.max(0, vertex - 1); i <= Math.min(line.length / 2 - 2, vertex); i++) {
      const ax = (line[2 * i]! - lon) * shrink;
      const ay = line[2 * i + 1]! - lat;
      const dx = (line[2 * i + 2]! - line[2 * i]!) * shrink;
      const dy = line[2 * i + 3]! - line[2 * i + 1]!;
      const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, Math.hypot(ax + t * dx, ay + t * dy));
    }
    return nearest * METRES_PER_DEGREE;
  }
}
