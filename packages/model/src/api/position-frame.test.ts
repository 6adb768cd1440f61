import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makePositionFrame, readPositionFrame } from './position-frame.ts';

const COLUMNS = [
  'mmsi',
  'longitude',
  'latitude',
  'ageMs',
  'sog',
  'cog',
  'heading',
  'kind',
  'navigationalStatus',
  'shipType',
  'feed',
  'marks',
] as const;

const row = fc.record({
  mmsi: fc.nat(999_999_999),
  longitude: fc.integer({ min: -108_000_000, max: 108_000_000 }),
  latitude: fc.integer({ min: -54_000_000, max: 54_000_000 }),
  ageMs: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  sog: fc.nat(1023),
  cog: fc.nat(3600),
  heading: fc.nat(511),
  kind: fc.nat(7),
  navigationalStatus: fc.nat(15),
  shipType: fc.nat(255),
  feed: fc.nat(255),
  marks: fc.nat(255),
});

test('what is written into a frame is read from it, wherever its bytes lie in memory', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.nat(2 ** 32 - 1),
      fc.nat(1e12),
      fc.nat(9),
      (rows, missed, at, shift) => {
        const head = { count: rows.length, flags: 5, missed, sequence: at * 7, timeMs: at };
        const frame = makePositionFrame(head);
        for (const [i, values] of rows.entries()) for (const name of COLUMNS) frame[name][i] = values[name];
        const moved = new Uint8Array(frame.buffer.byteLength + shift);
        moved.set(new Uint8Array(frame.buffer), shift);
        const read = readPositionFrame(moved.subarray(shift));
        for (const [name, value] of Object.entries(head)) assert.equal(read[name as 'count'], value);
        for (const [i, values] of rows.entries()) for (const name of COLUMNS) assert.equal(read[name][i], values[name]);
      },
    ),
  );
});

test('bytes that are no frame, or a part of one, are refused', () => {
  const whole = new Uint8Array(makePositionFrame({ count: 3, flags: 0, missed: 0, sequence: 1, timeMs: 1 }).buffer);
  for (let length = 0; length < whole.length; length++) {
    assert.throws(() => readPositionFrame(whole.slice(0, length)), RangeError);
  }
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 40, maxLength: 200 }), (bytes) => {
      bytes[0] = 0;
      assert.throws(() => readPositionFrame(bytes), RangeError);
    }),
  );
});
