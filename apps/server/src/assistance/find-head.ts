import { EMPTY_CHAIN, type Fact, type LedgerHead, type LedgerPort } from '@searoom/assistance';

/** Of a ledger without facts. */
export const NO_HEAD: LedgerHead = { ...EMPTY_CHAIN, recordedAt: '' };

/**
 * The head of a ledger as it was known at a time: the last fact that was recorded by then. `recordedAt` never goes back, so
 * it is looked for by halves.
 *
 * @param knownAt ISO day, which counts to its end, or time; now when absent
 */
export async function findHead(port: LedgerPort, knownAt: string | undefined): Promise<LedgerHead> {
  const newest = await port.head();
  if (knownAt === undefined) return newest;
  const until = knownAt.length === 10 ? `${knownAt}T23:59:59.999Z` : knownAt;
  if (newest.recordedAt <= until) return newest;
  let [before, behind] = [0, newest.seq];
  let head = NO_HEAD;
  while (behind - before > 1) {
    const middle = (before + behind) >> 1;
    const { seq, hash, recordedAt } = await readFact(port, middle);
    if (recordedAt > until) behind = middle;
    else [before, head] = [middle, { seq, hash, recordedAt }];
  }
  return head;
}

async function readFact(port: LedgerPort, seq: number): Promise<Fact> {
  for await (const [fact] of port.scan(seq - 1, 1)) if (fact !== undefined) return fact;
  throw new Error(`the ledger has no fact number ${seq}`);
}
