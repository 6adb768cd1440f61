import type { EventRevision } from '@searoom/model';
import type { EventPoint } from '../../chart/chart-contract.ts';
import { formatClock } from '../../words/mod.ts';

/** The points that an event rests on, as the map shows them: their number in the table, and the time. */
export function listEventPoints(event: EventRevision): EventPoint[] {
  return event.explain.points.map(({ lon, lat, time }, i) => ({
    lon,
    lat,
    label: `${i + 1} · ${formatClock(Date.parse(time))}`,
  }));
}

/** First and last time of the points of an event, in epoch milliseconds; undefined where it has none. */
export function spanOfPoints(event: EventRevision): { readonly fromMs: number; readonly toMs: number } | undefined {
  const times = event.explain.points.map(({ time }) => Date.parse(time)).filter((time) => Number.isFinite(time));
  if (times.length === 0) return undefined;
  return { fromMs: Math.min(...times), toMs: Math.max(...times) };
}
