import type { FeedAlert, FeedInfo } from '@searoom/model/api';

export interface FeedSummary {
  /** Feeds from which messages come, or could come at any moment. */
  readonly running: number;
  /** Messages a second over all feeds. */
  readonly rate: number;
  /** Time of the newest report, epoch milliseconds. */
  readonly newestMs: number | undefined;
}

/** All feeds in three numbers. */
export function summarizeFeeds(feeds: readonly FeedInfo[]): FeedSummary {
  const newest = feeds.flatMap(({ newestTimeMs }) => (newestTimeMs === undefined ? [] : [newestTimeMs]));
  return {
    running: feeds.filter(({ state }) => state === 'live').length,
    rate: feeds.reduce((sum, { messagesPerSecond }) => sum + messagesPerSecond, 0),
    newestMs: newest.length === 0 ? undefined : Math.max(...newest),
  };
}

/**
 * What of the feeds wants a person, in a few words: the open alert that stands longest, else the last gap that is over,
 * else a feed that cannot go on. Undefined when all is well.
 */
export function sayTrouble(
  feeds: readonly FeedInfo[],
  alerts: readonly FeedAlert[],
  formatTime: (timeMs: number) => string,
): string | undefined {
  const nameOf = (id: string): string => feeds.find((feed) => feed.id === id)?.name ?? id;
  const open = alerts.filter(({ clearedMs }) => clearedMs === undefined).sort((a, b) => a.sinceMs - b.sinceMs);
  const first = open[0];
  if (first !== undefined) {
    const more = open.length > 1 ? `, ${open.length - 1} more` : '';
    return `${nameOf(first.feed)} ${first.kind.replace('feed-', '')} since ${formatTime(first.sinceMs)}${more}`;
  }
  const stopped = feeds.filter(({ state }) => state === 'failed' || state === 'lost' || state === 'silent');
  if (stopped.length > 0) return stopped.map(({ name, state }) => `${name} ${state}`).join(', ');
  const last = alerts.reduce<FeedAlert | undefined>(
    (a, b) => ((b.clearedMs ?? 0) > (a?.clearedMs ?? 0) ? b : a),
    undefined,
  );
  if (last?.clearedMs === undefined || last.acknowledged) return undefined;
  return `gap ${formatTime(last.sinceMs).replace(/Z$/, '')}–${formatTime(last.clearedMs)}`;
}
