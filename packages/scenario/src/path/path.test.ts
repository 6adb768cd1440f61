import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solveDirect, solveInverse } from '@searoom/geo';
import { assertNear } from '@searoom/testing';
import fc from 'fast-check';
import { makeRandom } from '../random.ts';
import { METRES_PER_SECOND_PER_KNOT, turnBetween } from '../units.ts';
import { Anchored } from './anchor.ts';
import { Drift } from './drift.ts';
import { makePlace, type Place, placeAt } from './path.ts';
import { Route, type Waypoint } from './route.ts';
import { Sail } from './sail.ts';
import { OrderedSpeed, Timetable } from './speed-profile.ts';

/** Legs of 4 to 200 km with turns of at most 120 degrees. */
const courses = fc.array(
  fc.record({ turnDeg: fc.integer({ min: -120, max: 120 }), legM: fc.integer({ min: 4000, max: 200_000 }) }),
  { minLength: 1, maxLength: 8 },
);

function drawWaypoints(legs: readonly { turnDeg: number; legM: number }[]): Waypoint[] {
  const waypoints: Waypoint[] = [[112, 8]];
  let courseDeg = 30;
  for (const { turnDeg, legM } of legs) {
    courseDeg += turnDeg;
    const { lon, lat } = solveDirect(...waypoints.at(-1)!, courseDeg, legM);
    waypoints.push([lon, lat]);
  }
  return waypoints;
}

function measure(a: Place, b: Place): { distanceM: number; initialBearingDeg: number } {
  return solveInverse(a.lon, a.lat, b.lon, b.lat);
}

test('a route is a smooth line from its first waypoint to its last, and its length is the way along it', () => {
  fc.assert(
    fc.property(courses, fc.integer({ min: 100, max: 1500 }), (legs, radiusM) => {
      const waypoints = drawWaypoints(legs);
      const route = new Route(waypoints, radiusM);
      const here = makePlace();
      const next = makePlace();
      route.locate(0, here);
      assertNear(here.lon, waypoints[0]![0], 1e-9, 'first longitude');
      const stepM = 40;
      for (let atM = 0; atM + stepM <= Math.min(route.lengthM, 60_000); atM += stepM) {
        route.locate(atM, here);
        route.locate(atM + stepM, next);
        const { distanceM, initialBearingDeg } = measure(here, next);
        // On an arc the chord is a little shorter than the way.
        assert.ok(distanceM < stepM + 0.2 && distanceM > stepM * 0.97 - 0.2, `${distanceM} m for ${stepM}`);
        const turnDeg = Math.abs(turnBetween(here.headingDeg, next.headingDeg));
        assert.ok(turnDeg <= (stepM / radiusM) * 57.3 + 0.6, `${turnDeg}° in ${stepM} m of radius ${radiusM}`);
        assert.ok(Math.abs(turnBetween(initialBearingDeg, here.headingDeg)) < turnDeg + 2);
      }
      route.locate(route.lengthM, here);
      assertNear(
        measure(here, { ...here, lon: waypoints.at(-1)![0], lat: waypoints.at(-1)![1] }).distanceM,
        0,
        5,
        'end',
      );
      assert.equal(route.waypointM.length, waypoints.length);
      assertNear(route.waypointM.at(-1)!, route.lengthM, 1e-6, 'last waypoint');
    }),
    { numRuns: 60 },
  );
});

test('a ship keeps her orders: never faster, never in a jump, at rest at the end of the way', () => {
  const orders = fc.array(
    fc.record({ metres: fc.integer({ min: 500, max: 40_000 }), speedKn: fc.integer({ min: 3, max: 20 }) }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(orders, fc.constantFrom(0.01, 0.05, 0.2), (stretches, acceleration) => {
      let untilM = 0;
      const list = stretches.map(({ metres, speedKn }) => ({ untilM: (untilM += metres), speedKn }));
      const progress = new OrderedSpeed(1000, list, acceleration);
      const most = Math.max(...list.map(({ speedKn }) => speedKn)) * METRES_PER_SECOND_PER_KNOT;
      assert.equal(progress.distanceAt(1000), 0);
      assertNear(progress.distanceAt(progress.endMs), untilM, 1e-6, 'metres at the end');
      assertNear(progress.distanceAt(progress.endMs - 1), untilM, 0.5, 'no jump at the end');
      let before = 0;
      let lastSpeed = 0;
      for (let timeMs = 2000; timeMs < progress.endMs; timeMs += 1000) {
        const at = progress.distanceAt(timeMs);
        const speed = at - before;
        assert.ok(speed >= -1e-9 && speed <= most + 1e-6, `${speed} m/s`);
        assert.ok(Math.abs(speed - lastSpeed) <= acceleration + 1e-6, `${lastSpeed} to ${speed} m/s in a second`);
        before = at;
        lastSpeed = speed;
      }
    }),
    { numRuns: 100 },
  );
});

test('a timetable is kept to the second and never goes astern', () => {
  const legs = fc.array(
    fc.record({ minutes: fc.integer({ min: 2, max: 300 }), metres: fc.integer({ min: 100, max: 50_000 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(legs, (list) => {
      const times = [0];
      const distances = [0];
      for (const { minutes, metres } of list) {
        times.push(times.at(-1)! + minutes * 60_000);
        distances.push(distances.at(-1)! + metres);
      }
      const timetable = new Timetable(times, distances);
      times.forEach((timeMs, i) => {
        assertNear(timetable.distanceAt(timeMs), distances[i]!, 1e-6, 'metres at a call');
      });
      let before = 0;
      for (let i = 0; i <= 500; i++) {
        const at = timetable.distanceAt((timetable.endMs * i) / 500);
        assert.ok(at >= before - 1e-6);
        before = at;
      }
    }),
  );
});

test('a ship at anchor swings round one place, and drift begins where and how she lay', () => {
  const from: Place = { lon: 104.1, lat: 1.28, headingDeg: 70, navigationalStatus: 0 };
  const anchored = new Anchored(0, 86_400_000, from, 250, makeRandom(1, 'anchor'));
  const anchor = solveDirect(from.lon, from.lat, 70, 250);
  for (let timeMs = 0; timeMs <= 86_400_000; timeMs += 600_000) {
    const place = placeAt(anchored, timeMs);
    const chain = solveInverse(place.lon, place.lat, anchor.lon, anchor.lat);
    assertNear(chain.distanceM, 250, 1, 'metres from the anchor');
    assertNear(turnBetween(place.headingDeg, chain.initialBearingDeg), 0, 0.5, 'degrees off the chain');
  }
  const options = { courseDeg: 240, speedKn: 1.5, wanderM: 200, wanderMs: 7_200_000, headingDeg: 300 };
  const drift = new Drift(0, 86_400_000, from, { ...options, navigationalStatus: 2 }, makeRandom(1, 'drift'));
  for (const path of [anchored, drift]) {
    const place = placeAt(path, 0);
    assertNear(place.lon, from.lon, 1e-8, 'longitude at the start');
    assertNear(place.headingDeg, 70, 1e-9, 'heading at the start');
  }
  const end = placeAt(drift, 86_400_000);
  assertNear(measure(from, end).distanceM / 1852, 36, 1, 'miles drifted in a day at 1.5 kn');
});

test('a place is a function of the time alone, in whatever order it is asked for', () => {
  const waypoints = drawWaypoints([
    { turnDeg: 0, legM: 30_000 },
    { turnDeg: 70, legM: 40_000 },
  ]);
  const make = (): Sail => {
    const route = new Route(waypoints, 1000);
    const progress = new OrderedSpeed(0, [{ untilM: route.lengthM, speedKn: 14 }], 0.02);
    return new Sail(route, progress, 0, { crossTrackM: 200, crabDeg: 4, surgeS: 20 }, makeRandom(5, 'sail'));
  };
  const sequential = make();
  const shuffled = make();
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 2e7, noNaN: true }), (timeMs) => {
      assert.deepEqual(placeAt(shuffled, timeMs), placeAt(sequential, timeMs));
      placeAt(shuffled, 2e7 - timeMs);
    }),
  );
});
