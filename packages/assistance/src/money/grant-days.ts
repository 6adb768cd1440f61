import { type DateText, parseDate, toDay } from '../dates/partial-date.ts';
import type { Knowledge, Standing } from '../facts/knowledge.ts';
import type { EventValue, Quantity } from '../facts/values.ts';
import { joinNames } from '../words/describe-event.ts';
import { HANDOVER, type NotedDay } from './date-figure.ts';

/** A date of a grant that its money is worked out for. */
export interface GrantDate {
  /** `signing`, `handover of boats`: behind "at". */
  readonly label: string;
  readonly on: DateText;
  readonly facts: readonly string[];
}

/** The dates of a grant that matter to its money. */
export interface GrantDates {
  readonly signing: GrantDate | undefined;
  /** Of each lot, by date. */
  readonly handovers: readonly GrantDate[];
  /** Whole days of approvals, signing, contracts and handovers, by day. */
  readonly noted: readonly NotedDay[];
  /** Last day on which contract money may have been unspent, since 1970-01-01: the day asked about while a lot is open. */
  readonly unspentUntil: number;
}

/** Steps of a grant or lot whose day a figure may have been worked out on, with what the day is called. */
const LABELS: Readonly<Record<string, string>> = {
  announced: 'announcement',
  'donor-approved': 'donor-approval',
  'recipient-approved': 'approval',
  'notes-exchanged': 'signing',
  contracted: 'contract',
  'handed-over': HANDOVER,
};
const ENDS = ['closed', 'cancelled'];

/**
 * Reads the dates of a grant that matter to its money.
 *
 * @param grant number of the grant: `OSA-MYS-2023-01`
 * @param today ISO day that the answer is about
 */
export function readGrantDates(knowledge: Knowledge, grant: string, today: string): GrantDates {
  const own = readEvents(knowledge, `grant:${grant}`);
  const lots = knowledge.subjects('lot', `${grant}/`);
  const byLot = lots.map((lot) => readEvents(knowledge, lot));
  const todayDay = toDay(today.slice(0, 10));
  const signed = own.find(({ event }) => event.step === 'notes-exchanged');
  const noted = new Map<string, NotedDay>();
  for (const { event } of [...own, ...byLot.flat()]) {
    const label = labelOf(event);
    const day = wholeDay(event.on);
    if (label !== undefined && day !== undefined && day <= todayDay) noted.set(`${label} ${day}`, { label, day });
  }
  return {
    signing: signed === undefined ? undefined : { label: 'signing', on: signed.event.on, facts: [signed.fact] },
    handovers: listHandovers(lots, byLot),
    noted: [...noted.values()].sort((a, b) => a.day - b.day || (a.label < b.label ? -1 : 1)),
    unspentUntil: Math.min(todayDay, findEnd(knowledge, own, lots, byLot) ?? todayDay),
  };
}

/** The day itself where a date is known to the day; undefined otherwise. */
export function wholeDay(on: DateText): number | undefined {
  const { firstDay, lastDay, isApproximate } = parseDate(on);
  return firstDay !== undefined && firstDay === lastDay && !isApproximate ? firstDay : undefined;
}

interface Event {
  readonly fact: string;
  readonly event: EventValue;
}

function readEvents(knowledge: Knowledge, subject: string): Event[] {
  return knowledge.each(subject, 'event').map(({ fact }: Standing) => ({
    fact: fact.id,
    event: fact.value as unknown as EventValue,
  }));
}

/** One for each day on which something was handed over, by date. */
function listHandovers(lots: readonly string[], byLot: readonly (readonly Event[])[]): GrantDate[] {
  const byDay = new Map<string, { readonly lots: Set<string>; readonly facts: string[] }>();
  for (const [at, events] of byLot.entries()) {
    for (const { fact, event } of events) {
      if (event.step !== 'handed-over') continue;
      const day = byDay.get(event.on) ?? { lots: new Set<string>(), facts: [] };
      byDay.set(event.on, day);
      day.lots.add(lots[at]!.split('/').at(-1)!);
      day.facts.push(fact);
    }
  }
  return [...byDay.entries()]
    .map(([on, { lots: names, facts }]) => ({ label: `${HANDOVER} of ${joinNames([...names])}`, on, facts }))
    .sort((a, b) => sortDay(a.on) - sortDay(b.on) || (a.on < b.on ? -1 : 1));
}

function labelOf(event: EventValue): string | undefined {
  const label = Object.hasOwn(LABELS, event.step) ? LABELS[event.step] : undefined;
  if (label !== 'approval') return label;
  const words = [event.note, event.place, ...(event.by ?? []).map(({ name }) => name)].join(' ');
  return /\bcabinet\b/i.test(words) ? 'Cabinet' : label;
}

/** The day from which nothing is open: the grant was closed or cancelled, or every lot handed over in full. */
function findEnd(
  knowledge: Knowledge,
  own: readonly Event[],
  lots: readonly string[],
  byLot: readonly (readonly Event[])[],
): number | undefined {
  const end = own.find(({ event }) => ENDS.includes(event.step));
  if (end !== undefined) return parseDate(end.event.on).lastDay;
  let last: number | undefined;
  for (const [at, lot] of lots.entries()) {
    const day = findWholeHandover(readOrdered(knowledge, lot), byLot[at]!);
    if (day === undefined) return undefined;
    last = Math.max(last ?? day, day);
  }
  return last;
}

/** How many of a lot there are to be: as contracted, else as announced. */
function readOrdered(knowledge: Knowledge, lot: string): number | undefined {
  const counts = new Map<string, Quantity>();
  for (const { fact } of knowledge.each(lot, 'quantity')) {
    const { stage, count } = fact.value as unknown as { readonly stage: string; readonly count: Quantity };
    counts.set(stage, count);
  }
  return (counts.get('contracted') ?? counts.get('announced'))?.most;
}

function findWholeHandover(ordered: number | undefined, events: readonly Event[]): number | undefined {
  if (ordered === undefined) return undefined;
  let count = 0;
  let last: number | undefined;
  for (const { event } of events) {
    if (event.step !== 'handed-over') continue;
    const day = parseDate(event.on).lastDay;
    if (day === undefined) return undefined;
    count += event.quantity?.least ?? 0;
    last = Math.max(last ?? day, day);
  }
  return count >= ordered ? last : undefined;
}

function sortDay(on: DateText): number {
  const { firstDay, lastDay } = parseDate(on);
  return firstDay ?? lastDay ?? 0;
}
