import { ZoneSets } from './zone-sets.ts';

/*
 * An index in one buffer, so that it can be stored, shared with a worker and swapped:
 *   header    8 x uint32: magic, version, zones, vertices, nodes, leaf words, set words, log2 of the root's size
 *   origin    2 x float64: west and south of the root
 *   vertices  float64 pairs; the first of a ring stands again at its end
 *   jump      uint32: the node that holds each cell of a 512 x 512 grid over the root
 *   nodes     uint32: four children for each branch, in the order SW, SE, NW, NE
 *   leaves    uint32: boundary leaves
 *   sets      uint16: number of outlines, the zones of each, every interned set; each as length and members
 */

const MAGIC = 0x5a4f4e45;
const VERSION = 1;
const HEADER_BYTES = 32 + 16;

/** Cells of the jump table on a side, as a power of two. */
export const JUMP_BITS = 9;

/** Cells of the finest level on a side, as a power of two: 512 degrees / 2^30 is 53 micrometres. */
export const CELL_BITS = 30;

/** A node is a branch (number of its first child), an interior leaf (number of its set) or a boundary leaf (offset). */
export const INTERIOR = 0x8000_0000;
export const BOUNDARY = 0xc000_0000;
export const NODE_MASK = 0x3fff_ffff;

/** The parts of an index, as they lie in memory. */
export interface IndexParts {
  readonly zones: number;
  /** West and south of the root, and its size: whole degrees, the size a power of two, so that halving is exact. */
  readonly west: number;
  readonly south: number;
  readonly size: number;
  readonly vertices: Float64Array;
  readonly jump: Uint32Array;
  readonly nodes: Uint32Array;
  /**
   * Boundary leaves: set that covers the whole cell, level of the cell, number of outlines that cross it; for each
   * outline: its number with the parity at the south-west corner in bit 16, the number of its runs; for each run: first
   * vertex, number of edges.
   */
  readonly leaves: Uint32Array;
  readonly sets: ZoneSets;
}

/** Puts the parts into one buffer. */
export function storeIndex(parts: IndexParts): ArrayBuffer {
  const sets = parts.sets.save();
  const { vertices, jump, nodes, leaves } = parts;
  const body = vertices.byteLength + jump.byteLength + nodes.byteLength + leaves.byteLength + sets.byteLength;
  const buffer = new ArrayBuffer(HEADER_BYTES + body + ((8 - (body % 8)) % 8));
  new Uint32Array(buffer, 0, 8).set([
    MAGIC,
    VERSION,
    parts.zones,
    vertices.length / 2,
    nodes.length,
    leaves.length,
    sets.length,
    Math.log2(parts.size),
  ]);
  new Float64Array(buffer, 32, 2).set([parts.west, parts.south]);
  let at = HEADER_BYTES;
  for (const section of [vertices, jump, nodes, leaves, sets]) {
    new Uint8Array(buffer, at).set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
    at += section.byteLength;
  }
  return buffer;
}

/**
 * Finds the parts in a buffer; the arrays are views of it.
 *
 * @throws RangeError when the buffer is no index, of another version, or cut short
 */
export function openIndex(buffer: ArrayBufferLike): IndexParts {
  if (buffer.byteLength < HEADER_BYTES) throw new RangeError(`No zone index: only ${buffer.byteLength} bytes`);
  const header = new Uint32Array(buffer, 0, 8);
  const [magic, version, zones, vertexCount, nodeCount, leafCount, setCount, log2Size] = header as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new RangeError(`No zone index: begins with ${magic.toString(16)}`);
  if (version !== VERSION) throw new RangeError(`Zone index of version ${version}; this code reads version ${VERSION}`);
  const jumpCount = 1 << (2 * JUMP_BITS);
  const needed = HEADER_BYTES + vertexCount * 16 + (jumpCount + nodeCount + leafCount) * 4 + setCount * 2;
  if (buffer.byteLength < needed) {
    throw new RangeError(`Zone index cut short: ${buffer.byteLength} bytes of ${needed}`);
  }
  const [west, south] = new Float64Array(buffer, 32, 2) as unknown as [number, number];
  const vertices = new Float64Array(buffer, HEADER_BYTES, vertexCount * 2);
  const jump = new Uint32Array(buffer, HEADER_BYTES + vertices.byteLength, jumpCount);
  const nodes = new Uint32Array(buffer, jump.byteOffset + jump.byteLength, nodeCount);
  const leaves = new Uint32Array(buffer, nodes.byteOffset + nodes.byteLength, leafCount);
  const sets = ZoneSets.restore(new Uint16Array(buffer, leaves.byteOffset + leaves.byteLength, setCount));
  return { zones, west, south, size: 2 ** log2Size, vertices, jump, nodes, leaves, sets };
}
