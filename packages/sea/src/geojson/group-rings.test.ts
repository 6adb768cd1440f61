import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInZone } from '@searoom/geo';
import fc from 'fast-check';
import type { Place } from './geojson.ts';
import { groupRings } from './group-rings.ts';
import { meetsBox } from './meets-box.ts';

/** A ring of `corners` vertices round a centre, each at a radius of its own, so that it may be hollow but never crosses itself. */
function makeStar(lon: number, lat: number, radii: readonly number[], isClockwise: boolean): Float64Array {
  const places = radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
  });
  return Float64Array.from((isClockwise ? places.reverse() : places).flat());
}

/** A star with a hole and an island in the hole, scaled from the same radii, so that they never touch. */
const nest = fc
  .record({
    lon: fc.double({ min: 100, max: 120, noNaN: true }),
    lat: fc.double({ min: -10, max: 40, noNaN: true }),
    radii: fc.array(fc.double({ min: 1, max: 3, noNaN: true }), { minLength: 3, maxLength: 40 }),
    turns: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    depth: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ lon, lat, radii, turns, depth }) =>
    turns.slice(0, depth).map((isClockwise, level) => {
      const shrink = 0.5 ** level;
      return makeStar(
        lon,
        lat,
        radii.map((radius) => radius * shrink),
        isClockwise,
      );
    }),
  );

function areaOf(ring: readonly Place[]): number {
  return ring.reduce((sum, [lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length]!;
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
}

const toRing = (places: readonly Place[]): Float64Array => Float64Array.from(places.slice(0, -1).flat());

test('rings of any turn and order become polygons as RFC 7946 asks, and hold the same places', () => {
  fc.assert(
    fc.property(fc.array(nest, { minLength: 1, maxLength: 3 }), fc.func(fc.integer()), (nests, order) => {
      // Side by side, so that nests never cross.
      const moved = nests.map((rings, i) =>
        rings.map((ring) => ring.map((value, j) => (j % 2 ? value : value + 30 * i))),
      );
      const rings = moved.flat().sort((a, b) => order(a[0]) - order(b[0]));
      const polygons = groupRings(rings);
      assert.equal(polygons.flat().length, rings.length);
      for (const [outer, ...holes] of polygons) {
        for (const ring of [outer!, ...holes]) {
          assert.ok(ring.length >= 4);
          assert.deepEqual(ring[0], ring.at(-1));
        }
        assert.ok(areaOf(outer!) > 0);
        for (const hole of holes) {
          assert.ok(areaOf(hole) < 0);
          assert.ok(isInZone({ rings: [toRing(outer!)] }, ...hole[0]!));
        }
      }
      // A polygon is what lies in its outer ring and in none of its holes.
      for (const ring of rings) {
        for (const stretch of [0.2, 0.7, 0.95, 1.05]) {
          const lon = ring[0]! + (stretch - 1) * (ring[0]! - ring[2]!);
          const lat = ring[1]! + (stretch - 1) * (ring[1]! - ring[3]!) + 0.01;
          const isIn = polygons.filter(
            ([outer, ...holes]) =>
              isInZone({ rings: [toRing(outer!)] }, lon, lat) &&
              !holes.some((hole) => isInZone({ rings: [toRing(hole)] }, lon, lat)),
          ).length;
          assert.equal(isIn, isInZone({ rings }, lon, lat) ? 1 : 0);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a simplified zone keeps its largest ring and loses what shrinks to nothing', () => {
  const circle = makeStar(110, 10, Array(200).fill(2), false);
  const speck = makeStar(116, 10, Array(20).fill(0.001), false);
  const whole = groupRings([speck, circle]);
  assert.deepEqual(
    whole.map(([ring]) => ring!.length),
    [201, 21],
  );
  const [[outer] = [], ...others] = groupRings([speck, circle], { maxErrorM: 5000 });
  assert.equal(others.length, 0);
  assert.ok(outer!.length > 8 && outer!.length < 60);
  assert.equal(groupRings([speck], { maxErrorM: 1e6 })[0]![0]!.length, 21);
});

test('a box meets an area exactly when they have a place in common', () => {
  const box = fc
    .tuple(
      fc.double({ min: 95, max: 125, noNaN: true }),
      fc.double({ min: -15, max: 45, noNaN: true }),
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 4, noNaN: true }),
    )
    .map(([west, south, width, height]) => [west, south, west + width, south + height] as const);
  let met = 0;
  fc.assert(
    fc.property(nest, box, (rings, wanted) => {
      const [west, south, east, north] = wanted;
      const says = meetsBox(rings, true, wanted);
      if (says) met++;
      const hasVertex = rings.some((ring) =>
        ring.some((lon, i) => {
          const lat = ring[i + 1]!;
          return i % 2 === 0 && lon >= west && lon <= east && lat >= south && lat <= north;
        }),
      );
      let hasPlace = hasVertex;
      for (let i = 0; i <= 8 && !hasPlace; i++) {
        for (let j = 0; j <= 8 && !hasPlace; j++) {
          hasPlace = isInZone({ rings }, west + ((east - west) * i) / 8, south + ((north - south) * j) / 8);
        }
      }
      // A sample may miss a sliver, so it proves a meeting and not its absence.
      if (hasPlace) assert.ok(says);
      // Cut into four, a box meets what one of its parts meets.
      const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
      const parts = [
        [west, south, midLon, midLat],
        [midLon, south, east, midLat],
        [west, midLat, midLon, north],
        [midLon, midLat, east, north],
      ] as const;
      assert.equal(
        says,
        parts.some((part) => meetsBox(rings, true, part)),
      );
    }),
    { numRuns: 2000 },
  );
  assert.ok(met > 50);
  // Across an edge without a corner inside, and through a corner only.
  const square = [Float64Array.from([0, 0, 10, 0, 10, 10, 0, 10])];
  assert.equal(meetsBox(square, true, [-1, 4, 1, 5]), true);
  assert.equal(meetsBox(square, true, [10, 10, 12, 12]), true);
  assert.equal(meetsBox(square, true, [10.1, 10, 12, 12]), false);
  assert.equal(meetsBox(square, false, [4, 4, 5, 5]), false);
});
