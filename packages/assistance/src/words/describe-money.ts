import { digitsOf, type Money } from '../money/money.ts';

/**
 * An amount with its currency, whole and exact: `JPY 400,000,000`, `USD 2,719,081.58`.
 *
 * @throws SearoomError SR_CURRENCY_UNKNOWN
 */
export function describeMoney(money: Money): string {
  const [whole = '', rest] = toDecimal(money).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${money.currency} ${grouped}${rest === undefined ? '' : `.${rest}`}`;
}

/**
 * An amount in whole units as a decimal text with the digits of its currency: `400000000`, `2719081.58`.
 *
 * @throws SearoomError SR_CURRENCY_UNKNOWN
 */
export function toDecimal({ minor, currency }: Money): string {
  const digits = digitsOf(currency);
  const sign = minor < 0 ? '-' : '';
  const text = BigInt(Math.abs(minor))
    .toString()
    .padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
