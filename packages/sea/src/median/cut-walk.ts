import type { Equidistant } from './equidistant.ts';
import { measureWay, movePlace, projectOnBisector } from './equidistant.ts';
import type { MedianEnd } from './median-line.ts';
import { halveEdge, placeOf, type Surroundings, type Walk, type WalkPoint } from './walk-median.ts';

/** Places along a line at which land and agreed lines are looked for are no farther apart. */
const LOOK_M = 1000;
const CUT_TOLERANCE_M = 0.1;

export interface Barriers {
  readonly isLand?: ((lon: number, lat: number) => boolean) | undefined;
  readonly isSettled?: ((lon: number, lat: number) => boolean) | undefined;
}

type Barrier = 'land' | 'agreed-line' | null;

/**
 * The pieces of a walked line that lie at sea and where nothing was agreed. It is looked at every kilometre, so a barrier
 * narrower than that may be passed over, and a piece shorter than that may be left out.
 */
export function cutWalk(walk: Walk, around: Surroundings, barriers: Barriers): Walk[] {
  if (barriers.isLand === undefined && barriers.isSettled === undefined) return [walk];
  const pieces: Walk[] = [];
  let piece: Walk | null = null;
  let behind: Barrier = findBarrier(barriers, walk.points[0]!);
  if (behind === null) piece = { points: [walk.points[0]!], edges: [], ends: [walk.ends[0], walk.ends[1]] };
  walk.edges.forEach((edge, k) => {
    const [placeA, placeB] = [placeOf(around.a, edge.baseA), placeOf(around.b, edge.baseB)];
    const from = walk.points[k]!;
    const to = walk.points[k + 1]!;
    let at: Equidistant = from;
    for (const stop of listStops(from, to, placeA, placeB)) {
      const here = findBarrier(barriers, stop);
      if (piece !== null && here !== null) {
        const end = halveEdge(at, stop, placeA, placeB, (p) => findBarrier(barriers, p) !== null, CUT_TOLERANCE_M);
        finish(piece, end, { why: here }, edge);
        pieces.push(piece);
        piece = null;
      } else if (piece === null && here === null) {
        const start = halveEdge(stop, at, placeA, placeB, (p) => findBarrier(barriers, p) !== null, CUT_TOLERANCE_M);
        const why: MedianEnd = { why: behind ?? 'land' };
        piece = { points: [{ ...start, turn: 'end' }], edges: [], ends: [why, walk.ends[1]] };
      }
      behind = here;
      at = stop;
    }
    if (piece !== null) {
      piece.points.push(to);
      piece.edges.push(edge);
    }
  });
  if (piece !== null) pieces.push(piece);
  return joinRing(walk, pieces).filter((found) => found.edges.length > 0);
}

function findBarrier({ isLand, isSettled }: Barriers, { lon, lat }: Equidistant): Barrier {
  if (isLand?.(lon, lat) === true) return 'land';
  return isSettled?.(lon, lat) === true ? 'agreed-line' : null;
}

function* listStops(
  from: WalkPoint,
  to: WalkPoint,
  placeA: { lon: number; lat: number },
  placeB: { lon: number; lat: number },
): Generator<Equidistant> {
  const [east, north] = measureWay(from, to);
  const parts = Math.ceil(Math.hypot(east, north) / LOOK_M);
  for (let part = 1; part < parts; part++) {
    const stop = projectOnBisector(movePlace(from, (east * part) / parts, (north * part) / parts), placeA, placeB);
    if (stop !== null) yield stop;
  }
  yield to;
}

function finish(piece: Walk, end: Equidistant, why: MedianEnd, edge: Walk['edges'][number]): void {
  piece.ends[1] = why;
  const [east, north] = measureWay(piece.points.at(-1)!, end);
  if (Math.hypot(east, north) < CUT_TOLERANCE_M && piece.edges.length > 0) {
    piece.points.at(-1)!.turn = 'end';
    return;
  }
  piece.points.push({ ...end, turn: 'end' });
  piece.edges.push(edge);
}

/** A closed line that is cut somewhere does not end where its walk began. */
function joinRing(walk: Walk, pieces: Walk[]): Walk[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (walk.ends[0].why !== 'closed' || first === undefined || last === undefined || first === last) return pieces;
  if (first.ends[0].why !== 'closed' || last.ends[1].why !== 'closed') return pieces;
  const joined: Walk = {
    points: [...last.points.slice(0, -1), ...first.points],
    edges: [...last.edges, ...first.edges],
    ends: [last.ends[0], first.ends[1]],
  };
  return [...pieces.slice(1, -1), joined];
}
