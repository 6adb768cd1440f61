import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Asked } from '../../parts/ask-store.ts';
import { useApp } from '../../state/app-context.ts';
import { type DeskState, deskOf } from './desk.ts';

export interface AskedHere<T> extends Asked<T> {
  readonly again: () => void;
  readonly cancel: () => void;
}

/**
 * Asks the server once for all parts of the page that use the same key.
 *
 * @param key undefined asks nothing
 * @param stamp when it changes, the question is asked anew; the last answer stays meanwhile
 */
export function useAsk<T>(
  key: string | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
  stamp?: string | number,
): AskedHere<T> {
  const { asks } = deskOf(useApp().client);
  const shownKey = key ?? '';
  const newest = useRef(ask);
  newest.current = ask;
  const subscribe = useCallback(
    (listener: () => void) => (shownKey === '' ? () => {} : asks.subscribe(shownKey, listener)),
    [asks, shownKey],
  );
  const asked = useSyncExternalStore(subscribe, () => asks.read<T>(shownKey));
  useEffect(() => {
    if (shownKey !== '') asks.need(shownKey, (signal) => newest.current(signal), stamp);
  }, [asks, shownKey, stamp]);
  const again = useCallback(() => asks.again(shownKey, (signal) => newest.current(signal)), [asks, shownKey]);
  const cancel = useCallback(() => asks.cancel(shownKey), [asks, shownKey]);
  return { ...asked, again, cancel };
}

/** What is set in the panels and shows on the map too. */
export function useDesk(): DeskState & { readonly change: (change: Partial<DeskState>) => void } {
  const desk = deskOf(useApp().client);
  const state = useSyncExternalStore(
    (listener) => desk.subscribe(listener),
    () => desk.state,
  );
  return { ...state, change: (change) => desk.change(change) };
}
