/** A decimal number as digits: `12.34` is 1234 with 2 digits behind the point. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** Reads `-12.340` exactly; undefined for anything else: no exponent, no grouping, no currency. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole, part = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(whole + part);
  return { digits: sign === '-' ? -digits : digits, scale: part.length };
}

/**
 * Whole minor units of a decimal, exactly; undefined where it has more digits than the currency.
 *
 * @param digits digits of the currency behind the point
 */
export function toMinorUnits({ digits: value, scale }: Decimal, digits: number): bigint | undefined {
  if (scale <= digits) return value * 10n ** BigInt(digits - scale);
  const divisor = 10n ** BigInt(scale - digits);
  return value % divisor === 0n ? value / divisor : undefined;
}

/** Compares a sum of decimal texts with a whole number; undefined where one of them is no decimal. */
export function sumEquals(texts: readonly string[], sum: number): boolean | undefined {
  const SCALE = 30;
  let total = 0n;
  for (const text of texts) {
    const decimal = parseDecimal(text.trim());
    if (decimal === undefined) return undefined;
    total += decimal.digits * 10n ** BigInt(SCALE - decimal.scale);
  }
  return total === BigInt(sum) * 10n ** BigInt(SCALE);
}
