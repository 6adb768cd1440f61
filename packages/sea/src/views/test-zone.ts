import type { ZoneTest } from '@searoom/model/api';
import type { Zone, ZoneKind } from '../zones/zone.ts';

const FAR: readonly ZoneKind[] = ['exclusive-economic-zone', 'continental-shelf', 'dashed-line-area', 'group-waters'];

/** How far rights of a kind reach: belts meet belts, and rights up to 200 M meet one another and wider claims. */
export function reachOf(kind: ZoneKind): 'near' | 'far' | undefined {
  if (FAR.includes(kind)) return 'far';
  if (kind === 'territorial-sea' || kind === 'contiguous-zone') return 'near';
  return undefined;
}

export function listParties(zone: Zone): string[] {
  return zone.assertedBy === '' ? [] : zone.assertedBy.split('+');
}

/** Everything of a test but `overlaps`, which depends on the place. @param party that of the view, if it has one */
export function fitsZone(test: ZoneTest, zone: Zone, party: string | undefined): boolean {
  const isSelf = (codes: readonly string[]): boolean => party !== undefined && codes.includes(party);
  const parties = listParties(zone);
  const fitsParty = (word: string): boolean =>
    word === 'self' ? isSelf(parties) : word === 'other' ? !isSelf(parties) : parties.includes(word);
  return (
    hasWord(test.kind, (kind) => kind === zone.kind) &&
    hasWord(test.assertedBy, fitsParty) &&
    hasWord(test.contestedBy, (word) =>
      word === 'self' ? isSelf(zone.contestedBy) : zone.contestedBy.includes(word),
    ) &&
    hasWord(test.basis, (basis) => basis === zone.basis) &&
    hasWord(test.group, (group) => zone.group !== undefined && (group === 'any' || group === zone.group)) &&
    hasWord(test.status, (status) => zone.statuses?.includes(status) === true) &&
    hasWord(test.feature, (feature) => zone.features?.includes(feature) === true) &&
    hasWord(test.instrument, (instrument) => instrument === zone.instrument) &&
    hasWord(test.record, (record) => zone.derivedFrom.includes(record)) &&
    hasWord(test.zone, (id) => id === zone.id) &&
    (test.agreed === undefined || test.agreed === parties.length > 1)
  );
}

function hasWord(words: readonly string[] | undefined, fits: (word: string) => boolean): boolean {
  return words === undefined || words.some(fits);
}
