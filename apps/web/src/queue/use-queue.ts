import { useDeferredValue, useMemo } from 'react';
import { useAddress, useRoom } from '../state/app-context.ts';
import { buildQueue, type Queue } from './queue-rows.ts';

/** Coarse steps of a replay are enough to hide what came later, and spare work. */
const REPLAY_STEP_MS = 10_000;

/**
 * The queue as it is to be shown, kept up to date. A new alert is drawn at once; the list of all events is long, so
 * drawing it anew gives way to the user's own doing.
 */
export function useQueue(): Queue {
  const newest = useRoom((room) => room.events);
  const deferred = useDeferredValue(newest);
  const pending = useRoom((room) => room.pending);
  const alerts = useRoom((room) => room.alerts);
  const feeds = useRoom((room) => room.feeds);
  const filter = useAddress((address) => address.filter);
  const events = filter.show === 'all' ? deferred : newest;
  const untilMs = useRoom(({ time }) =>
    time.kind === 'live' ? undefined : Math.floor(time.timeMs / REPLAY_STEP_MS) * REPLAY_STEP_MS,
  );
  // A feed says something every second; only its name stands in a row.
  const names = feeds.map(({ id, name }) => `${id} ${name}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` is what of the feeds is used
  return useMemo(
    () => buildQueue({ events: events.values(), pending, alerts, feeds, filter, untilMs }),
    [events, pending, alerts, names, filter, untilMs],
  );
}
