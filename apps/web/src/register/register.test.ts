import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeaturePage, LinePage, RegisterEntry, ZoneTest } from '@searoom/model/api';
import { encodeLine } from '@searoom/sea/chart-line';
import fc from 'fast-check';
import { boxOfView, isInBox } from '../panels/shared/view-box.ts';
import { ALL_RECORDS } from '../state/address.ts';
import { addressOfRecord } from '../views/record-link.tsx';
import { compareLegs, legDiffers } from './compare-legs.ts';
import { findRecords } from './find-records.ts';
import { boxOf, fitCamera, widenBox } from './fit-camera.ts';
import { countTypes, listEntries, listNames } from './list-entries.ts';
import { sayControl } from './say-control.ts';
import { sayTest } from './say-test.ts';
import { collectSources, joinSources, keyOfSource } from './source-list.ts';
import { readRecord } from './use-record-links.ts';
import { findZoneBox } from './use-show-zone.ts';

const entry = (change: Partial<RegisterEntry>): RegisterEntry => ({
  type: 'feature',
  id: 'id',
  title: 'Title',
  what: 'rock',
  parties: [],
  confidence: 'seen',
  ...change,
});
const ENTRIES = [
  entry({
    id: 'scarborough-shoal',
    title: 'Scarborough Shoal',
    names: { vi: 'bãi cạn Scarborough', 'zh-Hans': '黄岩岛' },
    parties: ['CHN', 'PHL', 'TWN'],
    confidence: 'memory',
  }),
  entry({ type: 'instrument', id: 'phl-ra-9522', title: 'Republic Act no. 9522', parties: ['PHL'] }),
  entry({ type: 'line', id: 'phl-baseline', title: 'Baselines of Scarborough', parties: ['PHL'], date: '2009-03-10' }),
  entry({ type: 'gap', id: 'brn-1988', title: 'Limits of 1988', parties: ['BRN'], confidence: 'partly' }),
];
const idsOf = (rows: readonly RegisterEntry[]): string[] => rows.map(({ id }) => id);

test('the index finds a record by any of its names, its id, its parties, and in every mixture of filters', () => {
  for (const text of ['scarb', 'bai can', '黄岩', 'scarborough-shoal', 'TWN', 'SHOAL rock']) {
    assert.ok(idsOf(listEntries(ENTRIES, { ...ALL_RECORDS, text })).includes('scarborough-shoal'), text);
  }
  const option = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, ...values);
  fc.assert(
    fc.property(
      fc.record({
        text: fc.constantFrom('', 'scarb', 'phl', 'nothing of the kind'),
        type: option(['feature', 'line', 'gap'] as const),
        party: option(['PHL', 'BRN']),
        mark: option(['seen', 'memory']),
      }),
      (filter) => {
        const rows = listEntries(ENTRIES, filter, { key: 'title', direction: 'descending' });
        for (const row of rows) {
          assert.ok(filter.type === undefined || row.type === filter.type);
          assert.ok(filter.party === undefined || row.parties.includes(filter.party));
          assert.ok(filter.mark === undefined || row.confidence === filter.mark);
        }
        // Loosening a filter loses no row.
        const looser = listEntries(ENTRIES, { ...filter, party: undefined });
        for (const row of rows) assert.ok(looser.includes(row));
        assert.deepEqual(
          idsOf(rows),
          idsOf(rows).toSorted((a, b) => titleOf(b).localeCompare(titleOf(a))),
        );
      },
    ),
  );
  assert.deepEqual(idsOf(findRecords(ENTRIES, 'scarb')), ['phl-baseline'], 'features are found by the server');
  assert.equal(
    countTypes(ENTRIES).reduce((sum, { count }) => sum + count, 0),
    ENTRIES.length,
  );
});

const titleOf = (id: string): string => ENTRIES.find((one) => one.id === id)!.title;

test('a name that is also the title stands once', () => {
  assert.deepEqual(listNames('Con Co', { en: 'Con Co', vi: 'Cồn Cỏ' }), ['Con Co', 'Cồn Cỏ']);
});

const source = fc.record({
  title: fc.constantFrom('award', 'act', 'map'),
  reference: fc.constantFrom('p. 1', 'p. 2'),
  confidence: fc.constantFrom('seen' as const, 'memory' as const),
});

test('every source of a cell stands in the list of the page, once', () => {
  fc.assert(
    fc.property(fc.array(source), fc.array(source), (listed, cells) => {
      const page = {
        title: 'page',
        rows: cells.map((of) => ({ says: 'x', source: of })),
        point: { confidence: 'seen' },
      };
      const joined = joinSources(listed, collectSources(page)).map(keyOfSource);
      assert.deepEqual(joined, [...new Set([...listed, ...cells].map(keyOfSource))]);
    }),
  );
});

test('a camera shows all of its box, over 180° too', () => {
  const place = fc.record({
    lon: fc.double({ min: -180, max: 179.9, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
  });
  const step = fc.record({
    lon: fc.double({ min: -20, max: 20, noNaN: true }),
    lat: fc.double({ min: -10, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(place, fc.array(step, { maxLength: 5 }), (from, steps) => {
      const places = [from, ...steps.map(({ lon, lat }) => ({ lon: wrap(from.lon + lon), lat: from.lat + lat }))];
      const camera = fitCamera(widenBox(boxOf(places)!, 5), 560, 260);
      const view = boxOfView(camera, 560, 260);
      for (const { lon, lat } of places) {
        assert.ok(isInBox(view, lon, lat), `${lon} ${lat} in ${view} of ${JSON.stringify(camera)}`);
      }
    }),
  );
});

function wrap(lon: number): number {
  return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
}

test('a zone is found on the map by any of its limits; one without a limit is not', () => {
  const limit = { zones: ['a', 'b'], line: encodeLine([110, 5, 112, 7]) };
  const chart = { limits: [limit], dashes: [] } as unknown as Parameters<typeof findZoneBox>[0];
  const [west, south, east, north] = findZoneBox(chart, 'b')!;
  assert.ok(west < 110 && south < 5 && east > 112 && north > 7);
  assert.equal(findZoneBox(chart, 'c'), undefined);
});

test('a published length that rounding does not explain is told', () => {
  const point = (legNm?: number, publishedLegNm?: number): LinePage['points'][number] => ({
    name: 'P',
    lon: 0,
    lat: 0,
    confidence: 'seen',
    ...(legNm !== undefined && { legNm }),
    ...(publishedLegNm !== undefined && { publishedLegNm }),
  });
  assert.equal(legDiffers(point(7.691, 7.09)), true);
  assert.equal(legDiffers(point(7.691, 7.69)), false);
  assert.equal(legDiffers(point(7.691)), false);
  assert.equal(
    compareLegs([point(7.691, 7.09), point(1.304, 1.3), point()]),
    '2 legs, 8.99 M in all. 2 lengths published, 1 agree within rounding, 1 differ.',
  );
  assert.match(compareLegs([point(1)]), /gives no lengths/);
});

test('rules of a view are told in words, all of what they test', () => {
  const when: ZoneTest = {
    kind: ['exclusive-economic-zone', 'continental-shelf'],
    assertedBy: ['other'],
    group: ['any'],
    overlaps: ['self'],
    agreed: false,
  };
  assert.equal(
    sayTest(when),
    'exclusive economic zone or continental shelf asserted by another party not agreed in any group of features where the party of the view asserts rights of the same reach, and they are not without effect',
  );
  assert.equal(sayTest({}), 'any zone');
});

test('control is told with its date and says nothing of title', () => {
  const party = { code: 'CHN', name: 'China' };
  const from: FeaturePage['occupations'][number]['source'] = { title: 'x', confidence: 'seen' };
  assert.equal(
    sayControl([{ party, from: '2012', source: from }], []),
    'Controlled by CHN since 2012, no artificial island known',
  );
  assert.match(sayControl([{ party, from: '1974', to: '1988', source: from }], []), /^In nobody’s control/);
});

test('links to records are known as such, and others are left alone', () => {
  const here = 'http://room.test/?select=feeds&palette=night&search=reef';
  const link = new URL(addressOfRecord(here, 'view:chn'), here).href;
  assert.equal(readRecord(link, here), 'view:chn');
  for (const other of [
    'http://other.test/?record=view:chn',
    'http://room.test/docs?record=view:chn',
    here,
    'no address',
    'http://room.test/?record=vessel:1',
  ]) {
    assert.equal(readRecord(other, here), undefined, other);
  }
});
