import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WhoseZone } from '@searoom/model/api';
import fc from 'fast-check';
import { makeAnswer, makeZone } from '../testing/make-answer.ts';
import { buildChain } from './build-chain.ts';
import { codesOf, groupZones } from './group-zones.ts';
import { judgeZones, stanceOf } from './judge-zones.ts';
import { sayBeyond, sayMedian, sayWithinDoubt } from './measured-words.ts';
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
      bearingDeg: 109.2,
      uncertaintyM: 4200,
      confidence: 'derived',
      contestedBy: [],
      sources: [{ title: 'Natural Earth', confidence: 'derived' }],
    },
  });
  const chain = buildChain(zone);
  assert.deepEqual(
    chain.map(({ step, mark }) => [step, mark]),
    [
      ['zone', undefined],
      ['rule', 'seen'],
      ['base point', 'derived'],
      ['limit', undefined],
      ['instrument', 'memory'],
      ['source', 'seen'],
      ['source', 'memory'],
    ],
  );
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
    buildChain(zone).map(({ step }) => step),
    ['zone', 'rule', 'limit', 'instrument', 'source', 'source'],
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

const AWARD = { title: 'PCA 2013-19', reference: 'paras 646-647', confidence: 'seen' } as const;
const STANCES = ['asserts', 'accepts', 'undecided', 'no-word', 'contests', 'no-effect'] as const;

test('a view parts the zones in two and loses none; what it does not hold is not listed with what it holds', () => {
  const judgedArb = fc.array(fc.tuple(zoneArb, fc.option(fc.constantFrom(...STANCES)))).map((rows) =>
    rows.map(([zone, stance], i): WhoseZone => {
      const stances = stance === null ? [] : [{ view: 'chn', stance, rule: 'r', because: 'Because.', source: AWARD }];
      return { ...zone, zone: `${zone.zone}-${i}`, stances };
    }),
  );
  fc.assert(
    fc.property(judgedArb, (zones) => {
      const { held, notHeld } = judgeZones({ zones }, 'chn');
      assert.deepEqual([...held, ...notHeld].sort(byId), [...zones].sort(byId));
      for (const zone of notHeld) assert.match(stanceOf(zone, 'chn')!.stance, /^(contests|no-effect)$/);
      for (const zone of held) assert.doesNotMatch(stanceOf(zone, 'chn')?.stance ?? '', /^(contests|no-effect)$/);
      for (const view of [undefined, 'phl']) assert.equal(judgeZones({ zones }, view).notHeld.length, 0);
    }),
  );
});

function byId(a: { readonly zone: string }, b: { readonly zone: string }): number {
  return a.zone < b.zone ? -1 : 1;
}

test('the rule of the view stands in the chain, and each step that has a page leads to it', () => {
  const zone = makeZone('exclusive-economic-zone', ['CHN'], ['PHL'], {
    base: {
      kind: 'feature',
      record: 'scarborough-shoal',
      name: 'Scarborough Shoal',
      lon: 117.76,
      lat: 15.15,
      distanceNm: 20,
      bearingDeg: 10,
      uncertaintyM: 500,
      confidence: 'seen',
      contestedBy: [],
      sources: [],
    },
    stances: [
      { view: 'unclos-award', stance: 'no-effect', rule: 'rock', because: 'It is a rock.', source: AWARD },
      { view: 'chn', stance: 'asserts', rule: 'own', because: 'It asserts it.', source: AWARD },
    ],
  });
  assert.deepEqual(
    buildChain(zone, 'unclos-award').flatMap(({ record }) => record ?? []),
    ['view:unclos-award', 'feature:scarborough-shoal', 'instrument:act'],
  );
  const step = buildChain(zone, 'unclos-award').find((one) => one.step === 'view')!;
  assert.equal(step.says, 'unclos-award: no effect. It is a rock.');
  assert.equal(step.id, 'rock');
  assert.ok(step.more.includes('PCA 2013-19, paras 646-647'));
  assert.ok(buildChain(zone).every((one) => one.step !== 'view'));
  assert.match(whoseToText(makeAnswer([zone]), 'chn'), /chn: asserts \(It asserts it\.\)/);
});

test('a measurement is told as one: no line of equal distance is a boundary, no near limit is sure', () => {
  const median = {
    between: [
      { code: 'MYS', name: 'Malaysia' },
      { code: 'VNM', name: 'Viet Nam' },
    ],
    nearer: { code: 'VNM', name: 'Viet Nam' },
    offsetNm: 3.2,
    uncertaintyNm: 2.3,
    distancesNm: [106.4, 100],
  };
  assert.equal(
    sayMedian(median),
    'Nearer to VNM by 6.4 M than to MYS; the line of equal distance lies 3.2 M ± 2.3 M away: a measurement, no boundary.',
  );
  assert.match(whoseToText(makeAnswer([], { medians: [median] })), /no boundary/);
  assert.match(
    sayWithinDoubt(makeZone('territorial-sea', ['CHN'], [], { marginNm: -0.2, uncertaintyNm: 0.3 })),
    /^0\.20 M outside the limit, ± 0\.3 M: .* not sure\.$/,
  );
  assert.match(
    sayBeyond({ zone: 'z', kind: 'territorial-sea', assertedBy: [], beyondNm: 0.1, uncertaintyNm: 0.3 }),
    /0\.10 M beyond .* not sure/,
  );
});
