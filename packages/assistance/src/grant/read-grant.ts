import { SearoomError } from '@searoom/model';
import { fromDay, parseDate } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { findForce } from './force.ts';
import { type GrantParts, hasGrant, partsOf } from './grant-parts.ts';
import { type LotReading, readLot } from './lot-state.ts';
import { type BrokenStep, findBrokenOrder, type GrantHold, runGrant } from './machine.ts';
import { readEvents, type StepEvent } from './read-events.ts';

/** A grant with its lots and assets, read once for everything that is shown of it. */
export interface GrantReading {
  readonly id: string;
  /** `grant:OSA-MYS-2023-01` */
  readonly subject: string;
  readonly parts: GrantParts;
  /** The grant, its lots and its assets. */
  readonly subjects: readonly string[];
  /** Subject of the programme that it belongs to. */
  readonly programme: string | undefined;
  /** Of the grant itself. */
  readonly events: readonly StepEvent[];
  readonly hold: GrantHold;
  /** The first exchange of notes. */
  readonly notes: StepEvent | undefined;
  readonly force: ReturnType<typeof findForce>;
  readonly lots: readonly LotReading[];
  readonly assetEvents: readonly StepEvent[];
  readonly broken: readonly BrokenStep[];
}

/** @throws SearoomError SR_GRANT_UNKNOWN */
export function readGrant(knowledge: Knowledge, id: string): GrantReading {
  const subject = `grant:${id}`;
  const parts = partsOf(knowledge, id);
  if (!hasGrant(knowledge, id)) throw new SearoomError('SR_GRANT_UNKNOWN', [id]);
  const events = readEvents(knowledge, subject);
  const { hold, broken } = runGrant(events);
  const programme = knowledge.value<{ programme: string }>(subject, 'programme')?.programme;
  return {
    id,
    subject,
    parts,
    subjects: [subject, ...parts.lots, ...parts.assets],
    programme: programme === undefined ? undefined : `programme:${programme.replace(/^programme:/, '')}`,
    events,
    hold,
    notes: events.find(({ step }) => step === 'notes-exchanged'),
    force: findForce(knowledge, id, events, hold),
    lots: parts.lots.map((lot) => readLot(knowledge, lot, events)),
    assetEvents: parts.assets.flatMap((asset) => readEvents(knowledge, asset)),
    broken: [...broken, ...findBrokenOrder(events)],
  };
}

/** Steps of the grant, its lots and its assets. */
export function allEvents({ events, lots, assetEvents }: GrantReading): StepEvent[] {
  return [...events, ...lots.flatMap((lot) => lot.events), ...assetEvents];
}

/** The newest step that was reported up to a day; days since 1970-01-01. */
export function lastEvent(events: readonly StepEvent[], today: number): StepEvent | undefined {
  let last: StepEvent | undefined;
  for (const event of events) {
    // "2026" was reported, so it was by today.
    const begins = event.on.firstDay ?? event.day;
    if (begins <= today && (last === undefined || event.day >= last.day)) last = event;
  }
  return last;
}

/** Days of a policy of the grant, else of its programme; undefined where nobody set it. */
export function findPolicy(
  knowledge: Knowledge,
  { subject, programme }: GrantReading,
  name: 'silentAfterDays' | 'firstCheckWithinDays' | 'checkEveryDays' | 'reportEveryDays',
): { readonly days: number; readonly fact: string } | undefined {
  for (const of of programme === undefined ? [subject] : [subject, programme]) {
    for (const { fact } of knowledge.each(of, 'policy')) {
      const value = fact.value as { readonly name: string; readonly days: number };
      if (value.name === name) return { days: value.days, fact: fact.id };
    }
  }
  return undefined;
}

/** Days from one step to another, where both days are known. */
export function daysBetween(from: StepEvent | undefined, to: StepEvent | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  return from.on.precision === 'day' && to.day >= from.day ? to.day - from.day : undefined;
}

/** When a step was, as exactly as known: the day, or the month or year; of "by a day" that day. */
export function wordOf({ value, on, day }: StepEvent): string {
  return on.precision === 'month' || on.precision === 'year' || on.precision === 'interval' ? value.on : fromDay(day);
}

/** Last day of a date text; its first where nothing bounds it above. */
export function lastDayOf(text: string): number | undefined {
  const { firstDay, lastDay } = parseDate(text);
  return lastDay ?? firstDay;
}
