import type { Fact } from './fact.ts';
import type { SourceValue } from './values.ts';

const KINDS: readonly SourceValue['kind'][] = ['document', 'official', 'data', 'study', 'reprint', 'press', 'none'];
const MARKS: readonly Fact['confidence'][] = ['seen', 'measured', 'partly', 'derived', 'memory'];

/** Rank of a fact by the best of its sources and by how well it is known; the lower, the better evidenced. */
export function rankSource(fact: Fact, sources: readonly (SourceValue | undefined)[]): number {
  const kinds = sources.map((source) => KINDS.indexOf(source?.kind ?? 'none'));
  const best = kinds.length === 0 ? KINDS.length : Math.min(...kinds);
  return best * MARKS.length + MARKS.indexOf(fact.confidence);
}

/** A source that is evidence by itself: the instrument, or a government or organisation about its own acts. */
export function isEvidence(source: SourceValue | undefined): boolean {
  return source?.kind === 'official' || source?.kind === 'document';
}
