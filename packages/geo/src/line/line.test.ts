import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNear, makeRandom } from '@searoom/testing';
import { measureDistanceM, nearestOnLeg, solveDirect, solveInverse } from '../geodesic/mod.ts';
import { measureSagittaM, traceCircle, traceEdge, traceLine, traceStadium } from './mod.ts';

const NAUTICAL_MILE = 1852;

test('every vertex of a circle lies at its radius, and its chords as deep as the table says', () => {
  for (const [radiusNm, vertices, sagittaM] of [
    [200, 64, 446.2],
    [200, 180, 56.4],
    [200, 720, 3.5],
    [12, 64, 26.77],
    [12, 360, 0.85],
  ] as const) {
    const radiusM = radiusNm * NAUTICAL_MILE;
    assertNear(measureSagittaM(radiusM, vertices), sagittaM, 0.05, 'sagitta');
    const ring = traceCircle(112.65, 25, radiusM, vertices);
    for (let i = 0; i < vertices; i++) {
      assertNear(measureDistanceM(112.65, 25, ring[2 * i]!, ring[2 * i + 1]!), radiusM, 1e-6, 'radius');
    }
    const middle = solveInverse(ring[0]!, ring[1]!, ring[2]!, ring[3]!);
    const chord = solveDirect(ring[0]!, ring[1]!, middle.initialBearingDeg, middle.distanceM / 2);
    assertNear(radiusM - measureDistanceM(112.65, 25, chord.lon, chord.lat), sagittaM, sagittaM * 0.01 + 0.01, 'depth');
  }
});

test('a stadium keeps its distance from the leg at every vertex, runs one way round and does not cross itself', () => {
  const random = makeRandom(1);
  for (let i = 0; i < 40; i++) {
    const [lonA, latA] = [100 + 80 * random(), 60 * random() - 20];
    const end = solveDirect(lonA, latA, 360 * random(), 250 * NAUTICAL_MILE * random());
    const radiusM = (i % 2 === 0 ? 12 : 200) * NAUTICAL_MILE;
    const ring = traceStadium(lonA, latA, end.lon, end.lat, radiusM, 90, 20_000);
    for (let j = 0; j < ring.length; j += 2) {
      const { distanceM } = nearestOnLeg(ring[j]!, ring[j + 1]!, lonA, latA, end.lon, end.lat);
      assertNear(distanceM, radiusM, 1e-3, 'metres from the leg');
    }
    assert.ok(measureArea(ring) > 0, 'counter-clockwise');
    assert.equal(countCrossings(ring), 0, 'simple');
  }
});

function measureArea(ring: Float64Array): number {
  let area = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    area += ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!;
  }
  return area / 2;
}

function countCrossings(ring: Float64Array): number {
  const count = ring.length / 2;
  const side = (a: number, b: number, c: number): number =>
    (ring[2 * b]! - ring[2 * a]!) * (ring[2 * c + 1]! - ring[2 * a + 1]!) -
    (ring[2 * b + 1]! - ring[2 * a + 1]!) * (ring[2 * c]! - ring[2 * a]!);
  let crossings = 0;
  for (let i = 0; i < count; i++) {
    const a = (i + 1) % count;
    for (let j = i + 2; j < count; j++) {
      const b = (j + 1) % count;
      if (b === i) continue;
      if (side(i, a, j) > 0 !== side(i, a, b) > 0 && side(j, b, i) > 0 !== side(j, b, a) > 0) crossings++;
    }
  }
  return crossings;
}

type Ends = readonly [lonA: number, latA: number, lonB: number, latB: number];

/** Greatest distance in metres from the vertices of a traced edge to the geodesic between its ends. */
function findOffsetM(ends: Ends, edge: Float64Array): number {
  let greatest = 0;
  for (let i = 0; i < edge.length; i += 2) {
    greatest = Math.max(greatest, nearestOnLeg(edge[i]!, edge[i + 1]!, ...ends).distanceM);
  }
  return greatest;
}

test('a parallel lies as far off the geodesic as measured for the northern edge of PD 1596', () => {
  const north: Ends = [114.5, 12, 118, 12];
  assertNear(findOffsetM(north, traceEdge('parallel', ...north, 1000)), 605, 1, 'northern edge of PD 1596');
});

test('a rhumb line keeps its bearing, on the ellipsoid', () => {
  const random = makeRandom(3);
  for (let i = 0; i < 50; i++) {
    const ends: Ends = [170 + 20 * random(), 120 * random() - 60, 170 + 20 * random(), 120 * random() - 60];
    const edge = traceEdge('rhumb', ...ends, 2000);
    const bearings: number[] = [];
    for (let j = 2; j < edge.length; j += 2) {
      const chord = solveInverse(edge[j - 2]!, edge[j - 1]!, edge[j]!, edge[j + 1]!);
      bearings.push(Math.tan(((chord.initialBearingDeg + chord.finalBearingDeg) * Math.PI) / 720));
    }
    assertNear(Math.max(...bearings) - Math.min(...bearings), 0, 1e-6 * Math.max(...bearings.map(Math.abs)), 'bearing');
  }
});

test('edges start at their point, have short chords, and a geodesic stays on itself', () => {
  const random = makeRandom(2);
  for (let i = 0; i < 200; i++) {
    const [lonA, latA] = [360 * random() - 180, 120 * random() - 60];
    const far = solveDirect(lonA, latA, 360 * random(), 300_000 * random());
    const shape = (['geodesic', 'rhumb'] as const)[i % 2]!;
    const edge = traceEdge(shape, lonA, latA, far.lon, far.lat, 5000);
    assert.deepEqual([edge[0], edge[1]], [lonA, latA]);
    for (let j = 2; j < edge.length; j += 2) {
      assert.ok(measureDistanceM(edge[j - 2]!, edge[j - 1]!, edge[j]!, edge[j + 1]!) < 5001);
      assert.ok(Math.abs(edge[j]! - edge[j - 2]!) < 1, 'continuous');
    }
    if (shape === 'geodesic') assert.ok(findOffsetM([lonA, latA, far.lon, far.lat], edge) < 1e-3);
  }
});

test('a closed line over the date line is a continuous ring', () => {
  const ring = traceLine(
    [
      [178, -2],
      [-178, -2],
      [-178, 2],
      [178, 2],
    ],
    'geodesic',
    true,
    50_000,
  );
  for (let i = 0; i < ring.length; i += 2) assert.ok(ring[i]! >= 178 && ring[i]! <= 182);
  assert.ok(measureArea(ring) > 15);
  assert.throws(() => traceEdge('rhumb', 0, 0, 1, 1, 0), /more than 0 m/);
});
