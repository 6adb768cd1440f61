import type { SqlRow, SqlStatement, SqlValue } from '../sql/sql-driver.ts';

/** What the thread of the database is started with. */
export interface WorkerStart {
  /** Folder of the database; in memory when absent (tests). */
  readonly folder?: string;
}

/** What the thread is asked. Answers carry the id of the request. */
export type WorkerRequest =
  | { readonly id: number; readonly kind: 'query'; readonly sql: string; readonly params: readonly SqlValue[] }
  | { readonly id: number; readonly kind: 'run'; readonly statements: readonly SqlStatement[] }
  | { readonly id: number; readonly kind: 'close' };

/** An error as it crosses between the threads: what an Error loses when it is copied. */
export interface CrossedError {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  /** The database has stopped and answers nothing more. */
  readonly isFatal: boolean;
}

export type WorkerAnswer =
  | { readonly id: number; readonly rows: readonly SqlRow[]; readonly affected: number }
  | { readonly id: number; readonly done: boolean }
  | { readonly id: number; readonly error: CrossedError };

/** Id of the answer that says that the database is open, or why not. */
export const OPENED = 0;
