import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeZone } from '../panels/testing/make-answer.ts';
import { holdZones } from './hold-zones.ts';
import { listSources, nameSource } from './list-sources.ts';
import { findNearestBase } from './nearest-base.ts';
import { changePair, pickPair } from './pick-pair.ts';
import { addressOfRecord } from './record-link.tsx';
import { explainStance, nameStance, sayRejected } from './stance-words.ts';

test('a view draws all but what it contests or gives no effect; what it was not asked about is an assertion', () => {
  const stances = {
    views: ['neutral', 'chn'],
    zones: {
      'phl-eez': ['accepts', 'contests'],
      'chn-group': ['no-effect', 'asserts'],
      rock: ['undecided', 'partly'],
    },
  } as const;
  const holds = (view: string): unknown[] => {
    const held = holdZones(structuredClone(stances) as never, view)!;
    return ['phl-eez', 'chn-group', 'rock', 'agreed-line'].map((zone) => held.of(zone));
  };
  assert.deepEqual(holds('neutral'), ['held', 'not', 'held', 'held']);
  assert.deepEqual(holds('chn'), ['not', 'held', 'partly', 'held']);
  assert.equal(holdZones({ views: ['chn'], zones: {} }, 'no-such-view'), undefined);
});

const viewsArb = fc.uniqueArray(fc.constantFrom('unclos-award', 'neutral', 'brn', 'chn', 'phl'), { maxLength: 5 });

test('a comparison is always of two views, begins with the one that is chosen, and never shows one twice', () => {
  fc.assert(
    fc.property(viewsArb, fc.nat(4), fc.nat(1), (ids, at, side) => {
      const current = ids[at];
      const pair = pickPair(
        ids.map((id) => ({ id })),
        current,
      );
      assert.equal(pair === undefined, ids.length < 2);
      if (pair === undefined) return;
      assert.notEqual(pair[0], pair[1]);
      if (current !== undefined) assert.equal(pair[0], current);
      for (const id of ids) {
        const changed = changePair(pair, side as 0 | 1, id);
        assert.equal(changed[side as 0 | 1], id);
        assert.notEqual(changed[0], changed[1]);
      }
    }),
  );
  assert.ok(pickPair([{ id: 'chn' }, { id: 'phl' }], 'gone'));
});

test('a link to a record keeps what the page shows and changes the room', () => {
  const href = 'http://127.0.0.1:8080/?lat=10&lon=114&zoom=6&select=place:5,112&view=chn&compare=chn,phl';
  assert.equal(
    addressOfRecord(href, 'feature:scarborough-shoal'),
    '/?lat=10&lon=114&zoom=6&view=chn&room=register&record=feature:scarborough-shoal',
  );
});

test('sources of a row are told once each, with their place and not with an address of the web', () => {
  const award = { title: 'PCA 2013-19', reference: 'para 647', confidence: 'seen' } as const;
  const site = { title: 'MFA statement', reference: 'https://example.org/x', confidence: 'partly' } as const;
  const record = { title: 'Act', reference: 'instrument:act', confidence: 'seen' } as const;
  assert.deepEqual(listSources([award, { ...award }, site, record]).map(nameSource), [
    'PCA 2013-19, para 647',
    'MFA statement',
    'Act',
  ]);
  assert.equal(nameSource({ title: 'Act', confidence: 'seen' }), 'Act');
});

test('the baseline at the cross is the nearest of a coast or baseline, never a feature', () => {
  const base = (kind: 'coast' | 'baseline' | 'feature', distanceNm: number) => ({
    base: {
      kind,
      record: kind,
      name: kind,
      lon: 0,
      lat: 0,
      distanceNm,
      bearingDeg: 0,
      uncertaintyM: 50,
      confidence: 'seen' as const,
      contestedBy: [],
      sources: [],
    },
  });
  const zones = [
    makeZone('territorial-sea', ['CHN'], [], base('feature', 3)),
    makeZone('exclusive-economic-zone', ['MYS'], [], base('coast', 120)),
    makeZone('exclusive-economic-zone', ['PHL'], [], base('baseline', 105.9)),
    makeZone('dashed-line-area', ['CHN']),
  ];
  assert.equal(findNearestBase(zones)?.name, 'baseline');
  assert.equal(findNearestBase([]), undefined);
});

test('words for stances take no side, and one to come is written as it came', () => {
  for (const stance of ['asserts', 'accepts', 'undecided', 'no-word', 'contests', 'no-effect', 'a-new-one']) {
    assert.doesNotMatch(`${nameStance(stance)} ${explainStance(stance)}`, /\b(owns?|illegal|invalid|rightful|true)\b/i);
    assert.doesNotMatch(nameStance(stance), /-/);
  }
  assert.equal(sayRejected(['CHN', 'TWN']), 'rejected by CHN TWN');
  assert.equal(sayRejected([]), 'rejected by nobody known');
});
