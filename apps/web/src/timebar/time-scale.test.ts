import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { chooseScale, findTicks, placeOf, saySpan, sayStep, timeAt } from './time-scale.ts';

const now = fc.integer({ min: 1_500_000_000_000, max: 2_500_000_000_000 });

test('the bar holds what is in memory and now, in few steps, and does not move within a step', () => {
  fc.assert(
    fc.property(now, fc.integer({ min: 0, max: 7 * 86_400_000 }), fc.nat(10_000), (nowMs, agoMs, laterMs) => {
      const scale = chooseScale(nowMs - agoMs, nowMs);
      assert.ok(scale.toMs > nowMs && scale.toMs - nowMs <= scale.stepMs);
      assert.ok(scale.fromMs <= nowMs - agoMs + scale.stepMs);
      const steps = (scale.toMs - scale.fromMs) / scale.stepMs;
      assert.ok(Number.isInteger(steps) && steps <= 180, String(steps));
      if (Math.floor(nowMs / scale.stepMs) === Math.floor((nowMs + laterMs) / scale.stepMs)) {
        assert.deepEqual(chooseScale(nowMs + laterMs - agoMs, nowMs + laterMs), scale);
      }
      const ticks = findTicks(scale);
      assert.ok(ticks.length >= 3 && ticks.length <= 10, String(ticks.length));
      assert.equal(ticks[0]!.isDay, true);
      for (const { timeMs, place } of ticks) {
        assert.equal(timeMs % 300_000, 0);
        assert.ok(Math.abs(timeAt(scale, place) - timeMs) < 1);
      }
    }),
  );
});

test('places outside of the bar are kept on it when they are asked for', () => {
  const scale = chooseScale(undefined, Date.parse('2023-12-09T02:41:08Z'));
  assert.equal(timeAt(scale, 2), scale.toMs);
  assert.equal(timeAt(scale, -1), scale.fromMs);
  assert.equal(placeOf(scale, scale.fromMs), 0);
  assert.equal(saySpan(scale), 'last 1 h');
  assert.deepEqual([30_000, 600_000, 3_600_000].map(sayStep), ['30 s', '10 min', '1 h']);
});
