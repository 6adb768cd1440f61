import { tellPlace } from './clean-text.ts';
import { findCrossing } from './find-crossing.ts';

/** Rings that can be used, or why a zone cannot be taken. */
export type RingCheck =
  | { readonly rings: readonly Float64Array[]; readonly warnings: readonly string[] }
  | { readonly why: string };

/**
 * Checks the closed outlines of one zone as a source has them, and brings them into our form. One bad ring rejects the
 * zone: half a zone would be another zone.
 *
 * @param closed [lon, lat ...] of each ring, first place repeated at the end
 */
export function checkRings(closed: readonly Float64Array[]): RingCheck {
  const rings: Float64Array[] = [];
  const warnings: string[] = [];
  for (const [number, places] of closed.entries()) {
    const name = closed.length === 1 ? 'the outline' : `outline ${number + 1} of ${closed.length}`;
    const why = findBadPlace(places) ?? findOpenEnd(places);
    if (why !== undefined) return { why: `${name} ${why}` };
    const ring = dropRepeated(places);
    if (ring.length < 6) return { why: `${name} has only ${ring.length / 2} different places and encloses nothing` };
    const turned = makeContinuous(ring);
    if (turned === undefined) return { why: `${name} goes round a pole, or jumps across more than half the earth` };
    if (turned !== ring) warnings.push(`${name} passes 180 degrees or Greenwich; its longitudes were made continuous`);
    rings.push(turned);
  }
  const why = findCrossedRing(rings);
  return why === undefined ? { rings, warnings } : { why };
}

/**
 * Checks rings in our own form (first place not repeated, longitudes continuous), as a stored set has them.
 *
 * @returns why they cannot be used, or undefined
 */
export function findBadRing(rings: readonly Float64Array[]): string | undefined {
  for (const [number, ring] of rings.entries()) {
    const why = findBadPlace(ring, 540);
    if (why !== undefined) return `outline ${number + 1} ${why}`;
    if (ring.length < 6 || dropRepeated(ring).length !== ring.length) {
      return `outline ${number + 1} has fewer than 3 places, or one twice in a row`;
    }
  }
  return rings.length === 0 ? 'it has no outline' : findCrossedRing(rings);
}

function findCrossedRing(rings: readonly Float64Array[]): string | undefined {
  const crossing = findCrossing(rings);
  if (crossing === undefined) return undefined;
  if (crossing === 'tangled') return 'its outline is too tangled to be checked';
  const [a, b] = crossing.rings;
  const at = tellPlace(crossing.lon, crossing.lat);
  return a === b ? `outline ${a + 1} crosses itself at ${at}` : `outlines ${a + 1} and ${b + 1} cross at ${at}`;
}

/** Wider than 180 degrees, longitudes may come as 0 to 360. */
function findBadPlace(places: Float64Array, mostLon = 360): string | undefined {
  for (let i = 0; i < places.length; i += 2) {
    const lon = places[i]!;
    const lat = places[i + 1]!;
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return `has a place without numbers (place ${i / 2 + 1})`;
    if (Math.abs(lat) > 90) return `has a latitude beyond 90 degrees (place ${i / 2 + 1}: ${tellPlace(lon, lat)})`;
    if (Math.abs(lon) > mostLon) {
      return `has a longitude beyond ${mostLon} degrees (place ${i / 2 + 1}: ${tellPlace(lon, lat)})`;
    }
  }
  return undefined;
}

function findOpenEnd(places: Float64Array): string | undefined {
  const count = places.length / 2;
  if (count < 4) return `has ${count} places; a closed one has at least 4`;
  const [lon, lat] = [places[0]!, places[1]!];
  const [endLon, endLat] = [places[2 * count - 2]!, places[2 * count - 1]!];
  if (lon === endLon && lat === endLat) return undefined;
  return `is not closed: it begins at ${tellPlace(lon, lat)} and ends at ${tellPlace(endLon, endLat)}`;
}

/** Without the places that are the same as the one before; the first comes after the last. */
function dropRepeated(places: Float64Array): Float64Array {
  const out = new Float64Array(places.length);
  let size = 0;
  for (let i = 0; i < places.length; i += 2) {
    if (size > 0 && places[i] === out[size - 2] && places[i + 1] === out[size - 1]) continue;
    // Adding 0 makes a negative zero an ordinary one, so that a stored set reads back the same.
    out[size++] = places[i]! + 0;
    out[size++] = places[i + 1]! + 0;
  }
  while (size > 2 && out[0] === out[size - 2] && out[1] === out[size - 1]) size -= 2;
  return out.slice(0, size);
}

/**
 * The ring with longitudes that begin within 180 degrees and never jump; itself where nothing is to be done, undefined
 * where it does not close that way. A jump along a pole itself is how flat maps end, and stays.
 */
function makeContinuous(ring: Float64Array): Float64Array | undefined {
  const first = ring[0]!;
  let shift = first > 180 ? -360 : first < -180 ? 360 : 0;
  let isChanged = shift !== 0;
  const out = new Float64Array(ring.length);
  const beginning = shift;
  for (let i = 0; i < ring.length; i += 2) {
    if (i > 0) shift += findJump(ring, i - 2, i);
    if (shift !== 0) isChanged = true;
    out[i] = ring[i]! + shift;
    out[i + 1] = ring[i + 1]!;
  }
  if (shift + findJump(ring, ring.length - 2, 0) !== beginning) return undefined;
  return isChanged ? out : ring;
}

/** Degrees to add from here on: nonzero where the shorter way between two places goes across the seam. */
function findJump(ring: Float64Array, from: number, to: number): number {
  const east = ring[to]! - ring[from]!;
  const atPole = Math.abs(ring[from + 1]!) === 90 && Math.abs(ring[to + 1]!) === 90;
  if (Math.abs(east) <= 180 || atPole) return 0;
  return east > 0 ? -360 : 360;
}
