import { isInZone } from '@searoom/geo';
import type { Box, DrawOptions, Place } from './geojson.ts';
import { closeRing, findBox, writeLine } from './places.ts';

interface Ring {
  readonly ring: Float64Array;
  readonly box: Box;
  readonly areaDeg2: number;
}

/**
 * Rings as polygons of a MultiPolygon: each outer ring with the holes in it. Which is which follows from how the rings lie
 * in one another, whatever way round they go: inside an odd number of others is a hole, which belongs to the smallest
 * ring round it. Outer rings are written counter-clockwise, holes clockwise, all closed (RFC 7946, 3.1.6).
 *
 * Simplified rings that shrink to a line are left out; a zone never loses its largest ring.
 *
 * @param rings [lon, lat ...] in degrees, first place not repeated; they do not cross
 */
export function groupRings(rings: readonly Float64Array[], options: DrawOptions = {}): Place[][][] {
  const known = rings
    .filter((ring) => ring.length >= 6)
    .map((ring): Ring => ({ ring, box: findBox([ring])!, areaDeg2: Math.abs(measureDeg2(ring)) }))
    .sort((a, b) => b.areaDeg2 - a.areaDeg2);
  const polygons = new Map<Ring, Place[][]>();
  for (const [number, ring] of known.entries()) {
    // Only a larger ring can lie round it, and the last of those is the smallest.
    const round = known.slice(0, number).filter((other) => isInside(ring, other));
    const isHole = round.length % 2 === 1;
    const written = writeRing(ring, isHole, number === 0 ? [options, {}] : [options]);
    if (written === undefined) continue;
    if (isHole) polygons.get(round.at(-1)!)?.push(written);
    else polygons.set(ring, [written]);
  }
  return [...polygons.values()];
}

/** @param ways tried in their order, until one leaves a ring */
function writeRing({ ring }: Ring, isHole: boolean, ways: readonly DrawOptions[]): Place[] | undefined {
  const isClockwise = measureDeg2(ring) < 0;
  const closed = closeRing(isClockwise === isHole ? ring : reverse(ring));
  for (const options of ways) {
    const places = writeLine(closed, options);
    if (places.length >= 4) return places;
  }
  return undefined;
}

/** True when a ring lies in another. The middle of an edge is asked for: a vertex may be shared with a neighbour. */
function isInside({ ring, box }: Ring, other: Ring): boolean {
  if (box[0] < other.box[0] || box[1] < other.box[1] || box[2] > other.box[2] || box[3] > other.box[3]) return false;
  return isInZone({ rings: [other.ring] }, (ring[0]! + ring[2]!) / 2, (ring[1]! + ring[3]!) / 2);
}

/** Signed area on the map in square degrees, positive counter-clockwise; for the sign and the order alone. */
function measureDeg2(ring: Float64Array): number {
  let sum = 0;
  const [lon, lat] = [ring[0]!, ring[1]!];
  for (let i = 2; i + 3 < ring.length; i += 2) {
    sum += (ring[i]! - lon) * (ring[i + 3]! - lat) - (ring[i + 2]! - lon) * (ring[i + 1]! - lat);
  }
  return sum / 2;
}

function reverse(ring: Float64Array): Float64Array {
  const out = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    out[i] = ring[ring.length - 2 - i]!;
    out[i + 1] = ring[ring.length - 1 - i]!;
  }
  return out;
}
