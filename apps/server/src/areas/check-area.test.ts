import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkArea } from './check-area.ts';

const refuses = (ring: number[][], why: RegExp, name = 'A'): void => {
  assert.throws(
    () => checkArea({ name, ring }),
    (error: Error & { code?: string }) => error.code === 'SR_AREA_INVALID' && why.test(error.message),
    JSON.stringify(ring),
  );
};

test('areas that are none are refused with what is wrong', () => {
  refuses(
    [
      [0, 0],
      [1, 0],
    ],
    /2 corners/,
  );
  refuses(
    Array.from({ length: 201 }, (_, i) => [Math.cos(i / 32), Math.sin(i / 32)]),
    /201 corners/,
  );
  refuses(
    [
      [0, 0],
      [181, 0],
      [1, 1],
    ],
    /corner 2 has longitude 181/,
  );
  refuses(
    [
      [0, 0],
      [1, 0],
      [1, 91],
    ],
    /corner 3 has latitude 91/,
  );
  refuses(
    [
      [0, 0],
      [Number.NaN, 0],
      [1, 1],
    ],
    /corner 2/,
  );
  refuses(
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ],
    /cross or touch/,
  );
  refuses(
    [
      [0, 0],
      [2, 0],
      [1, 0],
      [1, 1],
    ],
    /cross or touch|same/,
  );
  refuses(
    [
      [0, 0],
      [0, 0],
      [1, 1],
    ],
    /same/,
  );
  refuses(
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    /cross or touch|enclose nothing/,
  );
  refuses(
    [
      [-120, 80],
      [0, 80],
      [120, 80],
    ],
    /round a pole/,
  );
  refuses(
    [
      [-179, -89],
      [0, -89],
      [179, -89],
      [179, 89],
      [0, 89],
      [-179, 89],
    ],
    /round a pole|half of the earth/,
  );
  refuses(
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    /name/,
    '   ',
  );
});

test('a closed ring is the same as an open one, and the 180th meridian is no edge', () => {
  const open = checkArea({
    name: ' Reef ',
    ring: [
      [179, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
    ],
  });
  assert.equal(open.name, 'Reef');
  assert.deepEqual([...open.outline], [179, 0, 181, 0, 181, 1, 179, 1]);
  const closed = checkArea({
    name: 'x',
    ring: [
      [179, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
      [179, 0],
    ],
  });
  assert.deepEqual(closed.ring, open.ring);
  // 2 degrees by 1 at the equator: 222.39 km by 111.19 km.
  assert.ok(Math.abs(open.areaKm2 - 24_728) < 15);
});

test('a star-shaped ring passes whichever way it runs, and fails when two of its corners change places', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: 5, maxLength: 40 }),
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
      (radii, lon, lat) => {
        const ring = radii.map((radius, i) => {
          const angle = (i / radii.length) * 2 * Math.PI;
          const x = lon + radius * Math.cos(angle);
          return [x > 180 ? x - 360 : x < -180 ? x + 360 : x, lat + radius * Math.sin(angle)];
        });
        const there = checkArea({ name: 'a', ring });
        const back = checkArea({ name: 'a', ring: [...ring].reverse() });
        assert.ok(Math.abs(there.areaKm2 - back.areaKm2) <= 1e-9 * there.areaKm2);
        const even = ring.map((_, i) => {
          const angle = (i / ring.length) * 2 * Math.PI;
          return [110 + Math.cos(angle), Math.sin(angle)];
        });
        [even[0], even[2]] = [even[2]!, even[0]!];
        refuses(even, /cross or touch/);
      },
    ),
    { numRuns: 200 },
  );
});
