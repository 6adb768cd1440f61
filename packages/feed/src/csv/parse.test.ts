import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TimeFormat } from './csv-mapping.ts';
import { parseDecimal } from './parse-decimal.ts';
import { TimeParser } from './parse-time.ts';

function decimal(text: string, comma = false): number {
  const bytes = Buffer.from(`,${text},`);
  return parseDecimal(bytes, 1, bytes.length - 1, comma);
}

function time(text: string, format: TimeFormat = 'auto'): number {
  const bytes = Buffer.from(`,${text},`);
  return new TimeParser(format).parse(bytes, 1, bytes.length - 1);
}

test('a decimal is the double that its text is', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`),
    fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map(String),
    fc.constantFrom('+5', '.5', '5.', '-0', '3.67E+08', '1e-7', '00012.5000000000000000000000'),
  );
  fc.assert(
    fc.property(number, (text) => {
      assert.equal(decimal(text), Number(text));
      if (!text.includes('e')) assert.equal(decimal(text.replace('.', ','), true), Number(text));
    }),
  );
});

test('what is no number is none, and never half of one', () => {
  for (const text of ['', '-', '.', '1.2.3', '12a', '0x10', '1,5', 'NaN', 'Infinity', '1 2', 'e5', '5e', '--1', '٣']) {
    assert.equal(decimal(text), Number.NaN, text);
  }
});

test('times are read in every format that they are written in', () => {
  const anyTime = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(
    fc.property(anyTime, (date) => {
      const timeMs = date.getTime();
      const secondsMs = Math.floor(timeMs / 1000) * 1000;
      const minuteMs = Math.floor(timeMs / 60_000) * 60_000;
      const iso = date.toISOString();
      const [year, month, day] = iso.slice(0, 10).split('-') as [string, string, string];
      const clock = iso.slice(11, 19);
      assert.equal(time(iso), timeMs);
      assert.equal(time(iso, 'iso'), timeMs);
      assert.equal(time(`${iso.slice(0, -1)}+00:00`), timeMs);
      assert.equal(time(`${iso.slice(0, 10)} ${clock}`), secondsMs);
      assert.equal(time(iso.slice(0, 16)), minuteMs);
      assert.equal(time(`${iso.slice(0, 19)}+0230`), secondsMs - 9_000_000);
      assert.equal(time(`${iso.slice(0, 19)}-02:30`), secondsMs + 9_000_000);
      assert.equal(time(`${day}/${month}/${year} ${clock}`), secondsMs);
      assert.equal(time(`${Number(day)}.${Number(month)}.${year} ${clock.slice(0, 5)}`, 'dmy'), minuteMs);
      assert.equal(time(`${month}/${day}/${year} ${clock}`, 'mdy'), secondsMs);
      assert.equal(time(String(timeMs), 'epoch-ms'), timeMs);
      assert.equal(time(String(timeMs / 1000), 'epoch-s'), timeMs);
    }),
  );
  assert.equal(time('1641168000'), Date.UTC(2022, 0, 3));
  assert.equal(time('1641168000123'), Date.UTC(2022, 0, 3) + 123);
  assert.equal(time('2022-01-03'), Date.UTC(2022, 0, 3));
  assert.equal(time('2022-01-03T00:00:00.1239Z'), Date.UTC(2022, 0, 3) + 123);
});

test('a time that no calendar has is none', () => {
  const none = [
    '',
    '31/04/x022 00:00',
    '32/01/2022 00:00',
    '00/01/2022 00:00',
    '29/02/2023 00:00',
    '2022-13-01T00:00:00',
    '2022-01-03T24:00:00',
    '2022-01-03T00:60:00',
    '2022-01-03T00:00:60',
    '2022-01-03T00:00:00+15:00',
    '2022-01-03T00:00:00Zebra',
    '2022-01-03T00:00:00.',
    '2022-01-03X00:00:00',
    '2022-01',
    '2022',
    'yesterday',
  ];
  // A number alone is an epoch, which is implausible and not unreadable.
  for (const text of none.filter((value) => value !== '2022')) assert.equal(time(text), Number.NaN, text);
  assert.equal(time('2022', 'iso'), Number.NaN);
  assert.equal(time('29/02/2024 00:00'), Date.UTC(2024, 1, 29));
});
