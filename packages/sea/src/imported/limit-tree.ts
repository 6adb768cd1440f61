import { type NearestPlace, nearestOnLeg } from '@searoom/geo';
import { densifyLine } from './densify-line.ts';

const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;
const LEAF = 8;
/** A straight line in space leaves the ellipsoid by 2 cm over this length. */
const PIECE_M = 1_000;

/**
 * Finds the nearest place of some lines, on the ellipsoid. The nearest piece is found by straight lines through the earth
 * in a tree of boxes in space, then measured along the geodesic. Within 250 M both agree which is nearest to half a metre.
 */
export class LimitTree {
  /** Ends of the pieces: [lonA, latA, lonB, latB ...], and the same in space. */
  readonly #ends: Float64Array;
  readonly #space: Float64Array;
  /** Lowest and highest x, y, z of each node; node i has the children 2i and 2i + 1, the leaves come last. */
  readonly #boxes: Float64Array;
  readonly #leaves: number;
  /** Piece of the last answer: questions come in order along limits. */
  #last = 0;

  /** @param lines [lon, lat ...] open lines, edges straight on the map */
  constructor(lines: readonly Float64Array[]) {
    const ends: number[] = [];
    for (const line of lines) {
      const fine = densifyLine(line, PIECE_M);
      for (let i = 2; i < fine.length; i += 2) ends.push(fine[i - 2]!, fine[i - 1]!, fine[i]!, fine[i + 1]!);
    }
    if (ends.length === 0) throw new RangeError('There is no line to measure to');
    this.#ends = Float64Array.from(ends);
    const count = ends.length / 4;
    this.#space = new Float64Array(6 * count);
    for (let i = 0; i < 2 * count; i++) writeSpace(ends[2 * i]!, ends[2 * i + 1]!, this.#space, 3 * i);
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, count / LEAF)));
    this.#boxes = this.#makeBoxes(count);
  }

  /** Nearest place of the lines and its distance along the geodesic. */
  findNearest(lon: number, lat: number): NearestPlace {
    const piece = this.#findPiece(lon, lat);
    const ends = this.#ends;
    const at = 4 * piece;
    return nearestOnLeg(lon, lat, ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!);
  }

  #findPiece(lon: number, lat: number): number {
    writeSpace(lon, lat, query, 0);
    const count = this.#ends.length / 4;
    let best = this.#last;
    let least = this.#measure(best);
    const stack = [1];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (this.#measureBox(node) >= least) continue;
      if (node < this.#leaves) {
        const first = this.#measureBox(2 * node) <= this.#measureBox(2 * node + 1) ? 2 * node : 2 * node + 1;
        stack.push(4 * node + 1 - first, first);
        continue;
      }
      const from = (node - this.#leaves) * LEAF;
      for (let piece = from; piece < Math.min(from + LEAF, count); piece++) {
        const square = this.#measure(piece);
        if (square < least) [least, best] = [square, piece];
      }
    }
    this.#last = best;
    return best;
  }

  /** Square of the straight distance to a piece. */
  #measure(piece: number): number {
    const space = this.#space;
    const at = 6 * piece;
    let along = 0;
    let length = 0;
    for (let k = 0; k < 3; k++) {
      const step = space[at + 3 + k]! - space[at + k]!;
      along += step * (query[k]! - space[at + k]!);
      length += step * step;
    }
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
    let square = 0;
    for (let k = 0; k < 3; k++) {
      const offset = space[at + k]! + t * (space[at + 3 + k]! - space[at + k]!) - query[k]!;
      square += offset * offset;
    }
    return square;
  }

  #measureBox(node: number): number {
    const boxes = this.#boxes;
    let square = 0;
    for (let k = 0; k < 3; k++) {
      const offset = Math.max(boxes[6 * node + k]! - query[k]!, 0, query[k]! - boxes[6 * node + 3 + k]!);
      square += offset * offset;
    }
    return square;
  }

  #makeBoxes(count: number): Float64Array {
    const boxes = new Float64Array(12 * this.#leaves);
    for (let node = 0; node < 2 * this.#leaves; node++) {
      boxes.fill(Number.POSITIVE_INFINITY, 6 * node, 6 * node + 3);
      boxes.fill(Number.NEGATIVE_INFINITY, 6 * node + 3, 6 * node + 6);
    }
    for (let end = 0; end < 2 * count; end++) {
      const node = this.#leaves + Math.floor(end / 2 / LEAF);
      for (let k = 0; k < 3; k++) {
        const value = this.#space[3 * end + k]!;
        boxes[6 * node + k] = Math.min(boxes[6 * node + k]!, value);
        boxes[6 * node + 3 + k] = Math.max(boxes[6 * node + 3 + k]!, value);
      }
    }
    for (let node = this.#leaves - 1; node > 0; node--) {
      for (let k = 0; k < 3; k++) {
        boxes[6 * node + k] = Math.min(boxes[12 * node + k]!, boxes[12 * node + 6 + k]!);
        boxes[6 * node + 3 + k] = Math.max(boxes[12 * node + 3 + k]!, boxes[12 * node + 9 + k]!);
      }
    }
    return boxes;
  }
}

const query = new Float64Array(3);

/** Earth-centred coordinates of a place on the WGS-84 ellipsoid, in metres. */
function writeSpace(lon: number, lat: number, out: Float64Array, at: number): void {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  const sine = Math.sin(phi);
  const normal = SEMI_MAJOR_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  out[at] = normal * Math.cos(phi) * Math.cos(lambda);
  out[at + 1] = normal * Math.cos(phi) * Math.sin(lambda);
  out[at + 2] = normal * (1 - ECCENTRICITY_SQUARED) * sine;
}
