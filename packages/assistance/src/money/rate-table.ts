/** A rate between two currencies of one day: two quotes of the same table, divided. */
export interface CrossRate {
  readonly from: string;
  readonly to: string;
  /** Units of `from` for one unit of `to`, as an exact fraction of two integers. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Day of the quotes, ISO: the last with a quote on or before the day that was asked for. */
  readonly day: string;
  /** Name of the table, for readers. */
  readonly source: string;
  /** Key of the source of the ledger that the table is. */
  readonly sourceKey: string | undefined;
}

/** Tables of exchange rates. Days are days since 1970-01-01. */
export interface RateTable {
  /**
   * Rate of the last business day on or before a day, not older than 7 days.
   *
   * @returns undefined where there is none: never a guess, never two days chained
   */
  findRate(from: string, to: string, day: number): CrossRate | undefined;
  /** Every rate between two days, both included, by day. */
  listRates(from: string, to: string, firstDay: number, lastDay: number): readonly CrossRate[];
  /** Tables that it holds, in words. */
  describe(): readonly {
    readonly name: string;
    readonly days: number;
    readonly first: string;
    readonly last: string;
  }[];
}
