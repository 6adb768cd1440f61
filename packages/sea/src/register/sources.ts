import type { Source } from '@searoom/model';

/** Read in the named source. */
export function seen(title: string, reference?: string): Source {
  return reference === undefined ? { title, confidence: 'seen' } : { title, reference, confidence: 'seen' };
}

/** Part of the value read in the named source, the rest recalled. */
export function partly(title: string, reference?: string): Source {
  return reference === undefined ? { title, confidence: 'partly' } : { title, reference, confidence: 'partly' };
}

/** Recalled, not yet read in a source. `what` says what would have to be read. */
export function memory(what: string): Source {
  return { title: what, confidence: 'memory' };
}

/** Where the positions of features come from, by the key that a record names. */
export const POSITION_SOURCES: Readonly<Record<string, Source>> = {
  TT33: seen(
    'Circular 33/2024/TT-BTNMT (Viet Nam, 15 Dec 2024), list of islands, rocks, shoals and banks, converted from VN-2000',
    'github.com/hoainxm/forfish scripts/generate-coral-reefs.mjs',
  ),
  viwiki: seen('Vietnamese Wikipedia, page of the feature', 'github.com/hoainxm/forfish scripts/generate-islands.mjs'),
  AMTI: seen('Asia Maritime Transparency Initiative', 'amti.csis.org/second-thomas-shoal'),
  enwiki: seen('English Wikipedia, page of the feature'),
  enwiki_HP: seen('English Wikipedia, citing Hancox and Prescott (IBRU)'),
  SOA: seen('State Oceanic Administration of China, list of 15 September 2012', 'diaoyudao.org.cn'),
  memory: memory('position recalled; to be read in a list of names or on a chart'),
};
