import type { Json } from '../../facts/canonical-json.ts';
import { EMPTY_CHAIN, sealFacts } from '../../facts/chain.ts';
import { explainRefusal } from '../../facts/check-draft.ts';
import type { Fact, FactDraft } from '../../facts/fact.ts';
import { Knowledge } from '../../facts/knowledge.ts';
import type { PageContext } from '../../grant/page-context.ts';
import type { RateTable } from '../../money/rate-table.ts';

/** A table without a rate. */
export const NO_RATES: RateTable = { findRate: () => undefined, listRates: () => [], describe: () => [] };

/** A draft of a fact with the source `paper`, whose id is made of what it says. */
export function fact(subject: string, predicate: string, value: Json, more: Partial<FactDraft> = {}): FactDraft {
  const id = `${subject.slice(subject.indexOf(':') + 1)}:${predicate}:${nameOf(value)}`;
  return { id, kind: 'statement', subject, predicate, value, sources: ['paper'], confidence: 'seen', ...more };
}

/** A source of a kind. */
export function source(key: string, kind = 'press', publisher = key): FactDraft {
  const value = { title: key, publisher, kind, confidence: 'seen' };
  return fact(`source:${key}`, 'source', value, { id: `source:${key}`, sources: [] });
}

/** Facts as a ledger would hold them, refused as it would refuse them; `paper` is a source of any set. */
export function seal(drafts: readonly FactDraft[], role: Fact['role'] = 'register'): Fact[] {
  const all = [source('paper'), ...drafts];
  const byId = new Map(all.map((draft) => [draft.id, draft]));
  if (byId.size !== all.length) throw new Error('an id stands twice');
  for (const draft of all) {
    const why = explainRefusal(draft, {
      has: (id) => byId.has(id),
      find: (id) => byId.get(id),
      hasSource: (key) => byId.has(`source:${key}`),
    });
    if (why !== undefined) throw new Error(`${draft.id}: ${why}`);
  }
  const sealing = { author: 'test', role, recordedAt: '2026-01-01T00:00:00.000Z' };
  return sealFacts(all, sealing, EMPTY_CHAIN, () => '0'.repeat(64));
}

/** What an answer about a day is made from. */
export function makeContext(facts: readonly Fact[], today = '2026-11-23', rates: RateTable = NO_RATES): PageContext {
  const stamp = { seq: facts.length, head: '0'.repeat(64), knownAt: today, about: today };
  return { knowledge: new Knowledge(facts, { about: today }), rates, today, stamp };
}

function nameOf(value: Json): string {
  return JSON.stringify(value)
    .replaceAll(/[^A-Za-z0-9.-]+/g, '_')
    .slice(0, 80);
}
