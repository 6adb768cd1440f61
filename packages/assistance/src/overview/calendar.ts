import { listStandingSubjects } from '../assets/standing-subjects.ts';
import { keyOfSubject } from '../assets/subject-key.ts';
import { fromDay, parseDate } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import type { EventValue } from '../facts/values.ts';
import type { PageContext } from '../grant/page-context.ts';
import { describeDate } from '../words/describe-date.ts';
import { nameSubject } from '../words/name-subject.ts';
import { stepWords } from '../words/step-words.ts';
import { listMeetings } from './meetings.ts';

/** A meeting, or a step that is due. */
export interface CalendarEntry {
  /** The same for the same thing, whatever becomes of its date. */
  readonly id: string;
  readonly title: string;
  /** ISO day. Of an entry without a full day: the date as exactly as known. */
  readonly from: string;
  /** Last ISO day, where it goes on for several. */
  readonly to?: string;
  readonly kind: 'meeting' | 'due';
  readonly place?: string;
  readonly text: string;
  readonly facts: readonly string[];
}

interface Calendar {
  readonly entries: CalendarEntry[];
  /** What has no full day: a calendar cannot hold it, and it must not be lost. */
  readonly undated: CalendarEntry[];
}

/** Meetings, and due steps that have not been taken, of which the full day is known; by day. */
export function listCalendar(context: PageContext): CalendarEntry[] {
  return makeCalendar(context).entries;
}

/** Meetings and due steps of which the full day is not known. */
export function listUndated(context: PageContext): CalendarEntry[] {
  return makeCalendar(context).undated;
}

function makeCalendar(context: PageContext): Calendar {
  const calendar: Calendar = { entries: [], undated: [] };
  for (const meeting of listMeetings(context)) {
    const { id, title, from, to, place, sides, outcomes, facts } = meeting;
    if (from === undefined) continue;
    const first = fullDayOf(from);
    const last = to === undefined ? first : fullDayOf(to);
    const isFull = first !== undefined && last !== undefined;
    const entry: CalendarEntry = {
      id: `meeting:${id}`,
      title: (title.find(({ language }) => language.startsWith('en')) ?? title[0])?.text ?? id,
      from: isFull ? first : from,
      ...(to !== undefined && { to: isFull ? last : to }),
      kind: 'meeting',
      ...(place !== undefined && { place }),
      text: describeMeeting(sides, outcomes),
      facts: [...facts, ...sides.flatMap((side) => side.facts), ...outcomes.flatMap((outcome) => outcome.facts)],
    };
    (isFull ? calendar.entries : calendar.undated).push(entry);
  }
  for (const type of ['grant', 'lot', 'asset'] as const) {
    for (const subject of listStandingSubjects(context.knowledge, type)) addDue(context.knowledge, subject, calendar);
  }
  const order = (a: CalendarEntry, b: CalendarEntry): number =>
    firstDayOf(a.from) - firstDayOf(b.from) || (a.id < b.id ? -1 : 1);
  calendar.entries.sort(order);
  calendar.undated.sort(order);
  return calendar;
}

function addDue(knowledge: Knowledge, subject: string, { entries, undated }: Calendar): void {
  const taken = new Set(knowledge.each(subject, 'event').map(({ fact }) => (fact.value as EventValue).step));
  for (const { fact } of knowledge.each(subject, 'planned')) {
    const { step, by, note } = fact.value as { step: EventValue['step']; by: string; note?: string };
    if (taken.has(step)) continue;
    const day = fullDayOf(by);
    const title = `Due: ${stepWords(step).label}, ${nameSubject(subject, knowledge)}`;
    const text = [`${keyOfSubject(subject)}: planned ${describeDate(by)}.`, ...(note === undefined ? [] : [note])];
    const entry: CalendarEntry = {
      id: `due:${subject}:${step}`,
      title,
      from: day ?? by,
      kind: 'due',
      text: text.join(' '),
      facts: [fact.id],
    };
    (day === undefined ? undated : entries).push(entry);
  }
}

function describeMeeting(
  sides: readonly { readonly name: string; readonly role: string; readonly person?: string }[],
  outcomes: readonly { readonly text: string }[],
): string {
  const present = sides.filter(({ role }) => role !== 'absent' && role !== 'not-invited');
  const names = present.map(({ name, person }) => (person === undefined ? name : `${name} (${person})`));
  return [
    ...(names.length === 0 ? [] : [`Sides: ${names.join(', ')}.`]),
    ...(outcomes.length === 0 ? [] : [`Outcomes: ${outcomes.map(({ text }) => text).join('; ')}.`]),
  ].join(' ');
}

/** ISO day of a date of which the day is known, or that is to come by a day; undefined for any other. */
function fullDayOf(text: string): string | undefined {
  const { precision, firstDay, lastDay, isApproximate } = parseDate(text);
  if (isApproximate) return undefined;
  if (precision === 'day') return fromDay(firstDay!);
  return precision === 'by' && /\/\d{4}-\d\d-\d\d\??$/.test(text) ? fromDay(lastDay!) : undefined;
}

function firstDayOf(date: string): number {
  const { firstDay, lastDay } = parseDate(date);
  return firstDay ?? lastDay ?? Number.MAX_SAFE_INTEGER;
}
