import { AssertionError } from 'node:assert';

/**
 * Fails unless `actual` lies within `tolerance` of `expected`, and prints value, bound and difference.
 *
 * @param what names the value in the failure message, with its unit
 */
export function assertNear(actual: number, expected: number, tolerance: number, what = 'value'): void {
  const difference = Math.abs(actual - expected);
  if (difference <= tolerance) return;
  throw new AssertionError({
    message: `${what}: ${actual} differs from ${expected} by ${difference}, allowed ${tolerance}`,
    actual,
    expected,
    operator: 'near',
  });
}
