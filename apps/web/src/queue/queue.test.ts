import assert from 'node:assert/strict';
import test from 'node:test';
import type { FeedAlert, RoomEvent } from '@searoom/model/api';
import fc from 'fast-check';
import { NO_FILTER } from '../state/address.ts';
import { describeGroup, nameOfPlace } from './crossing-words.ts';
import { groupCrossings } from './group-crossings.ts';
import { buildQueue, type QueueInput } from './queue-rows.ts';

const MINUTE_MS = 60_000;
const BEGIN_MS = Date.parse('2023-12-09T00:35:00Z');
const PARTIES = ['CHN', 'JPN', 'TWN'];

interface Made {
  readonly party: string;
  readonly minute: number;
  readonly mmsi?: string;
  readonly type?: 'zone-entry' | 'zone-exit' | 'teleport';
  readonly kind?: string;
  readonly contestedBy?: string[];
  readonly place?: string;
  readonly change?: Partial<RoomEvent>;
  readonly status?: RoomEvent['event']['status'];
}

let made = 0;

function makeEvent(input: Made): RoomEvent {
  const {
    party,
    minute,
    mmsi = '431999004',
    type = 'zone-entry',
    kind = 'territorial-sea',
    change,
    status = 'open',
  } = input;
  const { contestedBy = PARTIES.filter((code) => code !== party), place = 'Senkaku Islands (Diaoyu Dao, Diaoyutai)' } =
    input;
  const start = new Date(BEGIN_MS + minute * MINUTE_MS).toISOString();
  made++;
  return {
    sequence: made,
    severity: 'caution',
    alert: true,
    why: 'because',
    review: { state: 'open' },
    event: {
      id: `e${String(made).padStart(6, '0')}`,
      type,
      revision: 1,
      status,
      headline: `SIM (${mmsi}) entered the ${kind} asserted by ${party} (${place}), contested by others.`,
      vessels: [{ mmsi, track: `${mmsi}/1`, flag: 'JPN' }],
      start,
      detectedAt: start,
      lastReceivedAt: start,
      place: { lat: 25, lon: 123 },
      zones: type === 'teleport' ? [] : [{ zone: `${party}-${kind}-x`, kind, assertedBy: party, contestedBy }],
      measures: { crossingObserved: 1 },
      confidence: { score: 1, factors: [] },
      explain: { detector: 'zone-crossing', version: '1', rule: 'r', parameters: {}, points: [] },
      sources: ['s'],
    },
    ...change,
  };
}

test('limits that contest each other, crossed within 20 minutes, are one row that names all parties alike', () => {
  const events = [
    makeEvent({ party: 'TWN', minute: 6, place: 'Uotsuri-shima and 4 more, Senkaku Islands (Diaoyu Dao, Diaoyutai)' }),
    makeEvent({ party: 'CHN', minute: 0 }),
    makeEvent({ party: 'JPN', minute: 20, place: 'Uotsuri-shima and 4 more, Senkaku Islands (Diaoyu Dao, Diaoyutai)' }),
  ];
  const groups = groupCrossings(events);
  assert.equal(groups.length, 1);
  assert.equal(
    describeGroup(groups[0]!),
    'Vessel 431 999 004, JPN entered the territorial sea asserted by CHN, JPN and TWN (Senkaku Islands (Diaoyu Dao, Diaoyutai)).',
  );
});

test('what differs in vessel, direction, kind, time or dispute stands alone', () => {
  const first = makeEvent({ party: 'CHN', minute: 0 });
  for (const other of [
    makeEvent({ party: 'JPN', minute: 1, mmsi: '431999005' }),
    makeEvent({ party: 'JPN', minute: 1, type: 'zone-exit' }),
    makeEvent({ party: 'JPN', minute: 1, type: 'teleport' }),
    makeEvent({ party: 'JPN', minute: 1, kind: 'contiguous-zone' }),
    makeEvent({ party: 'JPN', minute: 20.1 }),
    makeEvent({ party: 'JPN', minute: 1, contestedBy: [] }),
    makeEvent({ party: 'JPN', minute: 1, contestedBy: ['TWN'] }),
    makeEvent({ party: 'JPN', minute: 1, status: 'retracted' }),
    makeEvent({ party: 'JPN', minute: 1, change: { area: 'a1' } }),
    makeEvent({ party: 'CHN', minute: 1 }),
  ]) {
    assert.equal(groupCrossings([first, other]).length, 2, JSON.stringify(other));
    assert.equal(groupCrossings([other, first]).length, 2, JSON.stringify(other));
  }
});

const someEvents = fc.array(
  fc
    .record({
      party: fc.constantFrom(...PARTIES),
      minute: fc.nat(90),
      mmsi: fc.constantFrom('431999004', '413999013'),
      type: fc.constantFrom('zone-entry' as const, 'zone-exit' as const),
      kind: fc.constantFrom('territorial-sea', 'contiguous-zone'),
    })
    .map(makeEvent),
  { maxLength: 25 },
);

test('no event is lost or doubled, and the order in which they came changes no group', () => {
  fc.assert(
    fc.property(someEvents, fc.infiniteStream(fc.nat()), (events, chance) => {
      const groups = groupCrossings(events);
      const ids = (list: readonly RoomEvent[]) => list.map(({ event }) => event.id);
      assert.deepEqual(ids(groups.flat()).sort(), ids(events).sort());
      for (const group of groups) {
        const starts = group.map(({ event }) => Date.parse(event.start));
        assert.ok(Math.max(...starts) - Math.min(...starts) <= 20 * MINUTE_MS);
        const parties = group.map(({ event }) => event.zones[0]!.assertedBy);
        assert.deepEqual(parties, [...new Set(parties)].sort());
      }
      const mixed = events.map((event) => ({ event, key: chance.next().value })).sort((a, b) => a.key - b.key);
      const name = (group: readonly RoomEvent[]) => ids(group).join(' ');
      assert.deepEqual(
        groupCrossings(mixed.map(({ event }) => event))
          .map(name)
          .sort(),
        groups.map(name).sort(),
      );
    }),
  );
});

test('a name that a vessel sends cannot pass for the name of a place', () => {
  const trick = 'X entered the territorial sea asserted by NOBODY (EVIL ((';
  assert.equal(
    nameOfPlace([`${trick} (1) entered the territorial sea asserted by Japan (Uotsuri (a)), contested by`]),
    'Uotsuri (a)',
  );
  assert.equal(nameOfPlace(['no brackets']), undefined);
  assert.equal(nameOfPlace(['a asserted by B (coast of B)', 'a asserted by A (coast of A)']), 'coast of A; coast of B');
});

const input = (change: Partial<QueueInput>): QueueInput => ({
  events: [],
  pending: new Map(),
  alerts: [],
  feeds: [],
  filter: NO_FILTER,
  untilMs: undefined,
  ...change,
});

const FEED_ALERT: FeedAlert = {
  id: 'f1',
  feed: 'coast-2',
  kind: 'feed-silent',
  headline: 'No message from coast-2 for 3 min.',
  sinceMs: BEGIN_MS + 5 * MINUTE_MS,
  acknowledged: false,
};

test('alerts stand most severe first, then newest; what was seen to comes last; feeds are among them', () => {
  const at = (minute: number, change: Partial<RoomEvent>, status?: 'retracted') =>
    makeEvent({ party: 'CHN', minute, type: 'teleport', change, ...(status && { status }) });
  const events = [
    at(9, {}, 'retracted'),
    at(1, { severity: 'caution' }),
    at(2, { severity: 'caution' }),
    at(3, { severity: 'alarm', review: { state: 'acknowledged' } }),
    at(0, { severity: 'alarm' }),
    at(8, { severity: 'notice', alert: false }),
    at(7, { severity: 'warning', review: { state: 'dismissed', reason: 'none' } }),
  ];
  const queue = buildQueue(input({ events, alerts: [FEED_ALERT] }));
  const expected = [
    events[4]!.event.id,
    'feed f1',
    events[2]!.event.id,
    events[1]!.event.id,
    events[0]!.event.id,
    events[3]!.event.id,
  ];
  assert.deepEqual(
    queue.rows.map(({ key }) => key),
    expected,
  );
  assert.deepEqual([queue.waiting, queue.dismissed, queue.notices, queue.filtered], [5, 1, 1, 0]);
  const all = buildQueue(input({ events, filter: { ...NO_FILTER, show: 'all' } }));
  assert.equal(all.rows.length, events.length);
  assert.equal(all.rows[0]!.key, events[0]!.event.id);
});

test('a replay lists nothing that began later', () => {
  const events = [0, 10, 20].map((minute) => makeEvent({ party: 'CHN', minute, type: 'teleport' }));
  const queue = buildQueue(input({ events, alerts: [FEED_ALERT], untilMs: BEGIN_MS + 4 * MINUTE_MS }));
  assert.deepEqual(
    queue.rows.map(({ key }) => key),
    [events[0]!.event.id],
  );
});

test('a review that the server did not take says so, and half an acknowledgement is none', () => {
  const events = [
    makeEvent({ party: 'CHN', minute: 0, change: { review: { state: 'acknowledged' } } }),
    makeEvent({ party: 'JPN', minute: 1 }),
  ];
  const change = { action: 'acknowledge' as const };
  const pending = new Map([
    [events[0]!.event.id, { change, review: { state: 'acknowledged' as const }, failed: 'no answer' }],
  ]);
  const [row] = buildQueue(input({ events, pending })).rows;
  assert.ok(row?.kind === 'event');
  assert.equal(row.members.length, 2);
  assert.equal(row.review.state, 'open');
  assert.equal(row.failed, 'no answer');
});

test('the filter finds by type, by party and by words without accents', () => {
  const events = [
    makeEvent({ party: 'VNM', minute: 0, contestedBy: ['CHN'], place: 'Trường Sa' }),
    makeEvent({ party: 'MYS', minute: 1, type: 'teleport' }),
  ];
  const keys = (filter: Partial<typeof NO_FILTER>) =>
    buildQueue(input({ events, alerts: [FEED_ALERT], filter: { ...NO_FILTER, ...filter } })).rows.map(({ key }) => key);
  assert.deepEqual(keys({ text: 'truong sa' }), [events[0]!.event.id]);
  assert.deepEqual(keys({ parties: ['VNM', 'PHL'] }), [events[0]!.event.id]);
  assert.deepEqual(keys({ types: ['teleport'] }), [events[1]!.event.id]);
  assert.deepEqual(keys({ types: ['feed-silent'] }), ['feed f1']);
  assert.deepEqual(keys({ text: 'nothing like it' }), []);
});
