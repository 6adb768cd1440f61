/** What a statement may be given: `$1` is the first. Arrays go into `unnest` and `any`. */
export type SqlValue = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** A row by column name. `bigint` columns come as numbers: nothing here counts beyond 2^53. */
export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlStatement {
  readonly sql: string;
  readonly params?: readonly SqlValue[];
  /** Rows that it has to change. Where it changes another number, the whole transaction is taken back. */
  readonly mustAffect?: number;
}

/** What can be asked of a database, alone or within a transaction. */
export interface SqlSession {
  /** One statement and its rows. */
  query(sql: string, params?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /**
   * Statements in their order, all or none. It resolves when what they did will be there after a crash of the process.
   *
   * @returns false where a `mustAffect` was not met: nothing was changed
   */
  run(statements: readonly SqlStatement[]): Promise<boolean>;
}

/**
 * A database that keeps the store. The text of every statement is the same for PGlite and PostgreSQL.
 * All methods throw SearoomError SR_STORE_UNUSABLE where the database is gone, full or damaged.
 */
export interface SqlDriver extends SqlSession {
  readonly kind: 'pglite' | 'postgres';
  /** Where it is, for readers; without passwords. */
  readonly where: string;
  /** A transaction that reads and writes by turns. It is taken back when the work throws; others wait or do not see it. */
  transact<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /** Finishes what is running and writes everything out. Harmless when called twice. */
  close(): Promise<void>;
}
