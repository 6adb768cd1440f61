import type { ImportedSet } from '../imported/imported-set.ts';
import type { Collection, CollectionItem } from './collection.ts';
import { groupRings } from './group-rings.ts';
import { makeCollection } from './list-collections.ts';
import { meetsBox } from './meets-box.ts';
import { findBox } from './places.ts';
import { CAUTION } from './records.ts';

/** Zones of others as a collection, each with its set, licence and author. What a source says is told as its own words. */
export function makeImportedCollection(sets: readonly ImportedSet[]): Collection {
  const items = sets
    .filter(({ kindOfData }) => kindOfData === 'zones')
    .flatMap((set) =>
      set.zones.map((zone): CollectionItem => {
        const id = `${set.id}:${zone.id}`;
        const box = findBox(zone.rings);
        return {
          id,
          kind: zone.kind,
          assertedBy: zone.assertedBy,
          box,
          meetsBox: (wanted) => meetsBox(zone.rings, true, wanted),
          toFeature: (draw) => ({
            type: 'Feature',
            id,
            ...(box !== undefined && { bbox: box }),
            geometry: { type: 'MultiPolygon', coordinates: groupRings(zone.rings, draw) },
            properties: {
              id,
              featureType: 'zone',
              kind: zone.kind,
              name: zone.name,
              assertedBy: zone.assertedBy,
              ...(zone.status !== undefined && { status: zone.status }),
              set: set.id,
              setTitle: set.title,
              licence: set.licence,
              attribution: set.attribution,
              importedAt: set.importedAt,
              datum: set.datum,
              original: zone.properties,
              caution: CAUTION,
            },
          }),
        };
      }),
    );
  return makeCollection({
    id: 'imported',
    title: 'Zones of other sources',
    description: `Imported as they are, and never part of the register: ${sets.map(({ title, licence }) => `${title} (${licence})`).join('; ')}.`,
    geometryType: 'MultiPolygon',
    isDated: false,
    items,
  });
}
