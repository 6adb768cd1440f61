import type { FeedInfo } from '@searoom/model/api';
import { joinWords } from '../../words/mod.ts';

/** Feeds by state, in words: `3 live and 1 lost`. */
export function countFeeds(feeds: readonly FeedInfo[]): string {
  const counts = new Map<string, number>();
  for (const { state } of feeds) counts.set(state, (counts.get(state) ?? 0) + 1);
  return joinWords([...counts].map(([state, count]) => `${count} ${state}`));
}

/** True for a feed that needs a person. */
export function needsCare({ state }: FeedInfo): boolean {
  return state === 'silent' || state === 'lost' || state === 'failed';
}

/** True for what can be paused and played faster. */
export function isReplay({ kind, live }: FeedInfo): boolean {
  return !live && (kind === 'file' || kind === 'scenario');
}

/** `412 msg/s`, `3.2 msg/s`, `0 msg/s`. */
export function formatRate(messagesPerSecond: number): string {
  if (!Number.isFinite(messagesPerSecond)) return 'unknown';
  const digits = messagesPerSecond > 0 && messagesPerSecond < 10 ? 1 : 0;
  return `${messagesPerSecond.toFixed(digits)} msg/s`;
}

/** True when nothing more will come of it: there is nothing to pause. */
export function isOver({ state }: Pick<FeedInfo, 'state'>): boolean {
  return state === 'ended' || state === 'failed';
}
