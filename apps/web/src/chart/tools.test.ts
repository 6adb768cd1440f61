import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDistanceM } from '@searoom/geo';
import fc from 'fast-check';
import { readChartKey } from './chart-keys.ts';
import { makeOverlays } from './overlays.ts';
import { ToolDesk } from './tool-desk.ts';
import { addCorner, closeArea, formatTotal, measureLegs, moveOn, NO_CORNERS, removeCorner } from './tools.ts';

const corner = fc.tuple(fc.double({ min: 100, max: 120, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }));

test('legs join the corners and their total is the sum of the geodesics', () => {
  fc.assert(
    fc.property(fc.array(corner, { minLength: 2, maxLength: 8 }), (corners) => {
      const legs = measureLegs(corners);
      assert.equal(legs.length, corners.length - 1);
      let sumM = 0;
      for (let i = 1; i < corners.length; i++) {
        sumM += measureDistanceM(corners[i - 1]![0], corners[i - 1]![1], corners[i]![0], corners[i]![1]);
      }
      const total = legs.reduce((sum, { rangeNm }) => sum + rangeNm, 0);
      assert.ok(Math.abs(total * 1852 - sumM) < 1e-3);
      assert.equal(formatTotal(legs) === '', legs.length < 2);
    }),
  );
});

test('an area is its corners in their order, and less than three, or a line, is none', () => {
  let state = NO_CORNERS;
  for (const [x, y] of [
    [110, 5],
    [112, 5],
    [112, 5],
    [112, 7],
  ] as const) {
    state = addCorner(state, x, y);
  }
  assert.deepEqual(closeArea(state), [
    [110, 5],
    [112, 5],
    [112, 7],
  ]);
  assert.equal(closeArea(removeCorner(state)), undefined);
  let line = NO_CORNERS;
  for (const x of [1, 2, 3]) line = addCorner(line, x, x);
  assert.equal(closeArea(line), undefined);
});

test('after a corner is set Enter closes; once the crosshair moved, it sets the next', () => {
  const set = addCorner(NO_CORNERS, 110, 5);
  assert.equal(set.isFresh, true);
  assert.equal(moveOn(set).isFresh, false);
  const desk = new ToolDesk(makeOverlays(), () => {});
  desk.start('area');
  assert.equal(desk.isFresh, false, 'nothing is there to be closed');
  desk.add(110, 5);
  desk.moveTo(111, 5);
  assert.equal(desk.isFresh, true, 'the mouse moves all the time');
  desk.moveTo(111, 5, true);
  assert.equal(desk.isFresh, false);
});

test('a tool that is put away leaves nothing on the chart', () => {
  const overlays = makeOverlays();
  const desk = new ToolDesk(overlays, () => {});
  desk.start('measure');
  desk.add(110, 5);
  desk.add(111, 6);
  desk.moveTo(112, 6);
  assert.equal(overlays.legs.length, 1);
  assert.notEqual(overlays.rubber, undefined);
  assert.match(overlays.totalText, /^total \d/);
  desk.start('none');
  assert.deepEqual(overlays, makeOverlays());
});

test('keys of the chart are read, and those with a modifier go on to the page', () => {
  const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}): unknown =>
    readChartKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
  assert.deepEqual(press('ArrowUp'), { kind: 'pan', dx: 0, dy: -80 });
  assert.deepEqual(press('ArrowLeft', { shiftKey: true }), { kind: 'pan', dx: -8, dy: 0 });
  assert.deepEqual(press('+', { shiftKey: true }), { kind: 'zoom', by: 1 });
  assert.deepEqual(press('Enter'), { kind: 'enter' });
  assert.equal(press('ArrowUp', { ctrlKey: true }), undefined);
  assert.equal(press('a'), undefined);
});
