import type { Reconciliation } from '@searoom/model/api';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import type { Quantity } from '../facts/values.ts';
import type { Money } from '../money/money.ts';
import { describeCount } from '../words/describe-count.ts';
import { joinNames } from '../words/describe-event.ts';
import { describeMoney } from '../words/describe-money.ts';
import { partyName } from '../words/party-name.ts';
import { type GrantFacts, moneyOf } from './grant-facts.ts';
import { countHandoverDays, findMedian } from './handover-days.ts';

type BudgetRow = Reconciliation['budgets'][number];

/** What the grants of a year make of its budget, in one sentence. */
export function describeBudget({
  year,
  money,
  sum,
  left,
  verdict,
  counted,
  unknown,
  stage,
}: {
  readonly year: number;
  readonly money: Money | undefined;
  readonly sum: Money;
  readonly left: Money | undefined;
  readonly verdict: BudgetRow['verdict'];
  readonly counted: readonly GrantFacts[];
  readonly unknown: readonly GrantFacts[];
  readonly stage: string | undefined;
}): string {
  const budget = stage === undefined ? 'budget' : `budget (${stage})`;
  const head = `FY${year}: `;
  const named = unknown.length === 0 ? '' : `; not in the sum: ${nameUnknown(unknown)}`;
  if (counted.length === 0 && unknown.length === 0) {
    const told = money === undefined ? `no amount of the ${budget}` : `${budget} of ${describeMoney(money)}`;
    return `${head}${told}, and no grant of the year is known.`;
  }
  const grants = counted.length === 1 ? '1 grant' : `${counted.length} grants`;
  if (money === undefined) {
    const told = counted.length === 0 ? 'no amount is known' : `${grants} of ${describeMoney(sum)}`;
    return `${head}${told}, and no budget is stated${named}.`;
  }
  if (counted.length === 0)
    return `${head}${budget} of ${describeMoney(money)}, and no amount of a grant is known${named}.`;
  const against = `${head}${grants} of ${describeMoney(sum)} against a ${budget} of ${describeMoney(money)}`;
  if (verdict === 'meets') return `${against}: they meet${named}.`;
  if (left === undefined) return `${against}: too large to compare${named}.`;
  const difference = describeMoney({ minor: Math.abs(left.minor), currency: left.currency });
  return verdict === 'over' ? `${against}: ${difference} over${named}.` : `${against}: ${difference} left${named}.`;
}

/** "Thailand and Timor-Leste (amounts unknown)". */
function nameUnknown(grants: readonly GrantFacts[]): string {
  const without = grants.filter(({ amount }) => amount === undefined);
  const other = grants.filter(({ amount }) => amount !== undefined);
  const names = without.map(({ id, recipients }) => joinNames(recipients.map(partyName)) || id);
  return [
    ...(names.length === 0 ? [] : [`${joinNames(names)} (${names.length === 1 ? 'amount' : 'amounts'} unknown)`]),
    ...other.map(({ id, amount }) => `${id} (${describeMoney(amount!)})`),
  ].join(', ');
}

/** What other accounts give as the budget, and what would be left of each. */
export function describeAlternatives(
  knowledge: Knowledge,
  budget: string,
  group: Group | undefined,
  sum: Money,
): { readonly text: string; readonly facts: readonly string[] } {
  const shown = group === undefined ? undefined : moneyOf(group.best.fact);
  const contested = (group?.statements ?? [])
    .filter((standing) => standing !== group!.best)
    .map(({ fact }) => ({ fact, money: moneyOf(fact), asWritten: undefined }));
  const reported = knowledge.each(budget, 'reportedAmount').map(({ fact }) => {
    const { asWritten } = fact.value as { readonly asWritten: string };
    return { fact, money: moneyOf(fact), asWritten };
  });
  const all = [...contested, ...reported];
  const others = all.filter(({ money }) => money.minor !== shown?.minor || money.currency !== shown.currency);
  const told = others.map(({ fact, money, asWritten }) => {
    const by = fact.saidBy ?? knowledge.source(fact.sources[0] ?? '')?.publisher ?? 'a source';
    const rest = money.currency === sum.currency ? describeRest(money.minor - sum.minor, sum.currency) : '';
    return `${asWritten ?? describeMoney(money)} (${by})${rest}`;
  });
  return {
    text: told.length === 0 ? '' : ` Also given as ${[...new Set(told)].join('; ')}.`,
    facts: all.map(({ fact }) => fact.id),
  };
}

function describeRest(minor: number, currency: string): string {
  if (minor === 0) return ', which the grants would meet';
  const money = describeMoney({ minor: Math.abs(minor), currency });
  return minor < 0 ? `, of which the grants would be ${money} over` : `, of which ${money} would be left`;
}

/** Grants of which sources differ on the amount. */
export function describeContested(grants: readonly GrantFacts[]): string {
  const contested = grants.filter(({ amountGroup }) => amountGroup?.differs === true);
  return contested
    .map(({ id, amountGroup }) => {
      const amounts = amountGroup!.statements.map(({ fact }) => describeMoney(moneyOf(fact)));
      return ` Sources differ on the amount of ${id}: ${[...new Set(amounts)].join(' or ')}; the first is reckoned with.`;
    })
    .join('');
}

/** How long the first handovers took. */
export function describeMedian(knowledge: Knowledge, grants: readonly GrantFacts[]): string {
  const days = grants
    .map(({ subject, lots, assets }) => countHandoverDays(knowledge, subject, [...lots, ...assets])?.days)
    .filter((count) => count !== undefined);
  const median = findMedian(days);
  if (median === undefined) return '';
  const of = days.length === 1 ? '1 grant' : `${days.length} grants`;
  return ` From the notes to the first handover: median ${median} days, of ${of}.`;
}

/** How many recipients were foreseen, as each account has it. */
export function describeExpected(group: Group): string {
  const counts = group.statements.map(({ fact }) => describeCount((fact.value as { count: Quantity }).count));
  return [...new Set(counts)].join('; ');
}
