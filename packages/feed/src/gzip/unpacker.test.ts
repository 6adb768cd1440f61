import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import { Unpacker } from './unpacker.ts';

interface Unpacked {
  readonly text: Buffer;
  readonly kind: string | undefined;
  readonly why: string | undefined;
}

/** Unpacks bytes that come in pieces cut at these places. */
async function unpack(stored: Uint8Array, cuts: readonly number[] = []): Promise<Unpacked> {
  const texts: Buffer[] = [];
  const unpacker = new Unpacker(async (text) => {
    texts.push(Buffer.from(text));
  });
  const places = [...cuts.map((cut) => cut % (stored.length + 1)), 0, stored.length].sort((a, b) => a - b);
  for (let i = 1; i < places.length; i++) await unpacker.push(stored.subarray(places[i - 1], places[i]));
  await unpacker.end();
  const text = Buffer.concat(texts);
  assert.equal(unpacker.textBytes, text.length);
  return { text, kind: unpacker.breakage?.kind, why: unpacker.breakage?.why };
}

/** Text that packs about as well as AIS does. */
function makeText(lines: number): Buffer {
  const random = makeRandom(7);
  return Buffer.from(
    Array.from({ length: lines }, (_, i) => `${i},${Math.floor(random() * 1e9)},${Math.floor(random() * 1e6)}\n`).join(
      '',
    ),
  );
}

test('members one behind the other come out as one text, wherever they are cut', async () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(parts, fc.array(fc.nat(3000), { maxLength: 20 }), fc.nat(20), async (texts, cuts, zeros) => {
      const stored = Buffer.concat([...texts.map((text) => gzipSync(text)), Buffer.alloc(zeros)]);
      assert.deepEqual(await unpack(stored, cuts), { text: Buffer.concat(texts), kind: undefined, why: undefined });
    }),
    { numRuns: 40 },
  );
});

test('what is no gzip passes as it is, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 5 }), async (bytes, cuts) => {
      fc.pre(bytes[0] !== 0x1f);
      const { text, kind } = await unpack(bytes, cuts);
      assert.deepEqual([text, kind], [Buffer.from(bytes), undefined]);
    }),
    { numRuns: 40 },
  );
});

test('a header with all its optional parts is read (RFC 1952)', async () => {
  const packed = gzipSync('text');
  const header = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3]),
    Buffer.from([3, 0, 1, 2, 3]),
    Buffer.from('name\0a comment\0'),
    Buffer.from([0, 0]),
  ]);
  const stored = Buffer.concat([header, deflateRawSync('text'), packed.subarray(packed.length - 8)]);
  for (let cut = 0; cut <= stored.length; cut++) assert.equal((await unpack(stored, [cut])).text.toString(), 'text');
});

test('everything before the end of a truncated file is delivered, wherever it ends', async () => {
  const text = makeText(20_000);
  const stored = gzipSync(text);
  let before = 0;
  for (const part of [0.000_02, 0.01, 0.2, 0.5, 0.9, 0.999_9]) {
    const end = Math.max(2, Math.floor(stored.length * part));
    const result = await unpack(stored.subarray(0, end));
    assert.equal(result.kind, 'truncated', `cut at ${end}`);
    assert.ok(text.subarray(0, result.text.length).equals(result.text), `cut at ${end}`);
    // Deflate works in blocks: what a block's codes say is known as soon as they are there.
    assert.ok(result.text.length >= before, `cut at ${end}`);
    if (part >= 0.2) assert.ok(result.text.length > text.length * (part - 0.1), `cut at ${end}`);
    before = result.text.length;
  }
  for (let missing = 1; missing <= 8; missing++) {
    const result = await unpack(stored.subarray(0, stored.length - missing));
    assert.equal(result.kind, 'truncated');
    assert.ok(result.text.equals(text), `${missing} bytes of the trailer missing`);
  }
  const second = await unpack(Buffer.concat([stored, stored.subarray(0, 5)]));
  assert.deepEqual([second.kind, second.text.length], ['truncated', text.length]);
});

test('damage is found, by the data or by their check sum, and what stands before it is delivered', async () => {
  const text = makeText(30_000);
  const stored = gzipSync(text);
  for (const part of [0.1, 0.35, 0.6, 0.85]) {
    const damaged = Buffer.from(stored);
    const at = Math.floor(stored.length * part);
    damaged[at] = damaged[at]! ^ 0xff;
    const result = await unpack(damaged);
    assert.equal(result.kind, 'damaged');
    // 64 KiB at the most are lost before damage.
    const sure = Math.floor(text.length * part) - 64 * 1024 - 2000;
    if (sure > 0) assert.ok(result.text.subarray(0, sure).equals(text.subarray(0, sure)), `damaged at ${at}`);
  }
  const wrong = Buffer.from(stored);
  wrong[stored.length - 6] = wrong[stored.length - 6]! ^ 1;
  const result = await unpack(wrong);
  assert.deepEqual([result.why, result.text.length], ['its check sum does not hold', text.length]);
});

test('garbage behind the last member is told; archives of other kinds are refused by name', async () => {
  const behind = await unpack(Buffer.concat([gzipSync('text'), Buffer.from('garbage')]));
  assert.deepEqual([behind.text.toString(), behind.kind], ['text', 'damaged']);
  const zip = await unpack(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]));
  assert.deepEqual(zip, { text: Buffer.alloc(0), kind: 'foreign', why: 'it is a zip archive; unpack it first' });
  const zstandard = await unpack(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), [1, 2, 3]);
  assert.equal(zstandard.why, 'it is Zstandard data; unpack it first');
});

test('a bomb is unpacked step by step', async () => {
  const stored = gzipSync(Buffer.alloc(200_000_000), { level: 9 });
  let bytes = 0;
  let waiting = 0;
  const unpacker = new Unpacker(async (text) => {
    bytes += text.length;
    waiting = Math.max(waiting, process.memoryUsage().arrayBuffers);
  });
  const before = process.memoryUsage().arrayBuffers;
  await unpacker.push(stored);
  await unpacker.end();
  assert.equal(bytes, 200_000_000);
  // A step unpacks 17 MB; the collector of garbage may be some steps behind.
  assert.ok(waiting - before < 120_000_000, `${waiting - before} bytes were held`);
});
