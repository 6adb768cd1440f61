import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import { parseLines, runCli } from './testing/run-cli.ts';

interface ConformanceRecord {
  id: number;
  type: number;
  sentences: string[];
  fields: Record<string, number | string>;
}

/** Reference results as they stand in a file of JSON lines, in the order of their sentences. */
function readRecords(file: string): ConformanceRecord[] {
  return parseLines<ConformanceRecord>(readFileSync(sharedData('ais', file), 'utf8'));
}

/** Text up to the first `@`, without blanks at the end: padding differs between decoders. */
function trimText(value: unknown): string {
  return String(value).split('@')[0]!.trimEnd();
}

/** All sentences in one stream, as a user would pipe them in; every field of every record must come back. */
async function compare(file: string, placeTolerance: number): Promise<{ records: number; fields: number }> {
  const records = readRecords(file);
  const starts: number[] = [];
  let text = '';
  for (const { sentences } of records) {
    starts.push(text.length);
    text += sentences.map((sentence) => `${sentence}\n`).join('');
  }
  const { code, stdout } = await runCli(['decode', '--raw', '--quiet', '-'], text);
  assert.equal(code, 0);
  const byOffset = new Map(parseLines(stdout).map((message) => [message['offset'], message]));
  let fields = 0;
  for (const [i, record] of records.entries()) {
    const message = byOffset.get(starts[i]!);
    assert.ok(message !== undefined, `${file} record ${record.id}: no message at offset ${starts[i]}`);
    assert.equal(message['type'], record.type);
    for (const [name, expected] of Object.entries(record.fields)) {
      const where = `${file} record ${record.id} (type ${record.type}), ${name}`;
      const value: unknown = message[name];
      fields++;
      if (typeof expected === 'string') {
        assert.equal(trimText(value), trimText(expected), where);
        continue;
      }
      const tolerance = /^(lat|lon)/.test(name) ? placeTolerance : 1e-3;
      assert.ok(typeof value === 'number', `${where}: ${value} is no number`);
      assert.ok(Math.abs(value - expected) <= tolerance, `${where}: ${value} instead of ${expected}`);
    }
  }
  return { records: records.length, fields };
}

test('decode --raw gives every field of the reference results', skipWithout('ais/conformance.jsonl'), async () => {
  assert.deepEqual(await compare('conformance.jsonl', 2e-6), { records: 4687, fields: 51_994 });
});

test(
  'decode --raw gives every field of the binary applications',
  skipWithout('ais/conformance_binary.jsonl'),
  async () => {
    // Peers print the coordinates of these with four decimals.
    const { records, fields } = await compare('conformance_binary.jsonl', 1e-4);
    assert.equal(records, 167);
    assert.ok(fields > 3000);
  },
);
