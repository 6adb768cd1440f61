import { powerOfTen } from './decimal.ts';
import { digitsOf, type Money } from './money.ts';

/** A figure as a paper gave it, with how far it was rounded. */
export interface Figure {
  readonly money: Money;
  /** Value of the last digit that was written, in minor units. */
  readonly unit: bigint;
  /** Value of the last digit that is not a zero: a figure such as 230 million may have been rounded to tens. */
  readonly coarseUnit: bigint;
  /** Whether it was said to be approximate: `~USD 4 million`. */
  readonly isApproximate: boolean;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillion|tn|兆)/i, 12],
  [/^(?:billion|bn|b\b)/i, 9],
  [/^億/, 8],
  [/^crore/i, 7],
  [/^(?:million|mln|mil\b|mn|m\b|百万)/i, 6],
  [/^lakh/i, 5],
  [/^(?:万|萬)/, 4],
  [/^(?:thousand|k\b)/i, 3],
];
const NUMBER = /(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/g;
const APPROXIMATE =
  /(?:~|≈|約|\babout|\baround|\bapprox(?:imately|\.)?|\bsome|\bnearly|\balmost|\broughly|\bover)\s*[^\d\s]{0,4}\s*$/i;

/**
 * Reads from the words of a report how far its figure was rounded: `RM12.63 million` to 0.01 million ringgit. The number
 * that equals the amount counts; where none does, the last digit of the amount that is not a zero.
 *
 * @throws SearoomError SR_CURRENCY_UNKNOWN
 */
export function readFigure(money: Money, asWritten: string): Figure {
  const coarseUnit = lastDigit(money.minor);
  const digits = digitsOf(money.currency);
  const text = asWritten.normalize('NFKC');
  for (const match of text.matchAll(NUMBER)) {
    const [whole, left = '', right = ''] = match;
    const behind = text.slice(match.index + whole.length).replace(/^[\s-]+/, '');
    const scale = SCALES.find(([word]) => word.test(behind))?.[1] ?? 0;
    const power = scale + digits - right.length;
    if (power < 0 || left.length > 20) continue;
    const unit = powerOfTen(power);
    if (BigInt(left.replaceAll(',', '') + right) * unit !== BigInt(Math.abs(money.minor))) continue;
    const isApproximate = APPROXIMATE.test(text.slice(0, match.index));
    return { money, unit, coarseUnit, isApproximate };
  }
  return { money, unit: coarseUnit, coarseUnit, isApproximate: false };
}

/** Value of the last digit of an amount that is not a zero. */
function lastDigit(minor: number): bigint {
  let unit = 1n;
  if (minor === 0) return unit;
  for (let rest = BigInt(Math.abs(minor)); rest % 10n === 0n; rest /= 10n) unit *= 10n;
  return unit;
}
