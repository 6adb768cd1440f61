import type { ChainEnd, LedgerHead } from '@searoom/assistance';

/** Events are saved in groups, one group in one transaction: a group is never half new. */
export const CRASH_GROUPS = 5;
export const CRASH_GROUP_SIZE = 6;

export function crashEventId(group: number, index: number): string {
  return `event-${group}-${index}`;
}

/** What a process finds in the folder that the one before it left when it was killed. */
export interface Found {
  readonly broken: string | undefined;
  readonly end: ChainEnd;
  readonly head: LedgerHead;
  /** Facts by the counts of the topics. */
  readonly counted: number;
  /** Hash of every fact, in order. */
  readonly hashes: readonly string[];
  readonly events: readonly { readonly id: string; readonly sequence: number; readonly revisions: readonly number[] }[];
}
