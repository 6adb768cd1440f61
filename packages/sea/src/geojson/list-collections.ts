import { REGISTER } from '../register/mod.ts';
import type { LineRecord } from '../register/schema.ts';
import { listParties } from '../views/test-zone.ts';
import type { Collection, CollectionItem } from './collection.ts';
import { describeGaps } from './describe-gaps.ts';
import type { Box } from './geojson.ts';
import { dashesToFeature, lineToFeature, traceDashes, traceLineRecord } from './line-feature.ts';
import { meetsBox } from './meets-box.ts';
import { placeToFeature } from './place-feature.ts';
import { findBox } from './places.ts';
import { type OutlineRings, pick, type ZoneAtlas, zoneToFeature } from './zone-feature.ts';

const AREAS: readonly LineRecord['kind'][] = ['joint-development-area', 'provisional-measures-zone'];
const AGREED: readonly LineRecord['kind'][] = ['agreed-boundary', 'allocation-line'];
const WHERE_GAPS_ARE = 'What is known to exist and is missing is told with the collection `zones`.';

/**
 * Everything that leaves as GeoJSON, by collection: zones, baselines, agreed lines, lines of claims, features,
 * arrangements. No outline is asked for before a box or a feature is.
 *
 * @param others collections beside those of the register: zones of others, lines of equal distance
 */
export function listCollections(
  atlas: ZoneAtlas,
  outlines: OutlineRings,
  others: readonly Collection[] = [],
): Collection[] {
  const { registerDate } = atlas;
  const isOf =
    (kinds: readonly LineRecord['kind'][], wanted: boolean) =>
    ({ kind }: LineRecord): boolean =>
      kinds.includes(kind) === wanted;
  return [
    makeCollection({
      id: 'zones',
      title: 'Zones that parties assert',
      description:
        'Every zone with who asserts it, under which instrument, who contests it, how exactly its limit is known, and what ' +
        'it is under each legal view. Zones overlap, and none is marked as the true one. A zone measured from a baseline ' +
        `reaches from its outer limit to the shore. ${describeGaps()}`,
      geometryType: 'MultiPolygon',
      begins: atlas.begins,
      isJudged: true,
      items: atlas.zones.flatMap((_, number) => makeZoneItem(atlas, outlines, number)),
    }),
    makeCollection({
      id: 'baselines',
      title: 'Published baselines',
      description:
        'Straight and archipelagic baselines with the points that were published. ' +
        `Who contests one stands with it. ${WHERE_GAPS_ARE}`,
      geometryType: 'LineString',
      begins: atlas.begins,
      items: REGISTER.baselines.map((line) => makeLineItem(line, registerDate)),
    }),
    makeCollection({
      id: 'boundaries',
      title: 'Agreed lines',
      description:
        'Lines that parties agreed: boundaries of the zones named in `limits`, and lines that allot islands, which bound no ' +
        `zone. ${WHERE_GAPS_ARE}`,
      geometryType: 'LineString',
      items: REGISTER.lines.filter(isOf(AGREED, true)).map((line) => makeLineItem(line, registerDate)),
    }),
    makeCollection({
      id: 'claim-lines',
      title: 'Lines of claims',
      description:
        'Lines that one party drew, and drawings without published coordinates as what they are: dashes that nothing joins.',
      geometryType: 'LineString',
      items: [
        ...REGISTER.lines.filter(isOf([...AGREED, ...AREAS], false)).map((line) => makeLineItem(line, registerDate)),
        ...REGISTER.dashes.map((record): CollectionItem => {
          const dashes = once(() => traceDashes(record));
          const box = once(() => findBox(dashes()));
          return {
            id: record.id,
            kind: 'claim-dashes',
            assertedBy: record.assertedBy.map(({ party }) => party),
            get box(): Box | undefined {
              return box();
            },
            meetsBox: (wanted) => meetsBox(dashes(), false, wanted),
            toFeature: (draw) => dashesToFeature(record, registerDate, draw),
          };
        }),
      ],
    }),
    makeCollection({
      id: 'features',
      title: 'Islands, reefs and shoals',
      description:
        'Features with the natural status that a tribunal found or sources tell, and who claims them. A position is that of ' +
        'a label or a centre, never a low-water line.',
      geometryType: 'Point',
      isDated: false,
      items: REGISTER.features.map((record): CollectionItem => {
        const { lon, lat } = record.position;
        return {
          id: record.id,
          kind: record.status,
          assertedBy: [...record.claimants].sort(),
          box: [lon, lat, lon, lat],
          meetsBox: ([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north,
          toFeature: () => placeToFeature(record, registerDate),
        };
      }),
    }),
    makeCollection({
      id: 'arrangements',
      title: 'Joint areas and provisional arrangements',
      description:
        'Areas in which parties agreed to work together or to leave their differences open. They are also among the zones.',
      geometryType: 'MultiPolygon',
      items: REGISTER.lines.filter(isOf(AREAS, true)).map((line) => makeLineItem(line, registerDate, 'area')),
    }),
    ...others,
  ];
}

type CollectionParts = Omit<Collection, 'kinds' | 'isDated' | 'isJudged'> &
  Partial<Pick<Collection, 'isDated' | 'isJudged'>>;

/** A collection with what follows from its items. */
export function makeCollection({ isDated = true, isJudged = false, ...parts }: CollectionParts): Collection {
  const kinds = [...new Set(parts.items.map(({ kind }) => kind))].sort();
  return { ...parts, isDated, isJudged, kinds };
}

function makeZoneItem(atlas: ZoneAtlas, outlines: OutlineRings, number: number): CollectionItem[] {
  const zone = atlas.zones[number]!;
  // Land is the base map's, not the register's: it is no zone that anyone asserts.
  if (zone.kind === 'land') return [];
  const box = once(() => findBox(outlines.ringsOf(number)));
  return [
    {
      id: zone.id,
      kind: zone.kind,
      assertedBy: listParties(zone),
      ...pick(zone, 'validFrom', 'validTo'),
      get box(): Box | undefined {
        return box();
      },
      zone: number,
      meetsBox: (wanted) => meetsBox(outlines.ringsOf(number), true, wanted),
      toFeature: (options) => zoneToFeature(atlas, outlines, number, options),
    },
  ];
}

/** A value that is made when it is first asked for: a walk round every zone and line takes a while. */
function once<T extends object | undefined>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function makeLineItem(line: LineRecord, registerDate: string, as: 'line' | 'area' = 'line'): CollectionItem {
  const course = once(() => traceLineRecord(line));
  const box = once(() => findBox([course()]));
  return {
    id: line.id,
    kind: line.kind,
    assertedBy: line.parties,
    ...pick(line, 'validFrom', 'validTo'),
    get box(): Box | undefined {
      return box();
    },
    meetsBox: (wanted) => meetsBox([course()], as === 'area', wanted),
    toFeature: (draw) => lineToFeature(line, registerDate, draw, as),
  };
}
