import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeRandom, sharedData, skipWithout } from '@searoom/testing';
import type { RawFields } from './generated/raw.ts';
import { cutRandomly, decodeChunks } from './testing/make-sentence.ts';

interface ConformanceRecord {
  id: number;
  type: number;
  bits: number;
  sentences: string[];
  fields: Record<string, number | string>;
}

function readRecords(file: string): ConformanceRecord[] {
  return readFileSync(sharedData('ais', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ConformanceRecord);
}

/** Decodes each record by the whole way from bytes, in random pieces; calls `check` with what came out. */
function decodeRecords(
  records: readonly ConformanceRecord[],
  check: (record: ConformanceRecord, raw: RawFields) => void,
): void {
  const random = makeRandom(20_261_124);
  const encoder = new TextEncoder();
  for (const record of records) {
    const bytes = encoder.encode(record.sentences.map((sentence) => `${sentence}\r\n`).join(''));
    const { raw, messages, decoder } = decodeChunks(cutRandomly(bytes, random, 30), { batchSize: 4 });
    assert.equal(raw.length, 1, `record ${record.id}: one message`);
    assert.equal(messages[0]!.bits, record.bits, `record ${record.id}: bits`);
    assert.equal(decoder.counters.sentences, record.sentences.length);
    check(record, raw[0]!);
    assert.deepEqual(messages[0]!.raw, raw[0], 'the object and the batch read the same');
  }
}

function compare(record: ConformanceRecord, raw: RawFields, placeTolerance: number, numberTolerance: number): number {
  const got = raw as unknown as Record<string, unknown>;
  for (const [name, expected] of Object.entries(record.fields)) {
    const where = `record ${record.id} (type ${record.type}), ${name}`;
    if (typeof expected === 'string') {
      assert.equal(got[name], expected, where);
      continue;
    }
    const value = got[name];
    assert.ok(typeof value === 'number', `${where}: ${value} is no number`);
    const tolerance = /^(lat|lon)/.test(name) ? placeTolerance : numberTolerance;
    assert.ok(Math.abs(value - expected) <= tolerance, `${where}: ${value} instead of ${expected}`);
  }
  return Object.keys(record.fields).length;
}

test('every field that peers agree on is decoded alike', skipWithout('ais/conformance.jsonl'), () => {
  const records = readRecords('conformance.jsonl');
  let compared = 0;
  decodeRecords(records, (record, raw) => {
    compared += compare(record, raw, 2e-6, 1e-3);
  });
  assert.equal(records.length, 4687);
  assert.equal(compared, 51_994);
});

test(
  'every field of the binary applications that peers agree on is decoded alike',
  skipWithout('ais/conformance_binary.jsonl'),
  () => {
    const records = readRecords('conformance_binary.jsonl');
    let compared = 0;
    decodeRecords(records, (record, raw) => {
      // Peers print the coordinates of these with four decimals.
      compared += compare(record, raw, 1e-4, 1e-3);
    });
    assert.equal(records.length, 167);
    assert.ok(compared > 3000);
  },
);
