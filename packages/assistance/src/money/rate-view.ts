import type { RateSchema } from '@searoom/model/api';
import type { Static } from 'typebox';
import { fromDay, toDay } from '../dates/partial-date.ts';
import { formatRate } from './convert.ts';
import type { CrossRate, RateTable } from './rate-table.ts';
import { MOST_DAYS_OLD, RATE_RULE } from './rates.ts';

/** A rate as answers give it: with its day, its table and the rule. */
export function viewRate(rate: CrossRate): Static<typeof RateSchema> {
  const { from, to, day, source } = rate;
  return { from, to, perUnit: formatRate(rate), day, source, rule: RATE_RULE };
}

/** Whether the tables have a rate between two currencies on any day. */
export function hasRates(rates: RateTable, from: string, to: string): boolean {
  return listDays(rates, from, to).length > 0;
}

/** Why the tables have no rate of a day, in words. */
export function explainNoRate(rates: RateTable, from: string, to: string, day: number): string {
  for (const currency of [to, from]) {
    if (!hasRates(rates, currency, currency)) return `no rate for ${currency} in the tables held`;
  }
  const days = listDays(rates, from, to);
  if (days.length === 0) return `no table held has both ${from} and ${to}`;
  const last = days.findLast((other) => other <= day);
  if (last === undefined) return `the first rate is of ${fromDay(days[0]!)}, after ${fromDay(day)}`;
  return day - last > MOST_DAYS_OLD
    ? `last rate is of ${fromDay(last)}, older than ${MOST_DAYS_OLD} days`
    : `last rate held is of ${fromDay(last)}; that of ${fromDay(day)} is not held`;
}

const FIRST_DAY = toDay('1900-01-01');
const LAST_DAY = toDay('2999-12-31');
/** Days of each pair of currencies, asked for again and again by one page. */
const known = new WeakMap<RateTable, Map<string, readonly number[]>>();

function listDays(rates: RateTable, from: string, to: string): readonly number[] {
  const pairs = known.get(rates) ?? new Map<string, readonly number[]>();
  known.set(rates, pairs);
  const days =
    pairs.get(`${from} ${to}`) ?? rates.listRates(from, to, FIRST_DAY, LAST_DAY).map(({ day }) => toDay(day));
  pairs.set(`${from} ${to}`, days);
  return days;
}
