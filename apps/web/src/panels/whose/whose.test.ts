import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartFeature } from '@searoom/sea';
import fc from 'fast-check';
import { makeAnswer, makeZone } from '../testing/make-answer.ts';
import { buildChain } from './build-chain.ts';
import { codesOf, groupZones } from './group-zones.ts';
import { findNearestFeatures } from './nearest-names.ts';
import { whoseToGeoJson, whoseToText } from './whose-export.ts';
import { sayCaveats, sayWhose } from './whose-sentence.ts';
import { describeLimit, nameInstrument } from './zone-words.ts';

const CODES = ['BRN', 'CHN', 'MYS', 'TWN', 'VNM'];
const KINDS = [
  'internal-waters',
  'archipelagic-waters',
  'territorial-sea',
  'contiguous-zone',
  'exclusive-economic-zone',
  'continental-shelf',
  'joint-development-area',
  'claimed-islands-area',
  'dashed-line-area',
  'a-kind-to-come',
];
const zoneArb = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    party: fc.constantFrom(...CODES),
    contested: fc.subarray(CODES),
    isOuter: fc.boolean(),
  })
  .map(({ kind, party, contested, isOuter }) => makeZone(kind, [party], contested, isOuter ? { within: 'inner' } : {}));

test('the sentence counts the parties and never names an owner', () => {
  fc.assert(
    fc.property(fc.array(zoneArb, { maxLength: 12 }), (zones) => {
      const answer = makeAnswer(zones);
      const text = [sayWhose(answer), ...sayCaveats(answer), whoseToText(answer)].join('\n');
      assert.doesNotMatch(
        text,
        /\b(belongs?|owns?|owner|owned|sovereign|is (?:China|Malaysia|Viet Nam|Taiwan)['’]s)\b/i,
      );
      const expected = ['No party', 'One party', 'Two parties', 'Three parties', 'Four parties', 'Five parties'];
      assert.ok(sayWhose(answer).startsWith(expected[answer.assertedBy.length]!), sayWhose(answer));
    }),
  );
});

test('the sentence says what the register knows, and no more', () => {
  const eez = 'exclusive-economic-zone';
  assert.equal(sayWhose(makeAnswer([])), 'No party asserts a zone here, as far as the register knows.');
  assert.equal(
    sayWhose(makeAnswer([makeZone(eez, ['MYS'])])),
    'One party asserts it, Malaysia; the register knows of nobody who contests that.',
  );
  assert.equal(
    sayWhose(makeAnswer([makeZone(eez, ['MYS'], ['TWN', 'CHN'])])),
    'One party asserts it, Malaysia; China and Taiwan contest that.',
  );
  assert.equal(
    sayWhose(makeAnswer([makeZone(eez, ['MYS']), makeZone(eez, ['VNM'])])),
    'Two parties assert it; the register knows of no agreement that allots it.',
  );
  assert.equal(
    sayWhose(makeAnswer([makeZone('joint-development-area', ['MYS', 'THA'])])),
    'Two parties assert it; Malaysia and Thailand have an agreement on it.',
  );
  const gap = { id: 'g', about: 'Letters.', why: 'Not published.' };
  assert.match(sayCaveats(makeAnswer([], { gaps: [gap], onLand: true })).join(' '), /land.*One thing.*missing/);
});

test('every zone is in exactly one group, parties by code within a kind', () => {
  fc.assert(
    fc.property(fc.array(zoneArb), (zones) => {
      const groups = groupZones(zones);
      assert.deepEqual(
        groups.flatMap((group) => group.zones.map(({ zone }) => zone)).sort(),
        zones.map(({ zone }) => zone).sort(),
      );
      for (const group of groups) {
        assert.ok(group.zones.length > 0);
        for (let i = 1; i < group.zones.length; i++) {
          const [a, b] = [group.zones[i - 1]!, group.zones[i]!];
          if (a.kind === b.kind) assert.ok(codesOf(a) <= codesOf(b));
        }
      }
    }),
  );
});

test('the water column stands first and the innermost waters before the outer', () => {
  const zones = [
    makeZone('dashed-line-area', ['CHN']),
    makeZone('continental-shelf', ['MYS']),
    makeZone('exclusive-economic-zone', ['MYS']),
    makeZone('internal-waters', ['VNM']),
    makeZone('territorial-sea', ['MYS']),
  ];
  assert.deepEqual(
    groupZones(zones).map(({ key, zones: rows }) => [key, ...rows.map(({ kind }) => kind)]),
    [
      ['water', 'internal-waters', 'territorial-sea', 'exclusive-economic-zone'],
      ['seabed', 'continental-shelf'],
      ['lines', 'dashed-line-area'],
    ],
  );
});

test('the chain leads from the zone to its sources, each with its mark', () => {
  const answer = makeAnswer([]);
  const zone = makeZone('exclusive-economic-zone', ['MYS'], ['CHN'], {
    breadthNm: 200,
    marginNm: 116.57,
    base: {
      kind: 'coast',
      record: 'coast-mys',
      name: 'coast line of the base map',
      lon: 113.96814,
      lat: 4.57829,
      distanceNm: 83.43,
      uncertaintyM: 4200,
      confidence: 'derived',
      contestedBy: [],
      sources: [{ title: 'Natural Earth', confidence: 'derived' }],
    },
  });
  const chain = buildChain(zone, answer.place);
  assert.deepEqual(
    chain.map(({ step, mark }) => [step, mark]),
    [
      ['zone', undefined],
      ['rule', undefined],
      ['base point', 'derived'],
      ['limit', undefined],
      ['instrument', 'memory'],
      ['source', 'seen'],
      ['source', 'memory'],
    ],
  );
  // The bearing from the place in the drawing: 83 M, 109 degrees.
  assert.match(chain[2]!.numbers ?? '', /^04°34\.70′N 113°58\.09′E, 83\.4 M 109°T, ± 2\.3$/);
  assert.deepEqual(describeLimit(zone), { distance: '116.6 M', certainty: '± 1.1' });
  assert.equal(nameInstrument(zone), 'Act 311, 1984');
});

test('a drawn line has no limit to measure to, and says so', () => {
  const zone = makeZone('dashed-line-area', ['CHN'], [], {
    uncertaintyNm: 30,
    exactness: { grade: 'drawing', uncertaintyM: 55_560, note: 'dashes' },
  });
  assert.deepEqual(describeLimit(zone), { distance: 'none published', certainty: '± 30 M, drawing' });
  assert.deepEqual(
    buildChain(zone, makeAnswer([]).place).map(({ step }) => step),
    ['zone', 'limit', 'instrument', 'source', 'source'],
  );
});

test('the text names every zone with its parties, and the GeoJSON holds the whole answer', () => {
  const answer = makeAnswer([
    makeZone('exclusive-economic-zone', ['MYS'], ['CHN']),
    makeZone('continental-shelf', ['VNM']),
  ]);
  const text = whoseToText(answer);
  assert.match(text, /exclusive economic zone asserted by Malaysia .*; contested by China; to limit: inside ± 1\.1 M/);
  assert.match(text, /continental shelf asserted by Viet Nam/);
  assert.ok(text.endsWith(answer.caution));
  const json = whoseToGeoJson(answer) as { features: { properties: { zones?: unknown[] } }[] };
  assert.equal(json.features[0]!.properties.zones!.length, 2);
});

test('names are those of the nearest features, nearest first', () => {
  const feature = (id: string, lon: number, lat: number): ChartFeature => ({
    id,
    lon,
    lat,
    uncertaintyM: 100,
    names: { en: id },
    status: 'unknown',
    claimants: [],
    group: 'g',
  });
  const features = [feature('far', 112.65, 6), feature('b', 112.65, 5.3), feature('a', 112.6, 5.03)];
  const near = findNearestFeatures(features, { lon: 112.65, lat: 5.03 });
  assert.deepEqual(
    near.map(({ feature: { id }, distanceNm }) => [id, Math.round(distanceNm)]),
    [
      ['a', 3],
      ['b', 16],
    ],
  );
  assert.equal(Math.round(near[0]!.bearingDeg), 270);
});
