/** Relative error of the determinant below (Shewchuk 1997, bound A). */
const ERROR_BOUND = 3.3306690738754716e-16;

/**
 * On which side of the line from a to b the place c lies: 1 left, -1 right, 0 on it or too near to tell. What cannot be
 * told counts as a touch, so that rounding never makes a crossing.
 */
export function findSide(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  const left = (bx - ax) * (cy - ay);
  const right = (by - ay) * (cx - ax);
  const det = left - right;
  if (Math.abs(det) <= ERROR_BOUND * (Math.abs(left) + Math.abs(right))) return 0;
  return det > 0 ? 1 : -1;
}
