import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unwrapRing } from './unwrap-ring.ts';

test('no coast of the base map steps across the world, and each stays where it is', () => {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const land = feature(topology, topology.objects['land'] as GeometryCollection).features;
  const rings = land.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.flat());
  const jumps = (ring: readonly (readonly number[])[]): number =>
    ring.filter((place, i) => i > 0 && Math.abs(place[0]! - ring[i - 1]![0]!) > 180 && Math.abs(place[1]!) < 90).length;
  assert.ok(
    rings.some((ring) => jumps(ring) > 0),
    'some coast passes 180°',
  );
  for (const ring of rings) {
    const plane = unwrapRing(ring);
    assert.equal(jumps(plane), 0);
    for (const [i, [lon, lat]] of ring.entries() as Iterable<[number, number[]]>) {
      assert.ok(Math.abs(Math.sin(((plane[i]![0] - lon!) * Math.PI) / 360)) < 1e-9 && plane[i]![1] === lat);
    }
    assert.deepEqual(plane.at(-1), plane[0], 'closed');
  }
});

test('a ring that passes 180° keeps its shape wherever it begins', () => {
  fc.assert(
    fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.nat(3), (middle, start) => {
      const wrap = (lon: number): number => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
      const corners = [
        [-4, 60],
        [5, 61],
        [4, 66],
        [-3, 64],
      ].map(([east, lat]) => [wrap(middle + east!), lat!]);
      const turned = [...corners.slice(start), ...corners.slice(0, start)];
      const lons = unwrapRing([...turned, turned[0]!]).map(([lon]) => lon);
      assert.ok(Math.abs(Math.max(...lons) - Math.min(...lons) - 9) < 1e-9);
    }),
  );
});
