import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDistanceM } from '@searoom/geo';
import { makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import { BaseDistance } from './base-points.ts';

test('the nearest base point is that of a search over all of them, to half a metre at 250 M', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 400 }), (seed, count) => {
      const random = makeRandom(seed);
      const places = new Float64Array(2 * count);
      for (let i = 0; i < count; i++) {
        // Many places twice, as the ends of legs are.
        places[2 * i] = Math.round(40 * random()) / 10 + 110;
        places[2 * i + 1] = Math.round(40 * random()) / 10 + 5;
      }
      const distance = new BaseDistance({ places, origins: new Uint16Array(count) });
      for (let q = 0; q < 20; q++) {
        const [lon, lat] = [108 + 8 * random(), 3 + 8 * random()];
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i < count; i++) {
          least = Math.min(least, measureDistanceM(lon, lat, places[2 * i]!, places[2 * i + 1]!));
        }
        const found = distance.measureM(lon, lat);
        if (count === 0) assert.equal(found, Number.POSITIVE_INFINITY);
        else assert.ok(found - least < 0.5 && found >= least, `${found} m, least ${least} m`);
      }
    }),
    { numRuns: 60 },
  );
});
