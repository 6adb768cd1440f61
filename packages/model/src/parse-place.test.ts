import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNear } from '@searoom/testing';
import fc from 'fast-check';
import { SearoomError } from './errors.ts';
import { parsePlace } from './parse-place.ts';

test('one place in all the ways that charts and people write it', () => {
  const lat = 5 + 1.8 / 60;
  const lon = 112.65;
  const ways = [
    '5.03,112.65',
    '5.03, 112.65',
    '5.03 112.65',
    '+5.03;+112.65',
    "5°01.8'N 112°39'E",
    "5°01.8'N, 112°39'E",
    "5°01.8'N112°39.0'E",
    '5° 1′ 48″ N 112° 39′ 0″ E',
    '5°01’48”N 112°39’00”E',
    '5 01.8 N 112 39 E',
    '5 01 48 N, 112 39 00 E',
    '5.03N 112.65E',
    'N5.03 E112.65',
    'n 5 01.8 e 112 39',
    "112°39'E 5°01.8'N",
  ];
  for (const text of ways) {
    const place = parsePlace(text);
    assertNear(place.lat, lat, 1e-9, `latitude of ${text}`);
    assertNear(place.lon, lon, 1e-9, `longitude of ${text}`);
  }
  assert.deepEqual(parsePlace('-8.5,-115'), { lat: -8.5, lon: -115 });
  assert.deepEqual(parsePlace("8°30'S 115°W"), { lat: -8.5, lon: -115 });
});

test('what is no place is refused', () => {
  const wrong = [
    '',
    'here',
    '5',
    '5,',
    '5,6,7',
    '91,0',
    '112.65,5.03',
    '0,181',
    "5°61'N 1°E",
    '5N 6N',
    '-5S 6E',
    '5..1,2',
  ];
  for (const text of [...wrong, '1e3,5', 'NaN,5', '5,Infinity', 'N5N 6E', '0x5,6']) {
    assert.throws(
      () => parsePlace(text),
      (error) => error instanceof SearoomError && error.code === 'SR_PLACE_INVALID',
      text,
    );
  }
});

test('every decimal place comes back as it was written', () => {
  const angle = (most: number): fc.Arbitrary<number> =>
    fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((micro) => micro / 1e6);
  fc.assert(
    fc.property(angle(90), angle(180), (lat, lon) => {
      const place = parsePlace(`${lat.toFixed(6)},${lon.toFixed(6)}`);
      assertNear(place.lat, lat, 1e-9);
      assertNear(place.lon, lon, 1e-9);
    }),
  );
});

test('no text makes it do anything but answer or refuse, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,°\'"NSEW+-'), maxLength: 60 }), (text) => {
      try {
        const { lat, lon } = parsePlace(text);
        assert.ok(Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
      } catch (error) {
        assert.ok(error instanceof SearoomError);
      }
    }),
  );
});
