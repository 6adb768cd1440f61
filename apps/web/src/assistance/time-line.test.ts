import assert from 'node:assert/strict';
import test from 'node:test';
import type { Lane } from '@searoom/model/api';
import fc from 'fast-check';
import { layOutTimeLine, type TimeLineLayout } from './lay-out-time-line.ts';
import { doTouch } from './place-labels.ts';
import { MALAYSIA_PAGE } from './testing/malaysia-2023.ts';
import { dayOf, isoOf, sayDate } from './time-scale.ts';

const day = fc.integer({ min: dayOf('2000-01-01')!, max: dayOf('2040-01-01')! });
const words = fc.string({ maxLength: 60, unit: 'grapheme' });
const mark: fc.Arbitrary<Lane['marks'][number]> = fc
  .record({ a: day, b: day, known: fc.constantFrom('both', 'first', 'last', 'same', 'none'), label: words })
  .chain(({ a, b, known, label }) => {
    const first = isoOf(Math.min(a, b));
    const last = known === 'same' ? first : isoOf(Math.max(a, b));
    return fc.record({
      step: fc.constant('handed-over'),
      label: fc.constant(label),
      on: fc.constant(first),
      ...(known !== 'last' && known !== 'none' && { first: fc.constant(first) }),
      ...(known !== 'first' && known !== 'none' && { last: fc.constant(last) }),
      planned: fc.boolean(),
      evidence: fc.constantFrom('official' as const, 'part' as const, 'reported' as const, 'none' as const),
      facts: fc.constant([]),
    });
  });
const span: fc.Arbitrary<Lane['spans'][number]> = fc
  .record({ a: day, b: day, kind: fc.constantFrom('known' as const, 'silent' as const), label: words })
  .map(({ a, b, kind, label }) => ({ from: isoOf(Math.min(a, b)), to: isoOf(Math.max(a, b)), kind, label }));
const lane: fc.Arbitrary<Lane> = fc.record({
  id: fc.string(),
  kind: fc.constantFrom('grant' as const, 'lot' as const, 'use' as const),
  label: words,
  marks: fc.array(mark, { maxLength: 8 }),
  spans: fc.array(span, { maxLength: 4 }),
});

function checkLayout(layout: TimeLineLayout): void {
  const labels = layout.lanes.flatMap((one) => one.labels);
  for (const [i, label] of labels.entries()) {
    assert.ok(label.left >= layout.scale.leftPx - 0.01 && label.right <= layout.scale.rightPx + 0.01, label.text);
    for (const other of labels.slice(i + 1))
      assert.equal(doTouch(label, other), false, `${label.text} / ${other.text}`);
  }
  let top = layout.topPx;
  for (const { y, top: laneTop, height, marks, spans, labels: own } of layout.lanes) {
    assert.equal(laneTop, top, 'lanes stand under each other');
    top += height;
    for (const label of own) assert.ok(label.top >= laneTop && label.bottom <= laneTop + height, 'inside its lane');
    for (const { x } of marks) {
      for (const label of own) {
        const isOnDot = label.left < x + 5 && label.right > x - 5 && label.top < y + 5 && label.bottom > y - 5;
        assert.equal(isOnDot, false, `${label.text} lies on a mark`);
      }
      assert.ok(x >= layout.scale.leftPx && x <= layout.scale.rightPx);
    }
    for (const { fromX, toX } of spans) assert.ok(fromX <= toX);
  }
  assert.ok(layout.heightPx >= top);
}

test('no label of a time line touches another or a mark, and all stay inside', () => {
  fc.assert(
    fc.property(fc.array(lane, { maxLength: 6 }), day, fc.integer({ min: 480, max: 1600 }), (lanes, today, width) => {
      checkLayout(layOutTimeLine(lanes, isoOf(today), width));
    }),
  );
});

test('marks stand in the order of their days, and each at its day', () => {
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1, maxLength: 8 }), day, (marks, today) => {
      const made: Lane = { id: 'lot', kind: 'lot', label: 'Boats', marks, spans: [] };
      const { lanes, scale } = layOutTimeLine([made], isoOf(today), 900);
      const laid = lanes[0]!.marks;
      assert.equal(laid.length, marks.filter(({ first, last }) => first !== undefined || last !== undefined).length);
      for (const [i, { x, mark: of, fromX, toX }] of laid.entries()) {
        if (i > 0) assert.ok(laid[i - 1]!.x <= x);
        assert.ok(fromX <= x && x <= toX);
        assert.ok(Math.abs(scale.toX(dayOf(of.first ?? of.last)!) - fromX) < 0.01);
      }
    }),
  );
});

test('the time line of a grant is lower than a hand', () => {
  const layout = layOutTimeLine(MALAYSIA_PAGE.lanes, '2026-11-23', 900);
  checkLayout(layout);
  assert.ok(layout.heightPx < 260, String(layout.heightPx));
  assert.deepEqual(
    layout.scale.years.map(({ label }) => label),
    ['2024', '2025', '2026'],
  );
});

test('a date is said as exactly as it is known', () => {
  assert.equal(sayDate('2023-12-16'), '16 Dec 2023');
  assert.equal(sayDate('2025-05'), 'May 2025');
  assert.equal(sayDate('../2025-05-26'), 'by 26 May 2025');
  assert.equal(sayDate('2025-01/2025-03~'), 'about Jan 2025 to Mar 2025');
  assert.equal(sayDate('2026-07-03?'), '3 Jul 2026 (derived)');
});
