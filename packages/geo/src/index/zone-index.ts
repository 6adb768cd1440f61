import { buildIndex } from './build-index.ts';
import { crossesHorizontal, crossesVertical } from './crossing.ts';
import {
  BOUNDARY,
  CELL_BITS,
  INTERIOR,
  type IndexParts,
  JUMP_BITS,
  NODE_MASK,
  openIndex,
  storeIndex,
} from './layout.ts';
import { EMPTY_SET, type ZoneSets } from './zone-sets.ts';
import type { ZoneShape } from './zone-shape.ts';

const CELLS = 2 ** CELL_BITS;
const JUMP_SHIFT = CELL_BITS - JUMP_BITS;

/**
 * Tells every zone that a place lies in, exactly: the answer is that of a ray cast over all edges, also for places on a
 * limit (half-open rule, see `crossing.ts`). Zones may overlap; equal answers are one interned set. A query allocates
 * nothing once the sets it meets are known.
 */
export class ZoneIndex {
  readonly #west: number;
  readonly #south: number;
  readonly #size: number;
  readonly #scale: number;
  readonly #vertices: Float64Array;
  readonly #jump: Uint32Array;
  readonly #nodes: Uint32Array;
  readonly #leaves: Uint32Array;
  readonly #sets: ZoneSets;
  /** Number of zones. */
  readonly zoneCount: number;

  private constructor(parts: IndexParts) {
    this.#west = parts.west;
    this.#south = parts.south;
    this.#size = parts.size;
    this.#scale = CELLS / parts.size;
    this.#vertices = parts.vertices;
    this.#jump = parts.jump;
    this.#nodes = parts.nodes;
    this.#leaves = parts.leaves;
    this.#sets = parts.sets;
    this.zoneCount = parts.zones;
  }

  /**
   * Builds an index; zone numbers are positions in `zones`.
   *
   * @throws RangeError for a shape that cannot be indexed
   */
  static build(zones: readonly ZoneShape[]): ZoneIndex {
    return new ZoneIndex(buildIndex(zones));
  }

  /**
   * Opens an index that `store` wrote; its arrays are views of the buffer, which may be shared between threads.
   *
   * @throws RangeError when the buffer is no index of this version, or cut short
   */
  static open(buffer: ArrayBufferLike): ZoneIndex {
    return new ZoneIndex(openIndex(buffer));
  }

  /** The index in one buffer, for `open`. */
  store(): ArrayBuffer {
    return storeIndex({
      zones: this.zoneCount,
      west: this.#west,
      south: this.#south,
      size: this.#size,
      vertices: this.#vertices,
      jump: this.#jump,
      nodes: this.#nodes,
      leaves: this.#leaves,
      sets: this.#sets,
    });
  }

  /** Bytes of memory that the index holds. */
  get byteLength(): number {
    const arrays = [this.#vertices, this.#jump, this.#nodes, this.#leaves];
    return arrays.reduce((sum, array) => sum + array.byteLength, this.#sets.byteLength);
  }

  /** Vertices of all rings, the first of each ring counted twice. */
  get vertexCount(): number {
    return this.#vertices.length / 2;
  }

  /**
   * Number of the set of zones at a place; `EMPTY_SET` where there is none, and for anything that is no place on earth.
   * Numbers hold for this index in this process.
   *
   * @param lon degrees; 180 is read as -180
   */
  setAt(lon: number, lat: number): number {
    const x = lon >= 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    const u = (x - this.#west) * this.#scale;
    const v = (lat - this.#south) * this.#scale;
    if (!(u >= 0 && u < CELLS && v >= 0 && v < CELLS)) return EMPTY_SET;
    const column = u | 0;
    const row = v | 0;
    let node = this.#jump[((row >>> JUMP_SHIFT) << JUMP_BITS) | (column >>> JUMP_SHIFT)]!;
    const nodes = this.#nodes;
    for (let bit = JUMP_SHIFT - 1; node < INTERIOR; bit--) {
      node = nodes[node + ((column >>> bit) & 1) + (((row >>> bit) & 1) << 1)]!;
    }
    if (node < BOUNDARY) return node & NODE_MASK;
    return this.#setInLeaf(node & NODE_MASK, column, row, x, lat);
  }

  /**
   * Writes the numbers of the zones at a place into `out`, ascending, as far as they fit.
   *
   * @returns how many zones there are
   */
  query(lon: number, lat: number, out: Uint16Array): number {
    return this.#sets.copy(this.setAt(lon, lat), out);
  }

  /** Zone numbers of a set, ascending. The same array each time: do not write into it. */
  zonesOfSet(set: number): Uint16Array {
    return this.#sets.members(set);
  }

  /** Sets met so far. */
  get setCount(): number {
    return this.#sets.count;
  }

  /** Corners of all cells as [lon, lat ...], for the test that asks at each of them. */
  cellCorners(): Float64Array {
    const corners: number[] = [];
    const walk = (node: number, west: number, south: number, size: number): void => {
      corners.push(west, south);
      if (node >= INTERIOR) return;
      const half = size / 2;
      for (let child = 0; child < 4; child++) {
        walk(this.#nodes[node + child]!, west + (child & 1) * half, south + (child >> 1) * half, half);
      }
    };
    const side = 2 ** JUMP_BITS;
    const size = this.#size / side;
    this.#jump.forEach((node, i) => {
      walk(node, this.#west + (i % side) * size, this.#south + Math.floor(i / side) * size, size);
    });
    return Float64Array.from(corners);
  }

  /** Walks from the cell's south-west corner up and then right to the place, turning the parity at every edge. */
  #setInLeaf(leaf: number, column: number, row: number, x: number, y: number): number {
    const leaves = this.#leaves;
    const vertices = this.#vertices;
    let set = leaves[leaf]!;
    const shift = CELL_BITS - leaves[leaf + 1]!;
    const west = this.#west + ((column >>> shift) << shift) / this.#scale;
    const south = this.#south + ((row >>> shift) << shift) / this.#scale;
    let at = leaf + 3;
    for (let outlines = leaves[leaf + 2]!; outlines > 0; outlines--) {
      const outline = leaves[at]!;
      let parity = outline >>> 16;
      let runs = leaves[at + 1]!;
      at += 2;
      for (; runs > 0; runs--) {
        let i = 2 * leaves[at]!;
        let ax = vertices[i]!;
        let ay = vertices[i + 1]!;
        for (let edges = leaves[at + 1]!; edges > 0; edges--) {
          i += 2;
          const bx = vertices[i]!;
          const by = vertices[i + 1]!;
          if (ay > y !== by > y && crossesHorizontal(ax, ay, bx, by, y, west, x)) parity ^= 1;
          if (ax > west !== bx > west && crossesVertical(ax, ay, bx, by, west, south, y)) parity ^= 1;
          ax = bx;
          ay = by;
        }
        at += 2;
      }
      if (parity === 1) set = this.#sets.add(set, outline & 0xffff);
    }
    return set;
  }
}
