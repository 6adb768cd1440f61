import { ZoneIndex } from '@searoom/geo';
import type { ImportedSet } from '../imported/imported-set.ts';
import type { WhoseAnswer } from './answer.ts';
import { toParty } from './shared.ts';

/** Indexes of imported sets are built when first asked, and kept with the set. */
const indexes = new WeakMap<ImportedSet, ZoneIndex>();

/** Zones of imported sets at a place, each with its licence: what other sources say, beside the register. */
export function askImported(sets: readonly ImportedSet[], lon: number, lat: number): WhoseAnswer['imported'] {
  return sets
    .filter(({ kindOfData }) => kindOfData === 'zones')
    .flatMap((set) => {
      let index = indexes.get(set);
      if (index === undefined) indexes.set(set, (index = ZoneIndex.build(set.zones)));
      // Rings run on over 180 degrees where they begin before it.
      const found = new Set([lon, lon + 360, lon - 360].flatMap((x) => [...index.zonesOfSet(index.setAt(x, lat))]));
      return [...found].map((number) => {
        const { id, name, kind, assertedBy, status } = set.zones[number]!;
        return {
          set: set.id,
          zone: id,
          name,
          kind,
          assertedBy: assertedBy.map(toParty),
          ...(status !== undefined && { status }),
          licence: set.licence,
          attribution: set.attribution,
        };
      });
    });
}
