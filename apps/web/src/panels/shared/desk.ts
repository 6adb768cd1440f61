import type { SearoomClient } from '@searoom/client';
import { AskStore } from '../../parts/ask-store.ts';

/** How much of a vessel's track is drawn and listed. */
export type TrackSpan = '1h' | '6h' | 'all';

/** What is set in a panel and shows on the map too. */
export interface DeskState {
  readonly trackSpan: TrackSpan;
  /** ISO date that "Whose water?" asks about; today's knowledge when absent. */
  readonly whoseAt: string | undefined;
  /** Older revision of the event that is being read; the newest when absent. */
  readonly eventRevision: { readonly id: string; readonly revision: number } | undefined;
}

/** What panels and map share: answers of the server, and settings of the panels that the map follows. */
export class Desk {
  readonly asks: AskStore = new AskStore();
  #state: DeskState = { trackSpan: '6h', whoseAt: undefined, eventRevision: undefined };
  readonly #listeners = new Set<() => void>();

  get state(): DeskState {
    return this.#state;
  }

  change(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const DESKS = new WeakMap<SearoomClient, Desk>();

/** The desk of a page: one for each client. */
export function deskOf(client: SearoomClient): Desk {
  const known = DESKS.get(client);
  if (known !== undefined) return known;
  const desk = new Desk();
  DESKS.set(client, desk);
  return desk;
}
