import { isSame } from '../facts/check-draft.ts';
import type { FactDraft, HashText } from '../facts/fact.ts';
import { Ledger } from './ledger.ts';
import type { LedgerPort } from './ledger-port.ts';

const REGISTER = { author: 'Searoom register', role: 'register' } as const;
/** Facts read at once for the comparison. */
const PIECE = 2_000;

export interface OpenLedgerOptions {
  readonly port: LedgerPort;
  readonly hash: HashText;
  readonly nowMs: () => number;
  /** Facts that come with this version, sources first, and when they were recorded. */
  readonly shipped: readonly FactDraft[];
  readonly shippedAt: string;
}

/**
 * Opens a ledger and brings in what this version ships and the ledger does not hold yet. An empty ledger begins with it as
 * it was recorded when it was shipped, so that one version gives the same head everywhere; a ledger that has facts takes
 * what is new as recorded now.
 *
 * @returns the ledger, how many facts were new, and ids of shipped facts that the ledger holds with another content: they
 *   stay as they were recorded
 */
export async function openLedger(
  options: OpenLedgerOptions,
): Promise<{ readonly ledger: Ledger; readonly added: number; readonly differing: readonly string[] }> {
  const { port, hash, nowMs, shipped, shippedAt } = options;
  const ledger = new Ledger({ port, hash, nowMs });
  if ((await ledger.head()).seq === 0) {
    const { facts } = await ledger.record(shipped, { ...REGISTER, recordedAt: shippedAt });
    return { ledger, added: facts.length, differing: [] };
  }
  const fresh: FactDraft[] = [];
  const differing: string[] = [];
  for (let at = 0; at < shipped.length; at += PIECE) {
    const drafts = shipped.slice(at, at + PIECE);
    const held = new Map((await port.readFacts(drafts.map(({ id }) => id))).map((fact) => [fact.id, fact]));
    for (const draft of drafts) {
      const fact = held.get(draft.id);
      if (fact === undefined) fresh.push(draft);
      else if (!isSame(draft, fact)) differing.push(draft.id);
    }
  }
  const { facts } = await ledger.record(fresh, REGISTER);
  return { ledger, added: facts.length, differing };
}
