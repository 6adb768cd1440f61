import type { RoomEvent } from '@searoom/model/api';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useRoom } from '../state/app-context.ts';

export type AlertedVessels = ReadonlyMap<number, 'alarm' | 'warning' | 'caution'>;

const RANK = { alarm: 0, warning: 1, caution: 2 };

/**
 * Vessels of alerts that still wait for a person, with the worst of each. Pure.
 * @param untilMs alerts that began later are left out: the time of a replay
 */
export function findAlertedVessels(events: Iterable<RoomEvent>, untilMs: number | undefined): AlertedVessels {
  const found = new Map<number, 'alarm' | 'warning' | 'caution'>();
  for (const { event, severity, alert, review } of events) {
    if (!alert || severity === 'notice' || review.state !== 'open' || event.status === 'retracted') continue;
    if (untilMs !== undefined && Date.parse(event.start) > untilMs) continue;
    for (const { mmsi } of event.vessels) {
      const before = found.get(Number(mmsi));
      if (before === undefined || RANK[severity] < RANK[before]) found.set(Number(mmsi), severity);
    }
  }
  return found;
}

/** The same, kept up to date; another object only when it says something else. */
export function useAlertedVessels(): AlertedVessels {
  const events = useDeferredValue(useRoom((room) => room.events));
  const untilMs = useRoom(({ time }) => (time.kind === 'live' ? undefined : Math.floor(time.timeMs / 10_000) * 10_000));
  const last = useRef<AlertedVessels>(new Map());
  return useMemo(() => {
    const found = findAlertedVessels(events.values(), untilMs);
    if (!isSame(found, last.current)) last.current = found;
    return last.current;
  }, [events, untilMs]);
}

function isSame(a: AlertedVessels, b: AlertedVessels): boolean {
  if (a.size !== b.size) return false;
  for (const [mmsi, severity] of a) if (b.get(mmsi) !== severity) return false;
  return true;
}
