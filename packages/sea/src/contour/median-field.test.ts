import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDistanceM, solveDirect } from '@searoom/geo';
import { assertNear, makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import { BaseDistance, type BasePoints } from '../base/base-points.ts';
import { measureMedian } from '../median/testing/measure-median.ts';
import { BandField } from './band-field.ts';
import type { Field } from './field.ts';
import { NearerField } from './median-field.ts';
import { traceContour } from './trace-contour.ts';
import { boxRound } from './union-field.ts';

const M24 = 24 * 1852;

function makePoints(places: readonly number[]): BasePoints {
  return { places: Float64Array.from(places), origins: new Uint16Array(places.length / 2) };
}

function measureM({ places }: BasePoints, lon: number, lat: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < places.length; i += 2) {
    least = Math.min(least, measureDistanceM(lon, lat, places[i]!, places[i + 1]!));
  }
  return least;
}

test('value: negative exactly where the own side is nearer than every other not settled; reach: the sign stays', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
      (seed, counts) => {
        const random = makeRandom(seed);
        const [own, plain, settled, known] = counts.map((count) =>
          makePoints(Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 110 : 10) + 2 * random())),
        ) as [BasePoints, BasePoints, BasePoints, BasePoints];
        const isSettled = (_lon: number, lat: number): boolean => lat < 11;
        const settledReachM = (_lon: number, lat: number): number => 110_000 * Math.abs(lat - 11);
        const field = new NearerField(own, [
          { points: plain },
          { points: settled, isSettled },
          { points: known, isSettled, settledReachM },
        ]);
        const differ = (lon: number, lat: number): number =>
          measureM(own, lon, lat) -
          Math.min(
            measureM(plain, lon, lat),
            ...(isSettled(lon, lat) ? [] : [measureM(settled, lon, lat), measureM(known, lon, lat)]),
          );
        for (let i = 0; i < 40; i++) {
          const [lon, lat] = [109.5 + 3 * random(), 9.5 + 3 * random()];
          const difference = differ(lon, lat);
          const value = field.value(lon, lat);
          if (difference !== 0 && !Number.isNaN(difference)) assert.equal(value < 0, difference < 0, `${lon}, ${lat}`);
          if (Number.isFinite(difference)) assert.ok(Math.abs(value) >= Math.abs(difference) / 2 - 1e-3);
          const reach = field.reach(lon, lat);
          assert.ok(reach >= 0);
          for (let k = 0; k < 6; k++) {
            const at = solveDirect(lon, lat, 360 * random(), 0.999 * Math.min(reach, 300_000) * Math.sqrt(random()));
            assert.equal(field.value(at.lon, at.lat) < 0, value < 0, `sign ${reach} m from ${lon}, ${lat}`);
          }
        }
      },
    ),
    { numRuns: 80, includeErrorInReport: true },
  );
});

test('value is the distance to the median line where that is near', () => {
  const random = makeRandom(2);
  const coast = (west: number): BasePoints =>
    makePoints(Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? west + 0.3 * random() : 10 + i / 60)));
  const [own, other] = [coast(110), coast(111)];
  const field = new NearerField(own, [{ points: other }]);
  const [a, b] = [new BaseDistance(own), new BaseDistance(other)];
  let seen = 0;
  for (let i = 0; i < 3000; i++) {
    const [lon, lat] = [110 + 1.3 * random(), 10 + 2 * random()];
    if (Math.abs(a.measureM(lon, lat) - b.measureM(lon, lat)) > 1000) continue;
    const { nearer, offsetM } = measureMedian(a, b, lon, lat);
    if (offsetM > 500) continue;
    seen++;
    const value = field.value(lon, lat);
    assert.equal(value < 0, nearer === 'a');
    // At a bend the line may be nearer than the line of the two nearest base points goes on.
    assert.ok(
      Math.abs(value) > 0.97 * offsetM - 2 && Math.abs(value) < 1.5 * offsetM + 2,
      `${value}, ${offsetM} m off`,
    );
  }
  assert.ok(seen > 20, `${seen} places`);
});

/** What two fields have in common. */
class BothFields implements Field {
  readonly #first: Field;
  readonly #second: Field;

  constructor(first: Field, second: Field) {
    this.#first = first;
    this.#second = second;
  }

  value(lon: number, lat: number): number {
    return Math.max(this.#first.value(lon, lat), this.#second.value(lon, lat));
  }

  reach(lon: number, lat: number): number {
    const reaches = [this.#first.reach(lon, lat), this.#second.reach(lon, lat)] as const;
    const outside = [this.#first, this.#second].map((field, i) => (field.value(lon, lat) >= 0 ? reaches[i]! : 0));
    return Math.max(Math.min(...reaches), ...outside);
  }
}

test('a band cut at the median line: its limit is equidistant or at the breadth, and edges keep to it', () => {
  const line = (lon: (lat: number) => number): BasePoints =>
    makePoints(Array.from({ length: 300 }, (_, i) => [lon(10 + i / 200), 10 + i / 200]).flat());
  // Two coasts 15 to 45 M apart.
  const own = line((lat) => 110 + 0.05 * Math.sin(9 * lat));
  const other = line((lat) => 110.3 + 0.3 * (lat - 10) + 0.03 * Math.sin(14 * lat));
  const band = new BandField({ points: own, breadthM: M24, enclosed: [], closures: [], lines: [] });
  const field = new BothFields(band, new NearerField(own, [{ points: other }]));
  const rings = traceContour(field, { box: boxRound(own.places, M24), cellDeg: 0.03, toleranceM: 4 });
  assert.equal(rings.length, 1);
  const differ = (lon: number, lat: number): number => (measureM(own, lon, lat) - measureM(other, lon, lat)) / 2;
  let onMedian = 0;
  const [ring] = rings;
  for (let i = 0; i < ring!.length; i += 2) {
    const j = (i + 2) % ring!.length;
    const offBand = measureM(own, ring![i]!, ring![i + 1]!) - M24;
    const offMedian = differ(ring![i]!, ring![i + 1]!);
    assertNear(Math.max(offBand, offMedian), 0, 0.1, 'vertex on the limit');
    if (Math.abs(offMedian) < 0.1) onMedian++;
    const [lon, lat] = [(ring![i]! + ring![j]!) / 2, (ring![i + 1]! + ring![j + 1]!) / 2];
    const middle = Math.max(measureM(own, lon, lat) - M24, differ(lon, lat));
    const lengthM = measureDistanceM(ring![i]!, ring![i + 1]!, ring![j]!, ring![j + 1]!);
    assert.ok(Math.abs(middle) < 4.1 || lengthM < 25, `middle ${middle} m off, edge of ${lengthM} m`);
  }
  assert.ok(onMedian > 30, `${onMedian} vertices on the median line`);
});
