import type { EventDensity } from '@searoom/model/api';
import { useEffect, useState } from 'react';
import { useApp, useRoom } from '../state/app-context.ts';
import type { TimeScale } from './time-scale.ts';

const REFRESH_MS = 10_000;

/** Events on the bar: read again when the bar moves, and every ten seconds. What was read last stays meanwhile. */
export function useDensity({ fromMs, toMs, stepMs }: TimeScale): EventDensity | undefined {
  const { client, room } = useApp();
  const isReady = useRoom((room) => room.ready && room.connection.kind === 'open');
  const [density, setDensity] = useState<EventDensity>();
  useEffect(() => {
    if (!isReady) return;
    const asking = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const query = { fromMs, toMs, steps: Math.round((toMs - fromMs) / stepMs) };
        setDensity(await client.density(query, { signal: asking.signal }));
        await room.refresh(asking.signal);
      } catch {
        // The strip of the connection says what is wrong; the bar keeps what it has.
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), REFRESH_MS);
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, [client, room, isReady, fromMs, toMs, stepMs]);
  return density;
}
