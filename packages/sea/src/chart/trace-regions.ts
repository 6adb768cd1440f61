/** West, south, east, north in degrees. */
type Box = readonly [west: number, south: number, east: number, north: number];

export interface RegionOptions {
  readonly box: Box;
  /** Size of the fine cells in degrees: corners deeper than a cell are cut. */
  readonly cellDeg: number;
  /** Cells of the first look are so many fine cells wide. */
  readonly coarse: number;
}

/** Halvings of a cell's edge: a cell of a kilometre to half a metre. */
const HALVINGS = 11;
const UNKNOWN = 0xffff;

/**
 * Outlines of the regions in which a place's class is one number, for a class that changes at limits one cannot measure
 * the distance to.
 *
 * Method: marching squares over fine cells, each crossing found by halving. Fine cells are looked at where the corners of
 * a coarse cell differ in `keyOf`, and on from there wherever an outline leaves a coarse cell, so that a narrow region is
 * followed to its end once it is met.
 */
export class RegionTracer {
  readonly #classOf: (lon: number, lat: number) => number;
  readonly #options: RegionOptions;
  readonly #columns: number;
  readonly #rows: number;
  readonly #classes: Uint16Array;
  /** Coarse cells that an outline passes, by number. */
  readonly #cells: number[] = [];
  /** The same by the classes that meet in them; made when the first outline is asked for. */
  #cellsOf: Map<number, number[]> | undefined;

  /**
   * @param classOf class of a place, 0 to 65534
   * @param keyOf changes wherever the class can change; a cheap first sign of a limit
   */
  constructor(
    classOf: (lon: number, lat: number) => number,
    keyOf: (lon: number, lat: number) => number,
    options: RegionOptions,
  ) {
    this.#classOf = classOf;
    this.#options = options;
    const [west, south, east, north] = options.box;
    const wide = options.cellDeg * options.coarse;
    this.#columns = Math.ceil((east - west) / wide) * options.coarse;
    this.#rows = Math.ceil((north - south) / wide) * options.coarse;
    this.#classes = new Uint16Array((this.#columns + 1) * (this.#rows + 1)).fill(UNKNOWN);
    this.#findCells(keyOf);
  }

  /** Closed rings round the places of one class, which lie to the left: [lon, lat ...], the first vertex not repeated. */
  traceRings(wanted: number): Float64Array[] {
    const next = new Map<number, number>();
    const { coarse } = this.#options;
    const across = this.#columns / coarse;
    this.#cellsOf ??= this.#sortCells();
    for (const cell of this.#cellsOf.get(wanted) ?? []) {
      const column = (cell % across) * coarse;
      const row = Math.floor(cell / across) * coarse;
      for (let i = 0; i < coarse * coarse; i++) {
        this.#march(column + (i % coarse), row + Math.floor(i / coarse), wanted, next);
      }
    }
    const rings: Float64Array[] = [];
    for (const start of next.keys()) {
      const ring: number[] = [];
      for (let edge: number | undefined = start; edge !== undefined; ) {
        const following: number | undefined = next.get(edge);
        if (following === undefined) break;
        next.delete(edge);
        ring.push(...this.#findCrossing(edge, wanted));
        edge = following;
      }
      if (ring.length >= 6) rings.push(Float64Array.from(ring));
    }
    return rings;
  }

  #sortCells(): Map<number, number[]> {
    const { coarse } = this.#options;
    const across = this.#columns / coarse;
    const sorted = new Map<number, number[]>();
    for (const cell of this.#cells) {
      const column = (cell % across) * coarse;
      const row = Math.floor(cell / across) * coarse;
      const classes = new Set<number>();
      for (let i = 0; i <= coarse; i++) {
        for (let j = 0; j <= coarse; j++) classes.add(this.#classAt(column + i, row + j));
      }
      for (const found of classes) {
        const cells = sorted.get(found);
        if (cells === undefined) sorted.set(found, [cell]);
        else cells.push(cell);
      }
    }
    return sorted;
  }

  #findCells(keyOf: (lon: number, lat: number) => number): void {
    const { coarse } = this.#options;
    const across = this.#columns / coarse;
    const up = this.#rows / coarse;
    const seen = new Uint8Array(across * up);
    const add = (column: number, row: number): void => {
      if (column < 0 || row < 0 || column >= across || row >= up || seen[row * across + column] === 1) return;
      seen[row * across + column] = 1;
      this.#cells.push(row * across + column);
    };
    let below = new Float64Array(across + 1);
    let here = new Float64Array(across + 1);
    for (let row = 0; row <= up; row++) {
      [below, here] = [here, below];
      for (let column = 0; column <= across; column++) {
        const key = keyOf(this.#lon(column * coarse), this.#lat(row * coarse));
        here[column] = key;
        if (row === 0 || column === 0) continue;
        if (key !== here[column - 1] || key !== below[column] || key !== below[column - 1]) add(column - 1, row - 1);
      }
    }
    for (let at = 0; at < this.#cells.length; at++) {
      const column = this.#cells[at]! % across;
      const row = Math.floor(this.#cells[at]! / across);
      if (this.#changes(column * coarse, row * coarse, 1, 0)) add(column, row - 1);
      if (this.#changes(column * coarse, (row + 1) * coarse, 1, 0)) add(column, row + 1);
      if (this.#changes(column * coarse, row * coarse, 0, 1)) add(column - 1, row);
      if (this.#changes((column + 1) * coarse, row * coarse, 0, 1)) add(column + 1, row);
    }
  }

  /** True when the class changes along a side of a coarse cell. */
  #changes(column: number, row: number, east: number, north: number): boolean {
    const first = this.#classAt(column, row);
    for (let i = 1; i <= this.#options.coarse; i++) {
      if (this.#classAt(column + i * east, row + i * north) !== first) return true;
    }
    return false;
  }

  #lon(column: number): number {
    return this.#options.box[0] + column * this.#options.cellDeg;
  }

  #lat(row: number): number {
    return this.#options.box[1] + row * this.#options.cellDeg;
  }

  #classAt(column: number, row: number): number {
    const at = row * (this.#columns + 1) + column;
    let value = this.#classes[at]!;
    if (value === UNKNOWN) this.#classes[at] = value = this.#classOf(this.#lon(column), this.#lat(row));
    return value;
  }

  #march(column: number, row: number, wanted: number, next: Map<number, number>): void {
    const sw = this.#classAt(column, row) === wanted;
    const se = this.#classAt(column + 1, row) === wanted;
    const ne = this.#classAt(column + 1, row + 1) === wanted;
    const nw = this.#classAt(column, row + 1) === wanted;
    if (sw === se && se === ne && ne === nw) return;
    // Counter-clockwise round the cell; a side that goes from inside to outside is where the outline enters.
    const sides = [
      [sw, se, this.#edge(column, row, 0)],
      [se, ne, this.#edge(column + 1, row, 1)],
      [ne, nw, this.#edge(column, row + 1, 0)],
      [nw, sw, this.#edge(column, row, 1)],
    ] as const;
    const leaving = sides.filter(([from, to]) => !from && to).map(([, , edge]) => edge);
    const entering = sides.filter(([from, to]) => from && !to).map(([, , edge]) => edge);
    if (entering.length === 1) {
      next.set(entering[0]!, leaving[0]!);
      return;
    }
    // A saddle: the middle tells which corners hang together. Sides follow each other in turn, entering and leaving.
    const cellDeg = this.#options.cellDeg;
    const joined = this.#classOf(this.#lon(column) + cellDeg / 2, this.#lat(row) + cellDeg / 2) === wanted;
    const order = sides.filter(([from, to]) => from !== to);
    order.forEach(([from, , edge], i) => {
      if (!from) return;
      // Round an inside corner the outline goes back to the side before; round an outside corner on to the next.
      const partner = order[(i + (joined ? 1 : 3)) % 4]!;
      next.set(edge, partner[2]);
    });
  }

  #edge(column: number, row: number, direction: 0 | 1): number {
    return 2 * (row * (this.#columns + 1) + column) + direction;
  }

  #findCrossing(edge: number, wanted: number): [number, number] {
    const at = Math.floor(edge / 2);
    const column = at % (this.#columns + 1);
    const row = Math.floor(at / (this.#columns + 1));
    const [lon, lat] = [this.#lon(column), this.#lat(row)];
    const [east, north] = edge % 2 === 0 ? [this.#options.cellDeg, 0] : [0, this.#options.cellDeg];
    const startsInside = this.#classAt(column, row) === wanted;
    let low = 0;
    let high = 1;
    for (let i = 0; i < HALVINGS; i++) {
      const t = (low + high) / 2;
      if ((this.#classOf(lon + t * east, lat + t * north) === wanted) === startsInside) low = t;
      else high = t;
    }
    const t = (low + high) / 2;
    return [lon + t * east, lat + t * north];
  }
}
