import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInZone, measureDistanceM } from '@searoom/geo';
import { makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import { findCrossing } from '../imported/find-crossing.ts';
import { BandField } from './band-field.ts';
import { LineShadow } from './line-shadow.ts';
import { traceContour } from './trace-contour.ts';
import { boxRound, UnionField } from './union-field.ts';

const M12 = 12 * 1852;
const CELL_DEG = 0.005;
/** A gap between two circles narrower than a cell (550 m, 780 m across) may be closed. */
const GAP_M = 790;

test('the outline of circles that meet: vertices at the radius, edges within the tolerance, inside and outside right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const random = makeRandom(seed);
      const places = Float64Array.from({ length: 2 * count }, (_, i) =>
        i % 2 === 0 ? 112 + 1.5 * random() : 8 + 1.5 * random(),
      );
      const field = new UnionField(places, M12);
      const rings = traceContour(field, { box: boxRound(places, M12), cellDeg: CELL_DEG, toleranceM: 2 });
      assert.equal(findCrossing(rings), undefined, 'no edges cross');
      for (const ring of rings) {
        for (let i = 0; i < ring.length; i += 2) {
          assert.ok(Math.abs(field.value(ring[i]!, ring[i + 1]!)) < 0.06, 'vertex on the limit');
          const j = (i + 2) % ring.length;
          const lengthM = measureDistanceM(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!);
          const middle = field.value((ring[i]! + ring[j]!) / 2, (ring[i + 1]! + ring[j + 1]!) / 2);
          // Where two circles meet an edge may cut a corner by its shortest length, or close a gap.
          const isShort = lengthM < 25 || (middle > 0 && lengthM < GAP_M);
          assert.ok(Math.abs(middle) < 2.1 || isShort, `middle ${middle} m off, edge of ${lengthM} m`);
        }
      }
      for (let i = 0; i < 400; i++) {
        const [lon, lat] = [111.5 + 2.5 * random(), 7.5 + 2.5 * random()];
        const value = field.value(lon, lat);
        if (value < -25 || value > GAP_M / 2) {
          assert.equal(isInZone({ rings }, lon, lat), value < 0, `${lon}, ${lat}: ${value}`);
        }
      }
    }),
    { numRuns: 25, includeErrorInReport: true },
  );
});

test('a ring of places leaves a hole, and the hole is a ring of its own', () => {
  const places = new Float64Array(120);
  for (let i = 0; i < 60; i++) {
    places[2 * i] = 115 + Math.cos((2 * Math.PI * i) / 60);
    places[2 * i + 1] = 10 + Math.sin((2 * Math.PI * i) / 60);
  }
  const rings = traceContour(new UnionField(places, M12), { box: boxRound(places, M12), cellDeg: 0.03, toleranceM: 4 });
  assert.equal(rings.length, 2);
  assert.equal(isInZone({ rings }, 115, 10), false);
  assert.equal(isInZone({ rings }, 116, 10), true);
});

test('a line ends the zone where it stands before the coast, and nowhere else', () => {
  // A coast along 110 E, a line along 110.1 E from 4 to 6 N.
  const coast = Float64Array.from({ length: 800 }, (_, i) => (i % 2 === 0 ? 110 : 3 + i / 200));
  const line = Float64Array.from({ length: 402 }, (_, i) => (i % 2 === 0 ? 110.1 : 4 + i / 201));
  const field = new BandField({
    points: { places: coast, origins: new Uint16Array(coast.length / 2) },
    breadthM: M12,
    enclosed: [],
    closures: [],
    lines: [new LineShadow(line)],
  });
  const rings = traceContour(field, { box: boxRound(coast, M12), cellDeg: 0.02, toleranceM: 4 });
  for (const [lon, lat, inside] of [
    [110.09, 5, true],
    [110.11, 5, false],
    [109.9, 5, true],
    [110.15, 3.9, true],
    [110.15, 6.1, true],
    [110.15, 4.1, false],
    [110.25, 3.5, false],
  ] as const) {
    assert.equal(isInZone({ rings }, lon, lat), inside, `${lon}, ${lat}`);
  }
  const random = makeRandom(1);
  for (let i = 0; i < 4000; i++) {
    const [lon, lat] = [109.7 + 0.6 * random(), 2.8 + 4.4 * random()];
    const value = field.value(lon, lat);
    if (Math.abs(value) > 30) assert.equal(isInZone({ rings }, lon, lat), value < 0, `${lon}, ${lat}: ${value}`);
  }
});

test('necks narrower than a cell: no two edges cross, however deep the corners between circles are', () => {
  let necks = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const random = makeRandom(seed);
      // Circles along a line, as far apart as they are wide or a little less: sharp corners on both sides of each neck.
      const places = Float64Array.from({ length: 16 }, (_, i) =>
        i % 2 === 0 ? 112 + (i / 2) * 0.4055 + 0.02 * random() : 8 + 0.1 * random(),
      );
      const field = new UnionField(places, M12);
      const rings = traceContour(field, { box: boxRound(places, M12), cellDeg: 0.03, toleranceM: 4 });
      assert.equal(findCrossing(rings), undefined);
      necks += 8 - rings.length;
    }),
    { numRuns: 100 },
  );
  assert.ok(necks > 100, `${necks} necks were open`);
});
