/** Outlines of zones, for maps and exports. The index answers questions about places without them. */
export interface Outlines {
  /** Rings of a zone, [lon, lat ...] in degrees, not closed twice: outer ones counter-clockwise, holes clockwise. */
  ringsOf(zoneNumber: number): readonly Float64Array[];
}

/** `SEAROOMO` in ASCII: what a file of outlines begins with. */
const MAGIC = [0x53, 0x45, 0x41, 0x52, 0x4f, 0x4f, 0x4d, 0x4f];
const HEADER_BYTES = 16;

/**
 * Stores outlines: magic, length of the head, head (for each zone the number of each of its rings, then of each ring the
 * number of values), then the values of all rings. Zones that share a ring store it once.
 */
export function storeOutlines(zones: readonly { readonly rings: readonly Float64Array[] }[]): Uint8Array {
  const numbers = new Map<Float64Array, number>();
  for (const ring of zones.flatMap(({ rings }) => rings)) if (!numbers.has(ring)) numbers.set(ring, numbers.size);
  const rings = [...numbers.keys()];
  const head = new TextEncoder().encode(
    JSON.stringify({
      zones: zones.map((zone) => zone.rings.map((ring) => numbers.get(ring)!)),
      lengths: rings.map((ring) => ring.length),
    }),
  );
  const start = align(HEADER_BYTES + head.length);
  const out = new Uint8Array(start + rings.reduce((sum, ring) => sum + ring.byteLength, 0));
  out.set(MAGIC);
  new DataView(out.buffer).setUint32(8, head.length, true);
  out.set(head, HEADER_BYTES);
  let at = start;
  for (const ring of rings) {
    out.set(new Uint8Array(ring.buffer, ring.byteOffset, ring.byteLength), at);
    at += ring.byteLength;
  }
  return out;
}

/**
 * Opens outlines that `storeOutlines` wrote, as views of the buffer.
 *
 * @throws RangeError when the buffer holds none, or is cut short
 */
export function openOutlines(buffer: ArrayBufferLike): Outlines {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < HEADER_BYTES || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new RangeError(`these are no outlines (${bytes.length} bytes)`);
  }
  const headLength = new DataView(buffer as ArrayBuffer).getUint32(8, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.slice(HEADER_BYTES, HEADER_BYTES + headLength))) as {
    readonly zones: readonly (readonly number[])[];
    readonly lengths: readonly number[];
  };
  let at = align(HEADER_BYTES + headLength);
  if (at + 8 * head.lengths.reduce((sum, length) => sum + length, 0) > bytes.length) {
    throw new RangeError(`they are cut short at ${bytes.length} bytes`);
  }
  const rings = head.lengths.map((length) => {
    const ring = new Float64Array(buffer, at, length);
    at += 8 * length;
    return ring;
  });
  return { ringsOf: (zoneNumber) => (head.zones[zoneNumber] ?? []).map((ring) => rings[ring]!) };
}

function align(length: number): number {
  return (length + 7) & ~7;
}
