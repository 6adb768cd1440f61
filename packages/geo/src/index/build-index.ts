import { crossesHorizontal, crossesVertical } from './crossing.ts';
import { BOUNDARY, CELL_BITS, INTERIOR, type IndexParts, JUMP_BITS } from './layout.ts';
import { WordList } from './word-list.ts';
import { EMPTY_SET, ZoneSets } from './zone-sets.ts';
import { checkZoneShapes, type ZoneShape } from './zone-shape.ts';

/** A cell with more edges is divided ... */
const EDGES_PER_CELL = 4;

/** ... unless it has so many only because many outlines run together: dividing would not part them. */
const EDGES_PER_OUTLINE = 4;

/** No cell is divided further; reached only where more limits than that meet in one place. */
const MAX_LEVEL = 26;

/** An edge this close to a cell (degrees, 0.1 mm) counts as touching it, so that rounding loses none. */
const TOUCH = 1e-9;

/**
 * Builds the index of some zones: a quadtree whose cells know the set of zones that covers them whole and, where limits
 * pass, the edges and on which side of each the cell's south-west corner lies.
 *
 * @throws RangeError for a shape that cannot be indexed
 */
export function buildIndex(zones: readonly ZoneShape[]): IndexParts {
  checkZoneShapes(zones);
  return new IndexBuilder(zones).build();
}

class IndexBuilder {
  /** Number of zones; outlines that several of them share count once below. */
  readonly #zoneCount: number;
  readonly #outlines: readonly Outline[];
  readonly #sets: ZoneSets;
  readonly #nodes = new WordList();
  readonly #leaves = new WordList();
  #vertices: Float64Array = new Float64Array(0);
  #west = 0;
  #south = 0;
  #size = 1;

  /** Outlines that cross the cells being divided: number, parity at the corner, range in `#edges`. */
  readonly #crossings = new WordList();
  /** Edges by their first vertex; children push theirs on top. */
  readonly #edges = new WordList();

  constructor(zones: readonly ZoneShape[]) {
    this.#zoneCount = zones.length;
    this.#outlines = shareOutlines(zones);
    this.#sets = new ZoneSets(this.#outlines.map((outline) => Uint16Array.from(outline.zones)));
  }

  build(): IndexParts {
    const firstVertices = this.#gatherVertices();
    this.#fitRoot();
    this.#startRoot(firstVertices);
    const root = this.#divide(0, 0, 0, 0, this.#crossings.length, EMPTY_SET);
    return {
      zones: this.#zoneCount,
      west: this.#west,
      south: this.#south,
      size: this.#size,
      vertices: this.#vertices,
      jump: this.#makeJump(root),
      nodes: this.#nodes.toArray(),
      leaves: this.#leaves.toArray(),
      sets: this.#sets,
    };
  }

  /**
   * Copies every ring, closed, into one array; a ring beyond the 180th meridian once more on the other side.
   *
   * @returns for each outline the ranges [first vertex, last vertex) of its copies
   */
  #gatherVertices(): number[][] {
    const copies: { outline: number; ring: Float64Array; shift: number }[] = [];
    let count = 0;
    this.#outlines.forEach(({ rings }, outline) => {
      for (const ring of rings) {
        let west = Number.POSITIVE_INFINITY;
        let east = Number.NEGATIVE_INFINITY;
        for (let i = 0; i < ring.length; i += 2) {
          west = Math.min(west, ring[i]!);
          east = Math.max(east, ring[i]!);
        }
        for (const shift of [-360, 0, 360]) {
          if (east + shift <= -180 || west + shift >= 180) continue;
          copies.push({ outline, ring, shift });
          count += ring.length / 2 + 1;
        }
      }
    });
    const vertices = new Float64Array(count * 2);
    const ranges: number[][] = this.#outlines.map(() => []);
    let at = 0;
    for (const { outline, ring, shift } of copies) {
      ranges[outline]!.push(at / 2, at / 2 + ring.length / 2);
      for (let i = 0; i < ring.length + 2; i += 2) {
        vertices[at++] = ring[i % ring.length]! + shift;
        vertices[at++] = ring[(i + 1) % ring.length]!;
      }
    }
    this.#vertices = vertices;
    return ranges;
  }

  /** Whole degrees and a power of two, so that no halving ever rounds; the south side lies below every vertex. */
  #fitRoot(): void {
    const v = this.#vertices;
    let west = 180;
    let east = -180;
    let south = 90;
    let north = -90;
    for (let i = 0; i < v.length; i += 2) {
      west = Math.min(west, v[i]!);
      east = Math.max(east, v[i]!);
      south = Math.min(south, v[i + 1]!);
      north = Math.max(north, v[i + 1]!);
    }
    this.#west = Math.max(-180, Math.floor(west));
    this.#south = Math.ceil(south) - 1;
    const extent = Math.max(1, Math.min(180, east) - this.#west, north - this.#south);
    this.#size = 2 ** Math.ceil(Math.log2(extent + 1e-6));
  }

  #startRoot(ranges: readonly number[][]): void {
    ranges.forEach((outlineRanges, outline) => {
      const start = this.#edges.length;
      for (let i = 0; i < outlineRanges.length; i += 2) {
        for (let edge = outlineRanges[i]!; edge < outlineRanges[i + 1]!; edge++) {
          if (this.#touches(edge, this.#west, this.#south, this.#size)) this.#edges.push(edge);
        }
      }
      // The root's corner lies below everything, so its parity is even for every outline.
      if (this.#edges.length > start) this.#crossings.push4(outline, 0, start, this.#edges.length);
    });
  }

  /**
   * Makes the node of one cell.
   *
   * @param column,row the cell among the 2^level x 2^level cells of its level
   * @param from,to range of its outlines in `#crossings`
   * @param base set of the zones that cover it whole
   */
  #divide(level: number, column: number, row: number, from: number, to: number, base: number): number {
    if (from === to) return (INTERIOR | base) >>> 0;
    const list = this.#crossings;
    let edgeCount = 0;
    for (let z = from; z < to; z += 4) edgeCount += list.at(z + 3) - list.at(z + 2);
    const enough = Math.max(EDGES_PER_CELL, (EDGES_PER_OUTLINE * (to - from)) / 4);
    if (edgeCount <= enough || level === MAX_LEVEL) return this.#makeLeaf(level, from, to, base);
    const first = this.#nodes.length;
    this.#nodes.push4(0, 0, 0, 0);
    const zonesTop = list.length;
    const edgesTop = this.#edges.length;
    for (let child = 0; child < 4; child++) {
      const childBase = this.#fillChild(level, column, row, from, to, base, child);
      const node = this.#divide(
        level + 1,
        column * 2 + (child & 1),
        row * 2 + (child >> 1),
        zonesTop,
        list.length,
        childBase,
      );
      this.#nodes.set(first + child, node);
      list.length = zonesTop;
      this.#edges.length = edgesTop;
    }
    return first;
  }

  /** Pushes the outlines and edges of one quarter of a cell; returns the set that covers the quarter whole. */
  #fillChild(
    level: number,
    column: number,
    row: number,
    from: number,
    to: number,
    base: number,
    child: number,
  ): number {
    const v = this.#vertices;
    const list = this.#crossings;
    const edges = this.#edges;
    const size = this.#size / 2 ** level;
    const west = this.#west + column * size;
    const south = this.#south + row * size;
    const half = size / 2;
    const childWest = (child & 1) === 1 ? west + half : west;
    const childSouth = child >= 2 ? south + half : south;
    let childBase = base;
    for (let z = from; z < to; z += 4) {
      const end = list.at(z + 3);
      const start = edges.length;
      let parity = list.at(z + 1);
      for (let e = list.at(z + 2); e < end; e++) {
        const edge = edges.at(e);
        const i = 2 * edge;
        const ax = v[i]!;
        const ay = v[i + 1]!;
        const bx = v[i + 2]!;
        const by = v[i + 3]!;
        if (childSouth !== south && crossesVertical(ax, ay, bx, by, west, south, childSouth)) parity ^= 1;
        if (childWest !== west && crossesHorizontal(ax, ay, bx, by, childSouth, west, childWest)) parity ^= 1;
        if (touchesBox(ax, ay, bx, by, childWest, childSouth, half)) edges.push(edge);
      }
      const outline = list.at(z);
      if (edges.length > start) list.push4(outline, parity, start, edges.length);
      else if (parity === 1) childBase = this.#sets.add(childBase, outline);
    }
    return childBase;
  }

  #makeLeaf(level: number, from: number, to: number, base: number): number {
    const list = this.#crossings;
    const edges = this.#edges;
    const leaves = this.#leaves;
    const leaf = leaves.length;
    leaves.push(base);
    leaves.push(level);
    leaves.push((to - from) / 4);
    for (let z = from; z < to; z += 4) {
      leaves.push(list.at(z) | (list.at(z + 1) << 16));
      const runCount = leaves.length;
      leaves.push(0);
      let runs = 0;
      for (let e = list.at(z + 2); e < list.at(z + 3); ) {
        const first = edges.at(e++);
        let count = 1;
        while (e < list.at(z + 3) && edges.at(e) === first + count) {
          count++;
          e++;
        }
        leaves.push(first);
        leaves.push(count);
        runs++;
      }
      leaves.set(runCount, runs);
    }
    return (BOUNDARY | leaf) >>> 0;
  }

  #makeJump(root: number): Uint32Array {
    const side = 1 << JUMP_BITS;
    const jump = new Uint32Array(side * side);
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        let node = root;
        for (let bit = JUMP_BITS - 1; bit >= 0 && node < INTERIOR; bit--) {
          node = this.#nodes.at(node + ((column >> bit) & 1) + 2 * ((row >> bit) & 1));
        }
        jump[row * side + column] = node;
      }
    }
    return jump;
  }

  #touches(edge: number, west: number, south: number, size: number): boolean {
    const v = this.#vertices;
    const i = 2 * edge;
    return touchesBox(v[i]!, v[i + 1]!, v[i + 2]!, v[i + 3]!, west, south, size);
  }
}

interface Outline extends ZoneShape {
  /** Zones that have it. */
  readonly zones: number[];
}

/** Zones with the same rings, by identity or by their numbers, share one outline: it is divided and walked once. */
function shareOutlines(zones: readonly ZoneShape[]): Outline[] {
  const outlines: Outline[] = [];
  const byKey = new Map<string, Outline[]>();
  zones.forEach(({ rings }, zone) => {
    const key = rings.map((ring) => `${ring.length} ${ring[0]} ${ring[1]}`).join(';');
    const candidates = byKey.get(key) ?? [];
    const same = candidates.find((outline) => rings.every((ring, i) => isSameRing(ring, outline.rings[i]!)));
    if (same !== undefined) {
      same.zones.push(zone);
      return;
    }
    const outline = { rings, zones: [zone] };
    outlines.push(outline);
    byKey.set(key, [...candidates, outline]);
  });
  return outlines;
}

function isSameRing(a: Float64Array, b: Float64Array): boolean {
  return a === b || a.every((value, i) => value === b[i]);
}

/** True when an edge touches a square, or comes closer than `TOUCH`: separating axes of the box and of the edge. */
function touchesBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  west: number,
  south: number,
  size: number,
): boolean {
  const w = west - TOUCH;
  const s = south - TOUCH;
  const e = west + size + TOUCH;
  const n = south + size + TOUCH;
  if ((ax < w && bx < w) || (ax > e && bx > e) || (ay < s && by < s) || (ay > n && by > n)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  // Distance of the corners from the edge's line: all on one side means no touch.
  const sw = dx * (s - ay) - dy * (w - ax);
  const se = dx * (s - ay) - dy * (e - ax);
  const nw = dx * (n - ay) - dy * (w - ax);
  const ne = dx * (n - ay) - dy * (e - ax);
  return !((sw > 0 && se > 0 && nw > 0 && ne > 0) || (sw < 0 && se < 0 && nw < 0 && ne < 0));
}

/** A cell is never finer than the numbers by which a place is sorted into it. */
if (MAX_LEVEL > CELL_BITS) throw new RangeError('cells would be finer than their numbers');
