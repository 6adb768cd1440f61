import { EdgeTree } from './edge-tree.ts';
import { findSide } from './orientation.ts';

/** A place where an outline crosses itself, or two outlines of one zone cross. */
export interface Crossing {
  readonly lon: number;
  readonly lat: number;
  /** Numbers of the rings, from 0; equal where a ring crosses itself. */
  readonly rings: readonly [number, number];
}

/**
 * Pairs of boxes and edges that are looked at before an outline is given up as too tangled: some seconds. A made coast of
 * a million vertices takes less than 50 for each. What takes far more is no outline of anything at sea.
 */
const MOST_STEPS_PER_EDGE = 100;
const LEAST_STEPS = 50_000_000;

/**
 * Looks for a place where rings cross themselves or each other. Touching is no crossing: a ring may meet itself or another
 * one in a place or along an edge, as maps have it where two parts adjoin.
 *
 * Method: the tree of edge boxes against itself; pairs of edges whose boxes meet are decided by orientations.
 *
 * @param rings [lon, lat ...], first place not repeated, no place twice in a row
 * @returns undefined where there is none; 'tangled' where boxes meet so often that looking on would take too long
 */
export function findCrossing(rings: readonly Float64Array[]): Crossing | 'tangled' | undefined {
  const tree = new EdgeTree(rings);
  let found: Crossing | undefined;
  const isTangled = walkCrossings(tree, (e, f, [lon, lat]) => {
    found = { lon, lat, rings: [tree.ringOf(e), tree.ringOf(f)] };
    return false;
  });
  return isTangled ? 'tangled' : found;
}

/**
 * Every pair of edges that cross, as far as the rings are not too tangled to go on. Edge i starts at vertex i, counted
 * through all rings one after the other.
 *
 * @param rings as for `findCrossing`
 */
export function listCrossings(rings: readonly Float64Array[]): [e: number, f: number][] {
  const pairs: [number, number][] = [];
  walkCrossings(new EdgeTree(rings), (e, f) => pairs.push([e, f]) > 0);
  return pairs;
}

/** Tells crossing edges until the listener says false. @returns true when it gave up */
function walkCrossings(tree: EdgeTree, onCrossing: (e: number, f: number, place: Place) => boolean): boolean {
  let steps = LEAST_STEPS + MOST_STEPS_PER_EDGE * tree.next.length;
  const stack = [1, 1];
  while (stack.length > 0) {
    const b = stack.pop()!;
    const a = stack.pop()!;
    if (steps-- < 0) return true;
    if (a !== b && !tree.meet(a, b)) continue;
    if (a < tree.leaves) {
      stack.push(2 * a, 2 * b, 2 * a + 1, 2 * b + 1, 2 * a, 2 * b + 1);
      if (a !== b) stack.push(2 * a + 1, 2 * b);
      continue;
    }
    for (let e = tree.startOf(a); e < tree.endOf(a); e++) {
      for (let f = a === b ? e + 1 : tree.startOf(b); f < tree.endOf(b); f++) {
        steps--;
        const place = crossEdges(tree, e, f);
        if (place !== undefined && !onCrossing(e, f, place)) return false;
      }
    }
  }
  return false;
}

type Place = readonly [lon: number, lat: number];

/** Where two edges cross; also where the line goes on through a vertex that lies on the other. */
function crossEdges({ vertices, next, previous }: EdgeTree, e: number, f: number): Place | undefined {
  const at = (vertex: number): Place => [vertices[2 * vertex]!, vertices[2 * vertex + 1]!];
  const ax = vertices[2 * e]!;
  const ay = vertices[2 * e + 1]!;
  const bx = vertices[2 * next[e]!]!;
  const by = vertices[2 * next[e]! + 1]!;
  const cx = vertices[2 * f]!;
  const cy = vertices[2 * f + 1]!;
  const dx = vertices[2 * next[f]!]!;
  const dy = vertices[2 * next[f]! + 1]!;
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return undefined;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return undefined;
  if (next[e] === f || next[f] === e) return undefined;
  const sideC = findSide(ax, ay, bx, by, cx, cy);
  const sideD = findSide(ax, ay, bx, by, dx, dy);
  const sideA = findSide(cx, cy, dx, dy, ax, ay);
  const sideB = findSide(cx, cy, dx, dy, bx, by);
  if (sideC * sideD < 0 && sideA * sideB < 0) {
    const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / ((bx - ax) * (dy - cy) - (by - ay) * (dx - cx));
    return [ax + t * (bx - ax), ay + t * (by - ay)];
  }
  if (ax === cx && ay === cy) {
    const [before, after] = [at(previous[e]!), at(next[e]!)];
    const from = findWedgeSide(before, at(e), after, at(previous[f]!));
    return from * findWedgeSide(before, at(e), after, at(next[f]!)) < 0 ? [ax, ay] : undefined;
  }
  if (sideC === 0 && isBetween(ax, ay, bx, by, cx, cy)) {
    const [beforeX, beforeY] = at(previous[f]!);
    return findSide(ax, ay, bx, by, beforeX, beforeY) * sideD < 0 ? [cx, cy] : undefined;
  }
  if (sideA === 0 && isBetween(cx, cy, dx, dy, ax, ay)) {
    const [beforeX, beforeY] = at(previous[e]!);
    return findSide(cx, cy, dx, dy, beforeX, beforeY) * sideB < 0 ? [ax, ay] : undefined;
  }
  return undefined;
}

/** True for a place of the line through two others that lies between them and is neither. */
function isBetween(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return (ax - x) * (bx - x) + (ay - y) * (by - y) < 0;
}

/** On which side of a line that turns at a vertex another place lies: 1 left, -1 right, 0 on one of its two arms. */
function findWedgeSide([px, py]: Place, [vx, vy]: Place, [nx, ny]: Place, [x, y]: Place): number {
  const first = findSide(px, py, vx, vy, x, y);
  const second = findSide(vx, vy, nx, ny, x, y);
  if (first === 0 && (px - vx) * (x - vx) + (py - vy) * (y - vy) > 0) return 0;
  if (second === 0 && (nx - vx) * (x - vx) + (ny - vy) * (y - vy) > 0) return 0;
  const isLeft = findSide(px, py, vx, vy, nx, ny) > 0 ? first > 0 && second > 0 : first > 0 || second > 0;
  return isLeft ? 1 : -1;
}
