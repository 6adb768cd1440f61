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
  #lastLon = 0;
  #lastLat = 0;
  #lastM = 0;
  readonly #box: readonly [west: number, south: number, east: number, north: number];

  /** @param line [lon, lat ...], neighbours a kilometre apart or less */
  constructor(line: Float64Array) {
    this.#line = line;
    this.#tree = new PointTree(line);
    const box: [number, number, number, number] = [180, 90, -180, -90];
    for (let i = 0; i < line.length; i += 2) {
      box[0] = Math.min(box[0], line[i]!);
      box[1] = Math.min(box[1], line[i + 1]!);
      box[2] = Math.max(box[2], line[i]!);
      box[3] = Math.max(box[3], line[i + 1]!);
    }
    this.#box = box;
  }

  /** True when the straight way between two places crosses the line an odd number of times. */
  stands(lonA: number, latA: number, lonB: number, latB: number): boolean {
    const [west, south, east, north] = this.#box;
    // Most ways pass nowhere near the line.
    if (Math.max(lonA, lonB) < west || Math.min(lonA, lonB) > east) return false;
    if (Math.max(latA, latB) < south || Math.min(latA, latB) > north) return false;
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

  /** Metres from a place to the line, at the least: to the box round it, or by the last answer and the way since. */
  boundM(lon: number, lat: number): number {
    const sinceM =
      this.#lastM - METRES_PER_DEGREE * 1.005 * (Math.abs(lon - this.#lastLon) + Math.abs(lat - this.#lastLat));
    const [west, south, east, north] = this.#box;
    const dLat = Math.max(0, south - lat, lat - north);
    const dLon = Math.max(0, west - lon, lon - east);
    const shrink = Math.cos((Math.min(89, Math.max(Math.abs(lat), Math.abs(south), Math.abs(north))) * Math.PI) / 180);
    return Math.max(0.98 * sinceM, Math.hypot(dLat, dLon * shrink) * METRES_PER_DEGREE * 0.98);
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
    this.#lastLon = lon;
    this.#lastLat = lat;
    this.#lastM = nearest * METRES_PER_DEGREE;
    return this.#lastM;
  }
}
