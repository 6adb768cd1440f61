import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNear } from '@searoom/testing';
import geodesic from 'geographiclib-geodesic';
import { makePlace, type Path } from '../path/path.ts';
import { openScenario } from '../scenario.ts';
import { turnBetween } from '../units.ts';
import type { TruthFact } from './fact.ts';

const wgs84 = geodesic.Geodesic.WGS84;

function measureDistance(lonA: number, latA: number, lonB: number, latB: number): number {
  return wgs84.Inverse(latA, lonA, latB, lonB).s12!;
}

/** The places of the features once more, so that the truth is not checked against itself. */
const CENTRES: Readonly<Record<string, readonly [number, number]>> = {
  'South Luconia Shoals': [112.6, 5.05],
  'Second Thomas Shoal': [115.8642, 9.7325],
  'Scarborough Shoal': [117.76, 15.15],
  'Whitsun Reef': [114.6575, 9.9939],
  'Uotsuri-shima': [123.4733, 25.7433],
  'Minami-Kojima': [123.552, 25.722],
  'Kuba-shima': [123.6817, 25.9233],
  'Taisho-jima': [124.56, 25.922],
};

const SEEDS = [7, 8];
const scenarios = SEEDS.map((seed) => openScenario('south-china-sea', { seed }));
const place = makePlace();

function findPaths(facts: { mmsi: number; others?: readonly number[] }, scenario = scenarios[0]!): Path[] {
  return [facts.mmsi, ...(facts.others ?? [])].map((mmsi) => scenario.vessels.find((v) => v.mmsi === mmsi)!.path);
}

function distanceBetween(a: Path, b: Path, timeMs: number): number {
  const other = makePlace();
  a.locate(timeMs, place);
  b.locate(timeMs, other);
  return measureDistance(place.lon, place.lat, other.lon, other.lat);
}

test('every circle crossing lies on the circle, by an independent geodesic, at its time and on the right way', () => {
  for (const scenario of scenarios) {
    const crossings = scenario.truth.filter(({ kind }) => kind.startsWith('circle'));
    assert.ok(crossings.length > 60);
    for (const fact of crossings) {
      const [lon, lat] = CENTRES[fact.note.replace(/^.* round /, '')]!;
      const radiusM = fact.measures!['radiusM']!;
      const path = scenario.vessels.find(({ mmsi }) => mmsi === fact.mmsi)!.path;
      assertNear(measureDistance(lon, lat, fact.lon, fact.lat), radiusM, 0.5, fact.note);
      const distanceAt = (timeMs: number): number => {
        path.locate(timeMs, place);
        return measureDistance(lon, lat, place.lon, place.lat);
      };
      assertNear(distanceAt(fact.startMs), radiusM, 0.5, 'metres at the time');
      const [before, after] = [distanceAt(fact.startMs - 2000), distanceAt(fact.startMs + 2000)];
      assert.ok(fact.kind === 'circle-entry' ? before > after : before < after, JSON.stringify(fact));
    }
  }
});

test('no crossing of a circle is missing: places every five minutes are inside exactly when the truth says so', () => {
  const scenario = scenarios[0]!;
  for (const vessel of scenario.vessels) {
    if (vessel.transponder === 'aircraft') continue;
    const own = scenario.truth.filter(({ kind, mmsi }) => kind.startsWith('circle') && mmsi === vessel.mmsi);
    for (const [feature, [lon, lat]] of Object.entries(CENTRES)) {
      for (const radiusM of [22_224, 44_448]) {
        const here = own.filter(({ note, measures }) => note.endsWith(feature) && measures!['radiusM'] === radiusM);
        vessel.path.locate(scenario.startMs, place);
        let inside = measureDistance(lon, lat, place.lon, place.lat) < radiusM;
        let next = 0;
        for (let timeMs = scenario.startMs; timeMs <= scenario.endMs; timeMs += 300_000) {
          while (next < here.length && here[next]!.startMs <= timeMs) inside = here[next++]!.kind === 'circle-entry';
          vessel.path.locate(timeMs, place);
          if (Math.abs(place.lat - lat) > 1 || Math.abs(place.lon - lon) > 1) {
            assert.equal(inside, false);
            continue;
          }
          assert.equal(measureDistance(lon, lat, place.lon, place.lat) < radiusM, inside, `${vessel.name} ${timeMs}`);
        }
      }
    }
  }
});

test('the four coast-guard ships enter 24 M and then 12 M in the morning off the Senkakus, and leave both again', () => {
  for (const scenario of scenarios) {
    const hour = (fact: TruthFact): number => (fact.startMs - scenario.startMs) / 3_600_000;
    for (const number of [7, 8, 9, 10]) {
      const ship = scenario.vessels.find(({ name }) => name === `SIM CN COASTGUARD ${number}`)!;
      const own = scenario.truth.filter(({ mmsi, note }) => mmsi === ship.mmsi && note.endsWith('Minami-Kojima'));
      assert.deepEqual(
        own.map(({ kind, measures }) => `${kind} ${measures!['radiusM']! / 1852}`),
        ['circle-entry 24', 'circle-entry 12', 'circle-exit 12', 'circle-exit 24'],
      );
      const [, entry, exit] = own.map(hour);
      assert.ok(entry! > 1.7 && entry! < 2.4 && exit! > 3.3 && exit! < 4.3, `${entry} to ${exit}`);
    }
  }
});

test('facts about vessels together hold on their paths', () => {
  for (const scenario of scenarios) {
    for (const fact of scenario.truth) {
      if (fact.others === undefined || fact.others.length === 0) continue;
      const [first, second] = findPaths(fact, scenario) as [Path, Path];
      const times = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].map(
        (part) => fact.startMs + part * (fact.endMs - fact.startMs),
      );
      const apart = times.map((timeMs) => distanceBetween(first, second, timeMs));
      const most = { rendezvous: 150, escort: 6000, shadowing: 6 * 1852, swarm: 1500, blocking: 2500 }[
        fact.kind as string
      ];
      if (most !== undefined) assert.ok(Math.max(...apart) < most, `${fact.kind} ${fact.note}: ${apart}`);
      if (fact.kind === 'close-pass') {
        assertNear(apart[3]!, fact.measures!['distanceM']!, 1, `${fact.note}, metres`);
        for (const aside of [-90_000, 90_000]) {
          assert.ok(
            distanceBetween(first, second, fact.startMs + aside) > apart[3]! - 1,
            `${fact.note} is the nearest`,
          );
        }
      }
    }
  }
});

test('a blocking ship passes ahead of the bow again and again', () => {
  for (const fact of scenarios[0]!.truth.filter(({ kind }) => kind === 'blocking')) {
    const [ship, boat] = findPaths(fact) as [Path, Path];
    const other = makePlace();
    let crossings = 0;
    let side = 0;
    for (let timeMs = fact.startMs - 240_000; timeMs <= fact.endMs; timeMs += 5000) {
      boat.locate(timeMs, place);
      ship.locate(timeMs, other);
      const line = wgs84.Inverse(place.lat, place.lon, other.lat, other.lon);
      const bearing = turnBetween(place.headingDeg, line.azi1!);
      const now = Math.sign(bearing);
      if (side !== 0 && now !== side && Math.abs(bearing) < 90 && line.s12! < 600) crossings++;
      side = now;
    }
    assert.ok(crossings >= 6, `${crossings} crossings`);
  }
});

test('paths never jump, and bows never spin', () => {
  const next = makePlace();
  for (const scenario of scenarios) {
    for (const vessel of scenario.vessels) {
      const fromMs = Math.max(scenario.startMs, vessel.onAirFromMs ?? 0);
      const untilMs = Math.min(scenario.endMs, vessel.onAirUntilMs ?? scenario.endMs) - 10_000;
      const most = vessel.transponder === 'aircraft' ? 200 : 26;
      for (let timeMs = fromMs; timeMs < untilMs; timeMs += 10_000) {
        vessel.path.locate(timeMs, place);
        vessel.path.locate(timeMs + 10_000, next);
        const lon = (next.lon - place.lon) * Math.cos((place.lat * Math.PI) / 180);
        const speedKn = (Math.hypot(lon, next.lat - place.lat) * 60 * 3600) / 10;
        const turnDeg = Math.abs(turnBetween(place.headingDeg, next.headingDeg));
        assert.ok(speedKn < most, `${vessel.name}: ${speedKn} kn at ${new Date(timeMs).toISOString()}`);
        assert.ok(turnDeg < 60, `${vessel.name}: turns ${turnDeg}° in 10 s at ${new Date(timeMs).toISOString()}`);
      }
    }
  }
});
