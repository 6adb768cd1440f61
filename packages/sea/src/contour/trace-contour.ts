import type { Box, Field } from './field.ts';
import { refineRings } from './refine-rings.ts';

export interface ContourOptions {
  /** The area must lie within this box. */
  readonly box: Box;
  /** Size of the finest cells in degrees: parts and gaps smaller than a cell may be missed. */
  readonly cellDeg: number;
  /** How far the middle of an edge may lie from the limit, in metres. */
  readonly toleranceM: number;
}

/** An upper bound for the length of a degree on the ellipsoid, in metres. */
const METRES_PER_DEGREE = 111_700;

/** How exactly a vertex is put on the limit, in metres. */
const VERTEX_TOLERANCE_M = 0.05;

/**
 * Traces the outline of a field: rings with the inside to the left, every vertex on the limit to 5 cm, every edge within
 * the tolerance of it.
 *
 * Method: marching squares over the cells that the limit can pass (a quadtree, cut off by `Field.reach`), the crossing
 * of each cell edge found by root finding; then edges are halved until their middles lie on the limit. No two edges cross.
 */
export function traceContour(field: Field, options: ContourOptions): Float64Array[] {
  return new ContourTracer(field, options).trace();
}

class ContourTracer {
  readonly #field: Field;
  readonly #options: ContourOptions;
  readonly #levels: number;
  readonly #values = new Map<number, number>();
  /** Places where the limit crosses cell edges, by the number of the edge. */
  readonly #crossings = new Map<number, readonly [lon: number, lat: number]>();
  /** From the edge by which the limit enters a cell to the edge by which it leaves it. */
  readonly #next = new Map<number, number>();

  constructor(field: Field, options: ContourOptions) {
    this.#field = field;
    this.#options = options;
    const [west, south, east, north] = options.box;
    this.#levels = Math.max(0, Math.ceil(Math.log2(Math.max(east - west, north - south) / options.cellDeg)));
  }

  trace(): Float64Array[] {
    this.#visit(0, 0, 0);
    const rings: number[][] = [];
    for (const start of this.#next.keys()) {
      const ring: number[] = [];
      // Taking the link out while walking leaves only the rings not yet walked.
      for (let edge: number | undefined = start; edge !== undefined; ) {
        const following: number | undefined = this.#next.get(edge);
        if (following === undefined) break;
        this.#next.delete(edge);
        ring.push(...this.#crossings.get(edge)!);
        edge = following;
      }
      if (ring.length > 0) rings.push(ring);
    }
    return refineRings(rings, this.#field, this.#options.toleranceM);
  }

  #visit(level: number, column: number, row: number): void {
    const [west, south] = this.#options.box;
    const size = this.#options.cellDeg * 2 ** (this.#levels - level);
    const halfDiagonalM = (size / 2) * METRES_PER_DEGREE * Math.SQRT2;
    const lon = west + (column + 0.5) * size;
    const lat = south + (row + 0.5) * size;
    if (lat - size / 2 > this.#options.box[3] || lon - size / 2 > this.#options.box[2]) return;
    if (this.#field.reach(lon, lat) > halfDiagonalM) return;
    if (level === this.#levels) {
      this.#march(column, row);
      return;
    }
    for (let child = 0; child < 4; child++) this.#visit(level + 1, 2 * column + (child & 1), 2 * row + (child >> 1));
  }

  /** Links the edges of one cell; the inside stays to the left. */
  #march(column: number, row: number): void {
    const sw = this.#isInside(column, row);
    const se = this.#isInside(column + 1, row);
    const ne = this.#isInside(column + 1, row + 1);
    const nw = this.#isInside(column, row + 1);
    const pattern = (sw ? 1 : 0) | (se ? 2 : 0) | (ne ? 4 : 0) | (nw ? 8 : 0);
    if (pattern === 0 || pattern === 15) return;
    const south = this.#crossing(column, row, 0);
    const west = this.#crossing(column, row, 1);
    const north = this.#crossing(column, row + 1, 0);
    const east = this.#crossing(column + 1, row, 1);
    if (pattern === 5 || pattern === 10) {
      // A saddle: the middle tells which two corners hang together.
      const { cellDeg, box } = this.#options;
      const joined =
        this.#field.value(box[0] + (column + 0.5) * cellDeg, box[1] + (row + 0.5) * cellDeg) < 0 === (pattern === 5);
      if (joined) this.#link([south, east], [north, west], pattern);
      else this.#link([south, west], [north, east], pattern);
      return;
    }
    switch (pattern) {
      case 1:
        this.#next.set(south, west);
        break;
      case 2:
        this.#next.set(east, south);
        break;
      case 3:
        this.#next.set(east, west);
        break;
      case 4:
        this.#next.set(north, east);
        break;
      case 6:
        this.#next.set(north, south);
        break;
      case 7:
        this.#next.set(north, west);
        break;
      case 8:
        this.#next.set(west, north);
        break;
      case 9:
        this.#next.set(south, north);
        break;
      case 11:
        this.#next.set(east, north);
        break;
      case 12:
        this.#next.set(west, east);
        break;
      case 13:
        this.#next.set(south, east);
        break;
      case 14:
        this.#next.set(west, south);
        break;
    }
  }

  /** Two pieces of limit in a saddle cell: forward when the south-west corner is inside, backward when it is not. */
  #link(first: readonly [number, number], second: readonly [number, number], pattern: number): void {
    for (const [a, b] of [first, second]) {
      if (pattern === 5) this.#next.set(a, b);
      else this.#next.set(b, a);
    }
  }

  #isInside(column: number, row: number): boolean {
    return this.#valueAt(column, row) < 0;
  }

  #valueAt(column: number, row: number): number {
    const key = row * 0x100000 + column;
    let value = this.#values.get(key);
    if (value === undefined) {
      const { box, cellDeg } = this.#options;
      value = this.#field.value(box[0] + column * cellDeg, box[1] + row * cellDeg);
      this.#values.set(key, value);
    }
    return value;
  }

  /** Number of the edge that runs from a corner to the right (0) or up (1); its crossing is found on the way. */
  #crossing(column: number, row: number, direction: 0 | 1): number {
    const key = (row * 0x100000 + column) * 2 + direction;
    if (this.#crossings.has(key)) return key;
    const toColumn = direction === 0 ? column + 1 : column;
    const toRow = direction === 0 ? row : row + 1;
    const from = this.#valueAt(column, row);
    const to = this.#valueAt(toColumn, toRow);
    if (from < 0 === to < 0) return key;
    const { box, cellDeg } = this.#options;
    const lon = box[0] + column * cellDeg;
    const lat = box[1] + row * cellDeg;
    const t = findRoot(
      (fraction) =>
        this.#field.value(
          direction === 0 ? lon + fraction * cellDeg : lon,
          direction === 0 ? lat : lat + fraction * cellDeg,
        ),
      from,
      to,
      VERTEX_TOLERANCE_M,
    );
    this.#crossings.set(key, direction === 0 ? [lon + t * cellDeg, lat] : [lon, lat + t * cellDeg]);
    return key;
  }
}

/**
 * Where a function on [0, 1] changes its sign, to a tolerance of its value or, where it jumps, of a millionth of the way.
 * Regula falsi with the Illinois rule, halving where that does not help.
 */
export function findRoot(value: (t: number) => number, at0: number, at1: number, tolerance: number): number {
  let low = 0;
  let high = 1;
  let valueLow = at0;
  let valueHigh = at1;
  for (let i = 0; i < 60 && high - low > 1e-6; i++) {
    const t = i % 4 === 3 ? (low + high) / 2 : low + ((high - low) * valueLow) / (valueLow - valueHigh);
    const here = value(t);
    if (Math.abs(here) <= tolerance) return t;
    if (here < 0 === valueLow < 0) {
      low = t;
      valueLow = here;
      valueHigh /= 2;
    } else {
      high = t;
      valueHigh = here;
      valueLow /= 2;
    }
  }
  return (low + high) / 2;
}
