import type { Context } from '../command.ts';
import type { Messages } from '../messages.ts';
import { makePrintable } from '../text.ts';
import { tellSimulated } from '../watch/tell-simulated.ts';
import type { ServedRoom } from './machine.ts';

const LOOK_MS = 500;
const REPEAT_MS = 60_000;

/**
 * Tells how the feeds of a room do: when a state changes, when one sends garbage, and once a minute on a terminal. Feeds
 * that are added on the page are told of too.
 *
 * @returns ends it
 */
export function watchFeeds(room: ServedRoom, context: Context, messages: Messages): () => void {
  const states = new Map<string, string>();
  const simulated = new Set<string>();
  const alerts = new Set<string>();
  let toldMs = context.nowMs();
  const look = (): void => {
    const nowMs = context.nowMs();
    const isTime = context.stderr.isTTY === true && nowMs - toldMs >= REPEAT_MS;
    if (isTime) toldMs = nowMs;
    const feeds = room.listFeeds();
    for (const feed of feeds) {
      // A file may turn out to be simulated only when it is read.
      if (feed.simulated && !simulated.has(feed.id)) tellSimulated([feed.name], messages);
      if (feed.simulated) simulated.add(feed.id);
      if (feed.state === states.get(feed.id) && !isTime) continue;
      states.set(feed.id, feed.state);
      if (feed.state !== 'idle') messages.say(makePrintable(feed.sentence));
    }
    forgetOthers(states, feeds);
    const open = room.listAlerts().filter(({ kind, clearedMs }) => kind === 'feed-garbage' && clearedMs === undefined);
    for (const { id, headline } of open) {
      if (!alerts.has(id)) messages.say(makePrintable(headline));
    }
    alerts.clear();
    for (const { id } of open) alerts.add(id);
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function forgetOthers(states: Map<string, string>, feeds: readonly { readonly id: string }[]): void {
  const ids = new Set(feeds.map(({ id }) => id));
  for (const id of states.keys()) if (!ids.has(id)) states.delete(id);
}
