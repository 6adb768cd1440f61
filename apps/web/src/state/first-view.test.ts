import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HOME_CAMERA } from './address.ts';
import { chooseFirstView } from './first-view.ts';

const place = fc.tuple(fc.double({ min: -179, max: 90, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true }));

function pack(places: readonly (readonly [number, number])[]) {
  return {
    longitude: Int32Array.from(places, ([lon]) => lon * 600_000),
    latitude: Int32Array.from(places, ([, lat]) => lat * 600_000),
  };
}

test('an own receiver elsewhere is looked at; where a vessel is in sight already, nothing moves', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 50 }), (places) => {
      const view = chooseFirstView(pack(places), places.length, HOME_CAMERA);
      assert.ok(view !== undefined);
      assert.ok(view.zoom >= 2 && view.zoom <= 9);
      const inside = (values: number[], value: number) =>
        Math.min(...values) - 1e-5 <= value && value <= Math.max(...values) + 1e-5;
      assert.ok(
        inside(
          places.map(([lon]) => lon),
          view.lon,
        ) &&
          inside(
            places.map(([, lat]) => lat),
            view.lat,
          ),
      );
      const seen = [...places, [HOME_CAMERA.lon + 5, HOME_CAMERA.lat - 5] as const];
      assert.equal(chooseFirstView(pack(seen), seen.length, HOME_CAMERA), undefined);
    }),
  );
  assert.equal(chooseFirstView(pack([]), 0, HOME_CAMERA), undefined);
});
