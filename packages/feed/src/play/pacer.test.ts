import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Pacer } from './pacer.ts';

const START = Date.UTC(2023, 11, 9);
const MINUTE = 60_000;

function makePacer(pace: number): { pacer: Pacer; wall: { ms: number } } {
  const wall = { ms: Date.UTC(2026, 0, 1) };
  return { pacer: new Pacer(pace, () => wall.ms), wall };
}

test('a report waits for its time, divided by the pace', () => {
  const { pacer, wall } = makePacer(300);
  assert.equal(pacer.delayMs(START), 0);
  assert.equal(pacer.delayMs(START + 30_000), 100);
  wall.ms += 60;
  assert.equal(pacer.delayMs(START + 30_000), 40);
  wall.ms += 1000;
  assert.equal(pacer.delayMs(START + 30_000), 0);
});

test('late, untimed and implausible reports wait for nothing and move nothing', () => {
  const { pacer } = makePacer(1);
  assert.equal(pacer.delayMs(Number.NaN), 0);
  assert.equal(pacer.delayMs(Date.UTC(2099, 0, 1)), 0);
  assert.equal(pacer.delayMs(START), 0);
  for (const odd of [Number.NaN, 0, Date.UTC(2099, 0, 1), START - 5 * MINUTE, START + 90 * 24 * 60 * MINUTE]) {
    assert.equal(pacer.delayMs(odd), 0);
    assert.equal(pacer.delayMs(START + 1000), 1000);
  }
});

test('a gap of the log is left out: after some reports from behind it the play goes on there', () => {
  const { pacer } = makePacer(1);
  pacer.delayMs(START);
  const later = START + 24 * 60 * MINUTE;
  for (let i = 0; i < 19; i++) assert.equal(pacer.delayMs(later + i), 0);
  assert.equal(pacer.delayMs(later + 100), 0);
  assert.equal(pacer.delayMs(later + 1100), 1000);
});

test('whatever is done to a play, its clock never goes back, and goes as fast as the pace of the moment', () => {
  const pace = fc.double({ min: 0.001, max: 100_000, noNaN: true });
  const step = fc.oneof(
    fc.record({ passMs: fc.double({ min: 0, max: 100_000, noNaN: true }) }),
    fc.record({ pace }),
    fc.record({ setBackMs: fc.integer({ min: 1, max: 10_000_000 }) }),
    fc.constantFrom({ pause: true }, { pause: false }),
  );
  fc.assert(
    fc.property(pace, fc.array(step, { maxLength: 40 }), (first, steps) => {
      const { pacer, wall } = makePacer(first);
      assert.ok(Number.isNaN(pacer.clockMs));
      pacer.delayMs(START);
      let modelMs = START;
      for (const done of steps) {
        const before = pacer.clockMs;
        if ('passMs' in done) {
          wall.ms += done.passMs;
          if (!pacer.isPaused) modelMs += done.passMs * pacer.pace;
        } else if ('pace' in done) pacer.pace = done.pace;
        else if ('setBackMs' in done) wall.ms -= done.setBackMs;
        else if (done.pause) pacer.pause();
        else pacer.resume();
        // A wall clock of this size is known to a quarter of a microsecond.
        const toleranceMs = 0.01 * Math.max(first, ...steps.map((other) => ('pace' in other ? other.pace : 0)), 1);
        assert.ok(pacer.clockMs >= before, `${pacer.clockMs} after ${before}`);
        assert.ok(Math.abs(pacer.clockMs - modelMs) <= toleranceMs, `${pacer.clockMs}, not ${modelMs}`);
      }
    }),
  );
});

test('a pause holds everything, and what was waited for is due as much later', () => {
  const { pacer, wall } = makePacer(2);
  pacer.delayMs(START);
  wall.ms += 1000;
  pacer.pause();
  wall.ms += 3_600_000;
  assert.deepEqual(
    [pacer.delayMs(START), pacer.delayMs(Number.NaN), pacer.clockMs],
    [Infinity, Infinity, START + 2000],
  );
  pacer.resume();
  assert.equal(pacer.delayMs(START + 4000), 1000);
  pacer.pace = 0.5;
  assert.equal(pacer.delayMs(START + 4000), 4000);
  for (const odd of [0, -1, Number.NaN, Infinity]) assert.throws(() => Object.assign(pacer, { pace: odd }), RangeError);
});
