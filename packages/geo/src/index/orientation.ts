/** Relative rounding error of the plain determinant: 3 eps + 16 eps^2 (Shewchuk 1997, `ccwerrboundA`). */
const ERROR_BOUND = (3 + 16 * 2 ** -53) * 2 ** -53;
/** Splits a double into two halves of 26 bits (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;

/**
 * On which side of the line from a to b the place p lies: > 0 left, < 0 right, 0 exactly on it. The sign is exact for
 * all finite coordinates of the size of degrees; the value is not.
 *
 * Method: J. R. Shewchuk, "Adaptive precision floating-point arithmetic and fast robust geometric predicates", Discrete
 * & Computational Geometry 18 (1997): the plain determinant decides where its rounding error cannot change the sign,
 * an exact sum of its products decides the rest.
 */
export function orient(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const left = (ax - px) * (by - py);
  const right = (ay - py) * (bx - px);
  const determinant = left - right;
  const bound = ERROR_BOUND * (Math.abs(left) + Math.abs(right));
  if (determinant > bound || determinant < -bound) return determinant;
  if (left === 0 && right === 0) return 0;
  return orientExactly(ax, ay, bx, by, px, py);
}

/** Partial sums of the exact determinant, smallest first; never read outside `orientExactly`. */
const partial = new Float64Array(16);

function orientExactly(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  // a x b - a x p - p x b with every product and sum exact: the last partial sum that is not 0 has the sign.
  partial.fill(0);
  addProduct(ax, by, 0);
  addProduct(-ax, py, 2);
  addProduct(-px, by, 4);
  addProduct(-ay, bx, 6);
  addProduct(ay, px, 8);
  addProduct(py, bx, 10);
  for (let i = 11; i >= 0; i--) if (partial[i] !== 0) return partial[i]!;
  return 0;
}

/** Adds a * b to an expansion of `count` partial sums, without rounding. */
function addProduct(a: number, b: number, count: number): void {
  const product = a * b;
  const aHigh = SPLITTER * a - (SPLITTER * a - a);
  const bHigh = SPLITTER * b - (SPLITTER * b - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  grow(error, count);
  grow(product, count + 1);
}

function grow(value: number, count: number): void {
  let carried = value;
  for (let i = 0; i < count; i++) {
    const other = partial[i]!;
    const sum = carried + other;
    const virtual = sum - carried;
    partial[i] = carried - (sum - virtual) + (other - virtual);
    carried = sum;
  }
  partial[count] = carried;
}
