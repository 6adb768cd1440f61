import type { Comparison } from '@searoom/model/api';
import { listEvents } from '../assets/list-events.ts';
import { fiscalYearOfDate } from '../dates/fiscal-year.ts';
import { parseDate } from '../dates/partial-date.ts';
import type { PageContext } from '../grant/page-context.ts';
import { digitsOf, type Money } from '../money/money.ts';
import { partyName } from '../words/party-name.ts';
import { convertAll } from './convert-grants.ts';
import { type GrantFacts, listGrantFacts } from './grant-facts.ts';
import { countHandoverDays, findMedian } from './handover-days.ts';
import { sumAmounts } from './sum-amounts.ts';

type TotalRow = Comparison['donors'][number];
type YearRow = Comparison['years'][number];

/** Code of a party that no fact states. */
const NOT_STATED = '';

const RULE =
  'Each amount at the rate of the last business day on or before the exchange of notes, two quotes of one day divided, ' +
  'rounded to whole minor units. Amounts of different currencies are never added. What has no amount, no day of notes or ' +
  'no rate is named and is not in the total. Grants, loans and sales are counted apart by kind, and their amounts are ' +
  'face values. A grant to several recipients is in the total of none of them. A year is the fiscal year, else that of the notes.';

/**
 * Donors and recipients with what was granted, signed and handed over, and their amounts in one currency.
 *
 * @param currency ISO 4217 code of the totals
 * @throws SearoomError SR_CURRENCY_UNKNOWN
 */
export function compare(context: PageContext, currency = 'USD'): Comparison {
  digitsOf(currency);
  const grants = listGrantFacts(context.knowledge);
  const donors = groupBy(grants, ({ donor }) => [donor ?? NOT_STATED]);
  const recipients = groupBy(grants, (grant) => (grant.recipients.length === 0 ? [NOT_STATED] : grant.recipients));
  const row = (
    [code, list]: readonly [string, readonly GrantFacts[]],
    isShared: (grant: GrantFacts) => boolean,
  ): TotalRow => makeTotal(context, code, list, currency, isShared);
  return {
    stamp: context.stamp,
    currency,
    donors: donors.map((entry) => row(entry, () => false)),
    recipients: recipients.map((entry) => row(entry, (grant) => grant.recipients.length > 1)),
    years: listYears(context, grants, currency),
    rule: RULE,
  };
}

function makeTotal(
  context: PageContext,
  code: string,
  grants: readonly GrantFacts[],
  currency: string,
  isShared: (grant: GrantFacts) => boolean,
): TotalRow {
  const { knowledge } = context;
  const own = grants.filter((grant) => !isShared(grant));
  const { converted, noRate } = convertAll(context, own, currency);
  const shared = grants.filter(isShared).map(({ id }) => `${id}: to several recipients, not divided`);
  const days = grants
    .map(({ subject, lots, assets }) => countHandoverDays(knowledge, subject, [...lots, ...assets])?.days)
    .filter((count) => count !== undefined);
  const median = findMedian(days);
  return {
    party: { code, name: code === NOT_STATED ? 'not stated' : partyName(code) },
    grants: grants.length,
    signed: grants.filter(({ signedOn }) => signedOn !== undefined).length,
    handedOver: grants.filter(({ lots, assets }) =>
      [...lots, ...assets].some((subject) => listEvents(knowledge, subject, 'handed-over').length > 0),
    ).length,
    amounts: sumByCurrency(own),
    ...(converted !== undefined && { converted }),
    noRate: [...noRate, ...shared],
    kinds: groupBy(grants, ({ kind }) => [kind]).map(([kind, list]) => ({ kind, grants: list.length })),
    ...(median !== undefined && { medianDaysToHandover: median }),
  };
}

/** Sums of the amounts, a currency at a time, by code. */
function sumByCurrency(grants: readonly GrantFacts[]): Money[] {
  const currencies = new Set(grants.map(({ amount }) => amount?.currency).filter((code) => code !== undefined));
  return [...currencies].sort().map((currency) => sumAmounts(grants, ({ amount }) => amount, currency).sum);
}

/** Grants of a donor by year; with a total only where every amount of the year is in it. */
function listYears(context: PageContext, grants: readonly GrantFacts[], currency: string): YearRow[] {
  const years = groupBy(grants, (grant) => {
    const year = yearOf(grant);
    return year === undefined ? [] : [`${year} ${grant.donor ?? NOT_STATED}`];
  });
  return years.map(([key, list]): YearRow => {
    const { converted, noRate } = convertAll(context, list, currency);
    return {
      year: Number(key.slice(0, 4)),
      donor: key.slice(5),
      grants: list.length,
      ...(converted !== undefined && noRate.length === 0 && { converted }),
    };
  });
}

/** The fiscal year of a grant, else that of Japan or the calendar year of its notes. */
function yearOf({ fiscalYear, signedOn, donor }: GrantFacts): number | undefined {
  if (fiscalYear !== undefined || signedOn === undefined) return fiscalYear;
  const date = parseDate(signedOn);
  return fiscalYearOfDate(date, donor === 'JPN' ? undefined : { party: donor ?? NOT_STATED, firstMonth: 1 });
}

/** Entries by key, each list in its first order. */
function groupBy(
  grants: readonly GrantFacts[],
  keysOf: (grant: GrantFacts) => readonly string[],
): (readonly [string, readonly GrantFacts[]])[] {
  const groups = new Map<string, GrantFacts[]>();
  for (const grant of grants) {
    for (const key of keysOf(grant)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [grant]);
      else list.push(grant);
    }
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
