import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceCircle } from '@searoom/geo';
import { assertNear } from '@searoom/testing';
import fc from 'fast-check';
import { halfLastPlace } from './compare-figure.ts';
import { measureAreaKm2, measureCommonKm2 } from './measure-area.ts';
import { testBay } from './mod.ts';
import { findCrossings } from './ring-crossings.ts';

const lon = fc.double({ min: 95, max: 145, noNaN: true });
const lat = fc.double({ min: -10, max: 45, noNaN: true });

test('the area of the whole ellipsoid is that of WGS 84', () => {
  const world = Float64Array.from([-180, -90, 180, -90, 180, 90, -180, 90]);
  assertNear(measureAreaKm2(world), 510_065_621.724, 0.01, 'surface of WGS 84');
});

test('a small geodesic circle has the area of a plane one, whatever its direction', () => {
  fc.assert(
    fc.property(lon, lat, fc.double({ min: 1000, max: 20_000, noNaN: true }), (x, y, radiusM) => {
      const circle = traceCircle(x, y, radiusM, 720);
      const plane = (Math.PI * radiusM ** 2) / 1e6;
      assertNear(measureAreaKm2(circle), plane, 1e-4 * plane, 'circle');
      const backwards = Float64Array.from(
        Array.from({ length: circle.length / 2 }, (_, i) => [
          ...circle.slice(circle.length - 2 * i - 2, circle.length - 2 * i),
        ]).flat(),
      );
      assertNear(measureAreaKm2(backwards), measureAreaKm2(circle), 1e-9 * plane, 'backwards');
    }),
  );
});

test('common areas: of a ring with itself, with one beside it, in either order', () => {
  fc.assert(
    fc.property(lon, lat, fc.double({ min: 0, max: 1.5, noNaN: true }), (x, y, shiftDeg) => {
      const first = traceCircle(x, y, 40_000, 360);
      const second = traceCircle(x + shiftDeg, y, 40_000, 360);
      const whole = measureAreaKm2(first);
      assertNear(measureCommonKm2([first], [first], 0.002), whole, 0.002 * whole, 'with itself');
      const common = measureCommonKm2([first], [second], 0.002);
      assertNear(measureCommonKm2([second], [first], 0.002), common, 0.002 * whole, 'in either order');
      assert.ok(common <= whole * 1.002 && (shiftDeg < 1.1 || common === 0));
      // Even and odd: the same ring twice is no land at all.
      assert.equal(measureCommonKm2([first], [second, second], 0.002), 0);
    }),
    { numRuns: 30 },
  );
});

test('the semicircle test: 24 M take 775.8 km2, and half of the area has a mouth of 1 to the root of 2', () => {
  const north = 24 / 60.0;
  const mouth = testBay([110, 10], [110, 10 + north], 800);
  assertNear(mouth.mouthM, 23.9, 0.1, 'mouth');
  assertNear(testBay([110, 0], [110.4, 0], 0).semicircleKm2, (Math.PI / 8) * 44.528 ** 2, 0.1, 'semicircle');
  assert.deepEqual([mouth.isBay, mouth.isWithin24M], [true, true]);
  assert.deepEqual(
    [testBay([110, 10], [110, 10.5], 5000).isWithin24M, testBay([110, 10], [110, 10.4], 700).isBay],
    [false, false],
  );
  assert.throws(() => testBay([110, 10], [110, 91], 1), RangeError);
  for (const area of [-1, Number.NaN]) assert.throws(() => testBay([110, 10], [110, 10.1], area), /0 km2 or more/);
});

test('the semicircle test holds exactly from the semicircle on', () => {
  fc.assert(
    fc.property(lon, lat, fc.double({ min: 0.001, max: 1, noNaN: true }), (x, y, widthDeg) => {
      const { semicircleKm2 } = testBay([x, y], [x + widthDeg, y], 0);
      assert.equal(testBay([x, y], [x + widthDeg, y], semicircleKm2).isBay, true);
      assert.equal(testBay([x, y], [x + widthDeg, y], semicircleKm2 * (1 - 1e-12)).isBay, false);
    }),
  );
});

test('rings that cross themselves are found by the edges that do', () => {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  assert.deepEqual(findCrossings(square), []);
  assert.deepEqual(findCrossings([square[0], square[2], square[1], square[3]]), [[0, 2]]);
});

test('half of the last place of a printed figure', () => {
  assert.deepEqual([2808, 36.1, 627.51].map(halfLastPlace), [0.5, 0.05, 0.005]);
});
