import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDistanceM, solveDirect, solveInverse } from '@searoom/geo';
import { assertNear, makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import { BaseDistance, type BasePoints } from '../base/base-points.ts';
import { measureMedian } from './testing/measure-median.ts';
import { traceMedians } from './trace-medians.ts';

function makePoints(places: readonly number[]): BasePoints {
  return { places: Float64Array.from(places), origins: new Uint16Array(places.length / 2) };
}

test('the offset is the way to the nearest place of the traced line, to 1 m or 0.2 %', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (seed, countA, countB) => {
        const random = makeRandom(seed);
        const scatter = (count: number, west: number): BasePoints =>
          makePoints(Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? west : 12) + 2 * random()));
        const [a, b] = [scatter(countA, 110), scatter(countB, 110 + 2 * random())];
        const lines = traceMedians(
          { party: 'AAA', territory: 0, points: a },
          { party: 'BBB', territory: 1, points: b },
          { reachM: 1_000_000, others: [], spacingM: 1000 },
        );
        for (let i = 0; i < 5; i++) {
          const [lon, lat] = [110 + 3 * random(), 12 + 2 * random()];
          const found = measureMedian(new BaseDistance(a), new BaseDistance(b), lon, lat);
          assert.equal(found.nearer, found.distanceAM <= found.distanceBM ? 'a' : 'b');
          assert.ok(found.offsetM >= Math.abs(found.distanceAM - found.distanceBM) / 2);
          let least = Number.POSITIVE_INFINITY;
          for (const { vertices } of lines) {
            for (const v of vertices) least = Math.min(least, measureDistanceM(lon, lat, v.lon, v.lat));
          }
          // Between two vertices, 1 km apart or less, the line may come nearer than at either.
          const nearest = Math.sqrt(Math.max(0, least ** 2 - 500 ** 2));
          const toleranceM = Math.max(1, 0.002 * least);
          // Where both sides lie nearly in one direction a nearer bend may be passed over.
          const isPlain = least < 4 * Math.abs(found.distanceAM - found.distanceBM);
          assert.ok(!isPlain || found.offsetM < least + toleranceM, `${found.offsetM} m, a vertex is ${least} m off`);
          assert.ok(found.offsetM > nearest - toleranceM, `${found.offsetM} m, no place nearer than ${nearest} m`);
        }
      },
    ),
    { numRuns: 20, includeErrorInReport: true },
  );
});

test('between two places the offset is the way to the middle, exactly', () => {
  const { distanceM, initialBearingDeg } = solveInverse(123.157, 30.735, 129.6, 29.5);
  const [a, b] = [new BaseDistance(makePoints([123.157, 30.735])), new BaseDistance(makePoints([129.6, 29.5]))];
  for (const wayM of [0, 1000, distanceM / 2 - 5, distanceM / 2 + 5, distanceM - 1000]) {
    const at = solveDirect(123.157, 30.735, initialBearingDeg, wayM);
    const found = measureMedian(a, b, at.lon, at.lat);
    assert.equal(found.nearer, wayM < distanceM / 2 ? 'a' : 'b');
    assertNear(found.offsetM, Math.abs(distanceM / 2 - wayM), 0.05, `${wayM} m from a`);
  }
});

test('without base points on a side there is no line', () => {
  const [some, none] = [makePoints([110, 5]), makePoints([])];
  const { nearer, offsetM } = measureMedian(new BaseDistance(none), new BaseDistance(some), 111, 5);
  assert.deepEqual([nearer, offsetM], ['b', Number.POSITIVE_INFINITY]);
  assert.equal(measureMedian(new BaseDistance(none), new BaseDistance(none), 111, 5).offsetM, Number.POSITIVE_INFINITY);
});
