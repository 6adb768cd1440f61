import type { SearoomClient } from '@searoom/client';
import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Selection } from '../chart/chart-contract.ts';
import type { ChartViewer } from '../chart/chart-map.tsx';
import type { VesselStore } from '../vessels/vessel-store.ts';
import type { AddressState } from './address.ts';
import type { AddressStore } from './address-store.ts';
import type { RoomState } from './room-state.ts';
import type { RoomStore } from './room-store.ts';

/** A line for the strip of messages: what happened, what was kept, what to do. */
export interface Message {
  readonly text: string;
  readonly tone: 'info' | 'warn' | 'error';
  /** Tries again what failed; offered as a button and as `r`. */
  readonly retry?: () => void;
}

/** What every part of the page can reach. It is another object only when the page goes from now to a replay or back. */
export interface App {
  readonly client: SearoomClient;
  /** Vessels as they are shown: of now, or of the replayed time. */
  readonly vessels: VesselStore;
  readonly room: RoomStore;
  readonly address: AddressStore;
  /** Puts something into the panel, or closes it. The browser's back button goes back to what was there. */
  readonly select: (selection: Selection | undefined) => void;
  /** The map, once it stands. */
  readonly viewer: () => ChartViewer | undefined;
  readonly say: (message: Message) => void;
}

export const AppContext: React.Context<App | undefined> = createContext<App | undefined>(undefined);

/** The page's shared things. */
export function useApp(): App {
  const app = use(AppContext);
  if (app === undefined) throw new Error('useApp is called outside of <AppContext>');
  return app;
}

/**
 * What `select` takes from the room, kept up to date. The component is drawn again only where the answer is another one
 * (Object.is), so a selector that makes a new list each time draws at every change of the room: take what is there.
 */
export function useRoom<T>(select: (room: RoomState) => T): T {
  const { room } = useApp();
  return useSelected(room.subscribe, () => room.state, select);
}

/** What `select` takes from the address of the page: camera, selection, palette, filters. */
export function useAddress<T>(select: (address: AddressState) => T): T {
  const { address } = useApp();
  return useSelected(address.subscribe, () => address.state, select);
}

/** The time that is shown, in epoch milliseconds, read again every `everyMs`: of the room, or of the replay. */
export function useRoomTime(everyMs = 1000): number {
  const { room } = useApp();
  const [timeMs, setTimeMs] = useState(() => Math.floor(room.shownTimeMs() / everyMs) * everyMs);
  useEffect(() => {
    const read = () => setTimeMs(Math.floor(room.shownTimeMs() / everyMs) * everyMs);
    read();
    const timer = setInterval(read, everyMs);
    const stop = room.subscribe(read);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [room, everyMs]);
  return timeMs;
}

/** useSyncExternalStore with a selector that may make a new object of the same state. */
function useSelected<S, T>(subscribe: (listener: () => void) => () => void, read: () => S, select: (state: S) => T): T {
  const last = useRef<{ state: S; select: (state: S) => T; value: T } | undefined>(undefined);
  return useSyncExternalStore(subscribe, () => {
    const state = read();
    const before = last.current;
    if (before !== undefined && before.state === state && before.select === select) return before.value;
    const value = select(state);
    const kept = before !== undefined && Object.is(before.value, value) ? before.value : value;
    last.current = { state, select, value: kept };
    return kept;
  });
}
