import { useSyncExternalStore } from 'react';
import { Listeners } from '../state/store.ts';

/**
 * Counts what this page entered into the ledger: whoever shows an answer of the ledger asks anew when it has grown. What
 * others enter is seen when a page is opened.
 */
const listeners = new Listeners();
let edition = 0;

export function nextEdition(): void {
  edition++;
  listeners.tell();
}

export function useEdition(): number {
  return useSyncExternalStore(listeners.subscribe, () => edition);
}
