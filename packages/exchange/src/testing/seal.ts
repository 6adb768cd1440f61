import { type Fact, type FactDraft, type Json, Ledger, type LedgerHead, MemoryLedger } from '@searoom/assistance';
import { hashText } from '../shared/hash-text.ts';

/** Time at which the ledgers of tests record. */
export const RECORDED_AT = '2026-01-01T00:00:00.000Z';

export interface SealedFacts {
  readonly facts: readonly Fact[];
  readonly head: LedgerHead;
}

/** Records drafts as the register does and gives the facts. */
export async function seal(drafts: readonly FactDraft[], recordedAt: string = RECORDED_AT): Promise<SealedFacts> {
  const ledger = new Ledger({ port: new MemoryLedger(), hash: hashText, nowMs: () => Date.parse(recordedAt) });
  await ledger.record(drafts, { author: 'Searoom register', role: 'register' });
  return { facts: await ledger.readAll(), head: await ledger.head() };
}

/** A statement in one line. */
export function say(subject: string, predicate: string, value: Json, more: Partial<FactDraft> = {}): FactDraft {
  const key = subject.slice(subject.indexOf(':') + 1);
  const said = value as { readonly step?: string; readonly stage?: string; readonly party?: string } | null;
  const mark = [said?.step, said?.stage, said?.party].filter((part) => part !== undefined).map((part) => `:${part}`);
  const id = `${key}:${predicate}${mark.join('')}`;
  return { id, kind: 'statement', subject, predicate, value, sources: ['ministry'], confidence: 'seen', ...more };
}

/** A source. */
export function source(key: string, value: { readonly [member: string]: Json }): FactDraft {
  const subject = `source:${key}`;
  const full = { title: key, publisher: key, kind: 'press', confidence: 'seen', ...value };
  return { id: subject, kind: 'statement', subject, predicate: 'source', value: full, sources: [], confidence: 'seen' };
}
