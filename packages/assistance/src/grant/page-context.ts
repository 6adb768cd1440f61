import type { LedgerStamp } from '@searoom/model/api';
import type { Knowledge } from '../facts/knowledge.ts';
import type { RateTable } from '../money/rate-table.ts';

/** What an answer is made from. */
export interface PageContext {
  /** All that is known about the things of the answer, at the two times of the question. */
  readonly knowledge: Knowledge;
  readonly rates: RateTable;
  /** ISO day that the answer is about: overdue and silent are counted to it. */
  readonly today: string;
  readonly stamp: LedgerStamp;
}
