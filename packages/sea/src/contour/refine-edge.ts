import type { Field } from './field.ts';
import { findRoot } from './trace-contour.ts';

/** An edge shorter than this (degrees, about 20 m) is left as it is: only a sharp corner asks for more. */
const SHORTEST_DEG = 2e-4;
/** Edges longer than this (degrees, about 900 m) are looked at in three places and not in their middle alone. */
const LONG_DEG = 0.008;
/** A step of about 0.1 m (degrees), where the middle lies on the limit already. */
const HAIR_DEG = 1e-6;
/** How deep a corner may be, as a multiple of the edge that crosses its mouth. */
const DEEPEST = 4;
const SHALLOW = 0.5;
/** Five metres from a limit a distance is five metres; so much more than that is a jump. */
const JUMP_M = 300;
const METRES_PER_DEGREE = 111_195;

type Place = readonly [lon: number, lat: number];

/**
 * How far from an edge its new vertices may lie. `deep`: also in sharp corners, up to four times its length · `shallow`:
 * half its length · `none`: the edge stays as it is.
 */
export type Refinement = 'deep' | 'shallow' | 'none';

/**
 * Halves an edge until the middle of each part lies on the field's limit within the tolerance. A new vertex is looked for
 * on the perpendicular through the middle, up to four times the edge's length away: where two limits meet in a sharp
 * corner it lies deep. Where the limit is not met there the edge stays.
 *
 * @returns [lon, lat ...] from the first place up to, without, the second
 */
export function refineEdge(
  [aLon, aLat]: Place,
  [bLon, bLat]: Place,
  field: Field,
  toleranceM: number,
  refinement: Refinement,
): number[] {
  const out = [aLon, aLat];
  if (refinement !== 'none') {
    halveEdge(aLon, aLat, bLon, bLat, field, toleranceM, refinement === 'deep' ? DEEPEST : SHALLOW, out);
  }
  return out;
}

function halveEdge(
  aLon: number,
  aLat: number,
  bLon: number,
  bLat: number,
  field: Field,
  toleranceM: number,
  deepest: number,
  out: number[],
): void {
  const shrink = Math.cos((((aLat + bLat) / 2) * Math.PI) / 180);
  const east = (bLon - aLon) * shrink;
  const north = bLat - aLat;
  const length = Math.hypot(east, north);
  if (length < SHORTEST_DEG) return;
  const lon = (aLon + bLon) / 2;
  const lat = (aLat + bLat) / 2;
  const value = field.value(lon, lat);
  // A long edge may meet a limit that bends both ways in its middle, and lie off it on either side.
  const isBent =
    Math.abs(value) <= toleranceM &&
    length > LONG_DEG &&
    [0.25, 0.75].some((t) => Math.abs(field.value(aLon + t * (bLon - aLon), aLat + t * (bLat - aLat))) > toleranceM);
  if (Math.abs(value) <= toleranceM && !isBent) return;
  // Inside lies to the left of the edge, so a middle that is inside moves to the right.
  const side = value < 0 ? -1 : 1;
  const stepLon = (side * -north) / length / shrink;
  const stepLat = (side * east) / length;
  let reach = Math.min(length / 2, Math.max(HAIR_DEG, (1.5 * Math.abs(value)) / METRES_PER_DEGREE));
  let far = field.value(lon + stepLon * reach, lat + stepLat * reach);
  while (far < 0 === value < 0 && reach < deepest * length) {
    reach = Math.min(deepest * length, 1.5 * reach);
    far = field.value(lon + stepLon * reach, lat + stepLat * reach);
  }
  if (far < 0 === value < 0) return;
  const t = findRoot((s) => field.value(lon + stepLon * reach * s, lat + stepLat * reach * s), value, far, 0.05);
  if (!isBent && reach * t * METRES_PER_DEGREE <= toleranceM) return;
  if (Math.abs(value) > JUMP_M) {
    // A limit at which the field jumps is the edge of a shadow: as straight as the coast that throws it, and no more exact
    // than the cells in which it was found.
    const hair = 5 / METRES_PER_DEGREE;
    for (const s of [reach * t - hair, reach * t + hair]) {
      if (Math.abs(field.value(lon + stepLon * s, lat + stepLat * s)) > JUMP_M) return;
    }
  }
  const newLon = lon + stepLon * reach * t;
  const newLat = lat + stepLat * reach * t;
  if (reach * t > length / 2) {
    // Deep in a corner both new edges run along its sides. If not, this is a gap, and its other side was met.
    const worst = Math.max(
      Math.abs(field.value((aLon + newLon) / 2, (aLat + newLat) / 2)),
      Math.abs(field.value((bLon + newLon) / 2, (bLat + newLat) / 2)),
    );
    if (worst >= Math.abs(value)) return;
  }
  halveEdge(aLon, aLat, newLon, newLat, field, toleranceM, deepest, out);
  out.push(newLon, newLat);
  halveEdge(newLon, newLat, bLon, bLat, field, toleranceM, deepest, out);
}
