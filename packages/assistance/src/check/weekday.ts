import { fromDay, parseDate } from '../dates/partial-date.ts';
import { describeDate } from '../words/describe-date.ts';
import { WEEKDAYS, type Weekday } from './statement.ts';

/** Weekday of a day since 1970-01-01, which was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 4) % 7) + 7) % 7]!;
}

/** `Saturday 16 Dec 2023`; without the weekday where the day is not known. */
export function describeWeekday(date: string): string {
  const { precision, firstDay } = parseDate(date);
  if (precision !== 'day' || firstDay === undefined) return describeDate(date);
  return `${weekdayOf(firstDay)} ${describeDate(fromDay(firstDay))}`;
}
