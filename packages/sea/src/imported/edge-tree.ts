/** Edges of one leaf. */
const LEAF = 8;

/**
 * The edges of some rings in a binary tree of boxes. Neighbours along a ring are neighbours in the tree, which keeps
 * boxes small without sorting.
 */
export class EdgeTree {
  /** [lon, lat ...] of all rings, one after the other. Edge i goes from vertex i to vertex `next[i]`. */
  readonly vertices: Float64Array;
  readonly next: Uint32Array;
  readonly previous: Uint32Array;
  /** First vertex of each ring, and the number of all vertices at the end. */
  readonly starts: Uint32Array;
  /** Number of leaves, a power of two. Node i has the children 2i and 2i + 1; the leaves begin at `leaves`. */
  readonly leaves: number;
  /** West, south, east, north of each node; empty boxes are inside out. */
  readonly #boxes: Float64Array;

  /** @param rings [lon, lat ...], first place not repeated */
  constructor(rings: readonly Float64Array[]) {
    const count = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
    this.vertices = new Float64Array(2 * count);
    this.next = new Uint32Array(count);
    this.previous = new Uint32Array(count);
    this.starts = new Uint32Array(rings.length + 1);
    let at = 0;
    rings.forEach((ring, number) => {
      const size = ring.length / 2;
      this.vertices.set(ring, 2 * at);
      for (let i = 0; i < size; i++) {
        this.next[at + i] = at + ((i + 1) % size);
        this.previous[at + i] = at + ((i + size - 1) % size);
      }
      at += size;
      this.starts[number + 1] = at;
    });
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(1, count / LEAF)));
    this.#boxes = new Float64Array(8 * this.leaves);
    this.#fillBoxes(count);
  }

  /** Edges of a leaf: from this one up to, without, `endOf`. */
  startOf(node: number): number {
    return Math.min((node - this.leaves) * LEAF, this.next.length);
  }

  endOf(node: number): number {
    return Math.min((node - this.leaves + 1) * LEAF, this.next.length);
  }

  /** True when the boxes of two nodes have a place in common. */
  meet(a: number, b: number): boolean {
    const boxes = this.#boxes;
    return (
      boxes[4 * a]! <= boxes[4 * b + 2]! &&
      boxes[4 * b]! <= boxes[4 * a + 2]! &&
      boxes[4 * a + 1]! <= boxes[4 * b + 3]! &&
      boxes[4 * b + 1]! <= boxes[4 * a + 3]!
    );
  }

  /** Number of the ring that a vertex belongs to. */
  ringOf(vertex: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= vertex) low = middle;
      else high = middle;
    }
    return low;
  }

  /** True when a place lies inside an odd number of rings, one of them not counted. */
  isInsideOthers(lon: number, lat: number, ring: number): boolean {
    const { vertices, next, starts } = this;
    const boxes = this.#boxes;
    let inside = false;
    const stack = [1];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (boxes[4 * node + 2]! < lon || boxes[4 * node + 1]! > lat || boxes[4 * node + 3]! < lat) continue;
      if (node < this.leaves) {
        stack.push(2 * node, 2 * node + 1);
        continue;
      }
      for (let i = this.startOf(node); i < this.endOf(node); i++) {
        if (i >= starts[ring]! && i < starts[ring + 1]!) continue;
        const j = next[i]!;
        const south = vertices[2 * i + 1]!;
        const north = vertices[2 * j + 1]!;
        if (south > lat === north > lat) continue;
        const t = (lat - south) / (north - south);
        if (vertices[2 * i]! + t * (vertices[2 * j]! - vertices[2 * i]!) > lon) inside = !inside;
      }
    }
    return inside;
  }

  #fillBoxes(count: number): void {
    const { vertices, next } = this;
    const boxes = this.#boxes;
    for (let node = 0; node < 2 * this.leaves; node++) {
      boxes[4 * node] = boxes[4 * node + 1] = Number.POSITIVE_INFINITY;
      boxes[4 * node + 2] = boxes[4 * node + 3] = Number.NEGATIVE_INFINITY;
    }
    for (let i = 0; i < count; i++) {
      const node = this.leaves + Math.floor(i / LEAF);
      for (const vertex of [i, next[i]!]) {
        const lon = vertices[2 * vertex]!;
        const lat = vertices[2 * vertex + 1]!;
        if (lon < boxes[4 * node]!) boxes[4 * node] = lon;
        if (lat < boxes[4 * node + 1]!) boxes[4 * node + 1] = lat;
        if (lon > boxes[4 * node + 2]!) boxes[4 * node + 2] = lon;
        if (lat > boxes[4 * node + 3]!) boxes[4 * node + 3] = lat;
      }
    }
    for (let node = this.leaves - 1; node > 0; node--) {
      const [a, b] = [8 * node, 8 * node + 4];
      boxes[4 * node] = Math.min(boxes[a]!, boxes[b]!);
      boxes[4 * node + 1] = Math.min(boxes[a + 1]!, boxes[b + 1]!);
      boxes[4 * node + 2] = Math.max(boxes[a + 2]!, boxes[b + 2]!);
      boxes[4 * node + 3] = Math.max(boxes[a + 3]!, boxes[b + 3]!);
    }
  }
}
