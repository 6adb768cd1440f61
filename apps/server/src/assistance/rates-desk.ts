import { makeRateTable, type RateTable, readRates } from '@searoom/assistance';
import { SHIPPED_RATES } from '@searoom/assistance/records';
import type { NewRates, TakenRates } from '@searoom/model/api';
import type { RateStore } from '@searoom/store';

/** Tables of exchange rates: those that somebody brought, and behind them the few days that come with Searoom. */
export class RatesDesk {
  readonly #store: RateStore;
  #table: RateTable = makeRateTable([SHIPPED_RATES]);

  constructor(store: RateStore) {
    this.#store = store;
  }

  get table(): RateTable {
    return this.#table;
  }

  /** Reads what is kept anew. */
  async load(): Promise<void> {
    this.#table = makeRateTable([...(await this.#store.list()), SHIPPED_RATES]);
  }

  /**
   * Takes a table; one of the same name is replaced.
   *
   * @throws SearoomError SR_RATES_INVALID
   */
  async take({ name, base, sourceKey, text }: NewRates): Promise<TakenRates> {
    const { sets, taken, left, flagged } = readRates(text, {
      name,
      ...(base !== undefined && { base }),
      ...(sourceKey !== undefined && { sourceKey }),
    });
    for (const set of sets) await this.#store.save(set);
    await this.load();
    return { taken, left, flagged: [...flagged] };
  }
}
