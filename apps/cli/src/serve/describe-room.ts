import { countOf, formatCount, makePrintable } from '../text.ts';
import type { ServedRoom } from './machine.ts';

/** What came of a room, for the summary: a line for each feed, then what the room holds. */
export function describeRoom(room: ServedRoom, openMs: number): string[] {
  const { vessels, memory } = room.info();
  const { reports, eventsKept, revisions } = room.metrics();
  return [
    `open for ${formatDuration(openMs)}`,
    ...room.listFeeds().map(({ name, messages, merged, bad, dropped, reconnects }) => {
      const parts = [
        countOf(messages, 'message'),
        ...(merged > 0 ? [`${formatCount(merged)} merged with those of another feed`] : []),
        ...(bad > 0 ? [`${formatCount(bad)} that could not be used`] : []),
        ...(dropped > 0 ? [`${countOf(dropped, 'piece')} dropped`] : []),
        ...(reconnects > 0 ? [`connected again ${countOf(reconnects, 'time')}`] : []),
      ];
      return `${makePrintable(name)}: ${parts.join(', ')}`;
    }),
    `reports: ${formatCount(reports)}, of which ${formatCount(memory.reports)} were in memory`,
    `vessels: ${formatCount(vessels)}`,
    eventsKept === 0 ? 'events: none' : `events: ${formatCount(eventsKept)} in ${countOf(revisions, 'revision')}`,
  ];
}

/** `42 s`, `12 min 3 s`, `26 h 5 min`. */
function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
