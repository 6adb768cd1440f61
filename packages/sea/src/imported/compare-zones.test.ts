import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { measureDistanceM, solveDirect, solveInverse } from '@searoom/geo';
import { assertNear } from '@searoom/testing';
import fc from 'fast-check';
import { compareZones } from './compare-zones.ts';
import { measureAreaKm2, measureRingAreaKm2 } from './geodesic-area.ts';
import { LimitTree } from './limit-tree.ts';

interface PolygonArea {
  AddPoint(lat: number, lon: number): void;
  Compute(reverse: boolean, sign: boolean): { area: number };
}
const { Geodesic } = createRequire(import.meta.url)('geographiclib-geodesic') as {
  Geodesic: { WGS84: { Polygon(polyline: boolean): PolygonArea } };
};

/** A round ring of geodesics from a centre. */
function makeCircle(lon: number, lat: number, radiusM: number, count: number): Float64Array {
  const out: number[] = [];
  for (let i = 0; i < count; i++) {
    const place = solveDirect(lon, lat, (-360 * i) / count, radiusM);
    out.push(lon + ((place.lon - lon + 540) % 360) - 180, place.lat);
  }
  return Float64Array.from(out);
}

test('areas agree with GeographicLib to a millionth, and edges straight on the map with an exact strip', () => {
  const centre = fc.record({
    lon: fc.double({ min: -179, max: 179, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    radiusM: fc.double({ min: 1_000, max: 600_000, noNaN: true }),
    count: fc.integer({ min: 3, max: 40 }),
  });
  fc.assert(
    fc.property(centre, ({ lon, lat, radiusM, count }) => {
      const ring = makeCircle(lon, lat, radiusM, count);
      const polygon = Geodesic.WGS84.Polygon(false);
      for (let i = 0; i < ring.length; i += 2) polygon.AddPoint(ring[i + 1]!, ring[i]!);
      const expected = Math.abs(polygon.Compute(false, true).area) / 1e6;
      assertNear(measureRingAreaKm2(ring, 'geodesic') / expected, 1, 1e-6, 'by GeographicLib');
    }),
    { numRuns: 60 },
  );
  // A quarter of the northern half of the earth; its surface is 510,065,621.724 km² (WGS 84).
  const octant = Float64Array.from([0, 0, 90, 0, 90, 90, 0, 90]);
  assertNear(measureRingAreaKm2(octant), 510_065_621.724 / 8, 0.01, 'an eighth of the earth');
});

test('holes are left out and islands in them counted, whatever way round rings go', () => {
  const square = (lon: number, size: number): Float64Array =>
    Float64Array.from([lon, 0, lon + size, 0, lon + size, size, lon, size]);
  const turned = (ring: Float64Array): Float64Array => {
    const out = new Float64Array(ring.length);
    for (let i = 0; i < ring.length; i += 2) out.set(ring.subarray(ring.length - 2 - i, ring.length - i), i);
    return out;
  };
  const rings = [square(0, 9), square(100, 1), square(0, 9).map((v) => v / 3 + 2), square(0, 9).map((v) => v / 9 + 3)];
  const [outer, apart, hole, island] = rings.map((ring) => measureRingAreaKm2(ring)) as [
    number,
    number,
    number,
    number,
  ];
  const expected = outer + apart - hole + island;
  assertNear(measureAreaKm2(rings), expected, 1e-3, 'as they are');
  assertNear(measureAreaKm2([turned(rings[1]!), rings[3]!, turned(rings[2]!), rings[0]!]), expected, 1e-3, 'turned');
});

test('the nearest place of a limit is the nearest of all its places', () => {
  const line = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(line, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (steps, x, y) => {
      const places = steps.flatMap(([east, north]) => [110 + east / 200, 10 + north / 200]);
      const [lon, lat] = [110 + x / 200, 10 + y / 200];
      const found = new LimitTree([Float64Array.from(places)]).findNearest(lon, lat);
      assertNear(measureDistanceM(lon, lat, found.lon, found.lat), found.distanceM, 1e-3, 'what is told is measured');
      for (let i = 0; i + 3 < places.length; i += 2) {
        for (let t = 0; t <= 1; t += 1 / 64) {
          const onLon = places[i]! + t * (places[i + 2]! - places[i]!);
          const onLat = places[i + 1]! + t * (places[i + 3]! - places[i + 1]!);
          assert.ok(found.distanceM < measureDistanceM(lon, lat, onLon, onLat) + 0.5);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('circles of two radii lie their difference apart, and both places of the largest distance are told', () => {
  const large = makeCircle(114, 10, 200 * 1852, 720);
  const small = makeCircle(114, 10, 199 * 1852, 720);
  const answer = compareZones({ rings: [large] }, { rings: [small] });
  for (const way of [answer.fromAToB!, answer.fromBToA!]) {
    assertNear(way.medianM, 1852, 5, 'median');
    assertNear(way.largest.distanceM, 1852, 5, 'largest');
    const { from, to, distanceM } = way.largest;
    assertNear(solveInverse(from.lon, from.lat, to.lon, to.lat).distanceM, distanceM, 1e-3, 'between the places told');
    assert.equal(way.leftOut, 0);
  }
  assertNear(answer.areaRatio, (200 / 199) ** 2, 1e-4, 'ratio of areas');
});

test('a bulge shows from the one side only, and what is no limit is left out and counted', () => {
  const square = Float64Array.from([110, 10, 111, 10, 111, 11, 110, 11]);
  const bulged = Float64Array.from([110, 10, 111, 10, 111, 10.4, 112, 10.5, 111, 10.6, 111, 11, 110, 11]);
  const { fromAToB, fromBToA } = compareZones({ rings: [square] }, { rings: [bulged] });
  assertNear(fromBToA!.largest.distanceM, measureDistanceM(111, 10.5, 112, 10.5), 1, 'from its tip');
  assert.deepEqual(fromBToA!.largest.from, { lon: 112, lat: 10.5 });
  assert.ok(fromAToB!.largest.distanceM < 0.2 * fromBToA!.largest.distanceM);
  const west = compareZones({ rings: [square] }, { rings: [bulged] }, { isLimitOfB: (lon) => lon < 110.5 });
  assert.ok(west.fromBToA!.largest.distanceM < 0.1);
  assert.equal(west.fromBToA!.measured + west.fromBToA!.leftOut, fromBToA!.measured);
  assert.equal(compareZones({ rings: [square] }, { rings: [square] }, { isLimitOfA: () => false }).fromAToB, undefined);
});
