import type { MedianLine } from '../median/median-line.ts';
import type { Collection, CollectionItem } from './collection.ts';
import { makeCollection } from './list-collections.ts';
import { meetsBox } from './meets-box.ts';
import { findBox, writeLine } from './places.ts';
import { CAUTION } from './records.ts';

/**
 * Lines of equal distance as a collection, where they are at hand. A line is a measurement of ours that nobody agreed, so
 * nobody asserts it; `between` names the two sides, a to the left of its way.
 */
export function makeMedianCollection(medians: readonly MedianLine[], registerDate: string): Collection {
  const counts = new Map<string, number>();
  const items = medians.map((median): CollectionItem => {
    const between = [median.a, median.b];
    const pair = [...between].sort().join('-').toLowerCase();
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    const id = `median-${pair}-${count}`;
    const course = Float64Array.from(median.vertices.flatMap(({ lon, lat }) => [lon, lat]));
    const box = findBox([course]);
    return {
      id,
      kind: 'median-line',
      assertedBy: [],
      box,
      meetsBox: (wanted) => meetsBox([course], false, wanted),
      toFeature: (draw) => ({
        type: 'Feature',
        id,
        ...(box !== undefined && { bbox: box }),
        geometry: { type: 'LineString', coordinates: writeLine(course, draw) },
        properties: {
          id,
          featureType: 'limit',
          kind: 'median-line',
          name: `Line of equal distance between ${between.join(' and ')}`,
          between,
          assertedBy: [],
          agreed: false,
          ends: median.ends,
          note: 'Computed from base points; no party agreed it, and it bounds nothing by itself.',
          registerDate,
          caution: CAUTION,
        },
      }),
    };
  });
  return makeCollection({
    id: 'medians',
    title: 'Lines of equal distance',
    description:
      'Where the nearest base points of two parties are equally far: a measurement that nobody agreed, and no boundary.',
    geometryType: 'LineString',
    isDated: false,
    items: items.filter(({ box }) => box !== undefined),
  });
}
