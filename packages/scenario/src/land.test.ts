import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { makePlace } from './path/path.ts';
import { listScenarios, openScenario } from './scenario.ts';
import { MINUTE_MS } from './units.ts';

const require = createRequire(import.meta.url);

const BANDS_PER_DEGREE = 20;

type Edge = readonly [lonA: number, latA: number, lonB: number, latB: number];

/** Natural Earth's land at 1:10 million, as the edges that touch each band of latitude. */
function readLand(): Map<number, Edge[]> {
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/land-10m.json'), 'utf8')) as Topology<{
    land: GeometryCollection;
  }>;
  const bands = new Map<number, Edge[]>();
  const addRing = (ring: readonly Position[]): void => {
    for (let i = 1; i < ring.length; i++) {
      const edge: Edge = [ring[i - 1]![0]!, ring[i - 1]![1]!, ring[i]![0]!, ring[i]![1]!];
      const first = Math.floor(Math.min(edge[1], edge[3]) * BANDS_PER_DEGREE);
      const last = Math.floor(Math.max(edge[1], edge[3]) * BANDS_PER_DEGREE);
      for (let band = first; band <= last; band++) {
        if (!bands.has(band)) bands.set(band, []);
        bands.get(band)!.push(edge);
      }
    }
  };
  for (const { geometry } of feature(atlas, atlas.objects.land).features) {
    // Holes (lakes) are rings like the others: the crossings add up.
    for (const polygon of (geometry as MultiPolygon).coordinates) polygon.forEach(addRing);
  }
  return bands;
}

function isOnLand(land: ReadonlyMap<number, Edge[]>, lon: number, lat: number): boolean {
  let inside = false;
  for (const [lonA, latA, lonB, latB] of land.get(Math.floor(lat * BANDS_PER_DEGREE)) ?? []) {
    if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) inside = !inside;
  }
  return inside;
}

test('no vessel of any scenario is ever on land, for several seeds', () => {
  const land = readLand();
  assert.ok(isOnLand(land, 113, 0) && !isOnLand(land, 114, 15), 'Borneo is land, Macclesfield Bank is not');
  const place = makePlace();
  const ashore = new Set<string>();
  for (const { name } of listScenarios()) {
    for (const seed of [1, 2, 3, 5, 7, 11, 42, 2024]) {
      const scenario = openScenario(name, { seed });
      for (const vessel of scenario.vessels) {
        if (vessel.transponder === 'aircraft') continue;
        const fromMs = Math.max(scenario.startMs, vessel.onAirFromMs ?? 0);
        const untilMs = Math.min(scenario.endMs, vessel.onAirUntilMs ?? Number.POSITIVE_INFINITY);
        for (let timeMs = fromMs; timeMs <= untilMs; timeMs += 10 * MINUTE_MS) {
          vessel.path.locate(timeMs, place);
          if (!isOnLand(land, place.lon, place.lat)) continue;
          ashore.add(
            `${vessel.name}, ${vessel.destination}: ${place.lon.toFixed(2)} ${place.lat.toFixed(2)}, seed ${seed}`,
          );
          break;
        }
      }
    }
  }
  assert.deepEqual([...ashore], []);
});
