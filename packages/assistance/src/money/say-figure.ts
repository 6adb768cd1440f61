import { formatFraction, powerOfTen } from './decimal.ts';
import type { FigureFit } from './fit-figure.ts';
import { digitsOf } from './money.ts';
import type { Figure } from './read-figure.ts';

const MILLION = 1_000_000n;

/** Words for a figure that is equal or close to the contract amount on the day of its report. */
export function sayConsistent({ fit, overPermille }: FigureFit, figure: Figure): string {
  if (fit === 'rounding') return 'consistent';
  if (fit === 'close') return `close, ${sayOff(overPermille)}`;
  return `consistent if rounded to ${sayUnit(figure)}`;
}

/** `11 % over`, `0.3 % under`, `equal`. */
export function sayOff(permille: number): string {
  const size = Math.abs(permille);
  if (size === 0) return 'equal';
  const percent = size >= 100 ? String(Math.round(size / 10)) : (size / 10).toFixed(1);
  return `${percent} % ${permille > 0 ? 'over' : 'under'}`;
}

/** The digits of a figure as they were written, in millions where it has some: `12.63`. */
export function sayShort({ money, unit }: Figure): string {
  const one = powerOfTen(digitsOf(money.currency));
  const minor = BigInt(money.minor);
  const scale = minor >= MILLION * one ? MILLION * one : one;
  const places = Math.max(0, scale.toString().length - unit.toString().length);
  return formatFraction(minor, scale, places);
}

function sayUnit({ money, coarseUnit }: Figure): string {
  const whole = coarseUnit / powerOfTen(digitsOf(money.currency));
  if (whole >= MILLION) return `${whole / MILLION} million`;
  return whole >= 1000n ? `${whole / 1000n},000` : String(whole);
}
