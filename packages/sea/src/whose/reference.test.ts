import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNear } from '@searoom/testing';
import fc from 'fast-check';
import { openAtlas } from '../atlas.ts';
import { measureNearestReferenceM, measureReferenceM } from '../testing/reference.ts';
import { askWhose } from './ask-whose.ts';
import { distanceOf } from './shared.ts';

const file = readFileSync(new URL('../atlas.bin', import.meta.url));
const atlas = openAtlas(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));

const places = fc.tuple(fc.double({ min: 95, max: 135, noNaN: true }), fc.double({ min: -5, max: 40, noNaN: true }));

test('the distance to the nearest base point is that of GeographicLib to a millimetre, and the one that is told', () => {
  let told = 0;
  fc.assert(
    fc.property(places, ([lon, lat]) => {
      for (const { zone: id, base } of askWhose(atlas, lon, lat).zones) {
        if (base === undefined) continue;
        const zone = atlas.zones.find((one) => one.id === id)!;
        const territory = atlas.territories[zone.territory!]!;
        const distance = distanceOf(territory);
        const metres = distance.measureM(lon, lat);
        assertNear(metres, measureNearestReferenceM(territory.points, lon, lat), 0.001, `${id}: metres`);
        const [baseLon, baseLat] = [0, 1].map((k) => territory.points.places[2 * distance.nearest + k]!);
        assertNear(metres, measureReferenceM(lon, lat, baseLon!, baseLat!), 0.001, `${id}: metres to that base point`);
        // Told to a hundredth of a mile, and its place to a millionth of a degree.
        assertNear(base.distanceNm, metres / 1852, 0.005_001, `${id}: miles`);
        assertNear(base.lon, baseLon!, 5.1e-7, `${id}: longitude of the base point`);
        assertNear(base.lat, baseLat!, 5.1e-7, `${id}: latitude of the base point`);
        told++;
      }
    }),
    { numRuns: 40 },
  );
  assert.ok(told > 50, `only ${told} base points were told`);
});
