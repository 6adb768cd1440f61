import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sharedData, skipWithout } from '@searoom/testing';
import fc from 'fast-check';
import { MessageBatch } from './batch.ts';
import { writeDecoders } from './build/write-decoders.ts';
import { isSigned } from './field-values.ts';
import { type Field, findLayout, LAYOUT_BY_TYPE, LAYOUTS, type Layout } from './layouts.ts';
import { readPart, readPartView } from './object-view.ts';
import { SourceNames } from './source-names.ts';
import { decodeText, makeBits, makeMessage } from './testing/make-sentence.ts';
import { readSigned, readUnsigned } from './words.ts';

const generated = join(dirname(fileURLToPath(import.meta.url)), '../src/generated');

test('the generated code is that of the table of layouts', () => {
  for (const [name, text] of Object.entries(writeDecoders())) {
    const committed = readFileSync(join(generated, name), 'utf8');
    assert.ok(committed === text, `${name} is old: node packages/ais/dist/build/main.js packages/ais/src/generated`);
  }
});

test('the table of layouts is that of the reference', skipWithout('ais/layouts.json'), () => {
  interface ReferenceField {
    name: string;
    offset: number;
    bits: number | null;
    kind: string;
  }
  const reference = JSON.parse(readFileSync(sharedData('ais/layouts.json'), 'utf8')) as {
    common: ReferenceField[];
    types: Record<string, ReferenceField[] | Record<string, ReferenceField[]>>;
  };
  let compared = 0;
  const compare = (expected: ReferenceField, layouts: readonly Layout[], where: string): void => {
    const own = layouts.flatMap((layout) => layout.fields).filter((field) => field.name === expected.name);
    const same = own.find((field) => field.offset === expected.offset && (field.bits || null) === expected.bits);
    assert.ok(same !== undefined, `${where}: ${JSON.stringify(expected)} is not in the table`);
    assert.equal(same.kind, expected.kind, where);
    compared++;
  };
  for (const [type, fields] of Object.entries(reference.types)) {
    const layouts = LAYOUTS.filter((layout) => layout.types.includes(Number.parseInt(type, 10)) && layout.id !== '0');
    assert.ok(layouts.length > 0, type);
    for (const expected of reference.common) compare(expected, layouts, `type ${type}`);
    const lists = Array.isArray(fields) ? [fields] : Object.values(fields).filter(Array.isArray);
    for (const expected of lists.flat()) compare(expected, layouts, `type ${type}`);
  }
  assert.ok(compared > 300, `${compared} fields compared`);
});

test('fields lie inside their layouts, in order, and do not overlap', () => {
  for (const layout of LAYOUTS) {
    let end = 0;
    for (const field of layout.fields) {
      assert.ok(field.offset >= end, `${layout.id}.${field.name} begins before ${end}`);
      end = field.offset + field.bits;
    }
    assert.ok(layout.minimumBits <= Math.max(layout.fixedBits, layout.dataOffset) + 1, layout.id);
  }
});

test('all types from 1 to 28 have a layout, 0 and 29 to 63 the header only', () => {
  const unknown = findLayout('0').number;
  for (let type = 0; type < 64; type++) {
    const isKnown = type >= 1 && type <= 28;
    assert.equal(LAYOUT_BY_TYPE[type] === unknown, !isKnown, `type ${type}`);
  }
});

/** Sets the bits that make a message of this layout, and of this type of it. */
function stampType(bits: number[], layout: Layout, type: number): void {
  const stamp = (offset: number, width: number, value: number): void => {
    for (let i = 0; i < width && offset + i < bits.length; i++) bits[offset + i] = (value >>> (width - 1 - i)) & 1;
  };
  stamp(0, 6, type);
  const letter = layout.id.replace(/\d+/, '');
  if (type === 22) stamp(139, 1, letter === 'a' ? 1 : 0);
  if (type === 24) {
    stamp(38, 2, letter === 'a' ? 0 : letter === '' ? 3 : 1);
    stamp(8, 30, letter === 'c' ? 982_345_678 : 232_345_678);
  }
  if (type === 25 || type === 26) stamp(38, 2, { '': 0, b: 1, a: 2, c: 3 }[letter]!);
}

const anyMessage = fc
  .record({
    layout: fc.constantFrom(...LAYOUTS),
    seedType: fc.nat(),
    spare: fc.integer({ min: -170, max: 90 }),
    bits: fc.uint8Array({ minLength: 70, maxLength: 70 }),
  })
  .map(({ layout, seedType, spare, bits }) => {
    const types = layout.id === '0' ? [0, 29, 63] : layout.types;
    const type = types[seedType % types.length]!;
    const length = Math.max(40, layout.fixedBits + spare);
    const list = Array.from({ length }, (_, i) => (bits[i >>> 3]! >>> (i & 7)) & 1);
    stampType(list, layout, type);
    return { layout, type, bits: list.join('') };
  });

/** A field read from the bits as text, without any of the code under test. */
function readField(bits: string, field: Field): number {
  const text = bits.slice(field.offset, field.offset + field.bits);
  const value = Number.parseInt(text, 2);
  return isSigned(field.kind) && text[0] === '1' ? value - 2 ** field.bits : value;
}

test('generated columns and objects equal reading the bits one field at a time', () => {
  fc.assert(
    fc.property(anyMessage, ({ layout, type, bits }) => {
      const { messages, raw } = decodeText(
        makeMessage(bits)
          .map((sentence) => `${sentence}\n`)
          .join(''),
      );
      assert.equal(messages.length, 1);
      // A flag of type 22 that is cut off makes it a broadcast.
      if (!(type === 22 && bits.length <= 139)) assert.equal(messages[0]!.layout.id, layout.id);
      const own = messages[0]!.layout;
      const rawFields = raw[0] as unknown as Record<string, number | string>;
      for (const field of own.fields) {
        if (field.kind === 't') continue;
        if (field.offset + field.bits > bits.length) {
          assert.ok(!(field.name in rawFields), `${own.id}.${field.name} is beyond ${bits.length} bits`);
          continue;
        }
        const scale = { d10: 10, lon: 600_000, lat: 600_000, lon10: 600, lat10: 600, u: 1, b: 1, i: 1 }[field.kind];
        assert.equal(rawFields[field.name], readField(bits, field) / scale, `${own.id}.${field.name}`);
      }
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test('the generated objects equal those made field by field, and the columns hold the same integers', () => {
  fc.assert(
    fc.property(anyMessage, ({ bits }) => {
      let seen = 0;
      const text = makeMessage(bits).join('\n') + '\n';
      const decoded = decodeText(text);
      assert.ok(decoded.messages.length === 1);
      const words = new Uint32Array(40);
      for (let i = 0; i < bits.length; i++) if (bits[i] === '1') words[i >>> 5]! |= 0x80000000 >>> (i & 31);
      const layout = decoded.messages[0]!.layout;
      const byField = readPart(layout.number, words, 0, bits.length) as Record<string, unknown>;
      const viewByField = readPartView(layout.number, words, 0, bits.length) as Record<string, unknown>;
      const raw = decoded.raw[0] as Record<string, unknown>;
      const view = decoded.messages[0]!.fields as Record<string, unknown>;
      for (const field of layout.fields) {
        assert.deepEqual(raw[field.name], byField[field.name], `${layout.id}.${field.name} raw`);
        assert.deepEqual(view[field.name], viewByField[field.name], `${layout.id}.${field.name} view`);
      }
      const batch = new MessageBatch(4, new SourceNames());
      batch.words.set(words);
      const row = batch.row[batch.add(layout.number, bits.length)]!;
      const table = batch.table(layout.id)!;
      for (const field of layout.fields) {
        if (field.kind === 't' || field.offset < 38) continue;
        const isPresent = field.offset + field.bits <= bits.length;
        const read = isSigned(field.kind) ? readSigned : readUnsigned;
        const expected = isPresent ? read(words, 0, field.offset, field.bits) : 0;
        assert.equal(table.column(field.name)![row], expected | 0, `${layout.id}.${field.name} column`);
        seen++;
      }
      assert.ok(seen > 0 || layout.id === '0' || layout.id === '14');
      assert.equal(batch.mmsi[0], readUnsigned(words, 0, 8, 30));
      assert.equal(batch.repeatIndicator[0], readUnsigned(words, 0, 6, 2));
    }),
    { numRuns: 3000, seed: 2 },
  );
});

test('a message 28, of which no real sample is known, is decoded with every field', () => {
  const bits = makeBits(
    [28, 6],
    [1, 2],
    [995_036_001, 30],
    [37, 6],
    [-72_000_123, 28],
    [5_999_999, 27],
    [2, 2],
    [4, 3],
    [101, 7],
    [70_001, 17],
    [5, 4],
    [300, 9],
    [1999, 11],
    [1, 1],
    [0, 1],
    [9, 4],
    [0xa5, 8],
    [0, 1],
    [1, 1],
  );
  assert.equal(bits.length, 168);
  assert.deepEqual(decodeText(`${makeMessage(bits)[0]}\n`).raw, [
    {
      messageId: 28,
      repeatIndicator: 1,
      userId: 995_036_001,
      timeStamp: 37,
      longitude: -72_000_123 / 600_000,
      latitude: 5_999_999 / 600_000,
      restrictedUse: 2,
      stationType: 4,
      atonType: 101,
      ialaMrn: 70_001,
      dimensionType: 5,
      dimA: 300,
      dimB: 1999,
      additionalDimension: 1,
      charted: 0,
      onStationStatus: 9,
      statusBits: 0xa5,
      authentication: 1,
    },
  ]);
});
