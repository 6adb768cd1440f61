import type { Finding, Reconciliation } from '@searoom/model/api';
import { listStandingSubjects } from '../assets/standing-subjects.ts';
import { keyOfSubject } from '../assets/subject-key.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import type { Money } from '../money/money.ts';
import { joinNames } from '../words/describe-event.ts';
import { describeMoney } from '../words/describe-money.ts';
import { partyName } from '../words/party-name.ts';
import {
  describeAlternatives,
  describeBudget,
  describeContested,
  describeExpected,
  describeMedian,
} from './budget-words.ts';
import { factsOf, type GrantFacts, listGrantFacts, moneyOf } from './grant-facts.ts';
import { sumAmounts } from './sum-amounts.ts';

type BudgetRow = Reconciliation['budgets'][number];

const BUDGET_KEY = /^([\w.-]+)\/(\d{4})$/;
/** ISO 4217: no currency. Of a year in which no amount at all is known. */
const NO_CURRENCY = 'XXX';

interface Year {
  readonly programme: string;
  readonly year: number;
  /** Subject of the budget; undefined where none is stated. */
  readonly budget: string | undefined;
  readonly grants: readonly GrantFacts[];
}

/**
 * Budgets of each programme and fiscal year against the grants that they pay, by programme and year. Sums are exact and in
 * the currency of the budget; what is not known, or is in another currency, is named and never counted as nothing.
 */
export function reconcileBudgets(knowledge: Knowledge): { readonly rows: BudgetRow[]; readonly findings: Finding[] } {
  const grants = listGrantFacts(knowledge);
  const findings: Finding[] = [];
  const rows = listYears(knowledge, grants, findings).map((year) => makeRow(knowledge, year, findings));
  const budgeted = new Set(rows.map(({ programme }) => programme));
  for (const { id, programme, fiscalYear, facts } of grants) {
    if (fiscalYear !== undefined || programme === undefined || !budgeted.has(programme)) continue;
    const text = `${id} belongs to ${programme}, and its fiscal year is not stated: no budget is reckoned with it.`;
    findings.push({ code: 'unreconciled', weight: 'note', text, facts: [...facts.other] });
  }
  return { rows, findings };
}

function listYears(knowledge: Knowledge, grants: readonly GrantFacts[], findings: Finding[]): Year[] {
  const years = new Map<string, Year>();
  for (const budget of listStandingSubjects(knowledge, 'budget')) {
    const [, programme, year] = BUDGET_KEY.exec(keyOfSubject(budget)) ?? [];
    if (programme === undefined || year === undefined) {
      const text = `${budget} is no budget of a year; budget:OSA/2023 is one.`;
      const ids = knowledge.facts.filter(({ subject }) => subject === budget).map(({ id }) => id);
      findings.push({ code: 'unreconciled', weight: 'note', text, facts: ids });
      continue;
    }
    years.set(`${programme}/${year}`, { programme, year: Number(year), budget, grants: [] });
  }
  for (const grant of grants) {
    if (grant.programme === undefined || grant.fiscalYear === undefined) continue;
    const key = `${grant.programme}/${grant.fiscalYear}`;
    const found = years.get(key) ?? {
      programme: grant.programme,
      year: grant.fiscalYear,
      budget: undefined,
      grants: [],
    };
    years.set(key, { ...found, grants: [...found.grants, grant] });
  }
  return [...years.values()].sort((a, b) => compareText(a.programme, b.programme) || a.year - b.year);
}

function makeRow(knowledge: Knowledge, { programme, year, budget, grants }: Year, findings: Finding[]): BudgetRow {
  const group = budget === undefined ? undefined : knowledge.groups(budget, 'amount')[0];
  const money = group === undefined ? undefined : moneyOf(group.best.fact);
  const stage = budget === undefined ? undefined : knowledge.best(budget, 'stage');
  const expected = budget === undefined ? undefined : knowledge.groups(budget, 'expectedRecipients')[0];
  const currency = money?.currency ?? onlyCurrency(grants) ?? NO_CURRENCY;
  const { sum, counted, left: unknown } = sumAmounts(grants, ({ amount }) => amount, currency);
  const left = subtract(money, sum);
  const verdict = judge(left, grants.length, counted.length);
  const alternatives =
    budget === undefined ? { text: '', facts: [] } : describeAlternatives(knowledge, budget, group, sum);
  const stageWord = (stage?.fact.value as { stage: string } | undefined)?.stage;
  const facts = [
    ...factsOf(group),
    ...(stage === undefined ? [] : [stage.fact.id]),
    ...factsOf(expected),
    ...alternatives.facts,
    ...grants.flatMap((grant) => [...grant.facts.amount, ...grant.facts.other]),
  ];
  const headline = describeBudget({ year, money, sum, left, verdict, counted, unknown, stage: stageWord });
  const row: BudgetRow = {
    programme,
    year,
    ...(stageWord !== undefined && { stage: stageWord }),
    ...(money !== undefined && { budget: money }),
    sum,
    ...(left !== undefined && { left }),
    grants: grants.map(({ id, recipients, amount }) => ({
      id,
      recipient: joinNames(recipients.map(partyName)) || 'not stated',
      ...(amount !== undefined && { amount }),
    })),
    unknown: unknown.map(({ id, amount }) =>
      amount === undefined ? id : `${id} (${describeMoney(amount)}, cannot be added)`,
    ),
    ...(expected !== undefined && { expectedRecipients: describeExpected(expected) }),
    verdict,
    text: headline + alternatives.text + describeContested(counted) + describeMedian(knowledge, grants),
    facts: [...new Set(facts)],
  };
  raiseFindings(row, headline, grants, findings);
  return row;
}

function subtract(money: Money | undefined, sum: Money): Money | undefined {
  if (money === undefined || !Number.isSafeInteger(money.minor - sum.minor)) return undefined;
  return { minor: money.minor - sum.minor, currency: sum.currency };
}

function judge(left: Money | undefined, grants: number, counted: number): BudgetRow['verdict'] {
  if (left === undefined || (grants > 0 && counted === 0) || grants === 0) return 'unknown';
  if (left.minor < 0) return 'over';
  return left.minor === 0 ? 'meets' : 'left';
}

function raiseFindings(row: BudgetRow, headline: string, grants: readonly GrantFacts[], findings: Finding[]): void {
  const isOpen = row.verdict === 'left' || row.verdict === 'over';
  if (isOpen) {
    const weight = row.verdict === 'over' ? 'attention' : 'note';
    findings.push({ code: 'unreconciled', weight, text: `${row.programme}, ${headline}`, facts: row.facts });
  }
  for (const { id, amountGroup } of grants) {
    if (amountGroup?.differs !== true) continue;
    const facts = factsOf(amountGroup);
    findings.push({
      code: 'sources-differ',
      weight: 'attention',
      text: `Sources differ on the amount of ${id}.`,
      facts,
    });
  }
}

function onlyCurrency(grants: readonly GrantFacts[]): string | undefined {
  const currencies = new Set(grants.map(({ amount }) => amount?.currency).filter((code) => code !== undefined));
  return currencies.size === 1 ? [...currencies][0] : undefined;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
