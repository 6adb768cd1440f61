import { orient } from './orientation.ts';

/*
 * A place on a limit must lie on one side of it, and every way of asking must give the same side. So a place (x, y) is
 * read as (x + d, y + e) with d far greater than e and both smaller than any number: to the right of every edge through
 * it, above every horizontal one. This is what the usual half-open ray cast does. No edge passes through such a place,
 * so the parity of crossings does not depend on the path, and both steps of an L-shaped path agree with the ray.
 */

/** True when an edge crosses the ray from a place to the right (east). */
export function crossesRay(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  const aAbove = ay > y;
  if (aAbove === by > y) return false;
  return isRightOf(ax, ay, bx, by, x, y, aAbove);
}

/** True when an edge that straddles y passes to the right of the place. */
function isRightOf(ax: number, ay: number, bx: number, by: number, x: number, y: number, aAbove: boolean): boolean {
  if (ax > x) {
    if (bx > x) return true;
  } else if (bx <= x) return false;
  const side = orient(ax, ay, bx, by, x, y);
  // Going down (a above), a place left of the edge's direction lies east of it.
  return aAbove ? side < 0 : side > 0;
}

/** True when an edge crosses the horizontal step at `y` between two longitudes, in either order. */
export function crossesHorizontal(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  y: number,
  fromX: number,
  toX: number,
): boolean {
  const aAbove = ay > y;
  if (aAbove === by > y) return false;
  return isRightOf(ax, ay, bx, by, fromX, y, aAbove) !== isRightOf(ax, ay, bx, by, toX, y, aAbove);
}

/** True when an edge crosses the vertical step at `x` between two latitudes, in either order. */
export function crossesVertical(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  fromY: number,
  toY: number,
): boolean {
  const aRight = ax > x;
  if (aRight === bx > x) return false;
  return isAbove(ax, ay, bx, by, x, fromY, aRight) !== isAbove(ax, ay, bx, by, x, toY, aRight);
}

/** True when an edge that straddles x passes above the place. */
function isAbove(ax: number, ay: number, bx: number, by: number, x: number, y: number, aRight: boolean): boolean {
  if (ay > y) {
    if (by > y) return true;
  } else if (by < y && ay < y) return false;
  const side = orient(ax, ay, bx, by, x, y);
  // On the edge: a hair to the right of the place the edge has risen or fallen; a level one counts as below.
  if (side === 0) return aRight ? ay > by : by > ay;
  return aRight ? side > 0 : side < 0;
}
