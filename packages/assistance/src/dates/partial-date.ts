import { SearoomError } from '@searoom/model';

/**
 * A date as exactly as it is known, as text (a subset of EDTF, ISO 8601-2): `2023`, `2023-12`, `2023-12-16`,
 * `2025-01/2025-03` (a day within), `../2025-05-26` (by that day), `2025-01-10/..` (not before it). A `~` behind it says
 * approximate, a `?` derived (worked out, not read).
 */
export type DateText = string;

/** What a date text says, with its bounds as days since 1970-01-01, both included; an open side has none. */
export interface PartialDate {
  readonly text: DateText;
  readonly firstDay: number | undefined;
  readonly lastDay: number | undefined;
  readonly precision: 'day' | 'month' | 'year' | 'interval' | 'by' | 'from';
  readonly isApproximate: boolean;
  readonly isDerived: boolean;
}

const DAY_MS = 86_400_000;
const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * Reads a date text.
 *
 * @throws SearoomError SR_DATE_INVALID for anything else, a 30 February among it
 */
export function parseDate(text: DateText): PartialDate {
  const marks = /[~?]*$/.exec(text)![0];
  const body = text.slice(0, text.length - marks.length);
  const shared = { text, isApproximate: marks.includes('~'), isDerived: marks.includes('?') };
  const [left, right, ...rest] = body.split('/');
  if (rest.length > 0 || left === undefined || marks.length > 2) throw invalid(text);
  if (right === undefined) {
    const point = readPoint(left, text);
    return { ...shared, firstDay: point.first, lastDay: point.last, precision: point.precision };
  }
  if (left === '..' && right === '..') throw invalid(text);
  if (left === '..') return { ...shared, firstDay: undefined, lastDay: readPoint(right, text).last, precision: 'by' };
  if (right === '..')
    return { ...shared, firstDay: readPoint(left, text).first, lastDay: undefined, precision: 'from' };
  const firstDay = readPoint(left, text).first;
  const lastDay = readPoint(right, text).last;
  if (lastDay < firstDay) throw invalid(text);
  return { ...shared, firstDay, lastDay, precision: 'interval' };
}

/** Whether `parseDate` would take it. */
export function isDateText(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether one date is on or before another: true or false where every day within the bounds of both agrees, undefined
 * where it depends on what is not known.
 */
export function isOnOrBefore(one: PartialDate, other: PartialDate): boolean | undefined {
  if (one.lastDay !== undefined && other.firstDay !== undefined && one.lastDay <= other.firstDay) return true;
  if (one.firstDay !== undefined && other.lastDay !== undefined && one.firstDay > other.lastDay) return false;
  return undefined;
}

/** Whether both may be the same day. */
export function mayBeEqual(one: PartialDate, other: PartialDate): boolean {
  const isApart = (a: PartialDate, b: PartialDate): boolean =>
    a.lastDay !== undefined && b.firstDay !== undefined && a.lastDay < b.firstDay;
  return !isApart(one, other) && !isApart(other, one);
}

/** Days since 1970-01-01 of a whole ISO date. @throws SearoomError SR_DATE_INVALID */
export function toDay(isoDate: string): number {
  const point = readPoint(isoDate, isoDate);
  if (point.precision !== 'day') throw invalid(isoDate);
  return point.first;
}

/** ISO date of a day since 1970-01-01. */
export function fromDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function readPoint(
  text: string,
  whole: string,
): { readonly first: number; readonly last: number; readonly precision: 'day' | 'month' | 'year' } {
  const match = POINT.exec(text);
  if (match === null) throw invalid(whole);
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month === undefined) {
    return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: 'year' };
  }
  if (month < 1 || month > 12) throw invalid(whole);
  const first = dayOf(year, month, 1);
  const last = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
  if (day === undefined) return { first, last, precision: 'month' };
  if (day < 1 || day > last - first + 1) throw invalid(whole);
  return { first: first + day - 1, last: first + day - 1, precision: 'day' };
}

function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC takes years under 100 for those of the 20th century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS;
}

function invalid(text: string): SearoomError {
  return new SearoomError('SR_DATE_INVALID', [text]);
}
