import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCrossing } from './find-crossing.ts';

/** True when two segments cross in their middles, by the plain formula. */
function cross(p: readonly number[], q: readonly number[], r: readonly number[], s: readonly number[]): boolean {
  const side = (a: readonly number[], b: readonly number[], c: readonly number[]): number =>
    (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

/** Different places on a grid, fine or so coarse that edges touch; whole numbers keep the plain formula exact. */
const places = fc.constantFrom(4, 1_000_000).chain((size) => {
  const coordinate = fc.integer({ min: -size, max: size });
  return fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 4, maxLength: 40, selector: String });
});

/** Angles in order and radii: a ring that never crosses itself. */
const star = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 35_999 }), fc.double({ min: 0.3, max: 2, noNaN: true })), {
    minLength: 40,
    maxLength: 300,
  })
  .map((spokes) => {
    const byAngle = new Map(spokes);
    // Four spokes keep the middle inside, so that no edge passes it on the wrong side.
    for (const angle of [0, 9_000, 18_000, 27_000]) byAngle.set(angle, 1);
    const sorted = [...byAngle].sort(([a], [b]) => a - b);
    return sorted.map(([angle, radius]) => {
      const turn = (angle * Math.PI) / 18_000;
      return [110 + radius * Math.cos(turn), 10 + radius * Math.sin(turn)];
    });
  });

test('a crossing is found wherever a test of all pairs of edges finds one, and lies on two edges', () => {
  fc.assert(
    fc.property(places, (ring) => {
      const n = ring.length;
      const pairs: [number, number][] = [];
      for (let e = 0; e < n; e++) {
        for (let f = e + 1; f < n; f++) {
          if (cross(ring[e]!, ring[(e + 1) % n]!, ring[f]!, ring[(f + 1) % n]!)) pairs.push([e, f]);
        }
      }
      const found = findCrossing([Float64Array.from(ring.flat())]);
      assert.ok(found !== 'tangled');
      if (pairs.length > 0) assert.ok(found !== undefined, 'one of them must be told');
      if (found === undefined) return;
      const isOn = (edge: number): boolean => {
        const [[ax, ay], [bx, by]] = [ring[edge]!, ring[(edge + 1) % n]!];
        const detour = Math.hypot(found.lon - ax, found.lat - ay) + Math.hypot(found.lon - bx, found.lat - by);
        return detour - Math.hypot(ax - bx, ay - by) < 1e-6;
      };
      assert.ok(ring.filter((_, edge) => isOn(edge)).length >= 2, 'the place must lie on two edges');
    }),
    { numRuns: 300 },
  );
});

test('a star crosses itself nowhere, and does as soon as two of its places change seats', () => {
  fc.assert(
    fc.property(star, fc.nat(), (ring, seat) => {
      assert.equal(findCrossing([Float64Array.from(ring.flat())]), undefined);
      const n = ring.length;
      const i = seat % n;
      const half = (i + Math.floor(n / 2)) % n;
      const swapped = ring.with(i, ring[half]!).with(half, ring[i]!);
      assert.notEqual(findCrossing([Float64Array.from(swapped.flat())]), undefined);
    }),
    { numRuns: 200 },
  );
});

test('touching is no crossing, going through a vertex is one, and rings of one zone must not cross each other', () => {
  const cases: [name: string, rings: number[][], crosses: boolean][] = [
    ['two halves that touch in one place', [[0, 0, 2, 2, 4, 0, 4, 4, 2, 2, 0, 4]], false],
    ['a bow tie through that place', [[0, 0, 2, 2, 4, 4, 4, 0, 2, 2, 0, 4]], true],
    ['a place that lies on an edge', [[0, 0, 4, 0, 4, 4, 2, 0, 0, 4]], false],
    ['an edge passed in a place of the other line', [[0, 0, 4, 0, 4, 2, 2, 0, 2, -2, 0, -2]], true],
    [
      'a hole',
      [
        [0, 0, 9, 0, 9, 9, 0, 9],
        [3, 3, 6, 3, 6, 6],
      ],
      false,
    ],
    [
      'neighbours along an edge',
      [
        [0, 0, 4, 0, 4, 4, 0, 4],
        [4, 0, 8, 0, 8, 4, 4, 4],
      ],
      false,
    ],
    [
      'a hole that leaves its zone',
      [
        [0, 0, 9, 0, 9, 9, 0, 9],
        [3, 3, 12, 4, 6, 6],
      ],
      true,
    ],
    ['a spike', [[0, 0, 4, 0, 4, 4, 8, 4, 4, 4, 0, 4]], false],
  ];
  for (const [name, rings, crosses] of cases) {
    const found = findCrossing(rings.map((ring) => Float64Array.from(ring)));
    assert.equal(found !== undefined, crosses, name);
  }
});
