import { SearoomError } from '@searoom/model';
import { divideHalfEven, formatFraction, powerOfTen } from './decimal.ts';
import { digitsOf, type Money, makeMoney } from './money.ts';
import type { CrossRate } from './rate-table.ts';

const MOST_PARTS = 100_000;
const LARGE_RATE_DIGITS = 3;
const SMALL_RATE_FIGURES = 6;
const LEAST_FIGURES = 4;

/** The exact amount in minor units of the other currency, as a fraction: what `convert` rounds. */
export function convertExact(
  money: Money,
  rate: CrossRate,
): { readonly numerator: bigint; readonly denominator: bigint } {
  if (money.currency !== rate.from) {
    throw new SearoomError('SR_AMOUNT_INVALID', [`${money.currency} by a rate of ${rate.from} for ${rate.to}`]);
  }
  return {
    numerator: BigInt(money.minor) * rate.denominator * powerOfTen(digitsOf(rate.to)),
    denominator: rate.numerator * powerOfTen(digitsOf(rate.from)),
  };
}

/**
 * An amount at a rate, in whole minor units of the other currency, rounded half to even.
 *
 * @param rate of the currency of the amount (`from`) for one of the other (`to`)
 * @throws SearoomError SR_AMOUNT_INVALID where the rate is of another currency or the result beyond 2^53
 */
export function convert(money: Money, rate: CrossRate): Money {
  const { numerator, denominator } = convertExact(money, rate);
  return makeMoney(Number(divideHalfEven(numerator, denominator)), rate.to);
}

/**
 * Splits an amount into parts that differ by one minor unit at most, the larger first; they sum to the amount exactly.
 *
 * @throws SearoomError SR_AMOUNT_INVALID for a number of parts that is not 1 to 100,000
 */
export function splitMoney({ minor, currency }: Money, parts: number): Money[] {
  if (!Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS) {
    throw new SearoomError('SR_AMOUNT_INVALID', [`${minor} ${currency} in ${parts} parts`]);
  }
  const least = Math.floor(minor / parts);
  const larger = minor - least * parts;
  return Array.from({ length: parts }, (_, at) => ({ minor: at < larger ? least + 1 : least, currency }));
}

/**
 * A rate as decimal text, units of `from` for one of `to`: with 3 digits behind the point from 10 on (`141.741`), below
 * that with 6 figures, zeros at the end left out down to 4 (`1.0946`).
 */
export function formatRate({ numerator, denominator }: CrossRate): string {
  if (numerator >= 10n * denominator) return formatFraction(numerator, denominator, LARGE_RATE_DIGITS);
  // Zeros between the point and the first figure come on top.
  let zeros = 0;
  for (let size = numerator; size < denominator && zeros < 12; zeros++) size *= 10n;
  const digits = SMALL_RATE_FIGURES - 1 + zeros;
  const text = formatFraction(numerator, denominator, digits);
  const shortest = text.length - (SMALL_RATE_FIGURES - LEAST_FIGURES);
  let end = text.length;
  while (end > shortest && text[end - 1] === '0') end--;
  return text.slice(0, end);
}
