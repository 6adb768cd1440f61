import { SearoomError } from '@searoom/model';

/** A table of exchange rates as it is kept. Quotes are decimal texts, never floats. */
export interface StoredRateSet {
  /** Name of the table, for readers; one is kept of each name. */
  readonly name: string;
  /** Key of the source of the ledger that the table is. */
  readonly sourceKey?: string;
  /** Currency whose one unit the quotes price. */
  readonly base: string;
  /** Only some days of the table are held. */
  readonly isSelection?: boolean;
  readonly rows: readonly {
    /** ISO day. */
    readonly day: string;
    /** Units of a currency for one of the base, by ISO 4217 code. */
    readonly quotes: Readonly<Record<string, string>>;
  }[];
}

/** @throws SearoomError SR_RATES_INVALID where a table cannot be kept under its name */
export function refuseUnnamed({ name }: Pick<StoredRateSet, 'name'>): void {
  if (name === '' || name.includes('\0')) {
    throw new SearoomError('SR_RATES_INVALID', [JSON.stringify(name), 'the table needs a name that can be written']);
  }
}

/** Where tables of exchange rates are kept. */
export interface RateStore {
  /**
   * Keeps a table; one of the same name is replaced as a whole and keeps its place.
   *
   * @throws SearoomError SR_RATES_INVALID
   */
  save(set: StoredRateSet): Promise<void>;
  /** All, in the order in which they were first kept. */
  list(): Promise<StoredRateSet[]>;
}
