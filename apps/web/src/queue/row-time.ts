import { formatClock, formatDate } from '../words/mod.ts';

/** `18:12Z`; `02:14–02:19Z` where it took several minutes; with the date where it is not of the day that is shown. */
export function sayRowTime(fromMs: number, toMs: number, nowMs: number): string {
  const to = formatClock(toMs);
  const from = formatClock(fromMs);
  const clock = from === to ? to : `${from.slice(0, -1)}–${to}`;
  const day = formatDate(toMs);
  return day === formatDate(nowMs) ? clock : `${day.split(' ').slice(0, 2).join(' ')} ${clock}`;
}
