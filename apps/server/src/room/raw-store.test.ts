import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeMessage } from '@searoom/ais';
import fc from 'fast-check';
import { ByteRing } from './byte-ring.ts';
import { RawStore } from './raw-store.ts';

test('a ring gives the newest bytes of a stream, whatever the chunks and however its limit changes', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.uint8Array({ maxLength: 60 }).map((chunk) => ({ chunk })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 100 }).map((limit) => ({ limit })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }).map((gap) => ({ gap })) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 100 }), (steps, first) => {
      const ring = new ByteRing(first);
      let limit = first;
      /** Bytes that must be there, the first at `start`. */
      let bytes: number[] = [];
      let end = 0;
      for (const action of steps) {
        if ('limit' in action) {
          limit = action.limit;
          ring.limit = limit;
        } else if ('gap' in action) {
          end += action.gap;
          bytes = [];
          ring.add(end, new Uint8Array(0));
        } else {
          ring.add(end, action.chunk);
          end += action.chunk.length;
          bytes.push(...action.chunk);
        }
        bytes = bytes.slice(-Math.min(bytes.length, limit));
        if (limit === 0) bytes = [];
        assert.ok(ring.byteLength <= limit);
        assert.equal(ring.end, end);
        assert.ok(ring.start <= end && end - ring.start <= limit);
        for (let offset = ring.start; offset < end; offset++) {
          const back = end - offset;
          assert.deepEqual([...ring.read(offset, 7)!], bytes.slice(-back).slice(0, 7));
        }
        assert.equal(ring.read(ring.start - 1, 1), undefined);
        assert.equal(ring.read(end, 1), undefined);
      }
    }),
    { numRuns: 500 },
  );
});

const TAG = { timeMs: Date.UTC(2026, 0, 1), source: 'S1' };

/** Bytes of some sentences, and the offset of the first of each message. */
function makeStream(mmsis: readonly number[]): { readonly bytes: Buffer; readonly offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (const mmsi of mmsis) {
    const lines = encodeMessage(
      { messageId: 5, userId: mmsi, name: 'A VESSEL OF SOME LENGTH', callSign: 'ABC', shipAndCargoType: 70 },
      { tag: TAG, sequence: mmsi % 10 },
    );
    assert.equal(lines.length, 2);
    offsets.push(text.length + lines[0]!.indexOf('!'));
    text += `${lines[0]}\r\n!AIVDM,1,1,,A,15MgK45P3@G?fl0E\`JbR0OwT0@MS,0*4E\r\n${lines[1]}\r\n`;
  }
  return { bytes: Buffer.from(text), offsets };
}

test('a message in parts is found whole, with its TAG block, through other lines, and only of its vessel', () => {
  const store = new RawStore();
  const { bytes, offsets } = makeStream([201_000_001, 201_000_002]);
  store.add(3, '', 0, bytes.subarray(0, 50));
  store.add(3, '', 50, bytes.subarray(50));
  const found = store.find(3, { mmsi: 201_000_002, offset: offsets[1]! });
  assert.ok('text' in found);
  assert.match(found.text, /^\\s:S1,c:\d+\*..\\!AIVDM,2,1,.*\n!AIVDM,2,2,/);
  for (const wrong of [
    { mmsi: 201_000_001, offset: offsets[1]! },
    { mmsi: 201_000_002, offset: offsets[1]! + 1 },
    { mmsi: 201_000_002, offset: 1e6 },
  ]) {
    assert.ok('missing' in store.find(3, wrong));
  }
  assert.ok('missing' in store.find(4, { mmsi: 201_000_002, offset: offsets[1]! }));
});

test('senders are told apart by what they sent, and memory has its bound', () => {
  const store = new RawStore({ feedBytes: 100_000, totalBytes: 300_000 });
  const a = makeStream([201_000_001]);
  const b = makeStream([201_000_002]);
  store.add(0, 'a', 0, a.bytes);
  store.add(0, 'b', 0, b.bytes);
  assert.ok('text' in store.find(0, { mmsi: 201_000_001, offset: a.offsets[0]! }));
  assert.ok('text' in store.find(0, { mmsi: 201_000_002, offset: b.offsets[0]! }));
  for (let sender = 0; sender < 40; sender++) store.add(0, `s${sender}`, 0, new Uint8Array(50_000));
  for (let feed = 1; feed < 20; feed++) store.add(feed, '', 0, new Uint8Array(200_000));
  assert.ok(store.byteLength <= 300_000);
});

test('control characters of a line are shown and do nothing', () => {
  const store = new RawStore();
  const [sentence] = encodeMessage({ messageId: 1, userId: 201_000_001, longitude: 1, latitude: 1 });
  store.add(0, '', 0, Buffer.from(`\x1b]0;title\x07${sentence}\n`));
  const found = store.find(0, { mmsi: 201_000_001, offset: 10 });
  assert.deepEqual(found, { text: `␛]0;title␇${sentence}` });
});
