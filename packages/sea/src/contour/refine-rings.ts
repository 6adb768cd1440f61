import { listCrossings } from '../imported/find-crossing.ts';
import type { Field } from './field.ts';
import { type Refinement, refineEdge } from './refine-edge.ts';

type Place = readonly [lon: number, lat: number];

/** An edge of marching squares with the vertices that took its place. */
interface RefinedEdge {
  readonly from: Place;
  readonly to: Place;
  refinement: Refinement;
  /** [lon, lat ...] from the first place up to, without, the second. */
  vertices: readonly number[];
}

/** Less and less daring. */
const NEXT: Readonly<Record<Refinement, Refinement>> = { deep: 'shallow', shallow: 'none', none: 'none' };

/**
 * Refines the rings of one outline so that their edges follow the field's limit within the tolerance and no two of them
 * cross.
 *
 * Edges of marching squares never cross. But a vertex that is looked for deep in a corner may be found across a narrow
 * neck, on a piece of the limit that another edge stands for; that piece would then be drawn twice. Where edges cross,
 * the one whose vertices strayed farthest is refined again, more carefully.
 *
 * @param rings [lon, lat ...] of marching squares, inside to the left
 * @returns those that have at least three vertices
 */
export function refineRings(rings: readonly (readonly number[])[], field: Field, toleranceM: number): Float64Array[] {
  const refine = (edge: RefinedEdge): void => {
    edge.vertices = refineEdge(edge.from, edge.to, field, toleranceM, edge.refinement);
  };
  let edged = rings.map((ring) => listEdges(ring));
  for (const edge of edged.flat()) refine(edge);
  for (;;) {
    edged = edged.filter((edges) => edges.reduce((sum, { vertices }) => sum + vertices.length, 0) >= 6);
    const refined = edged.map((edges) => Float64Array.from(edges.flatMap(({ vertices }) => vertices)));
    const strayed = findStrayed(edged, refined);
    if (strayed.size === 0) return refined;
    for (const edge of strayed) {
      edge.refinement = NEXT[edge.refinement];
      refine(edge);
    }
  }
}

function listEdges(ring: readonly number[]): RefinedEdge[] {
  return Array.from({ length: ring.length / 2 }, (_, i) => {
    const j = (2 * i + 2) % ring.length;
    return { from: [ring[2 * i]!, ring[2 * i + 1]!], to: [ring[j]!, ring[j + 1]!], refinement: 'deep', vertices: [] };
  });
}

/** Of every two edges that cross the one that strayed farther, unless nothing is left to take back. */
function findStrayed(edged: readonly (readonly RefinedEdge[])[], rings: readonly Float64Array[]): Set<RefinedEdge> {
  const strayed = new Set<RefinedEdge>();
  const pairs = listCrossings(rings);
  if (pairs.length === 0) return strayed;
  const edgeOf = edged.flatMap((edges) =>
    edges.flatMap((edge) => Array.from({ length: edge.vertices.length / 2 }, () => edge)),
  );
  for (const [e, f] of pairs) {
    const first = edgeOf[e]!;
    const second = edgeOf[f]!;
    const culprit = measureStray(first) >= measureStray(second) ? first : second;
    if (culprit.refinement !== 'none') strayed.add(culprit);
    else if (first.refinement !== 'none') strayed.add(first);
    else if (second.refinement !== 'none') strayed.add(second);
  }
  return strayed;
}

/** How far the vertices of an edge lie from its middle at the most, as a multiple of its length. */
function measureStray({ from, to, vertices }: RefinedEdge): number {
  const shrink = Math.cos((from[1] * Math.PI) / 180);
  const measure = (lon: number, lat: number): number => Math.hypot(lon * shrink, lat);
  let farthest = 0;
  for (let i = 2; i < vertices.length; i += 2) {
    const east = vertices[i]! - (from[0] + to[0]) / 2;
    farthest = Math.max(farthest, measure(east, vertices[i + 1]! - (from[1] + to[1]) / 2));
  }
  return farthest / measure(to[0] - from[0], to[1] - from[1]);
}
