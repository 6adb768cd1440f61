import { type LedgerPort, MemoryLedger, openLedger } from '@searoom/assistance';
import { DOCUMENTS, SHIPPED, SHIPPED_AT } from '@searoom/assistance/records';
import { dryRun, hashText } from '@searoom/exchange';
import { MemoryRateStore, type Store } from '@searoom/store';
import { LedgerDesk } from './ledger-desk.ts';
import { RatesDesk } from './rates-desk.ts';

export interface OpenDeskOptions {
  /** Where the ledger is kept; in memory, with what comes with Searoom, when absent. */
  readonly store?: Store | undefined;
  readonly nowMs: () => number;
  /** See `LedgerDeskOptions`. */
  readonly largeFrom?: number | undefined;
}

/** A desk over the ledger of a store, and what opening it brought. */
export interface OpenedDesk {
  readonly desk: LedgerDesk;
  /** Facts of this version that were new to the ledger. */
  readonly added: number;
  /** Facts of this version that the ledger holds with another content; they stay as they are. */
  readonly differing: readonly string[];
}

/** Opens the ledger of a store, or one in memory, with what this version of Searoom ships. */
export async function openDesk({ store, nowMs, largeFrom }: OpenDeskOptions): Promise<OpenedDesk> {
  const port: LedgerPort = store?.ledger ?? new MemoryLedger();
  const { ledger, added, differing } = await openLedger({
    port,
    hash: hashText,
    nowMs,
    shipped: SHIPPED,
    shippedAt: SHIPPED_AT,
  });
  const rates = new RatesDesk(store?.rates ?? new MemoryRateStore());
  await rates.load();
  const desk = new LedgerDesk({
    ledger,
    port,
    rates,
    largeFrom,
    kept: store?.describe() ?? 'in memory, until the program ends',
    nowMs,
    documents: DOCUMENTS,
    tryFacts: (drafts, author) =>
      dryRun(drafts, { port, hash: hashText, nowMs, recording: { author, role: 'person' } }),
  });
  return { desk, added, differing };
}
