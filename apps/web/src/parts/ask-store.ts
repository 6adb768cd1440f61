/** A question to the server and what became of it. The last good answer stays while it is asked again. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  readonly isAsking: boolean;
  readonly isCancelled: boolean;
}

const NOT_ASKED: Asked<never> = { value: undefined, error: undefined, isAsking: false, isCancelled: false };

interface Entry {
  asked: Asked<unknown>;
  listeners: Set<() => void>;
  abort: AbortController | undefined;
  /** Number of the last question of this key: an answer to an earlier one is too late. */
  round: number;
  stamp: string | number | undefined;
}

/** Answers nobody looks at any more that are kept for the way back. */
const MOST_KEPT = 30;

/**
 * Answers of the server by key, shared by all parts of the page that show them: the map draws the track that the panel
 * lists, and it is asked for once. A question that nobody waits for any more is given up.
 */
export class AskStore {
  readonly #entries = new Map<string, Entry>();

  /** What is known under a key; the same object until it changes. */
  read<T>(key: string): Asked<T> {
    return (this.#entries.get(key)?.asked ?? NOT_ASKED) as Asked<T>;
  }

  /** Calls the listener at every change of the key. */
  subscribe(key: string, listener: () => void): () => void {
    const entry = this.#entry(key);
    entry.listeners.add(listener);
    return () => {
      entry.listeners.delete(listener);
      // The next part of the page may take over within this turn.
      queueMicrotask(() => this.#giveUp(key, entry));
    };
  }

  /**
   * Asks, unless it was asked already.
   *
   * @param stamp what the answer depends on beside the key: another one than before asks anew
   */
  need<T>(key: string, ask: (signal: AbortSignal) => Promise<T>, stamp?: string | number): void {
    const entry = this.#entry(key);
    const { value, error, isAsking, isCancelled } = entry.asked;
    const isKnown = value !== undefined || error !== undefined || isAsking || isCancelled;
    if (isKnown && entry.stamp === stamp) return;
    entry.stamp = stamp;
    this.again(key, ask);
  }

  /** Asks anew; what was known stays until the answer comes. */
  again<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): void {
    const entry = this.#entry(key);
    entry.abort?.abort();
    const abort = new AbortController();
    const round = ++entry.round;
    entry.abort = abort;
    this.#set(entry, { ...entry.asked, error: undefined, isAsking: true, isCancelled: false });
    ask(abort.signal).then(
      (value) => {
        if (entry.round === round) this.#set(entry, { ...NOT_ASKED, value });
      },
      (error: unknown) => {
        if (entry.round === round) this.#set(entry, { ...entry.asked, isAsking: false, error });
      },
    );
  }

  /** Gives up waiting; what was known before stays. */
  cancel(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined || !entry.asked.isAsking) return;
    entry.round++;
    entry.abort?.abort();
    this.#set(entry, { ...entry.asked, isAsking: false, isCancelled: true });
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      // Newest last: the oldest without a reader go first.
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const entry: Entry = { asked: NOT_ASKED, listeners: new Set(), abort: undefined, round: 0, stamp: undefined };
    this.#entries.set(key, entry);
    this.#trim(key);
    return entry;
  }

  #trim(newest: string): void {
    let surplus = this.#entries.size - MOST_KEPT;
    for (const [key, entry] of this.#entries) {
      if (surplus <= 0) return;
      if (key === newest || entry.listeners.size > 0) continue;
      entry.abort?.abort();
      this.#entries.delete(key);
      surplus--;
    }
  }

  #giveUp(key: string, entry: Entry): void {
    if (entry.listeners.size > 0 || !entry.asked.isAsking) return;
    entry.round++;
    entry.abort?.abort();
    this.#set(entry, { ...entry.asked, isAsking: false });
    if (entry.asked.value === undefined) this.#entries.delete(key);
  }

  #set(entry: Entry, asked: Asked<unknown>): void {
    entry.asked = asked;
    for (const listener of entry.listeners) listener();
  }
}
