import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNear, makeRandom, sharedData, skipWithout } from '@searoom/testing';
import library from 'geographiclib-geodesic';
import { GeodesicLine, measureDistanceM, nearestOnLeg, solveDirect, solveInverse } from './mod.ts';

const reference = library.Geodesic.WGS84;
const MICROMETRE = 1e-6;

/** Distance to a micrometre; each bearing to what moves its far end by a tenth of a millimetre. */
function checkInverse(lon1: number, lat1: number, lon2: number, lat2: number): void {
  const expected = reference.Inverse(lat1, lon1, lat2, lon2);
  const actual = solveInverse(lon1, lat1, lon2, lat2);
  const place = [lon1, lat1, lon2, lat2].join(', ');
  assertNear(actual.distanceM, expected.s12, MICROMETRE, `${place}: metres`);
  assert.equal(measureDistanceM(lon1, lat1, lon2, lat2), actual.distanceM);
  // Round antipodes and at no distance every bearing is right, or nearly.
  if (expected.s12 > 19.9e6 || expected.s12 < 1e-3) return;
  const tolerance = Math.max(1e-10, 1e-4 / expected.s12 / (Math.PI / 180) / 10);
  assertNear(turn(actual.initialBearingDeg - expected.azi1), 0, tolerance, `${place}: bearing at the start`);
  assertNear(turn(actual.finalBearingDeg - expected.azi2), 0, tolerance, `${place}: bearing at the end`);
  assert.ok(actual.initialBearingDeg >= 0 && actual.initialBearingDeg < 360);
}

function turn(degrees: number): number {
  return (((degrees % 360) + 540) % 360) - 180;
}

test('inverse: random pairs over the whole earth agree with the reference to a micrometre', () => {
  const random = makeRandom(1);
  for (let i = 0; i < 60_000; i++) {
    checkInverse(360 * random() - 180, 180 * random() - 90, 360 * random() - 180, 180 * random() - 90);
  }
});

test('inverse: from a millimetre to some hundred kilometres', () => {
  const random = makeRandom(2);
  for (let i = 0; i < 40_000; i++) {
    const lon = 360 * random() - 180;
    const lat = 170 * random() - 85;
    const degrees = 10 ** (-8 + 9 * random());
    checkInverse(lon, lat, lon + degrees * (random() - 0.5), lat + degrees * (random() - 0.5) * 0.9);
  }
});

test('inverse: nearly antipodal places converge', () => {
  const random = makeRandom(3);
  for (let i = 0; i < 5000; i++) {
    const lon = 360 * random() - 180;
    const lat = 178 * random() - 89;
    checkInverse(lon, lat, lon + 180 + (random() - 0.5) * random(), -lat + (random() - 0.5) * random());
  }
});

test('inverse: along the equator, near it, and near the poles, at every order of magnitude', () => {
  const random = makeRandom(6);
  const small = (): number => (random() < 0.5 ? -1 : 1) * 10 ** (-300 * random() ** 4);
  for (let i = 0; i < 10_000; i++) {
    const [lon1, lon2, lat] = [360 * random() - 180, 360 * random() - 180, small()];
    checkInverse(lon1, 0, lon2, 0);
    checkInverse(lon1, lat, lon2, small());
    checkInverse(lon1, lat, lon2, 0);
    checkInverse(lon1, lat, lon2, -lat);
    checkInverse(lon1, lat, lon1 + 180 + small(), small());
    checkInverse(lon1, Math.sign(lat) * (90 - Math.abs(lat)), lon2, Math.abs(small()) - 90);
  }
});

test('inverse: meridians, equator, poles, antipodes, the date line, one and the same place', () => {
  for (const places of [
    [0, 0, 180, 0],
    [0, 0, 179.5, 0],
    [0, 0, 179.39, 0],
    [0, 30, 180, -30],
    [0, 90, 50, -90],
    [10, 90, 20, 20],
    [10, -90, 20, 20],
    [5, 5, 5, 5],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
    [179, 10, -179, 10],
    [0, 0, 180, 0.3],
    [100, -50, 100, 50],
    [0, 45, 180, 44],
    [0, 1e-10, 180, 1e-10],
    [540, 5, -170, 5],
  ] as const satisfies readonly (readonly [number, number, number, number])[]) {
    checkInverse(...(places as readonly [number, number, number, number]));
  }
  assert.equal(solveInverse(0, 90, 50, 90).distanceM, 0);
});

test('direct: random places, bearings and distances; and back again', () => {
  const random = makeRandom(4);
  for (let i = 0; i < 40_000; i++) {
    const [lon, lat, bearing, distance] = [
      360 * random() - 180,
      180 * random() - 90,
      720 * random() - 360,
      2e7 * random() ** 2,
    ];
    const expected = reference.Direct(lat, lon, bearing, distance);
    const actual = solveDirect(lon, lat, bearing, distance);
    assertNear(
      reference.Inverse(expected.lat2, expected.lon2, actual.lat, actual.lon).s12,
      0,
      MICROMETRE,
      'metres off',
    );
    if (Math.abs(expected.lat2) < 89.9) assertNear(turn(actual.finalBearingDeg - expected.azi2), 0, 1e-8, 'bearing');
    assert.ok(actual.lon >= -180 && actual.lon < 180);
  }
  const line = new GeodesicLine(110, 5, 30);
  assertNear(measureDistanceM(110, 5, line.at(-1000).lon, line.at(-1000).lat), 1000, MICROMETRE);
});

test('what is no place is refused with its value', () => {
  assert.throws(() => solveInverse(0, 91, 0, 0), /latitude 91/);
  assert.throws(() => solveInverse(0, 0, Number.NaN, 0), RangeError);
  assert.throws(() => solveDirect(0, 0, Number.NaN, 1), /Not a bearing: NaN/);
});

test('the nearest place of a leg is that of a fine search along it', () => {
  const random = makeRandom(5);
  for (let i = 0; i < 300; i++) {
    const [lonA, latA] = [100 + 30 * random(), 50 * random() - 10];
    const leg = solveDirect(lonA, latA, 360 * random(), 463_000 * random());
    const place = solveDirect(lonA, latA, 360 * random(), 560_000 * random());
    const found = nearestOnLeg(place.lon, place.lat, lonA, latA, leg.lon, leg.lat);
    const { distanceM, initialBearingDeg } = solveInverse(lonA, latA, leg.lon, leg.lat);
    const line = new GeodesicLine(lonA, latA, initialBearingDeg);
    const measure = (along: number): number => {
      const at = line.at(Math.min(distanceM, Math.max(0, along)));
      return measureDistanceM(place.lon, place.lat, at.lon, at.lat);
    };
    // Golden section over the whole leg: the distance has one minimum on it.
    let [low, high] = [0, distanceM];
    for (let step = 0; step < 70; step++) {
      const a = low + (high - low) * 0.381966;
      const b = low + (high - low) * 0.618034;
      if (measure(a) < measure(b)) high = b;
      else low = a;
    }
    assertNear(found.distanceM, Math.min(measure(low), measure(0), measure(distanceM)), 1e-3, 'metres');
  }
});

test('lengths of all lines of the register agree with those published with it', skipWithout('sea/lines.json'), () => {
  const { lines } = JSON.parse(readFileSync(sharedData('sea/lines.json'), 'utf8')) as {
    lines: {
      id: string;
      points?: { lon: number; lat: number }[];
      checks?: { geodesic_total_M?: number; closing_leg_included?: boolean };
    }[];
  };
  let checked = 0;
  for (const { id, points, checks } of lines) {
    if (points === undefined || checks?.geodesic_total_M === undefined) continue;
    const ring = checks.closing_leg_included === true ? [...points, points[0]!] : points;
    let total = 0;
    for (let i = 1; i < ring.length; i++) {
      total += measureDistanceM(ring[i - 1]!.lon, ring[i - 1]!.lat, ring[i]!.lon, ring[i]!.lat) / 1852;
    }
    assertNear(total, checks.geodesic_total_M, 0.0011, `${id}: M`);
    checked++;
  }
  assert.ok(checked > 20, `${checked} lines`);
});
