import { type RateStore, refuseUnnamed, type StoredRateSet } from './rate-store.ts';

/** Tables of exchange rates in memory: nothing is kept after the process. */
export class MemoryRateStore implements RateStore {
  readonly #sets = new Map<string, StoredRateSet>();

  async save(set: StoredRateSet): Promise<void> {
    refuseUnnamed(set);
    this.#sets.set(set.name, set);
  }

  list(): Promise<StoredRateSet[]> {
    return Promise.resolve([...this.#sets.values()]);
  }
}
