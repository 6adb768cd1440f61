import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filterRows, nextSort, sortRows, type TableColumn, toCsv } from './table-rows.ts';

interface Row {
  readonly id: number;
  readonly name: string | undefined;
  readonly speed: number | undefined;
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'name', title: 'Name', value: ({ name }) => name },
  { key: 'speed', title: 'Speed', value: ({ speed }) => speed },
];

const rowsArb = fc
  .array(
    fc.record({
      name: fc.option(fc.string({ unit: 'grapheme', maxLength: 8 }), { nil: undefined }),
      speed: fc.option(fc.double({ noNaN: true, min: -50, max: 50 }), { nil: undefined }),
    }),
  )
  .map((list) => list.map((row, id) => ({ ...row, id })));

test('sorting loses no row, orders by the column, and puts unknown last either way', () => {
  fc.assert(
    fc.property(rowsArb, fc.constantFrom('ascending' as const, 'descending' as const), (rows, direction) => {
      const sorted = sortRows(rows, columns, { key: 'speed', direction });
      assert.deepEqual(new Set(sorted.map(({ id }) => id)), new Set(rows.map(({ id }) => id)));
      for (let i = 1; i < sorted.length; i++) {
        const [before, after] = [sorted[i - 1]!, sorted[i]!];
        if (before.speed === undefined) assert.equal(after.speed, undefined);
        else if (after.speed !== undefined) {
          assert.ok(direction === 'ascending' ? before.speed <= after.speed : before.speed >= after.speed);
          if (before.speed === after.speed) assert.ok(before.id < after.id);
        }
      }
    }),
  );
});

test('a filter keeps exactly the rows that hold all its words', () => {
  const rows: Row[] = [
    { id: 0, name: 'Trường Sa', speed: 3 },
    { id: 1, name: 'SIM LUCONIA', speed: undefined },
  ];
  assert.deepEqual(
    filterRows(rows, columns, 'truong').map(({ id }) => id),
    [0],
  );
  assert.deepEqual(
    filterRows(rows, columns, 'luco unknown').map(({ id }) => id),
    [1],
  );
  assert.equal(filterRows(rows, columns, '  ').length, 2);
  assert.equal(filterRows(rows, columns, 'luco 3').length, 0);
});

/** Reads CSV as RFC 4180 says. */
function parseCsv(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell, end] of cells) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('CSV reads back, and no text begins as a formula', () => {
  fc.assert(
    fc.property(rowsArb, fc.constantFrom('', '=', '+', '-', '@'), (rows, prefix) => {
      const marked = rows.map((row) => ({ ...row, name: row.name === undefined ? undefined : prefix + row.name }));
      const read = parseCsv(toCsv(marked, columns));
      assert.deepEqual(read[0], ['Name', 'Speed']);
      assert.equal(read.length, rows.length + 1);
      for (const [i, [name, speed]] of read.slice(1).entries()) {
        assert.doesNotMatch(name!, /^[=+\-@\t\r]/);
        assert.equal(name!.replace(/^'(?=[=+\-@\t\r])/, ''), marked[i]!.name ?? '');
        // Two zeros are one here: a table has no use for the sign of nothing.
        assert.ok(marked[i]!.speed === undefined ? speed === '' : Number(speed) === marked[i]!.speed);
      }
    }),
  );
});

test('a third press on a title brings back the order of arrival', () => {
  const first = nextSort(undefined, 'name');
  const second = nextSort(first, 'name');
  assert.deepEqual(second, { key: 'name', direction: 'descending' });
  assert.equal(nextSort(second, 'name'), undefined);
  assert.deepEqual(nextSort(second, 'speed'), { key: 'speed', direction: 'ascending' });
});
