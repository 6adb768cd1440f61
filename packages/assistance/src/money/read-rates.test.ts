import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import { toDay } from '../dates/partial-date.ts';
import { formatRate } from './convert.ts';
import { makeRateTable } from './rates.ts';
import { readRates } from './read-rates.ts';

const options = { name: 'rates.csv' };

test('the history file of the bank is read as it comes: newest first, gaps, a comma at the end, old currencies', () => {
  const text =
    '\uFEFFDate,USD,JPY,CYP,MYR,\r\n2023-12-18,1.0918,155.95,N/A,N/A,\r\n2023-12-15,1.0946,155.15,N/A,5.1123,\r\n';
  const read = readRates(text, { ...options, sourceKey: 'ecb' });
  assert.equal(read.taken, 2);
  assert.deepEqual(read.flagged, [{ line: 1, why: 'column CYP: ISO 4217 knows no such currency' }]);
  const table = makeRateTable(read.sets);
  assert.equal(formatRate(table.findRate('JPY', 'USD', toDay('2023-12-18'))!), '142.838');
  assert.equal(table.findRate('JPY', 'MYR', toDay('2023-12-18'))?.day, '2023-12-15');
  assert.equal(table.findRate('JPY', 'MYR', toDay('2023-12-18'))?.sourceKey, 'ecb');
});

test('bad rows are told by line, and the rest is taken', () => {
  const text =
    'date,USD,JPY\n2025-01-02,1.03,162\nyesterday,1,2\n2025-01-03,abc,161\n2025-02-30,1,1\n2025-01-06,,\n2025-01-07,0,160\n2025-01-08,1.04,163\n';
  const read = readRates(text, options);
  assert.deepEqual(
    read.sets[0]?.rows.map(({ day }) => day),
    ['2025-01-02', '2025-01-08'],
  );
  assert.deepEqual(
    read.flagged.map(({ line }) => line),
    [3, 4, 5, 6, 7],
  );
  assert.equal(read.left, 5);
  assert.equal(read.flagged[1]?.why, 'abc is no rate of USD');
});

test('a day that stands twice with other values is taken neither way', () => {
  const text = 'date,USD,JPY\n2025-01-02,1.03,162\n2025-01-02,1.04,162.0\n2025-01-02,1.03,162\n2025-01-03,1.05,160\n';
  const read = readRates(text, options);
  assert.deepEqual(read.sets[0]?.rows, [
    { day: '2025-01-02', quotes: { JPY: '162' } },
    { day: '2025-01-03', quotes: { USD: '1.05', JPY: '160' } },
  ]);
  assert.deepEqual(
    read.flagged.map(({ line }) => line),
    [3, 4],
  );
});

test('one quote a line, each with its base and source, makes a table for each of those', () => {
  const text = [
    'date;base;currency;rate;source',
    '2023-11-15;JPY;BDT;"0.7312";Bangladesh Bank',
    '2023-11-16;JPY;BDT;0.7308;Bangladesh Bank',
    '2023-12-18;JPY;FJD;0.0155;Reserve Bank of Fiji',
    '2023-12-18;JPY;JPY;1;x',
    '2023-12-18;JPY;XQX;1;x',
  ].join('\r\n');
  const read = readRates(text, options);
  assert.deepEqual(
    read.sets.map(({ name, base, rows }) => `${name} ${base} ${rows.length}`),
    ['Bangladesh Bank JPY 2', 'Reserve Bank of Fiji JPY 1'],
  );
  assert.deepEqual(
    read.flagged.map(({ line }) => line),
    [5, 6],
  );
  const rate = makeRateTable(read.sets).findRate('JPY', 'BDT', toDay('2023-11-15'));
  assert.equal(`${rate?.source} ${formatRate(rate!)}`, 'Bangladesh Bank 1.36761');
});

test('columns with a base of their own are read with it, and EUR is not guessed as the base of a table that quotes it', () => {
  const text = 'date,EUR,JPY\n2025-01-02,0.97,157\n';
  assert.equal(readRates(text, { ...options, base: 'USD' }).sets[0]?.base, 'USD');
  assert.throws(() => readRates(text, options), { code: 'SR_RATES_INVALID', message: /say which/ });
});

test('a text without a row that can be used is refused with why', () => {
  for (const text of [
    '',
    'date,USD\n',
    'Datum,USD\n2025-01-02,1',
    'date,ABX\n2025-01-02,1',
    'date,USD,USD\n2025-01-02,1,1',
  ]) {
    assert.throws(
      () => readRates(text, options),
      { code: 'SR_RATES_INVALID', message: /rates\.csv/ },
      JSON.stringify(text),
    );
  }
});

test('no text does anything but give rates that make a table, or be refused', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'date',
      'Date',
      'base',
      'currency',
      'rate',
      'source',
      'USD',
      'JPY',
      'EUR',
      '__proto__',
      'N/A',
      '"1.5"',
    ),
    fc.constantFrom('2025-01-02', '2025-01-03', '1.03', '0', '1e9', ''),
    fc.string({ maxLength: 6 }),
  );
  const row = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
  const lines = fc.tuple(
    fc.constantFrom('date,USD,JPY', 'date,base,currency,rate,source', ''),
    fc.array(row, { maxLength: 8 }),
  );
  const text = fc.oneof(
    lines.map(([header, rows]) => [header, ...rows].join('\n')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (any) => {
      try {
        const { sets, taken } = readRates(any, options);
        assert.ok(taken > 0);
        makeRateTable(sets);
      } catch (error) {
        assert.ok(error instanceof SearoomError, String(error));
        assert.equal(error.code, 'SR_RATES_INVALID');
      }
    }),
    { numRuns: 2000 },
  );
});
