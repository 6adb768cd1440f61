import type { ExposureSchema } from '@searoom/model/api';
import type { Static } from 'typebox';
import { toDay } from '../dates/partial-date.ts';
import { convert, convertExact } from './convert.ts';
import { divideHalfEven } from './decimal.ts';
import type { Money } from './money.ts';
import type { CrossRate, RateTable } from './rate-table.ts';

/** As the page of a grant gives it. */
export type Exposure = Static<typeof ExposureSchema>;

/** Contract money whose value in another currency is asked for over time. */
export interface ExposureQuestion {
  readonly contract: Money;
  readonly currency: string;
  /** Day of the notes, since 1970-01-01. */
  readonly signedDay: number;
  /** Last day on which it may still have been unspent, since 1970-01-01. */
  readonly untilDay: number;
  readonly rates: RateTable;
}

/**
 * Value of contract money in another currency from the signing on: the lowest and the highest with their days, of those days
 * that the tables have.
 *
 * @returns undefined where there is no rate for the signing
 */
export function makeExposure(question: ExposureQuestion): Exposure | undefined {
  const { contract, currency, signedDay, untilDay, rates } = question;
  const signing = rates.findRate(contract.currency, currency, signedDay);
  if (signing === undefined) return undefined;
  const later = rates.listRates(contract.currency, currency, toDay(signing.day) + 1, untilDay);
  let low = signing;
  let high = signing;
  for (const rate of later) {
    if (isLess(contract, rate, low)) low = rate;
    if (isLess(contract, high, rate)) high = rate;
  }
  return {
    currency,
    atSigning: convert(contract, signing),
    low: convert(contract, low),
    lowDay: low.day,
    high: convert(contract, high),
    highDay: high.day,
    worstPercent: percentBetween(signing, low),
    daysKnown: 1 + later.length,
  };
}

function isLess(contract: Money, one: CrossRate, other: CrossRate): boolean {
  const a = convertExact(contract, one);
  const b = convertExact(contract, other);
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** Change of the value from one rate to another, in percent with one decimal. */
function percentBetween(from: CrossRate, to: CrossRate): number {
  // Value goes with one by the rate: (1/to - 1/from) / (1/from).
  const numerator = from.numerator * to.denominator - to.numerator * from.denominator;
  return Number(divideHalfEven(numerator * 1000n, to.numerator * from.denominator)) / 10;
}
