import { SearoomError } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';
import { EventJournal } from './event-journal.ts';
import type { EventLog } from './event-log.ts';
import type { KeptArea, RoomKeeper } from './room-keeper.ts';

export interface RoomKeepingOptions {
  /** Where things are kept; nothing is where it is absent. */
  readonly keeper: RoomKeeper | undefined;
  readonly log: Pick<EventLog, 'keptOf'>;
  /** Told when something could not be kept. */
  readonly onNotKept: ((error: unknown) => void) | undefined;
}

/** What a room keeps for the one after it: events in batches, own areas one change after the other. */
export class RoomKeeping {
  readonly #keeper: RoomKeeper | undefined;
  readonly #journal: EventJournal | undefined;
  readonly #onNotKept: ((error: unknown) => void) | undefined;
  #areas: Promise<void> = Promise.resolve();

  constructor({ keeper, log, onNotKept }: RoomKeepingOptions) {
    this.#keeper = keeper;
    this.#onNotKept = onNotKept;
    if (keeper === undefined) return;
    this.#journal = new EventJournal({
      save: (changes) =>
        keeper.saveEvents(
          changes.map((change) => ({
            ...change,
            // One that had to go already was among the first.
            ...(log.keptOf(change.id) ?? { first: change.current.sequence, sentences: [] }),
          })),
        ),
      onFailure: (error) => onNotKept?.(error),
    });
  }

  /** Events that wait to be kept. */
  get waiting(): number {
    return this.#journal?.waiting ?? 0;
  }

  addEvent(event: RoomEvent): void {
    this.#journal?.add(event);
  }

  setAreas(areas: readonly KeptArea[]): void {
    const keeper = this.#keeper;
    if (keeper === undefined) return;
    this.#areas = this.#areas.catch(() => undefined).then(() => keeper.saveAreas(areas));
    this.#areas.catch((error: unknown) => this.#onNotKept?.(error));
  }

  /**
   * Resolves when what was changed before the call is kept.
   *
   * @throws SearoomError SR_STORE_UNUSABLE
   */
  async settle(): Promise<void> {
    try {
      await this.#journal?.keep();
      await this.#areas;
    } catch (error) {
      if (error instanceof SearoomError) throw error;
      throw new SearoomError('SR_STORE_UNUSABLE', ['the store', (error as Error).message], { cause: error });
    }
  }

  /** Keeps what waits, and ends. */
  async close(): Promise<void> {
    await this.#journal?.close();
    await this.#areas.catch(() => undefined);
  }
}
