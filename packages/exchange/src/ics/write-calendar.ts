import { type CalendarEntry, fromDay, isDateText, parseDate } from '@searoom/assistance';
import ical, { ICalEventTransparency } from 'ical-generator';
import { toXmlText } from '../shared/xml-text.ts';

/** What of a meeting or a due step is written. */
export type CalendarItem = Pick<CalendarEntry, 'id' | 'title' | 'from' | 'to' | 'kind' | 'place' | 'text'>;

export interface CalendarOptions {
  /** ISO, UTC: the DTSTAMP of every entry. */
  readonly generatedAt: string;
  readonly name: string;
  /** Head of the ledger, named in the description of the calendar. */
  readonly head?: string;
}

export interface CalendarFile {
  readonly text: string;
  /** Entries that have no full day. */
  readonly dropped: readonly { readonly id: string; readonly why: string }[];
}

/** Writes entries as iCalendar (RFC 5545): days without a time, a stable UID, nothing that blocks anybody's time. */
export function writeCalendar(entries: readonly CalendarItem[], options: CalendarOptions): CalendarFile {
  const dropped: { id: string; why: string }[] = [];
  const stamp = new Date(options.generatedAt);
  const calendar = ical({
    name: clean(options.name),
    prodId: { company: 'Searoom', product: 'Assistance', language: 'EN' },
    ...(options.head !== undefined && { description: `Ledger head ${options.head}` }),
  });
  for (const entry of [...entries].sort(byDay)) {
    const first = readDay(entry.from);
    const last = entry.to === undefined ? first : readDay(entry.to);
    if (first === undefined || last === undefined || last < first) {
      dropped.push({
        id: entry.id,
        why: `${entry.from}${entry.to === undefined ? '' : ` to ${entry.to}`} is no full day`,
      });
      continue;
    }
    const event = calendar.createEvent({
      id: `${clean(entry.id)}@searoom`,
      allDay: true,
      start: dayToDate(first),
      // The end of days without a time is the first day that is not part of them.
      end: dayToDate(last + 1),
      stamp,
      summary: clean(entry.title),
      description: clean(entry.text),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(entry.place !== undefined && { location: clean(entry.place) }),
    });
    event.createCategory({ name: clean(entry.kind) });
  }
  return { text: calendar.toString(), dropped };
}

function readDay(text: string): number | undefined {
  if (!isDateText(text)) return undefined;
  const { precision, firstDay, isApproximate } = parseDate(text);
  return precision === 'day' && !isApproximate ? firstDay : undefined;
}

/** The generator prints days in UTC, whatever the clock of the machine. */
function dayToDate(day: number): Date {
  return new Date(`${fromDay(day)}T00:00:00Z`);
}

/** Line breaks are kept; other control characters cannot stand in a calendar. */
function clean(text: string): string {
  return toXmlText(text).replaceAll(/\r\n?/g, '\n');
}

function byDay(a: CalendarItem, b: CalendarItem): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1;
}
