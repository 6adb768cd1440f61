import type { MoneyRow } from '@searoom/model/api';
import { parseDate, toDay } from '../dates/partial-date.ts';
import type { Group } from '../facts/knowledge.ts';
import type { PageContext } from '../grant/page-context.ts';
import { describeDate } from '../words/describe-date.ts';
import { type Contract, idsOf, nameSpeakers } from './contract-rows.ts';
import { convert } from './convert.ts';
import { dateFigure, type ReportedFigure } from './date-figure.ts';
import { fitFigure } from './fit-figure.ts';
import { type GrantDates, wholeDay } from './grant-days.ts';
import type { Money } from './money.ts';
import { explainNoRate, viewRate } from './rate-view.ts';
import { readFigure } from './read-figure.ts';
import { sayConsistent, sayOff } from './say-figure.ts';

interface Reported {
  readonly group: Group;
  readonly value: { readonly money: Money; readonly asWritten: string; readonly on: string; readonly part?: string };
  readonly figure: ReportedFigure;
  /** The lot it was said of, where it was not of the grant. */
  readonly lot: string | undefined;
}

/** A row for each amount that was reported of a grant or one of its lots, by the day of the report. */
export function makeReportedRows(
  context: PageContext,
  grant: string,
  contract: Contract | undefined,
  dates: GrantDates,
): MoneyRow[] {
  const { knowledge } = context;
  const subjects = [`grant:${grant}`, ...knowledge.subjects('lot', `${grant}/`)];
  const all = subjects.flatMap((subject) =>
    knowledge.groups(subject, 'reportedAmount').map((group) => readReported(group, subject)),
  );
  all.sort((a, b) => sortDay(a) - sortDay(b) || (a.group.best.fact.id < b.group.best.fact.id ? -1 : 1));
  return all.map((reported): MoneyRow => {
    const { group, value } = reported;
    return {
      kind: 'reported',
      money: value.money,
      asWritten: value.asWritten,
      by: nameSpeakers(group.statements, knowledge),
      on: value.on,
      ...compare(reported, { context, contract, dates, all }),
      facts: idsOf(group.statements),
    };
  });
}

interface Comparison {
  readonly context: PageContext;
  readonly contract: Contract | undefined;
  readonly dates: GrantDates;
  readonly all: readonly Reported[];
}

type Compared = Pick<MoneyRow, 'rate' | 'atRate' | 'noRate' | 'reading' | 'attention'>;

function compare(reported: Reported, { context, contract, dates, all }: Comparison): Compared {
  const { rates, today } = context;
  const { value, figure, lot } = reported;
  if (value.part !== undefined || lot !== undefined) {
    return { noRate: 'none needed', reading: `of a part: ${value.part ?? lot!}`, attention: false };
  }
  if (contract === undefined)
    return { noRate: 'none needed', reading: 'the contract amount is not known', attention: false };
  const { currency } = contract.money;
  if (value.money.currency === currency) return compareSame(contract.money, reported);
  const until = toDay(today.slice(0, 10));
  const others = all.filter((other) => other !== reported && isRival(other, value.money.currency));
  const { rate, text, attention } = dateFigure(figure, {
    contract: contract.money,
    rates,
    noted: dates.noted,
    others: others.map((other) => other.figure),
    until,
  });
  if (rate !== undefined)
    return { rate: viewRate(rate), atRate: convert(contract.money, rate), reading: text, attention };
  const day = wholeDay(value.on);
  // An amount that cannot be compared is no finding.
  return day === undefined
    ? { noRate: `the day is known only as ${describeDate(value.on)}`, reading: 'not compared', attention: false }
    : { noRate: explainNoRate(rates, currency, value.money.currency, day), reading: 'not compared', attention: false };
}

/** A figure in the currency of the contract needs no rate. */
function compareSame(contract: Money, { figure: { figure } }: Reported): Compared {
  const one = { from: contract.currency, to: contract.currency, numerator: 1n, denominator: 1n };
  const fit = fitFigure(contract, figure, { ...one, day: '', source: '', sourceKey: undefined });
  const isEqual = fit.fit === 'rounding' || fit.fit === 'coarse';
  const reading = isEqual ? sayConsistent(fit, figure) : `${sayOff(fit.overPermille)}; the contract amount stands`;
  return { noRate: 'none needed', reading, attention: !isEqual };
}

function readReported(group: Group, subject: string): Reported {
  const value = group.best.fact.value as unknown as Reported['value'];
  return {
    group,
    value,
    figure: { figure: readFigure(value.money, value.asWritten), on: parseDate(value.on) },
    lot: subject.startsWith('lot:') ? subject.split('/').at(-1)! : undefined,
  };
}

function isRival({ value, lot }: Reported, currency: string): boolean {
  return lot === undefined && value.part === undefined && value.money.currency === currency;
}

function sortDay({ figure: { on } }: Reported): number {
  return on.firstDay ?? on.lastDay ?? 0;
}
