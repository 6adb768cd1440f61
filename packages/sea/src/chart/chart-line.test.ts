import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeLine, encodeLine } from './chart-line.ts';
import { measureToPieceM } from './plane.ts';
import { simplify } from './simplify.ts';

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));

test('an encoded line is whole numbers, survives JSON, and decodes to its vertices within half a unit', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (places) => {
      const encoded = JSON.parse(JSON.stringify(encodeLine(places.flat()))) as number[];
      assert.ok(encoded.every(Number.isInteger));
      const decoded = decodeLine(encoded);
      assert.equal(decoded.length, 2 * places.length);
      places.flat().forEach((value, i) => {
        assert.ok(Math.abs(decoded[i]! - value) <= 0.5e-5 + 1e-12, `${value} became ${decoded[i]}`);
      });
      // Errors do not add up along the line, and what was decoded encodes to the same numbers.
      assert.deepEqual(
        encodeLine(decoded),
        encoded.map((value) => value + 0),
      );
    }),
  );
});

test('a simplified line keeps its ends and some of its vertices, and passes every other within the tolerance', () => {
  const step = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.boolean(),
      (steps, toleranceM, isClosed) => {
        let [lon, lat] = [112, 8];
        const places = steps.map(([east, north]) => [(lon += east / 1e4), (lat += north / 1e4)]);
        const line = Float64Array.from([...places, ...(isClosed ? [places[0]!] : [])].flat());
        const simple = simplify(line, toleranceM);
        assert.deepEqual([...simple.slice(0, 2), ...simple.slice(-2)], [...line.slice(0, 2), ...line.slice(-2)]);
        let piece = 0;
        for (let i = 0; i < line.length; i += 2) {
          const [x, y] = [line[i]!, line[i + 1]!];
          // In order along both lines: on to the next piece where the vertex is the one that begins it.
          if (piece + 4 < simple.length && i > 0 && x === simple[piece + 2] && y === simple[piece + 3]) piece += 2;
          if (simple.length < 4) continue;
          const [ax, ay, bx, by] = simple.slice(piece, piece + 4) as unknown as [number, number, number, number];
          const offM = measureToPieceM(x, y, ax, ay, bx, by);
          assert.ok(offM <= toleranceM + 1e-6, `vertex ${i / 2} lies ${offM} m off`);
        }
        assert.equal(piece, Math.max(0, simple.length - 4), 'every vertex kept was one of the line, in order');
      },
    ),
  );
});
