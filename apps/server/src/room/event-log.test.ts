import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EventRevision, formatTime } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';
import fc from 'fast-check';
import { EventLog } from './event-log.ts';

const START = Date.UTC(2026, 0, 1);

function revisionOf(number: number, revision: number, status: EventRevision['status'] = 'closed'): EventRevision {
  const time = formatTime(START + number * 1000);
  return {
    id: `event-${number}`,
    type: 'zone-entry',
    revision,
    status,
    headline: 'A vessel entered.',
    vessels: [{ mmsi: String(201_000_000 + (number % 3)), track: '' }],
    start: time,
    detectedAt: time,
    lastReceivedAt: time,
    place: { lat: 1, lon: 1 },
    zones: [],
    measures: {},
    confidence: { score: 1, factors: [] },
    explain: { detector: 'd', version: '1', rule: 'r', parameters: {}, points: [] },
    sources: [],
  };
}

const NOTICE = { severity: 'notice', alert: false, why: 'none' } as const;
const ALERT = { severity: 'caution', alert: true, why: 'one' } as const;

test('a reader that resumes anywhere gets every event that changed since, once, and is told what is gone', () => {
  const step = fc.record({ number: fc.nat(30), action: fc.constantFrom('revise', 'acknowledge', 'snooze', 'wake') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 150 }), fc.integer({ min: 5, max: 40 }), fc.nat(100), (steps, most, at) => {
      const told: RoomEvent[] = [];
      const log = new EventLog((event) => told.push(event), most);
      const revisions = new Map<number, number>();
      let resumeAt = 0;
      steps.forEach(({ number, action }, i) => {
        const nowMs = START + i * 60_000;
        if (action === 'revise') {
          const revision = (log.find(`event-${number}`)?.event.revision ?? 0) + 1;
          revisions.set(number, revision);
          assert.ok(log.add(revisionOf(number, revision), number % 4 === 0 ? ALERT : NOTICE));
          assert.ok(!log.add(revisionOf(number, revision), NOTICE));
        } else if (action === 'wake') log.wake(nowMs);
        else log.review(`event-${number}`, { action: action as 'acknowledge' | 'snooze' }, nowMs);
        if (i === at) resumeAt = log.sequence;
      });
      assert.ok(log.size <= most);
      assert.deepEqual(
        told.map(({ sequence }) => sequence),
        told.map((_, i) => i + 1),
      );
      const newest = new Map(told.map((event) => [event.event.id, event]));
      const { events, missed } = log.since(resumeAt);
      const wanted = [...newest.values()]
        .filter(({ sequence, event }) => sequence > resumeAt && log.find(event.id) !== undefined)
        .sort((a, b) => a.sequence - b.sequence);
      assert.deepEqual(events, wanted);
      assert.ok(missed <= log.forgotten);
      if (log.forgotten === 0) assert.equal(missed, 0);
      const list = log.list({ limit: 1000, offset: 0 });
      assert.deepEqual([list.total, list.kept, list.forgotten], [log.size, log.size, log.forgotten]);
      for (let mmsi = 201_000_000; mmsi < 201_000_003; mmsi++) {
        const own = list.events.filter(({ event }) => event.vessels[0]!.mmsi === String(mmsi));
        assert.deepEqual(
          log.idsOf(mmsi, 1000),
          own.map(({ event }) => event.id),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('closed notices go first and open alerts last', () => {
  const log = new EventLog(() => undefined, 4);
  log.add(revisionOf(0, 1), ALERT);
  log.add(revisionOf(1, 1, 'open'), NOTICE);
  log.add(revisionOf(2, 1), NOTICE);
  log.add(revisionOf(3, 1), ALERT);
  log.review('event-3', { action: 'dismiss', reason: 'a test' }, START);
  const left: string[] = [];
  for (let number = 4; number < 8; number++) {
    log.add(revisionOf(number, 1), ALERT);
    left.push(
      log
        .list({ limit: 10, offset: 0 })
        .events.map(({ event }) => event.id.slice(6))
        .reverse()
        .join(' '),
    );
  }
  assert.deepEqual(left, ['0 1 3 4', '0 3 4 5', '0 4 5 6', '4 5 6 7']);
  assert.equal(log.forgotten, 4);
});

test('an acknowledged event stays so through revisions, and who has it stays through reviews', () => {
  const log = new EventLog(() => undefined);
  log.add(revisionOf(1, 1, 'open'), ALERT);
  log.review('event-1', { action: 'assign', assignee: ' Lan ' }, START);
  log.review('event-1', { action: 'acknowledge', by: 'Minh' }, START);
  log.add(revisionOf(1, 2, 'amended'), ALERT);
  const { review, event } = log.find('event-1')!;
  assert.deepEqual([review.state, review.by, review.assignee, event.revision], ['acknowledged', 'Minh', 'Lan', 2]);
  assert.throws(() => log.review('event-1', { action: 'assign' }, START), { code: 'SR_QUERY_INVALID' });
  assert.throws(() => log.review('event-1', { action: 'dismiss', reason: '  ' }, START), { code: 'SR_QUERY_INVALID' });
});
