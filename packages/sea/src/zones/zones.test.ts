import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { isInZone, measureDistanceM, ZoneIndex } from '@searoom/geo';
import { assertNear, makeRandom } from '@searoom/testing';
import { type BaseMapTopology, readBaseMap } from '../build/read-base-map.ts';
import { REGISTER } from '../register/mod.ts';
import { buildBands } from './build-bands.ts';
import { buildFeatureZones } from './build-feature-zones.ts';
import { buildLineZones } from './build-line-zones.ts';
import { collectTerritories } from './collect-territories.ts';

const topology = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
) as BaseMapTopology;
const map = readBaseMap(topology, REGISTER);
const territories = collectTerritories(REGISTER, map.coasts);

/** Distance to the nearest of all base points, one after the other. */
function measureByAll(places: Float64Array, lon: number, lat: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < places.length; i += 2) {
    least = Math.min(least, measureDistanceM(lon, lat, places[i]!, places[i + 1]!));
  }
  return least;
}

test('limits of 12, 24 and 200 M lie at their distance from the nearest base point, within 5 m also between vertices', () => {
  const random = makeRandom(1);
  for (const name of ['BRN', 'KHM', 'TWN']) {
    const territory = territories.find(({ party, group }) => party === name && group === undefined)!;
    for (const { zone, rings } of buildBands(REGISTER, territory, 0)) {
      assert.ok(rings.length > 0, zone.id);
      for (let check = 0; check < 60; check++) {
        const ring = rings[Math.floor(random() * rings.length)]!;
        const i = 2 * Math.floor((random() * ring.length) / 2);
        const j = (i + 2) % ring.length;
        const t = random();
        const lon = ring[i]! + t * (ring[j]! - ring[i]!);
        const lat = ring[i + 1]! + t * (ring[j + 1]! - ring[i + 1]!);
        assertNear(measureByAll(territory.points.places, lon, lat), zone.breadthNm! * 1852, 5, `${zone.id}: metres`);
      }
    }
  }
});

test('a baseline gives its limits, the waters behind it are inside, and no line of ours is a limit', () => {
  const phl = territories.find(({ party }) => party === 'PHL')!;
  const index = ZoneIndex.build(buildBands(REGISTER, phl, 0));
  const random = makeRandom(2);
  const enclosed = { rings: phl.enclosed };
  const breadths = buildBands(REGISTER, phl, 0).map(({ zone }) => zone.breadthNm! * 1852);
  for (let i = 0; i < 300; i++) {
    const [lon, lat] = [114 + 16 * random(), 2 + 22 * random()];
    const behind = isInZone(enclosed, lon, lat);
    const distanceM = measureByAll(phl.points.places, lon, lat);
    const zones = [...index.zonesOfSet(index.setAt(lon, lat))];
    breadths.forEach((breadthM, zone) => {
      if (Math.abs(distanceM - breadthM) < 30 && !behind) return;
      // South of Mindanao the economic zone ends at the line agreed with Indonesia.
      if (breadthM > 100_000 && lat < 7.5) return;
      assert.equal(zones.includes(zone), behind || distanceM < breadthM, `${lon}, ${lat}: ${distanceM} m`);
    });
  }
});

test('every claimant of a disputed feature above water has its own zones, and low-tide elevations give none', () => {
  const zones = buildFeatureZones(REGISTER, []);
  const at = (lon: number, lat: number): string[] =>
    zones
      .filter(({ rings }) => isInZone({ rings }, lon, lat))
      .map(({ zone }) => `${zone.assertedBy} ${zone.kind}`)
      .sort();
  assert.deepEqual(
    at(117.76, 15.15).filter((zone) => zone.endsWith('territorial-sea')),
    ['CHN territorial-sea', 'PHL territorial-sea', 'TWN territorial-sea'],
    'Scarborough Shoal',
  );
  // Mischief Reef and Second Thomas Shoal: low-tide elevations, more than 12 M from any high-tide feature.
  for (const [lon, lat] of [
    [115.535, 9.905],
    [115.866, 9.733],
  ] as const) {
    assert.deepEqual(
      at(lon, lat).filter((zone) => zone.endsWith('territorial-sea')),
      [],
      `${lon}, ${lat}`,
    );
  }
});

test('every zone that raises events names a party, an instrument of the register and how exact it is', () => {
  const zones = [...buildFeatureZones(REGISTER, []), ...buildLineZones(REGISTER)].map(({ zone }) => zone);
  const parties = new Set(territories.map(({ party }) => party));
  for (const party of ['BRN', 'CHN', 'IDN', 'JPN', 'KHM', 'KOR', 'MYS', 'PHL', 'SGP', 'THA', 'TWN', 'VNM']) {
    assert.ok(parties.has(party), `${party} has a coast or baselines`);
  }
  for (const zone of zones) {
    assert.ok(zone.assertedBy.length >= 3, zone.id);
    assert.ok(!zone.contestedBy.includes(zone.assertedBy), zone.id);
    assert.ok(
      REGISTER.instruments.some(({ id }) => id === zone.instrument),
      `${zone.id}: ${zone.instrument}`,
    );
    assert.ok(zone.exactness.uncertaintyM > 0 && zone.exactness.note.length > 0, zone.id);
  }
  assert.ok(zones.filter(({ kind }) => kind.startsWith('dashed')).every(({ eventBoundary }) => !eventBoundary));
});
