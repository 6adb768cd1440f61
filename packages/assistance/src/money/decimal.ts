/** An exact decimal number: `units` divided by ten to the power of `digits`. */
export interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

const SHAPE = /^(\d{1,15})(?:\.(\d{1,15}))?$/;

/** Reads a plain decimal text without sign, exponent or grouping; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, whole = '', rest = ''] = match;
  return { units: BigInt(whole + rest), digits: rest.length };
}

/** Whether `parseDecimal` would read a number above zero. */
export function isPositiveDecimal(text: string): boolean {
  return SHAPE.test(text) && /[1-9]/.test(text);
}

export function powerOfTen(digits: number): bigint {
  return 10n ** BigInt(digits);
}

/** Quotient of two integers, rounded half to even. The denominator is positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n;
  const size = isNegative ? -numerator : numerator;
  const whole = size / denominator;
  const twice = (size % denominator) * 2n;
  const isUp = twice > denominator || (twice === denominator && whole % 2n === 1n);
  const rounded = isUp ? whole + 1n : whole;
  return isNegative ? -rounded : rounded;
}

/** A fraction as a decimal text with so many digits behind the point, rounded half to even. */
export function formatFraction(numerator: bigint, denominator: bigint, digits: number): string {
  const scaled = divideHalfEven(numerator * powerOfTen(digits), denominator);
  const sign = scaled < 0n ? '-' : '';
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
