import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import { scaleBar } from './bar-scale.ts';
import { explainProblem } from './explain-problem.ts';
import { findWindow } from './virtual-window.ts';

test('a bar keeps value and threshold on it and in their order', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -10, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      (v, t) => {
        const { valueShare, thresholdShare } = scaleBar(v, t);
        for (const share of [valueShare, thresholdShare]) assert.ok(share >= 0 && share <= 1);
        if (v > t) assert.ok(valueShare >= thresholdShare);
      },
    ),
  );
});

test('the rows drawn cover what is in view, and with the space round them the height is always the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 6_000_000 }),
      fc.integer({ min: 0, max: 3000 }),
      (count, scroll, view) => {
        const { from, to, abovePx, belowPx } = findWindow(count, 24, scroll, view);
        assert.ok(from >= 0 && from <= to && to <= count);
        assert.equal(abovePx + (to - from) * 24 + belowPx, count * 24);
        assert.ok(to - from <= Math.ceil(view / 24) + 18);
        for (let y = scroll; y < Math.min(scroll + view, count * 24); y += 240) {
          const row = Math.floor(y / 24);
          assert.ok(row >= from && row < to);
        }
      },
    ),
  );
});

test('an error is told with its advice, whatever was thrown', () => {
  const problem = {
    type: 'about:blank',
    title: 't',
    status: 409,
    detail: 'Full.',
    code: 'SR_LIMIT_REACHED',
    advice: 'A.',
  };
  assert.deepEqual(explainProblem(Object.assign(new Error('Full.'), { problem })), {
    detail: 'Full.',
    code: 'SR_LIMIT_REACHED',
    advice: 'A.',
  });
  const lost = explainProblem(new SearoomError('SR_SERVER_UNREACHABLE', ['the server', 'refused']));
  assert.equal(lost.code, 'SR_SERVER_UNREACHABLE');
  assert.match(lost.detail, /No answer from the server: refused/);
  assert.match(lost.advice ?? '', /searoom serve/);
  fc.assert(fc.property(fc.anything(), (thrown) => explainProblem(thrown).detail.length >= 0));
});
