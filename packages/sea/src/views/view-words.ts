import { findParty } from '@searoom/model';
import type { ZoneTest } from '@searoom/model/api';
import { REGISTER } from '../register/mod.ts';
import type { NaturalStatus } from '../register/schema.ts';
import type { ZoneKind } from '../zones/zone.ts';

/** Written out so that the compiler asks for a new kind here. Land is no zone that a view judges. */
const KINDS: Readonly<Record<Exclude<ZoneKind, 'land'>, true>> = {
  'internal-waters': true,
  'archipelagic-waters': true,
  'territorial-sea': true,
  'contiguous-zone': true,
  'exclusive-economic-zone': true,
  'continental-shelf': true,
  'joint-development-area': true,
  'provisional-measures-zone': true,
  'claimed-islands-area': true,
  'dashed-line-band': true,
  'dashed-line-area': true,
  'group-waters': true,
};

const STATUSES: Readonly<Record<NaturalStatus, true>> = {
  rock: true,
  'high-tide': true,
  'low-tide': true,
  submerged: true,
  'disputed-finding': true,
  unknown: true,
};

/** The kinds of zone that a rule can be about. */
export const JUDGED_KINDS: readonly string[] = Object.keys(KINDS);

interface UnknownWord {
  readonly field: string;
  readonly reason: string;
}

/**
 * Words of a rule's test that no zone can have, with the reason. Ids of zones are not looked up: they stand in the atlas,
 * which is not at hand here.
 */
export function findUnknownWords(when: ZoneTest, party: string | undefined): UnknownWord[] {
  const faults: UnknownWord[] = [];
  for (const [field, words] of Object.entries(when)) {
    if (!Array.isArray(words)) continue;
    if (words.length === 0) faults.push({ field, reason: 'is empty, so nothing fits it; leave the field out' });
    for (const word of words) {
      const reason = explainWord(field as keyof ZoneTest, word, party);
      if (reason !== undefined) faults.push({ field, reason });
    }
  }
  return faults;
}

function explainWord(field: keyof ZoneTest, word: string, party: string | undefined): string | undefined {
  if (field === 'overlaps' || field === 'assertedBy' || field === 'contestedBy') {
    if (word === 'self') return party === undefined ? 'the view has no party, so `self` fits nothing' : undefined;
    // A second party exists also under a view that has none of its own.
    if (word === 'other' && field === 'overlaps') return undefined;
    if (word === 'other' && field === 'assertedBy') {
      return party === undefined ? 'the view has no party, so `other` has no meaning; leave the field out' : undefined;
    }
    return findParty(word) === undefined ? `no party ${quote(word)}` : undefined;
  }
  const known = KNOWN[field]?.();
  return known === undefined || known.has(word) ? undefined : `no ${field} ${quote(word)}`;
}

const KNOWN: Readonly<Partial<Record<keyof ZoneTest, () => ReadonlySet<string>>>> = {
  kind: () => new Set(JUDGED_KINDS),
  status: () => new Set(Object.keys(STATUSES)),
  group: () => new Set(['any', ...listIds(REGISTER.groups)]),
  feature: () => new Set(listIds(REGISTER.features)),
  instrument: () => new Set(listIds(REGISTER.instruments)),
  record: () =>
    new Set([
      ...listIds(REGISTER.baselines),
      ...listIds(REGISTER.lines),
      ...listIds(REGISTER.dashes),
      ...listIds(REGISTER.features),
      ...listIds(REGISTER.groups),
    ]),
};

function listIds(records: readonly { readonly id: string }[]): string[] {
  return records.map((record) => record.id);
}

function quote(word: string): string {
  return JSON.stringify(word.slice(0, 60));
}
