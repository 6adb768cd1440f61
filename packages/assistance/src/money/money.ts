import { SearoomError } from '@searoom/model';
import { code as findCurrency } from 'currency-codes';

/** An amount in whole minor units of an ISO 4217 currency (yen, cents, sen). Never a fraction. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Digits behind the point of a currency: 0 for JPY, 2 for USD, 3 for BHD. @throws SearoomError SR_CURRENCY_UNKNOWN */
export function digitsOf(currency: string): number {
  const record = findCurrency(currency);
  if (record === undefined) throw new SearoomError('SR_CURRENCY_UNKNOWN', [currency]);
  return record.digits;
}

/** Checks an amount that comes from outside. @throws SearoomError SR_CURRENCY_UNKNOWN, SR_AMOUNT_INVALID */
export function makeMoney(minor: number, currency: string): Money {
  digitsOf(currency);
  if (!Number.isSafeInteger(minor)) throw new SearoomError('SR_AMOUNT_INVALID', [`${minor} ${currency}`]);
  return { minor, currency };
}

/**
 * Sum of amounts of one currency, exact.
 *
 * @throws SearoomError SR_AMOUNT_INVALID for two currencies, or a sum beyond 2^53
 */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  let minor = 0;
  for (const amount of amounts) {
    if (amount.currency !== currency) {
      throw new SearoomError('SR_AMOUNT_INVALID', [`${amount.currency} cannot be added to ${currency}`]);
    }
    minor += amount.minor;
    if (!Number.isSafeInteger(minor)) throw new SearoomError('SR_AMOUNT_INVALID', ['a sum beyond 2^53 minor units']);
  }
  return { minor, currency };
}
