import assert from 'node:assert/strict';
import test from 'node:test';
import { makePositionFrame, type PositionFrame } from '@searoom/model/api';
import fc from 'fast-check';
import { cutHistory, endOfWindow, planWindow } from './history-window.ts';

const BEGIN_MS = Date.parse('2023-12-09T00:00:00Z');

/** Reports at times after the begin, in order; the MMSI is the number of the report. */
function makeHistory(timesMs: readonly number[], timeMs: number): PositionFrame {
  const frame = makePositionFrame({ count: timesMs.length, flags: 4, missed: 0, sequence: 1, timeMs });
  for (const [i, at] of timesMs.entries()) {
    frame.mmsi[i] = i + 1;
    frame.ageMs[i] = timeMs - (BEGIN_MS + at);
  }
  return frame;
}

const times = fc.array(fc.nat(3_600_000), { maxLength: 60 }).map((list) => list.sort((a, b) => a - b));

test('however a window is cut, every report is played once, in order, with its own time', () => {
  fc.assert(
    fc.property(times, fc.array(fc.nat(3_700_000), { maxLength: 20 }), (list, steps) => {
      const frame = makeHistory(list, BEGIN_MS + 3_600_000);
      const played: [number, number][] = [];
      let atMs = BEGIN_MS - 1;
      for (const step of [...steps, 3_700_000].sort((a, b) => a - b)) {
        const rows = cutHistory(frame, atMs, BEGIN_MS + step);
        assert.equal(rows.timeMs, BEGIN_MS + step);
        for (let i = 0; i < rows.count; i++) played.push([rows.mmsi[i]!, rows.timeMs - rows.ageMs[i]!]);
        atMs = BEGIN_MS + step;
      }
      assert.deepEqual(
        played,
        list.map((at, i) => [i + 1, BEGIN_MS + at]),
      );
    }),
  );
});

test('a window is asked for before the last is used up, never twice, never beyond the newest', () => {
  fc.assert(
    fc.property(fc.nat(86_400_000), fc.integer({ min: 1, max: 4096 }), fc.nat(86_400_000), (timeMs, speed, aheadMs) => {
      const newestMs = 86_400_000;
      const plan = planWindow(timeMs, timeMs + aheadMs, speed, newestMs);
      if (plan === undefined) {
        assert.ok(timeMs + aheadMs >= newestMs || aheadMs > 6000 * speed);
        return;
      }
      assert.equal(plan.fromMs, timeMs + aheadMs);
      assert.ok(plan.toMs > plan.fromMs && plan.toMs <= newestMs);
      assert.ok(plan.toMs === newestMs || plan.toMs - plan.fromMs >= 60_000);
    }),
  );
});

test('a window that the server cut ends before its last row, so that no report of that time is lost', () => {
  const plan = { fromMs: BEGIN_MS, toMs: BEGIN_MS + 60_000 };
  const frame = makeHistory([0, 10_000, 20_000], BEGIN_MS + 60_000);
  assert.equal(endOfWindow(frame, plan, 4), plan.toMs);
  assert.equal(endOfWindow(frame, plan, 3), BEGIN_MS + 19_999);
});
