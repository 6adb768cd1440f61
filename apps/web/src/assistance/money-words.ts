import type { GrantPage } from '@searoom/model/api';

/** An amount in whole minor units of an ISO 4217 currency. */
export type Money = NonNullable<GrantPage['row']['amount']>;

/**
 * Digits behind the point of a currency, as ISO 4217 has them. `Intl` knows them: the page carries no table of its own, and
 * a currency that it does not know has two.
 */
export function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** `JPY 400,000,000`, `USD 2,719,081.58`: all digits, none by floating point. */
export function writeMoney({ minor, currency }: Money): string {
  return `${currency} ${writeUnits({ minor, currency })}`;
}

/** `2,719,081.58`: the same without the currency. */
export function writeUnits({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${minor < 0 ? '−' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
}

const SCALES = [
  { zeros: 9, word: 'bn' },
  { zeros: 6, word: 'm' },
] as const;

/** `JPY 400 m`, `JPY 1.975 bn`: short where that loses nothing, in full where it would lose more than three digits. */
export function writeShort(money: Money): string {
  const unit = 10n ** BigInt(minorDigits(money.currency));
  for (const { zeros, word } of SCALES) {
    const scale = 10n ** BigInt(zeros) * unit;
    const minor = BigInt(money.minor);
    const size = minor < 0n ? -minor : minor;
    if (size < scale || (size * 1000n) % scale !== 0n) continue;
    const thousandths = String((size * 1000n) / scale).padStart(4, '0');
    const behind = thousandths.slice(-3).replace(/0+$/, '');
    const sign = minor < 0n ? '−' : '';
    return `${money.currency} ${sign}${thousandths.slice(0, -3)}${behind === '' ? '' : `.${behind}`} ${word}`;
  }
  return writeMoney(money);
}
