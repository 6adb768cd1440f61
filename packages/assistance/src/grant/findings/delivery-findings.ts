import type { Finding } from '@searoom/model/api';
import { toDay } from '../../dates/partial-date.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import type { Quantity } from '../../facts/values.ts';
import { describeCount, exactCount } from '../../words/describe-count.ts';
import { describeDate, describeWhen } from '../../words/describe-date.ts';
import { joinNames } from '../../words/describe-event.ts';
import { stepPast } from '../../words/step-words.ts';
import { compareCounts, orderedOf } from '../lot-counts.ts';
import type { LotReading } from '../lot-state.ts';
import type { PageContext } from '../page-context.ts';
import { listOverdue } from '../planned.ts';
import type { StepEvent } from '../read-events.ts';
import { daysBetween, findPolicy, type GrantReading, lastEvent, wordOf } from '../read-grant.ts';
import { makeFinding } from './make-finding.ts';

/** Days without a report of a lot that is not delivered, where no interval was set for the grant or its programme. */
export const REPORT_EVERY_DAYS = 365;

/** What is late, in part or otherwise than ordered. */
export function findDeliveryFindings(context: PageContext, reading: GrantReading): Finding[] {
  const { knowledge } = context;
  return [
    ...findOverdue(context, reading),
    ...findOverdueReports(context, reading),
    ...reading.lots.flatMap((lot) => [
      ...findPartial(lot),
      ...findQuantityChanged(knowledge, lot),
      ...findMoreThanOrdered(lot),
    ]),
  ];
}

function findOverdue(context: PageContext, { hold, subjects, lots }: GrantReading): Finding[] {
  if (hold === 'cancelled' || hold === 'closed') return [];
  const today = toDay(context.today);
  return listOverdue(context.knowledge, subjects, context.today).map(({ subject, step, by, day, facts }) => {
    const lot = lots.find((other) => other.subject === subject);
    const of = lot === undefined ? '' : `${lot.word}, `;
    const text = `Overdue: ${of}${stepPast(step)} was planned ${describeWhen(by)}, ${today - day} days ago; no event`;
    return makeFinding('overdue', 'overdue', text, facts);
  });
}

function findOverdueReports(context: PageContext, reading: GrantReading): Finding[] {
  const { hold, lots, notes, events } = reading;
  if (hold !== 'signed' && hold !== 'planned') return [];
  const today = toDay(context.today);
  const policy = findPolicy(context.knowledge, reading, 'reportEveryDays');
  const most = policy?.days ?? REPORT_EVERY_DAYS;
  const because =
    policy === undefined ? `no interval is set, ${most} days are taken` : `a report is due every ${most} days`;
  const make = (text: string, last: StepEvent): Finding =>
    makeFinding('overdue-report', 'overdue', `Overdue report: ${text}; ${because}`, [
      ...last.facts,
      ...(policy === undefined ? [] : [policy.fact]),
    ]);
  const open = lots.filter(({ isFinal }) => !isFinal);
  const findings: Finding[] = [];
  for (const lot of open) {
    const last = lastEvent(lot.events, today);
    if (last === undefined || today - last.day <= most) continue;
    const days = lot.share === 'part' ? undefined : daysBetween(notes, last);
    const after = days === undefined ? '' : `${days} days after the notes; `;
    findings.push(make(`${describeRest(lot)}, ${after}no event since ${wordOf(last)}`, last));
  }
  // Lots of which nothing was ever heard are one finding: they wait for the same word.
  const unheard = open.filter((lot) => lastEvent(lot.events, today) === undefined);
  const start = lastEvent(events, today);
  if (unheard.length > 0 && start !== undefined && today - start.day > most) {
    const names = joinNames(unheard.map(describeRest));
    findings.push(make(`${names}, no event since ${wordOf(start)} (${stepPast(start.step)})`, start));
  }
  return findings;
}

/** `rest of 14 drones` · `2 trucks in tender` · `radars` */
function describeRest({ word, share, step, counts }: LotReading): string {
  const ordered = orderedOf(counts);
  const count = exactCount(ordered);
  const many = count === undefined ? word : `${count} ${word}`;
  if (share === 'part') return `rest of ${many}`;
  return step === 'open' ? many : `${many} ${stepPast(step)}`;
}

function findPartial({ share, word, counts }: LotReading): Finding[] {
  if (share !== 'part') return [];
  const { count, facts } = counts['handed-over'];
  const words = count?.text === undefined ? describeCount(count) : `“${count.text}”`;
  const ordered = exactCount(orderedOf(counts));
  const of = ordered === undefined || words.includes(String(ordered)) ? '' : ` of ${ordered}`;
  const what = exactCount(count) === undefined ? 'ceremony below the lot' : 'handed over below the lot';
  return [makeFinding('partial', 'attention', `Partial: ${what}, ${words}${of} (${word})`, facts)];
}

/** A quantity that an update replaced, or that was contracted otherwise than announced. */
function findQuantityChanged(knowledge: Knowledge, { subject, word, counts }: LotReading): Finding[] {
  const told: { readonly text: string; readonly facts: readonly string[] }[] = [];
  const facts = [...knowledge.history(subject, 'quantity')].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const fact of facts) {
    const standing = knowledge.standingOf(fact);
    if (fact.kind !== 'update' || standing === 'proposed' || standing === 'corrected' || standing === 'retracted') {
      continue;
    }
    const targets = fact.targets ?? [];
    const before = targets.map((id) => describeCount(countOf(knowledge.fact(id)?.value))).join(', ');
    const from = fact.validFrom === undefined ? '' : ` from ${describeDate(fact.validFrom)}`;
    const text = `${before || 'unknown'}, then ${describeCount(countOf(fact.value))}${from}`;
    told.push({ text, facts: [...targets, fact.id] });
  }
  const { announced, contracted } = counts;
  const [first, second] = [exactCount(announced.count), exactCount(contracted.count)];
  if (first !== undefined && second !== undefined && first !== second) {
    const text = `${first} announced, ${second} contracted`;
    told.push({ text, facts: [...announced.facts, ...contracted.facts] });
  }
  return told.map((change) =>
    makeFinding('quantity-changed', 'note', `Quantity changed: ${word}, ${change.text}`, change.facts),
  );
}

function findMoreThanOrdered({ word, counts }: LotReading): Finding[] {
  const handed = counts['handed-over'];
  const basis = counts.contracted.count === undefined ? 'announced' : 'contracted';
  const ordered = counts[basis];
  if (compareCounts(handed.count, ordered.count) !== 'more') return [];
  const text = `More than ordered: ${describeCount(handed.count)} ${word} handed over, ${describeCount(ordered.count)} ${basis}`;
  return [makeFinding('more-than-ordered', 'attention', text, [...handed.facts, ...ordered.facts])];
}

function countOf(value: unknown): Quantity | undefined {
  return (value as { readonly count?: Quantity } | null | undefined)?.count;
}
