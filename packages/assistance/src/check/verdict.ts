import type { Verdict } from '@searoom/model/api';

export type Qualifier = Verdict['qualifiers'][number];
const QUALIFIERS: readonly Qualifier[] = [
  'one-side',
  'in-part',
  'consistent',
  'outdated',
  'simplified',
  'needs-context',
];

/** Whether something is so, by what is held. */
export type Outcome = 'yes' | 'no' | 'unknown';

const WORDS = { yes: 'supported', no: 'contradicted', unknown: 'not-known' } as const;

/** What a verdict rests on. */
export interface Grounds {
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  readonly qualifiers?: readonly Qualifier[];
}

/** A verdict; qualifiers in the order of their table, every fact once. */
export function makeVerdict(outcome: Outcome, why: readonly string[], grounds: Grounds = {}): Verdict {
  const named = new Set(grounds.qualifiers ?? []);
  return {
    verdict: WORDS[outcome],
    // In what way something is true: nothing to say of what is not known.
    qualifiers: outcome === 'unknown' ? [] : QUALIFIERS.filter((qualifier) => named.has(qualifier)),
    why: [...new Set(why)].filter((sentence) => sentence !== '').join(' '),
    for: [...new Set(grounds.for ?? [])],
    against: [...new Set(grounds.against ?? [])],
  };
}

/** Every part has to be so: one that is contradicted contradicts the whole, one that is not known leaves it open. */
export function joinAll(parts: readonly Verdict[]): Verdict {
  const outcome = parts.some(({ verdict }) => verdict === 'contradicted')
    ? 'no'
    : parts.every(({ verdict }) => verdict === 'supported')
      ? 'yes'
      : 'unknown';
  return join(outcome, parts);
}

/** One part is enough. */
export function joinAny(parts: readonly Verdict[]): Verdict {
  const supported = parts.filter(({ verdict }) => verdict === 'supported');
  if (supported.length > 0) return join('yes', supported);
  return join(parts.every(({ verdict }) => verdict === 'contradicted') ? 'no' : 'unknown', parts);
}

export function isKnown({ verdict }: Verdict): boolean {
  return verdict !== 'not-known';
}

function join(outcome: Outcome, parts: readonly Verdict[]): Verdict {
  return makeVerdict(
    outcome,
    parts.map(({ why }) => why),
    {
      for: parts.flatMap((part) => part.for),
      against: parts.flatMap((part) => part.against),
      qualifiers: parts.flatMap((part) => part.qualifiers),
    },
  );
}
