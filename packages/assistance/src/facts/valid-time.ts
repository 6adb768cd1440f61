import { type DateText, parseDate } from '../dates/partial-date.ts';

/**
 * Whether something holds on a day.
 *
 * @param day days since 1970-01-01
 * @param from first day on which it holds; from the beginning when absent
 * @param ends days on which it no longer holds
 * @returns `maybe` where a date is known too little to say
 */
export function holdsOn(day: number, from: DateText | undefined, ends: readonly DateText[]): 'yes' | 'maybe' | 'no' {
  let holds: 'yes' | 'maybe' = 'yes';
  if (from !== undefined) {
    const { firstDay, lastDay } = parseDate(from);
    if (firstDay !== undefined && day < firstDay) return 'no';
    if (lastDay === undefined || day < lastDay) holds = 'maybe';
  }
  for (const end of ends) {
    const { firstDay, lastDay } = parseDate(end);
    if (lastDay !== undefined && day >= lastDay) return 'no';
    if (firstDay === undefined || day >= firstDay) holds = 'maybe';
  }
  return holds;
}
