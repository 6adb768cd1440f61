import type { Verdict } from '@searoom/model/api';
import { toDay } from '../../dates/partial-date.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import { convert, formatRate } from '../../money/convert.ts';
import { digitsOf, type Money } from '../../money/money.ts';
import type { CrossRate, RateTable } from '../../money/rate-table.ts';
import { describeDate } from '../../words/describe-date.ts';
import { describeMoney } from '../../words/describe-money.ts';
import type { TestOf } from '../statement.ts';
import { type Judged, verdictOf, weighAny } from '../weigh.ts';

/** Days in which the business day before or after is looked for. */
const NEAR_DAYS = 7;

/**
 * An amount in another currency. It is consistent where the contract amount at the rate of the last business day, or of the
 * business day before or after that one, lies within what was rounded. Exact: no step of it is a fraction.
 */
export function testReportedAmount(
  { subject, money, roundedTo, on }: TestOf<'reported-amount'>,
  knowledge: Knowledge,
  rates: RateTable,
): Verdict {
  const { publishedBy } = knowledge.question;
  const judge = (held: Money): Judged => {
    if (held.currency === money.currency) {
      const outcome = isWithin(BigInt(held.minor), 1n, money.minor, roundedTo) ? 'yes' : 'no';
      return { outcome, qualifiers: outcome === 'yes' && held.minor !== money.minor ? ['consistent'] : [] };
    }
    const near = listNear(held.currency, money.currency, toDay(on), rates).filter(
      ({ day }) => publishedBy === undefined || day <= publishedBy,
    );
    if (near.length === 0) {
      const pair = `${held.currency} and ${money.currency}`;
      return { outcome: 'unknown', because: [`There is no rate of ${pair} near ${describeDate(on)}.`] };
    }
    const written = `${describeMoney(money)}, rounded to ${describeMoney({ minor: roundedTo, currency: money.currency })}`;
    const fitting = near.find((rate) => fits(held, rate, money, roundedTo));
    if (fitting === undefined) {
      const told = near.map((rate) => tell(held, rate)).join('; ');
      return { outcome: 'no', because: [`The statement gives ${written}; the rates near it give ${told}.`] };
    }
    return {
      outcome: 'yes',
      because: [`The statement gives ${written}; that agrees with ${tell(held, fitting)}.`],
      qualifiers: ['consistent'],
    };
  };
  const weighed = weighAny(knowledge.groups(subject, 'amount'), (value) =>
    judge((value as unknown as { readonly money: Money }).money),
  );
  return verdictOf(weighed, knowledge, 'No amount is held to compare it with.');
}

/** Rates of the last business day, of the one before and of the one after. */
function listNear(from: string, to: string, day: number, rates: RateTable): CrossRate[] {
  const last = rates.findRate(from, to, day);
  if (last === undefined) return [];
  const before = rates.findRate(from, to, toDay(last.day) - 1);
  const after = rates.listRates(from, to, day + 1, day + NEAR_DAYS)[0];
  return [last, before, after].filter((rate) => rate !== undefined);
}

function fits(held: Money, { numerator, denominator }: CrossRate, stated: Money, roundedTo: number): boolean {
  const scale = (currency: string): bigint => 10n ** BigInt(digitsOf(currency));
  const value = BigInt(held.minor) * denominator * scale(stated.currency);
  return isWithin(value, numerator * scale(held.currency), stated.minor, roundedTo);
}

/** Whether value/divisor lies within half of what was rounded. */
function isWithin(value: bigint, divisor: bigint, minor: number, roundedTo: number): boolean {
  const apart = value - BigInt(minor) * divisor;
  return 2n * (apart < 0n ? -apart : apart) <= BigInt(roundedTo) * divisor;
}

function tell(held: Money, rate: CrossRate): string {
  const pair = `${rate.from} for one ${rate.to}`;
  return `${describeMoney(convert(held, rate))} at ${formatRate(rate)} ${pair} of ${describeDate(rate.day)} (${rate.source})`;
}
