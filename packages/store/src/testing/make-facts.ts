import { type ChainEnd, EMPTY_CHAIN, type Fact, type FactDraft, type Json, sealFacts } from '@searoom/assistance';
import fc from 'fast-check';
import { hashText } from '../hash-text.ts';

const SUBJECTS = [
  'grant:OSA-MYS-2023-01',
  'lot:OSA-MYS-2023-01/boats',
  'asset:OSA-MYS-2023-01/boats/1',
  'grant:OSA-PHL-2023-01',
  'partnership:JPN/MYS',
  'source:mofa_mys23',
];

/** Text of any kind that a paper or an attacker may send: NUL, halves of surrogate pairs, quotes, other alphabets. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('\0', 'a\0b', '\ud800', "'; drop table facts; --", '{"a":1}', '{NULL,"x"}', '\\', '救助艇'),
);

/** The content of facts, without their ids. */
export const draftParts: fc.Arbitrary<Omit<FactDraft, 'id'>> = fc.record({
  kind: fc.constant('statement' as const),
  subject: fc.constantFrom(...SUBJECTS),
  predicate: fc.constantFrom('title', 'amount', 'event'),
  value: fc.oneof(
    anyText,
    fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json),
  ),
  sources: fc.constantFrom(['mofa_mys23'], [], ['sun2', 'bernama']),
  confidence: fc.constantFrom('seen' as const, 'memory' as const),
});

/** Facts that continue a chain. Their ids say where they stand. */
export function continueChain(
  parts: readonly Omit<FactDraft, 'id'>[],
  end: ChainEnd = EMPTY_CHAIN,
  author = 'tester',
): Fact[] {
  const drafts = parts.map((part, index) => ({ ...part, id: `${author}:${end.seq + 1 + index}` }));
  const recordedAt = new Date(Date.UTC(2026, 0, 1) + end.seq * 1000).toISOString();
  return sealFacts(drafts, { author, role: 'person', recordedAt }, end, hashText);
}

/** Plain facts for tests in which their content does not matter. */
export function plainParts(count: number): Omit<FactDraft, 'id'>[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'statement',
    subject: SUBJECTS[index % SUBJECTS.length]!,
    predicate: 'title',
    value: `title ${index}`,
    sources: ['mofa_mys23'],
    confidence: 'seen',
  }));
}
