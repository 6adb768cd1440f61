import type { EventRevision } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';

const FLUSH_MS = 250;
/** Changes that wait at most; with more, the oldest wait no longer for the timer. */
const MANY = 500;
/** After a failure it is tried again so much later. */
const RETRY_MS = 5_000;

/** An event as it is kept: its newest state, and the revisions that came since it was last kept. */
export interface EventChange {
  readonly id: string;
  readonly current: RoomEvent;
  readonly revisions: readonly EventRevision[];
}

export interface EventJournalOptions {
  /** Keeps changes, all or none; the same revision may come twice. */
  readonly save: (changes: readonly EventChange[]) => Promise<void>;
  /** Told once for each row of failures; what could not be kept stays waiting. */
  readonly onFailure: (error: unknown, waiting: number) => void;
}

/**
 * The way of events into the system of record. It never holds up the room: changes wait here and go in batches; of an event
 * that changes twice meanwhile, the newest state and both revisions are kept.
 */
export class EventJournal {
  readonly #options: EventJournalOptions;
  #waiting = new Map<string, { current: RoomEvent; revisions: EventRevision[] }>();
  #timer: NodeJS.Timeout | undefined;
  #saving: Promise<void> | undefined;
  #hasFailed = false;

  constructor(options: EventJournalOptions) {
    this.#options = options;
  }

  /** Events that are not yet kept. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** True from a failure until the next success. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  add(current: RoomEvent): void {
    const entry = this.#waiting.get(current.event.id);
    if (entry === undefined) this.#waiting.set(current.event.id, { current, revisions: [current.event] });
    else {
      entry.current = current;
      if (entry.revisions.at(-1)?.revision !== current.event.revision) entry.revisions.push(current.event);
    }
    if (this.#waiting.size >= MANY && !this.#hasFailed) this.#flushApart();
    else this.#schedule(this.#hasFailed ? RETRY_MS : FLUSH_MS);
  }

  /**
   * Resolves when all that was added before the call is kept.
   *
   * @throws what the store throws; the changes stay waiting
   */
  async keep(): Promise<void> {
    // What is being saved now may have been collected before the newest change.
    await this.#saving?.catch(() => undefined);
    await this.#flush();
  }

  /** Keeps what waits, and ends. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.keep().catch(() => undefined);
    clearTimeout(this.#timer);
  }

  #schedule(ms: number): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#flushApart();
    }, ms);
    this.#timer.unref();
  }

  /** One at a time, so that an older state never comes after a newer one. */
  #flush(): Promise<void> {
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  /** Nobody waits for it; a failure was told of already. */
  #flushApart(): void {
    this.#flush().catch(() => undefined);
  }

  async #save(): Promise<void> {
    if (this.#waiting.size === 0) return;
    const taken = this.#waiting;
    this.#waiting = new Map();
    try {
      await this.#options.save([...taken].map(([id, { current, revisions }]) => ({ id, current, revisions })));
      this.#hasFailed = false;
    } catch (error) {
      this.#putBack(taken);
      if (!this.#hasFailed) this.#options.onFailure(error, this.#waiting.size);
      this.#hasFailed = true;
      this.#schedule(RETRY_MS);
      throw error;
    }
    if (this.#waiting.size > 0) this.#schedule(FLUSH_MS);
  }

  /** What came meanwhile is newer than what is put back. */
  #putBack(taken: ReadonlyMap<string, { current: RoomEvent; revisions: EventRevision[] }>): void {
    const newer = this.#waiting;
    this.#waiting = new Map(taken);
    for (const [id, entry] of newer) {
      const old = taken.get(id);
      this.#waiting.set(id, {
        current: entry.current,
        revisions: old === undefined ? entry.revisions : [...old.revisions, ...entry.revisions],
      });
    }
  }
}
