import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FactDraft } from '../facts/fact.ts';
import { listFitForSea } from './fit-for-sea.ts';
import { joinVessels } from './join-vessel.ts';
import { listAssets } from './list-assets.ts';
import { fact, makeContext, seal, source } from './testing/make-context.ts';

const BOAT = 'asset:G-1/boats/1';
const OTHER = 'asset:G-1/boats/2';
const PEKAN = 'asset:KM-PEKAN';

function text(words: string): { texts: { language: string; text: string }[] } {
  return { texts: [{ language: 'en', text: words }] };
}

const DRAFTS: readonly FactDraft[] = [
  fact('lot:G-1/boats', 'description', text('Rescue boat')),
  fact('lot:G-1/boats', 'kindOfItem', { kind: 'boat' }),
  fact('lot:G-1/boats', 'performance', { speedKn: 30, rangeNm: 120, seats: 6 }),
  fact('lot:G-1/boats', 'endUser', { name: 'Air Force' }),
  fact('lot:G-1/boats', 'event', { step: 'handed-over', on: '2025-10-01', quantity: { least: 2, most: 2 } }),
  fact('lot:G-1/boats', 'base', { name: 'Jugra' }),
  fact(BOAT, 'identity', { serial: 'S-1', mmsi: 533_000_001 }),
  fact(BOAT, 'performance', { rangeNm: 150 }),
  fact(BOAT, 'readiness', { state: 'ready', daysReady: 23, daysCounted: 30 }, { validFrom: '2026-11-10' }),
  fact(BOAT, 'readiness', { state: 'not-ready' }, { validFrom: '2026-09-01' }),
  fact(BOAT, 'mission', { id: 'M-1', what: 'rescue', from: '2026-10-03', to: '2026-10-04', outcome: '3 saved' }),
  fact(BOAT, 'mission', { id: 'M-2', what: 'exercise', from: '2026-11-20', simulated: true }),
  fact(BOAT, 'event', { step: 'defect', on: '2026-05-01', occasion: 'pump', note: 'bilge pump' }),
  fact(BOAT, 'event', { step: 'repaired', on: '2026-05-20', occasion: 'pump' }),
  fact(BOAT, 'event', { step: 'defect', on: '2026-06-01', occasion: 'radio', note: 'radio' }),
  fact(OTHER, 'readiness', { state: 'ready' }, { validFrom: '2026-08-01' }),
  fact(PEKAN, 'identity', { name: 'Ojika' }, { id: 'pekan:ojika', validFrom: '1991', validTo: '2000-04' }),
  fact(PEKAN, 'identity', { name: 'Erimo' }, { id: 'pekan:erimo', validFrom: '2000-04' }),
  fact(
    PEKAN,
    'identity',
    { name: 'KM Pekan', mmsi: 533_000_002 },
    { id: 'pekan:pekan', kind: 'update', targets: ['pekan:erimo'], validFrom: '2017-01-19' },
  ),
  fact(PEKAN, 'fundedBy', { grant: 'grant:JPN-MYS-2016-01', part: 'ship' }),
  fact(PEKAN, 'event', { step: 'lost', on: '2026-03-01' }),
];

test('assets of the grant and of their own', () => {
  const context = makeContext(seal(DRAFTS));
  const [boat, other, pekan, ...rest] = listAssets(context);
  assert.equal(rest.length, 0);
  assert.ok(boat !== undefined && other !== undefined && pekan !== undefined);
  assert.deepEqual(
    [boat.id, boat.grant, boat.lot, boat.name, boat.serial, boat.user, boat.base?.name],
    ['G-1/boats/1', 'G-1', 'G-1/boats', 'Rescue boat no. 1', 'S-1', 'Air Force', 'Jugra'],
  );
  // Its own range, and the rest from the lot.
  assert.deepEqual([boat.rangeNm, boat.speedKn, boat.seats], [150, 30, 6]);
  assert.deepEqual([boat.readiness, boat.readyShare, boat.readinessOn], ['ready', '23 of 30 days', '2026-11-10']);
  assert.deepEqual(boat.defects, ['radio (1 Jun 2026)']);
  // An exercise that was only played is no use.
  assert.equal(boat.lastUse, '2026-10-04');
  assert.deepEqual(boat.fit, { now: 'yes', why: 'Ready on 10 Nov 2026, ready 23 of 30 days; 1 defect open.' });
  assert.deepEqual(other.fit, {
    now: 'unknown',
    why: 'Unknown: last word is of 1 Aug 2026 (ready), 114 days ago.',
  });
  assert.deepEqual([pekan.name, pekan.formerNames, pekan.grant], ['KM Pekan', ['Ojika', 'Erimo'], 'JPN-MYS-2016-01']);
  assert.deepEqual(pekan.fit, { now: 'no', why: 'Lost: 1 Mar 2026.' });
  assert.deepEqual(listAssets(context, 'JPN-MYS-2016-01'), [pekan]);
  assert.deepEqual(listAssets(context, 'grant:G-1'), [boat, other]);
  assert.deepEqual(listAssets(context, 'G'), []);
});

test('a name is that of the day, and former names are those that had ended', () => {
  const facts = seal(DRAFTS);
  const named = (day: string) =>
    listAssets(makeContext(facts, day), 'JPN-MYS-2016-01').map((row) => [row.name, row.formerNames]);
  assert.deepEqual(named('2016-06-01'), [['Erimo', ['Ojika']]]);
  assert.deepEqual(named('1995-06-01'), [['Ojika', []]]);
  assert.deepEqual(joinVessels(makeContext(facts, '2016-06-01')).assetsOf(533_000_002), []);
  const join = joinVessels(makeContext(facts));
  assert.deepEqual(
    [join.assetsOf(533_000_002), join.mmsiOf(PEKAN), join.mmsiOf(OTHER)],
    [[PEKAN], 533_000_002, undefined],
  );
});

test('a proposal lists no asset and moves no readiness', () => {
  const own = seal(DRAFTS);
  const proposed = seal(
    [
      fact('asset:G-9/x/1', 'identity', { name: 'Ghost' }),
      fact(OTHER, 'readiness', { state: 'ready' }, { id: 'new', validFrom: '2026-11-20' }),
    ],
    'person',
  ).slice(1);
  const context = makeContext([...own, ...proposed]);
  assert.deepEqual(listAssets(context), listAssets(makeContext(own)));
});

test('sources that differ about one day, a date without a day, a later defect: unknown, with the reason', () => {
  const fitOf = (...drafts: FactDraft[]) => listAssets(makeContext(seal(drafts)))[0]!.fit;
  const ready = fact(BOAT, 'readiness', { state: 'ready' }, { validFrom: '2026-11-10' });
  const notReady = fact(BOAT, 'readiness', { state: 'not-ready' }, { validFrom: '2026-11-10' });
  assert.match(fitOf(ready, notReady).why, /sources differ/);
  assert.equal(fitOf(notReady).now, 'no');
  const resolved = fact(
    BOAT,
    'readiness',
    { chosen: ready.id },
    { kind: 'resolution', targets: [ready.id, notReady.id], reason: 'seen' },
  );
  assert.equal(fitOf(ready, notReady, resolved).now, 'yes');
  // Any day of October may be meant, and its first is too long ago.
  assert.equal(fitOf(fact(BOAT, 'readiness', { state: 'ready' }, { validFrom: '2026-10' })).now, 'unknown');
  assert.equal(fitOf(fact(BOAT, 'readiness', { state: 'ready' })).why, 'Unknown: its last word (ready) has no date.');
  const defect = fact(BOAT, 'event', { step: 'defect', on: '2026-11', note: 'engine' });
  assert.match(fitOf(ready, defect).why, /defect was reported since: engine/);
  const ofLot = fact('lot:G-1/boats', 'event', { step: 'lost', on: '2026-11-15', quantity: { least: 1, most: 1 } });
  assert.deepEqual(fitOf(ready, ofLot).now, 'unknown');
});

test('a repair ends the defect that it names, or all that were certainly there before it', () => {
  const open = (...events: Record<string, string>[]) =>
    listAssets(makeContext(seal(events.map((event) => fact(BOAT, 'event', event)))))[0]!.defects;
  const pump = { step: 'defect', on: '2026-05-10', occasion: 'pump' };
  const radio = { step: 'defect', on: '2026-05', occasion: 'radio' };
  assert.deepEqual(open(pump, radio), ['pump (10 May 2026)', 'radio (May 2026)']);
  assert.deepEqual(open(pump, radio, { step: 'repaired', on: '2026-05-20', occasion: 'pump' }), ['radio (May 2026)']);
  assert.deepEqual(open(pump, radio, { step: 'repaired', on: '2026-05-20' }), ['radio (May 2026)']);
  assert.deepEqual(open(pump, radio, { step: 'repaired', on: '2026-05-31' }), []);
  assert.deepEqual(open(pump, { step: 'repaired', on: '2026-05-09' }), ['pump (10 May 2026)']);
  assert.deepEqual(open(pump, { step: 'repaired', on: '2026-05-09', occasion: 'pump' }), ['pump (10 May 2026)']);
});

test('who may be sent: fit first, the unknown after them, never what falls short or is no boat', () => {
  const drafts = [
    ...DRAFTS,
    fact('lot:G-1/trucks', 'kindOfItem', { kind: 'vehicle' }),
    fact('asset:G-1/trucks/1', 'readiness', { state: 'ready' }, { validFrom: '2026-11-20' }),
  ];
  const context = makeContext(seal(drafts));
  const ids = (criteria: Parameters<typeof listFitForSea>[2], day = '2026-11-23') =>
    listFitForSea(context, day, criteria).map(({ id, fit }) => `${id} ${fit.now}`);
  assert.deepEqual(ids({}), ['G-1/boats/1 yes', 'G-1/boats/2 unknown']);
  assert.deepEqual(ids({ minRangeNm: 140 }), ['G-1/boats/1 yes']);
  assert.deepEqual(ids({ what: 'vehicle' }).slice(0, 1), ['G-1/trucks/1 yes']);
  assert.deepEqual(ids({}, '2026-12-23'), ['G-1/boats/1 unknown', 'G-1/boats/2 unknown']);
  // On a day between the two words, the earlier one counts, also where the later one closed it.
  assert.deepEqual(ids({}, '2026-09-15'), ['G-1/boats/2 unknown'], 'not ready on 1 September');
  const word = fact(BOAT, 'readiness', { state: 'ready' }, { validFrom: '2026-08-20' });
  const change = { kind: 'update', targets: [word.id], validFrom: '2026-11-20' } as const;
  const closed = makeContext(seal([word, fact(BOAT, 'readiness', { state: 'not-ready' }, change)]));
  assert.deepEqual(
    listFitForSea(closed, '2026-09-01').map(({ fit }) => fit.now),
    ['unknown'],
  );
  assert.match(listFitForSea(closed, '2026-09-01')[0]!.fit.why, /^Ready on 20 Aug 2026/);
  assert.deepEqual(listFitForSea(closed, '2026-11-23'), []);
  const [row] = listFitForSea(
    makeContext(seal([fact(BOAT, 'readiness', { state: 'ready' }, { validFrom: '2026-11-20' })])),
    '2026-11-23',
    { minSeats: 4 },
  );
  assert.deepEqual(row?.fit, {
    now: 'unknown',
    why: 'Ready on 20 Nov 2026. Not known: what kind of thing it is, how many it seats.',
  });
});

test('any order of recording gives the same rows, each resting on facts that are held', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...DRAFTS, source('other')], { minLength: DRAFTS.length + 1 }), (drafts) => {
      const facts = seal(drafts);
      const rows = listAssets(makeContext(facts));
      assert.deepEqual(rows, listAssets(makeContext(seal(DRAFTS))));
      const ids = new Set(facts.map(({ id }) => id));
      for (const row of rows) assert.ok(row.facts.every((id) => ids.has(id)));
    }),
    { numRuns: 30 },
  );
});

test('a word of readiness never makes an asset fit for longer than it counts, whatever the days', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(30, 31), fc.nat(100)), fc.boolean(), (age, isGone) => {
      const day = new Date(Date.UTC(2026, 10, 23) - age * 86_400_000).toISOString().slice(0, 10);
      const drafts = [fact(BOAT, 'readiness', { state: 'ready' }, { validFrom: day })];
      if (isGone) drafts.push(fact(BOAT, 'event', { step: 'transferred', on: '2026-01-01' }));
      const [row] = listAssets(makeContext(seal(drafts)));
      assert.equal(row?.fit.now, isGone ? 'no' : age <= 30 ? 'yes' : 'unknown');
    }),
  );
});
