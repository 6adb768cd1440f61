import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRevision } from '@searoom/model';
import type { FeedInfo } from '@searoom/model/api';
import fc from 'fast-check';
import { describeClearing } from './describe-clearing.ts';
import { FeedAlerts } from './feed-alerts.ts';
import { gradeEvent } from './grade-event.ts';
import { RepeatMemory } from './repeat-memory.ts';

function eventOf(change: Partial<EventRevision> = {}): EventRevision {
  return {
    id: '0123456789abcdef',
    type: 'zone-entry',
    revision: 1,
    status: 'open',
    headline: 'A vessel entered.',
    vessels: [{ mmsi: '533000001', track: '533000001/1', flag: 'MYS' }],
    start: '2026-01-01T00:00:00Z',
    detectedAt: '2026-01-01T00:00:00Z',
    lastReceivedAt: '2026-01-01T00:00:00Z',
    place: { lat: 1, lon: 1 },
    zones: [{ zone: 'z', kind: 'territorial-sea', assertedBy: 'MYS', contestedBy: [] }],
    measures: { crossingObserved: 1 },
    confidence: { score: 1, factors: [] },
    explain: { detector: 'd', version: '1', rule: 'r', parameters: {}, points: [] },
    sources: ['s'],
    ...change,
  };
}

const zone = (change: Partial<EventRevision['zones'][number]>): Pick<EventRevision, 'zones'> => ({
  zones: [{ zone: 'z', kind: 'territorial-sea', assertedBy: 'MYS', contestedBy: [], ...change }],
});

test('what is an alert, of which severity, and why', () => {
  const grade = (change: Partial<EventRevision>, others: string[] = [], area?: string): string => {
    const innerZones = others.map((assertedBy) => ({ assertedBy }));
    const { severity, alert } = gradeEvent(eventOf(change), { innerZones, ...(area !== undefined && { area }) });
    return `${severity}${alert ? '!' : ''}`;
  };
  const contested = zone({ contestedBy: ['CHN'] });
  assert.equal(grade({ type: 'distress' }), 'alarm!');
  assert.equal(grade({ vessels: [{ mmsi: '970123456', track: '' }] }), 'alarm!');
  assert.equal(grade({}, [], 'Reef'), 'warning!');
  assert.equal(grade({ type: 'zone-exit' }, [], 'Reef'), 'warning!');
  assert.equal(grade({ measures: { crossingObserved: 0 } }, [], 'Reef'), 'notice');
  assert.equal(grade({ type: 'teleport' }), 'caution!');
  assert.equal(grade({ type: 'shared-identity' }), 'caution!');
  assert.equal(grade(contested), 'caution!');
  assert.equal(grade({ ...contested, measures: { crossingObserved: 0 } }), 'notice');
  assert.equal(grade({ ...contested, type: 'zone-exit' }), 'notice');
  assert.equal(grade(zone({ kind: 'contiguous-zone', contestedBy: ['CHN'] })), 'notice');
  assert.equal(grade(zone({ kind: 'exclusive-economic-zone', contestedBy: ['CHN'] })), 'notice');
  assert.equal(grade({}, ['MYS']), 'notice');
  assert.equal(grade({}, ['MYS', 'VNM']), 'caution!');
  assert.equal(grade(zone({ assertedBy: 'MYS+THA' }), ['MYS', 'THA']), 'notice');
  assert.equal(grade({ type: 'loitering' }), 'notice');
});

test('the flag changes no grade, no party stands first, and withdrawn events say so', () => {
  const innerZones = [{ assertedBy: 'VNM' }, { assertedBy: 'CHN' }];
  const grades = ['MYS', 'CHN', 'PAN'].map((flag) =>
    gradeEvent(eventOf({ vessels: [{ mmsi: '1', track: '', flag }] }), { innerZones }),
  );
  assert.deepEqual(grades[0], grades[1]);
  assert.deepEqual(grades[0], grades[2]);
  assert.match(grades[0]!.why, /China, Malaysia and Viet Nam/);
  const withdrawn = gradeEvent(eventOf({ status: 'retracted', retractReason: 'It was outside.' }), { innerZones });
  assert.deepEqual([withdrawn.alert, withdrawn.severity], [true, 'caution']);
  assert.match(withdrawn.why, /^Withdrawn: It was outside\./);
});

test('every type and status says what would clear it', () => {
  for (const type of ['zone-entry', 'zone-exit', 'teleport', 'distress', 'shared-identity', 'loitering'] as const) {
    for (const status of ['provisional', 'open', 'closed', 'amended', 'retracted'] as const) {
      assert.match(describeClearing(eventOf({ type, status })), /^[A-Z].{20,}\.$/);
    }
  }
});

test('no alert is repeated while it lasts: two hours after the last of its kind', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 }), (gaps) => {
      const memory = new RepeatMemory();
      let minute = 0;
      let last = Number.NEGATIVE_INFINITY;
      gaps.forEach((gap, i) => {
        minute += gap;
        const before = memory.check('key', `event-${i}`, minute * 60_000);
        assert.equal(before !== undefined, minute - last < 120);
        last = minute;
      });
    }),
  );
});

function feedOf(change: Partial<FeedInfo>): FeedInfo {
  return {
    id: 'feed-1',
    number: 0,
    name: 'coast',
    address: 'tcp://x:1',
    kind: 'tcp',
    live: true,
    simulated: false,
    state: 'live',
    sentence: 'No message from coast for 3 min. Retrying.',
    messages: 0,
    messagesPerSecond: 0,
    bytes: 0,
    startedMs: 0,
    reconnects: 0,
    merged: 0,
    bad: 0,
    dropped: 0,
    ...change,
  };
}

test('an alert about a feed is raised once, cleared when it comes back, and kept an hour', () => {
  const alerts = new FeedAlerts();
  const other = feedOf({ id: 'feed-2', name: 'other', lastMessageMs: 1e12 });
  assert.equal(alerts.look([feedOf({}), other], 1000), false);
  assert.equal(alerts.look([feedOf({ state: 'lost', lastError: 'the peer closed it' }), other], 2000), true);
  assert.equal(alerts.look([feedOf({ state: 'lost' }), other], 3000), false);
  const [alert] = alerts.list();
  assert.deepEqual([alert!.kind, alert!.sinceMs, alert!.clearedMs], ['feed-lost', 2000, undefined]);
  assert.equal(
    alert!.headline,
    'Lost coast: the peer closed it. It is tried again by itself. The other feed goes on.',
    'nothing in it grows old',
  );
  assert.equal(alerts.look([feedOf({ lastMessageMs: 4000 }), other], 4000), true);
  assert.equal(alerts.list()[0]!.clearedMs, 4000);
  assert.equal(alerts.look([other], 4000 + 3_599_000), false);
  assert.equal(alerts.look([other], 4000 + 3_600_000), true);
  assert.deepEqual(alerts.list(), []);
});

test('bytes without a message, or nearly nothing but bad sentences, are garbage until sentences come', () => {
  const alerts = new FeedAlerts();
  const kinds = (): string[] =>
    alerts
      .list()
      .filter(({ clearedMs }) => clearedMs === undefined)
      .map(({ kind }) => kind);
  alerts.look([feedOf({ bytes: 10 })], 0);
  alerts.look([feedOf({ bytes: 1000 })], 29_000);
  assert.deepEqual(kinds(), []);
  alerts.look([feedOf({ bytes: 2000 })], 30_000);
  assert.deepEqual(kinds(), ['feed-garbage']);
  alerts.look([feedOf({ bytes: 3000 })], 31_000);
  assert.deepEqual(kinds(), ['feed-garbage']);
  alerts.look([feedOf({ bytes: 4000, messages: 5, lastMessageMs: 32_000 })], 32_000);
  assert.deepEqual(kinds(), []);
  alerts.look([feedOf({ bytes: 9000, messages: 8, bad: 100, lastMessageMs: 33_000 })], 33_000);
  assert.deepEqual(kinds(), ['feed-garbage']);
  alerts.look([feedOf({ bytes: 9999, messages: 400, bad: 110, lastMessageMs: 70_000 })], 70_000);
  assert.deepEqual(kinds(), []);
});
