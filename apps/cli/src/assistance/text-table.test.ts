import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatTable } from './text-table.ts';
import { hold, wrapText } from './wrap.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'Ü', '救', '-'), minLength: 1, maxLength: 12 });
const cell = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

/** Words of a text in their order. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== '');
}

test('a text is broken between words, none is lost, and no line is too long', () => {
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 16, max: 60 }), (words, width) => {
      const lines = wrapText(words.join(' '), width, ['# ', '    ']).split('\n');
      for (const line of lines) assert.ok(line.length <= width, line);
      assert.deepEqual(wordsOf(lines.join(' ')).slice(1), words);
    }),
  );
  assert.equal(wrapText(`${hold('JPY 400,000,000')} to Malaysia`, 17), 'JPY 400,000,000\nto Malaysia');
  assert.equal(wrapText('a\u001b[2Jb\nc', 40), 'a?[2Jb?c', 'nothing that a terminal obeys');
});

test('a table holds every word of every cell in its column, and fits where the words allow it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 45, max: 90 }),
      (rows, width) => {
        const table = formatTable([{ head: 'one' }, { head: 'two', isRight: true }, { head: 'three' }], rows, width);
        for (const line of table.split('\n')) assert.ok(line.length <= width, line);
        const all = rows.flat().flatMap(wordsOf).sort();
        assert.deepEqual(wordsOf(table).slice(3).sort(), all);
      },
    ),
  );
  const columns = [{ head: 'kind' }, { head: 'amount', isRight: true }];
  const rows = [
    ['a b', '7'],
    ['c', '1,000'],
  ];
  assert.equal(formatTable(columns, rows, 40), 'kind  amount\na b        7\nc      1,000');
});
