import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceCircle } from '@searoom/geo';
import { makeSmallAtlas, readViews } from '../pages/testing/small-atlas.ts';
import { REGISTER } from '../register/mod.ts';
import { ViewJudge } from '../views/judge.ts';
import type { Zone } from '../zones/zone.ts';
import type { GeoFeature } from './geojson.ts';
import { makeImportedCollection } from './imported-collection.ts';
import { listCollections } from './list-collections.ts';
import { makeMedianCollection } from './median-collection.ts';
import { composeRegisterDocument } from './register-document.ts';
import { STANCES, selectItems } from './select-items.ts';
import type { ZoneAtlas } from './zone-feature.ts';

const atlas: ZoneAtlas = makeSmallAtlas();
/** Every zone a circle of its own, one degree east of the one before. */
const outlines = {
  ringsOf: (number: number): Float64Array[] => [Float64Array.from(traceCircle(105 + number, 15, 40_000, 50))],
};
const collections = listCollections(atlas, outlines);
const find = (id: string) => collections.find((collection) => collection.id === id)!;
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

function eachPlace(value: unknown, visit: (lon: number, lat: number) => void): void {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === 'number') visit(value[0], value[1] as number);
  else for (const part of value) eachPlace(part, visit);
}

test('every item of every collection is a feature with a place, a source, and who asserts it', () => {
  assert.deepEqual(idsOf(collections), ['zones', 'baselines', 'boundaries', 'claim-lines', 'features', 'arrangements']);
  const seen = new Set<string>();
  for (const { id: collection, items, kinds } of collections) {
    assert.ok(items.length > 0, collection);
    assert.equal(new Set(idsOf(items)).size, items.length, `${collection} has an id twice`);
    for (const item of items) {
      const feature = JSON.parse(JSON.stringify(item.toFeature())) as GeoFeature;
      const { geometry, properties, bbox } = feature;
      assert.equal(feature.id, item.id);
      assert.ok(kinds.includes(properties['kind'] as string), item.id);
      assert.deepEqual(properties['assertedBy'], item.assertedBy);
      assert.ok((properties['sources'] as unknown[]).length > 0, `${item.id} has no source`);
      assert.match(properties['caution'] as string, /decides no dispute/);
      assert.match(properties['registerDate'] as string, /^\d{4}-\d\d-\d\d$/);
      assert.ok((properties['uncertaintyM'] as number) > 0);
      const [west, south, east, north] = bbox!;
      let places = 0;
      eachPlace(geometry!.coordinates, (lon, lat) => {
        places++;
        assert.ok(lon >= west && lon <= east && lat >= south && lat <= north, item.id);
        assert.ok(lon > 85 && lon < 150 && lat > -15 && lat < 50, `${item.id}: ${lon}, ${lat}`);
        assert.equal(lon, Number(lon.toFixed(7)));
      });
      assert.ok(places > 0);
      assert.ok(item.meetsBox(bbox!), item.id);
      seen.add(item.id);
    }
  }
  // Nothing of the register is left behind.
  const { baselines, lines, dashes, features } = REGISTER;
  for (const { id } of [...baselines, ...lines, ...dashes, ...features])
    assert.ok(seen.has(id), `${id} is in no collection`);
});

test('a line keeps the points of its instrument, and its course passes through them', () => {
  for (const id of ['baselines', 'boundaries', 'claim-lines']) {
    for (const item of find(id).items) {
      const { geometry, properties } = item.toFeature();
      if (geometry?.type !== 'LineString') continue;
      const course = new Set(geometry.coordinates.map(String));
      const points = properties['points'] as { lon: number; lat: number }[];
      assert.ok(points.length >= 2 && 'edge' in properties);
      for (const { lon, lat } of points) {
        assert.ok(course.has(String([Number(lon.toFixed(7)), Number(lat.toFixed(7))])), `${item.id} ${lon} ${lat}`);
      }
      const simple = item.toFeature({ maxErrorM: 2000 }).geometry;
      assert.ok(simple?.type === 'LineString' && simple.coordinates.length <= geometry.coordinates.length);
    }
  }
});

test('a zone tells its stance under every view, and the reason of the one that is asked about', () => {
  for (const item of find('zones').items) {
    const { properties } = item.toFeature({ view: 'unclos-award' });
    const stances = properties['stances'] as Record<string, string>;
    assert.deepEqual(Object.keys(stances), idsOf(atlas.views));
    for (const stance of Object.values(stances)) assert.ok(STANCES.includes(stance as never));
    assert.equal(properties['stance'], stances['unclos-award']);
    assert.ok((properties['because'] as string).length > 0);
    assert.ok(!('stance' in item.toFeature().properties));
  }
  assert.throws(() => find('zones').items[0]!.toFeature({ view: 'atlantis' }), /SR_VIEW_UNKNOWN|atlantis/);
});

test('kind, party, stance and box each leave out exactly what does not fit', () => {
  const zones = find('zones');
  const { items } = zones;
  const picked = selectItems(atlas, zones, { kinds: ['territorial-sea'], parties: ['PHL', 'VNM'] });
  assert.deepEqual(
    idsOf(picked),
    idsOf(
      items.filter(
        ({ kind, assertedBy }) =>
          kind === 'territorial-sea' && (assertedBy.includes('PHL') || assertedBy.includes('VNM')),
      ),
    ),
  );
  const byStance = STANCES.flatMap((stance) => selectItems(atlas, zones, { view: 'chn', stances: [stance] }));
  assert.deepEqual(idsOf(byStance).sort(), idsOf(selectItems(atlas, zones, { view: 'chn' })).sort());
  assert.ok(selectItems(atlas, zones, { view: 'chn', stances: ['asserts'] }).length < items.length);
  assert.deepEqual(idsOf(selectItems(atlas, zones, { boxes: [[104.9, 14.9, 105.1, 15.1]] })), [items[0]!.id]);
  assert.deepEqual(selectItems(atlas, zones, { boxes: [[0, 0, 1, 1]] }), []);
  assert.throws(() => selectItems(atlas, zones, { view: 'atlantis' }), { code: 'SR_VIEW_UNKNOWN' });
});

test('what was not in force on a day is left out; a day before the register is refused', () => {
  const boundaries = find('boundaries');
  const dated = boundaries.items.filter(({ validFrom }) => validFrom !== undefined);
  for (const { id, validFrom } of dated) {
    const on = (day: string): string[] => idsOf(selectItems(atlas, boundaries, { fromDay: day, toDay: day }));
    assert.ok(on(validFrom!).includes(id));
    assert.ok(!on(`${Number(validFrom!.slice(0, 4)) - 1}-12-31`).includes(id));
  }
  const zones = find('zones');
  assert.throws(() => selectItems(atlas, zones, { fromDay: '1990-01-01', toDay: '1990-01-01' }), {
    code: 'SR_DATE_BEFORE_REGISTER',
  });
  assert.equal(selectItems(atlas, zones, { fromDay: '1990-01-01' }).length, zones.items.length);
});

test('a zone that stands for another is there only while or where the other is not', () => {
  const base = atlas.zones.find(({ kind }) => kind === 'territorial-sea')!;
  const first: Zone = { ...base, id: 'first', assertedBy: 'CHN', basis: 'group-baselines', validFrom: '2012-09-10' };
  const second: Zone = { ...base, id: 'second', assertedBy: 'CHN', alternativeTo: ['first'] };
  const source = { title: 'made for a test', confidence: 'derived' } as const;
  const refusing = {
    ...readViews().find(({ id }) => id === 'unclos-award')!,
    id: 'refusing',
    rules: [
      {
        id: 'r',
        when: { basis: ['group-baselines' as const] },
        stance: 'no-effect' as const,
        because: 'it is so',
        source,
      },
    ],
    otherwise: { stance: 'accepts' as const, because: 'it is so', source },
  };
  const views = [...readViews(), refusing];
  const zones = [first, second];
  const small: ZoneAtlas = { ...atlas, zones, views, judge: new ViewJudge(zones, views) };
  const collection = listCollections(small, outlines)[0]!;
  const select = (selection: Parameters<typeof selectItems>[2]): string[] =>
    idsOf(selectItems(small, collection, selection));
  assert.deepEqual(select({}), ['first', 'second'], 'it stood before 2012');
  assert.deepEqual(select({ fromDay: '2010-01-01', toDay: '2010-01-01' }), ['second']);
  assert.deepEqual(select({ fromDay: '2020-01-01', toDay: '2020-01-01' }), ['first']);
  assert.deepEqual(select({ fromDay: '2020-01-01', toDay: '2020-01-01', view: 'refusing' }), ['first', 'second']);
  assert.deepEqual(select({ fromDay: '2020-01-01', toDay: '2020-01-01', view: 'refusing', stances: ['accepts'] }), [
    'second',
  ]);
});

test('lines of equal distance are named after both sides and asserted by nobody', () => {
  const vertex = { distanceM: 1, baseA: 0, baseB: 0 };
  const ends = [{ why: 'beyond-reach' }, { why: 'land' }] as const;
  const medians = makeMedianCollection(
    [
      {
        a: 'VNM',
        b: 'MYS',
        vertices: [
          { ...vertex, lon: 110, lat: 5 },
          { ...vertex, lon: 111, lat: 6 },
        ],
        ends,
      },
      {
        a: 'MYS',
        b: 'VNM',
        vertices: [
          { ...vertex, lon: 112, lat: 5 },
          { ...vertex, lon: 113, lat: 6 },
        ],
        ends,
      },
    ],
    '2026-01-01',
  );
  assert.deepEqual(idsOf(medians.items), ['median-mys-vnm-1', 'median-mys-vnm-2']);
  const { properties } = medians.items[0]!.toFeature();
  assert.deepEqual(properties['between'], ['VNM', 'MYS']);
  assert.deepEqual(properties['assertedBy'], []);
  assert.deepEqual(idsOf(selectItems(atlas, medians, { boxes: [[111.9, 4.9, 112.1, 5.1]] })), ['median-mys-vnm-2']);
});

test('zones of others keep their licence, their author and their own words, and never an id of another set', () => {
  const ring = Float64Array.from([110, 5, 111, 5, 111, 6, 110, 6]);
  const zone = { id: '1', name: 'theirs', kind: 'unknown', assertedBy: ['VNM'], rings: [ring] } as const;
  const makeSet = (id: string, kindOfData: 'zones' | 'coast') => ({
    id,
    title: `set ${id}`,
    licence: 'CC-BY-4.0',
    attribution: 'somebody',
    source: 'file.geojson',
    sha256: '',
    importedAt: '2026-01-01T00:00:00Z',
    datum: 'WGS 84',
    kindOfData,
    zones: [{ ...zone, status: 'disputed', properties: { note: 'as it came' } }],
    report: { read: 1, kept: 1, rejected: [], warnings: [] },
  });
  const imported = makeImportedCollection([makeSet('a', 'zones'), makeSet('b', 'zones'), makeSet('c', 'coast')]);
  assert.deepEqual(idsOf(imported.items), ['a:1', 'b:1']);
  assert.ok(imported.description.includes('set a (CC-BY-4.0)'));
  const { geometry, properties } = imported.items[1]!.toFeature();
  assert.equal(geometry?.type, 'MultiPolygon');
  const { set, licence, attribution, status, original } = properties;
  assert.deepEqual([set, licence, attribution, status], ['b', 'CC-BY-4.0', 'somebody', 'disputed']);
  assert.deepEqual(original, { note: 'as it came' });
  assert.equal(selectItems(atlas, imported, { boxes: [[110.4, 5.4, 110.5, 5.5]] }).length, 2);
});

test('the whole register is one document that survives being written', () => {
  const document = composeRegisterDocument(atlas.views);
  const read = JSON.parse(JSON.stringify(document)) as typeof document;
  assert.deepEqual(read, document);
  assert.equal(read.schema, 'searoom-register/1');
  for (const { position } of read.register.features) assert.ok(position.source in read.positionSources);
});
