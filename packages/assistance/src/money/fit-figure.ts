import { convertExact } from './convert.ts';
import { divideHalfEven } from './decimal.ts';
import type { Money } from './money.ts';
import type { CrossRate } from './rate-table.ts';
import type { Figure } from './read-figure.ts';

/** How a figure compares with the contract amount at a rate. */
export interface FigureFit {
  /**
   * `rounding`: equal within what was rounded · `coarse`: equal if it was rounded to its last digit that is not a zero ·
   * `close`: off by no more than the rates of two banks differ on one day · `none`.
   */
  readonly fit: 'rounding' | 'coarse' | 'close' | 'none';
  /** By how much the figure is over the amount at the rate, in thousandths of it; below zero where it is under. */
  readonly overPermille: number;
}

/** Rates that two banks fix on one day differ by some tenths of a percent. */
const CLOSE_PERMILLE = 3n;

/** How a figure compares with the contract amount at a rate. Exact, no floating point. */
export function fitFigure(contract: Money, figure: Figure, rate: CrossRate): FigureFit {
  const { numerator, denominator } = convertExact(contract, rate);
  const over = BigInt(figure.money.minor) * denominator - numerator;
  const off = over < 0n ? -over : over;
  const overPermille = numerator === 0n ? 0 : Number(divideHalfEven(over * 1000n, numerator));
  // Half a unit to both sides; what is said to be approximate, a whole one.
  const halves = figure.isApproximate ? 2n : 1n;
  if (2n * off <= halves * figure.unit * denominator) return { fit: 'rounding', overPermille };
  if (2n * off <= halves * figure.coarseUnit * denominator) return { fit: 'coarse', overPermille };
  const slack = halves * figure.unit * denominator * 500n + CLOSE_PERMILLE * numerator;
  return { fit: 1000n * off <= slack ? 'close' : 'none', overPermille };
}
