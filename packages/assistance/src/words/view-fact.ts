import type { FactView, SourceView } from '@searoom/model/api';
import type { Fact } from '../facts/fact.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { describeFact } from './describe-fact.ts';

/** A fact as answers give it: with what became of it, and what it says in a sentence. */
export function viewFact(fact: Fact, knowledge: Knowledge): FactView {
  const { prev: _, ...content } = fact;
  const approvedBy = knowledge.approverOf(fact);
  return {
    ...content,
    sources: [...fact.sources],
    ...(fact.targets !== undefined && { targets: [...fact.targets] }),
    standing: knowledge.standingOf(fact),
    ...(approvedBy !== undefined && { approvedBy }),
    sentence: describeFact(fact, knowledge),
  } as FactView;
}

/** A source as answers give it. One that is named and not known is shown as such, never left out. */
export function viewSource(key: string, knowledge: Knowledge): SourceView {
  const source = knowledge.source(key);
  if (source === undefined) {
    return { key, title: key, publisher: 'not known', kind: 'none', confidence: 'memory', note: 'not in the ledger' };
  }
  return { key, ...source };
}

/** What an answer carries with its values. */
export interface FactsView {
  readonly facts: FactView[];
  readonly sources: SourceView[];
}

/**
 * The facts named, each once, in the order of the ledger, and the sources that they name, by key. Ids that are not known
 * are left out.
 */
export function viewFacts(named: Iterable<string | Fact>, knowledge: Knowledge): FactsView {
  const facts = new Map<string, Fact>();
  for (const item of named) {
    const fact = typeof item === 'string' ? knowledge.fact(item) : item;
    if (fact !== undefined) facts.set(fact.id, fact);
  }
  const list = [...facts.values()].sort((a, b) => a.seq - b.seq);
  const keys = new Set(list.flatMap(({ sources }) => sources));
  for (const { predicate, subject } of list) if (predicate === 'source') keys.add(subject.slice('source:'.length));
  return {
    facts: list.map((fact) => viewFact(fact, knowledge)),
    sources: [...keys].sort().map((key) => viewSource(key, knowledge)),
  };
}
