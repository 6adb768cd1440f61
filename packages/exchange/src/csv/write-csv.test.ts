import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Fact } from '@searoom/assistance';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { GRANT_DRAFTS, OTHER_HANDOVER, RESOLUTION } from '../testing/grant.ts';
import { say, seal } from '../testing/seal.ts';
import type { Table } from './tables.ts';
import { type ExportFile, writeCsv } from './write-csv.ts';
import { defuse, writeTable } from './write-table.ts';

const STAMP = { question: {}, generatedAt: '2026-01-01T00:00:00Z' };

function readRows(files: readonly ExportFile[], name: string): Record<string, string>[] {
  const { text } = files.find((file) => file.name === name)!;
  return parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
}

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly rows: number;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[];
    };
  }[];
  readonly searoom: { readonly head: string; readonly defusedCells: number; readonly proposalsLeftOut: number };
}

test('every table is what its descriptor says: columns, types, keys, sizes and hashes', async () => {
  const { facts, head } = await seal([...GRANT_DRAFTS, OTHER_HANDOVER, RESOLUTION]);
  const files = writeCsv(facts, { ...STAMP, head });
  const descriptor = JSON.parse(files.at(-1)!.text) as Descriptor;
  assert.equal(descriptor.searoom.head, head.hash);
  assert.deepEqual(
    descriptor.resources.map(({ path }) => path),
    ['grants.csv', 'lots.csv', 'events.csv', 'amounts.csv', 'facts.csv', 'sources.csv'],
  );
  for (const { path, bytes, hash, rows, schema } of descriptor.resources) {
    const { text } = files.find(({ name }) => name === path)!;
    assert.equal(Buffer.byteLength(text), bytes);
    assert.equal(`sha256:${createHash('sha256').update(text).digest('hex')}`, hash);
    const found = readRows(files, path);
    assert.equal(found.length, rows);
    assert.ok(rows > 0, path);
    const keys = found.map((row) => schema.primaryKey.map((key) => row[key]).join(' '));
    assert.equal(new Set(keys).size, rows, `${path} has a key twice`);
    for (const row of found) {
      assert.deepEqual(
        Object.keys(row),
        schema.fields.map(({ name }) => name),
      );
      for (const { name, type } of schema.fields) {
        if (row[name] === '') continue;
        if (type === 'integer') assert.match(row[name]!, /^-?\d+$/, `${path} ${name}`);
        if (type === 'number') assert.match(row[name]!, /^-?\d+(\.\d+)?$/, `${path} ${name}`);
      }
    }
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const there = new Set(readRows(files, `${reference.resource}.csv`).map((row) => row[reference.fields]));
      for (const row of found) assert.ok(there.has(row[fields]!), `${path} ${fields} ${row[fields]}`);
    }
  }
  assert.equal(readRows(files, 'facts.csv').length, facts.length);
  const [grant] = readRows(files, 'grants.csv');
  assert.deepEqual(
    [grant!['amount'], grant!['currency'], grant!['notes_exchanged_on']],
    ['400000000', 'JPY', '2023-12-16'],
  );
});

test('where sources differ the value is empty and named, and both statements are rows', async () => {
  const { facts, head } = await seal([
    ...GRANT_DRAFTS,
    say(
      'grant:OSA-MYS-2023-01',
      'amount',
      { money: { minor: 410_000_000, currency: 'JPY' } },
      { id: 'other', sources: ['paper'] },
    ),
  ]);
  const files = writeCsv(facts, { ...STAMP, head });
  const [grant] = readRows(files, 'grants.csv');
  assert.deepEqual(
    [grant!['amount'], grant!['amount_minor'], grant!['currency'], grant!['differs']],
    ['', '', '', 'amount'],
  );
  const contracted = readRows(files, 'amounts.csv').filter(({ kind }) => kind === 'contracted');
  assert.deepEqual(
    contracted.map((row) => row['standing']),
    ['differs', 'differs'],
  );
});

test('amounts keep every minor unit, and proposals stay out', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const last = facts.at(-1)!;
  const proposed: Fact = { ...last, id: 'proposed', seq: last.seq + 1, role: 'person', author: 'somebody' };
  const files = writeCsv([...facts, proposed], { ...STAMP, head });
  const reported = readRows(files, 'amounts.csv').find(({ kind }) => kind === 'reported')!;
  assert.deepEqual(
    [reported['amount'], reported['amount_minor'], reported['currency']],
    ['12630000', '1263000000', 'MYR'],
  );
  assert.ok(!readRows(files, 'facts.csv').some(({ id }) => id === 'proposed'));
  assert.equal((JSON.parse(files.at(-1)!.text) as Descriptor).searoom.proposalsLeftOut, 1);
});

test('no cell is a formula, and every text comes back as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+A1', '-2', '@x', '\t=1', 'a"b', 'a\nb', 'a\rb', '', ' '),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (rows) => {
      const columns = [
        { name: 'a', type: 'string', means: '' },
        { name: 'b', type: 'string', means: '' },
      ] as const;
      const table: Table = { name: 't', means: '', columns, primaryKey: [], foreignKeys: [], rows };
      const { text: csv, defused } = writeTable(table);
      const [, ...read] = parse(csv, { record_delimiter: '\r\n' }) as string[][];
      assert.deepEqual(
        read,
        rows.map((row) => row.map((cell) => defuse(cell))),
      );
      for (const cell of read.flat()) assert.ok(!/^[=+\-@\t\r]/.test(cell));
      assert.equal(defused, rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell)).length);
    }),
  );
});

test('an unknown cell is empty, an empty text is quoted, a negative number stays a number', () => {
  const columns = [
    { name: 'a', type: 'string', means: '' },
    { name: 'b', type: 'string', means: '' },
    { name: 'lat', type: 'number', means: '' },
  ] as const;
  const rows = [[undefined, '', -18.1]];
  assert.equal(
    writeTable({ name: 't', means: '', columns, primaryKey: [], foreignKeys: [], rows }).text,
    '"a","b","lat"\r\n,"",-18.1\r\n',
  );
});
