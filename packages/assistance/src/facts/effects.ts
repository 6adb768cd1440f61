import type { Fact } from './fact.ts';

/** What became of a fact through later ones. */
export interface Effect {
  /** Takes part: of the register, or approved by somebody else than who entered it. */
  readonly accepted: boolean;
  readonly approvedBy: string | undefined;
  /** The accepted correction or retraction that takes it back. */
  readonly takenBackBy: Fact | undefined;
  /** Accepted updates that end it. */
  readonly updates: readonly Fact[];
}

/**
 * Works out what every fact of a set is worth. It depends on the facts alone, not on their order, so that the same facts
 * recorded in another order give the same answers. A correction that is itself taken back has no effect. Facts that take
 * each other back in a circle (which the ledger refuses) all stand.
 */
export function workOutEffects(facts: readonly Fact[]): ReadonlyMap<string, Effect> {
  const aims = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const target of fact.targets ?? []) {
      const list = aims.get(target);
      if (list === undefined) aims.set(target, [fact]);
      else list.push(fact);
    }
  }
  for (const list of aims.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));

  const known = new Map<string, Effect>();
  const open = new Set<string>();
  const effectOf = (fact: Fact): Effect => {
    const done = known.get(fact.id);
    if (done !== undefined) return done;
    if (open.has(fact.id)) return { accepted: false, approvedBy: undefined, takenBackBy: undefined, updates: [] };
    open.add(fact.id);
    const works = (other: Fact): boolean => {
      const { accepted, takenBackBy } = effectOf(other);
      return accepted && takenBackBy === undefined;
    };
    const aimed = aims.get(fact.id) ?? [];
    const approval = aimed.find(
      (other) => other.kind === 'approval' && other.author !== fact.author && effectOf(other).takenBackBy === undefined,
    );
    const effect: Effect = {
      accepted: fact.role === 'register' || fact.kind === 'approval' || approval !== undefined,
      approvedBy: approval?.author,
      takenBackBy: aimed.find((other) => (other.kind === 'correction' || other.kind === 'retraction') && works(other)),
      updates: aimed.filter((other) => other.kind === 'update' && works(other)),
    };
    open.delete(fact.id);
    known.set(fact.id, effect);
    return effect;
  };
  for (const fact of facts) effectOf(fact);
  return known;
}
