import { describeHealth, type Feed, type FeedState } from '@searoom/feed';
import type { Context } from '../command.ts';
import type { Messages } from '../messages.ts';
import { makePrintable } from '../text.ts';

const LOOK_MS = 500;
const REPEAT_MS = 60_000;

/**
 * Tells of the health of live sources: when a state changes, and once a minute on a terminal.
 *
 * @returns ends it
 */
export function watchHealth(feeds: readonly Feed[], context: Context, messages: Messages): () => void {
  const live = feeds.filter((feed) => feed.live);
  if (live.length === 0) return () => undefined;
  const states = new Map<Feed, FeedState>();
  let toldMs = context.nowMs();
  const look = (): void => {
    const nowMs = context.nowMs();
    const isTime = context.stderr.isTTY === true && nowMs - toldMs >= REPEAT_MS;
    if (isTime) toldMs = nowMs;
    for (const feed of live) {
      const { state } = feed.health;
      if (state === states.get(feed) && !isTime) continue;
      states.set(feed, state);
      // Its end is told by the summary.
      if (state === 'idle' || state === 'ended') continue;
      messages.say(makePrintable(describeHealth(feed.health.snapshot(), nowMs)));
    }
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
