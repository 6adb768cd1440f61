import type { MoneyRow } from '@searoom/model/api';
import { toDay } from '../dates/partial-date.ts';
import type { PageContext } from '../grant/page-context.ts';
import { describeDate } from '../words/describe-date.ts';
import { describeMoney } from '../words/describe-money.ts';
import type { Contract } from './contract-rows.ts';
import { convert } from './convert.ts';
import { type Exposure, makeExposure } from './exposure.ts';
import { type GrantDate, type GrantDates, wholeDay } from './grant-days.ts';
import { currencyOf } from './party-currency.ts';
import { explainNoRate, hasRates, viewRate } from './rate-view.ts';
import { RATE_RULE } from './rates.ts';

const ABOUT = 'the day asked about';

/** Currencies in which the contract amount is given: US dollars, and those of the recipients. */
export function listTargets(context: PageContext, grant: string, contract: Contract): string[] {
  const { knowledge } = context;
  const own = knowledge
    .each(`grant:${grant}`, 'recipient')
    .map(({ fact }) => currencyOf((fact.value as unknown as { readonly party: string }).party))
    .filter((currency) => currency !== undefined);
  return [...new Set(['USD', ...own])].filter((currency) => currency !== contract.money.currency);
}

/** What the contract money was worth since the signing, in each currency that the tables have. */
export function listExposure(
  context: PageContext,
  contract: Contract,
  { signing, unspentUntil }: GrantDates,
  targets: readonly string[],
): Exposure[] {
  const signedDay = signing === undefined ? undefined : wholeDay(signing.on);
  if (signedDay === undefined) return [];
  return targets
    .map((currency) =>
      makeExposure({
        contract: contract.money,
        currency,
        signedDay,
        untilDay: Math.max(unspentUntil, signedDay),
        rates: context.rates,
      }),
    )
    .filter((exposure) => exposure !== undefined);
}

/** The contract amount in other currencies on the days of signing and handover and on the day asked about. */
export function makeConvertedRows(
  context: PageContext,
  contract: Contract,
  dates: GrantDates,
  targets: readonly string[],
  exposure: readonly Exposure[],
): MoneyRow[] {
  const today = context.today.slice(0, 10);
  const days: GrantDate[] = [
    ...(dates.signing === undefined ? [] : [dates.signing]),
    ...dates.handovers,
    { label: ABOUT, on: today, facts: [] },
  ];
  return targets.flatMap((currency) => {
    // A currency that no table has is said once, not for every day.
    if (!hasRates(context.rates, contract.money.currency, currency)) return [makeEmptyRow(context, contract, currency)];
    const range = exposure.find((one) => one.currency === currency);
    return days.map((day) => makeRow(context, contract, currency, day, range));
  });
}

function makeEmptyRow({ rates, today }: PageContext, contract: Contract, currency: string): MoneyRow {
  return {
    kind: 'converted',
    money: contract.money,
    by: `Searoom; ${RATE_RULE}`,
    noRate: explainNoRate(rates, contract.money.currency, currency, toDay(today.slice(0, 10))),
    reading: `${currency} on any day`,
    attention: false,
    facts: [...contract.facts],
  };
}

function makeRow(
  { rates }: PageContext,
  contract: Contract,
  currency: string,
  { label, on, facts }: GrantDate,
  range: Exposure | undefined,
): MoneyRow {
  const shared = {
    kind: 'converted',
    by: `Searoom; ${RATE_RULE}`,
    on,
    attention: false,
    facts: [...contract.facts, ...facts],
  } as const;
  const where = label === ABOUT ? `${currency} on ${label}` : `${currency} at ${label}`;
  const day = wholeDay(on);
  if (day === undefined) {
    const noRate = `the day of ${label} is known only as ${describeDate(on)}`;
    return { ...shared, money: contract.money, noRate, reading: where };
  }
  const rate = rates.findRate(contract.money.currency, currency, day);
  if (rate === undefined) {
    const noRate = explainNoRate(rates, contract.money.currency, currency, day);
    return { ...shared, money: contract.money, noRate, reading: where };
  }
  const isLater = range !== undefined && label !== 'signing' && range.daysKnown > 1;
  const since = isLater ? `; since signing ${sayRange(range)}` : '';
  return { ...shared, money: convert(contract.money, rate), rate: viewRate(rate), reading: `${where}${since}` };
}

/** `USD 2,470,547.71 (2024-07-03) to 2,859,051.78 (2024-09-16)`. */
function sayRange({ low, lowDay, high, highDay }: Exposure): string {
  return `${describeMoney(low)} (${lowDay}) to ${describeMoney(high).slice(4)} (${highDay})`;
}
