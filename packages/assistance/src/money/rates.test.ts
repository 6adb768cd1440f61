import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import fc from 'fast-check';
import { fromDay, toDay } from '../dates/partial-date.ts';
import { SHIPPED_RATES } from '../records/rates.ts';
import { toDecimal } from '../words/describe-money.ts';
import { convert, formatRate } from './convert.ts';
import type { RateTable } from './rate-table.ts';
import { makeRateTable, type RateSet } from './rates.ts';
import { readRates } from './read-rates.ts';

/** Day, yen per dollar, ¥400m in dollars and ringgit, ¥600m in pesos: worked out apart, with 50-digit decimals. */
const VECTORS = [
  ['2023-11-03', '149.383', '2677675.61', '12664039.53', '225246762.99'],
  ['2023-12-01', '148.175', '2699515.95', '12616110.21', '224346530.97'],
  ['2023-12-13', '145.666', '2746006.49', '12922802.77', '230992172.09'],
  ['2023-12-14', '141.771', '2821447.03', '13183204.13', '235860465.12'],
  ['2023-12-15', '141.741', '2822043.18', '13180277.15', '236036094.10'],
  ['2023-12-18', '142.838', '2800384.74', '13144982.37', '234559794.81'],
  ['2024-07-03', '161.907', '2470547.71', '11662188.54', '217767826.39'],
  ['2024-09-16', '139.907', '2859051.78', '12298085.57', '239344725.68'],
  ['2025-09-22', '147.840', '2705632.43', '11370500.09', '230891657.58'],
  ['2025-10-01', '147.108', '2719081.58', '11440598.36', '237070794.92'],
  ['2026-02-11', '153.605', '2604081.19', '10195087.26', '227628426.06'],
] as const;

function checkVectors(table: RateTable): void {
  for (const [day, yenPerDollar, dollars, ringgit, pesos] of VECTORS) {
    const value = (yen: number, currency: string): string => {
      const rate = table.findRate('JPY', currency, toDay(day));
      assert.ok(rate !== undefined, `${day} ${currency}`);
      assert.equal(rate.day, day);
      return toDecimal(convert({ minor: yen, currency: 'JPY' }, rate));
    };
    assert.equal(formatRate(table.findRate('JPY', 'USD', toDay(day))!), yenPerDollar, day);
    assert.equal(value(400_000_000, 'USD'), dollars, day);
    assert.equal(value(400_000_000, 'MYR'), ringgit, day);
    assert.equal(value(600_000_000, 'PHP'), pesos, day);
  }
}

test('the amounts of the grants come out to the cent on every day, from the rates that come with Searoom', () => {
  checkVectors(makeRateTable([SHIPPED_RATES]));
});

test('and from a whole table of the bank', skipWithout('assistance/fx/ecb-2023-2026.csv'), () => {
  const text = readFileSync(sharedData('assistance/fx/ecb-2023-2026.csv'), 'utf8');
  const { sets, taken, left } = readRates(text, { name: 'ECB', sourceKey: 'ecb' });
  assert.deepEqual({ taken, left }, { taken: 836, left: 0 });
  const table = makeRateTable(sets);
  checkVectors(table);
  assert.deepEqual(table.describe(), [{ name: 'ECB', days: 836, first: '2023-01-02', last: '2026-04-13' }]);

  const byDay = new Map(sets[0]!.rows.map((row) => [row.day, row.quotes]));
  for (const { day, quotes } of SHIPPED_RATES.rows) {
    for (const [currency, quote] of Object.entries(quotes)) assert.equal(quote, byDay.get(day)?.[currency], day);
  }
  // Between the notes and the handover of the boats.
  const rates = table.listRates('JPY', 'USD', toDay('2023-12-15'), toDay('2025-10-01'));
  const sorted = [...rates].sort((a, b) => Number(formatRate(a)) - Number(formatRate(b)));
  assert.equal(`${sorted[0]!.day} ${formatRate(sorted[0]!)}`, '2024-09-16 139.907');
  assert.equal(`${sorted.at(-1)!.day} ${formatRate(sorted.at(-1)!)}`, '2024-07-03 161.907');
});

const TABLE: RateSet = {
  name: 'bank',
  base: 'EUR',
  rows: [
    { day: '2025-04-22', quotes: { USD: '1.2', JPY: '160' } },
    { day: '2025-04-17', quotes: { USD: '1.1', JPY: '150', MYR: '5' } },
    { day: '2025-04-16', quotes: { USD: '1', JPY: '140' } },
  ],
};

test('a weekend has the rate of the Friday before, with its day; a day more than seven days later has none', () => {
  const saturday = makeRateTable([SHIPPED_RATES]).findRate('JPY', 'USD', toDay('2023-12-16'));
  assert.equal(saturday?.day, '2023-12-15');
  assert.equal(saturday?.sourceKey, 'ecb');
  const table = makeRateTable([TABLE]);
  assert.equal(table.findRate('JPY', 'USD', toDay('2025-04-21'))?.day, '2025-04-17');
  assert.equal(table.findRate('JPY', 'USD', toDay('2025-04-29'))?.day, '2025-04-22');
  assert.equal(table.findRate('JPY', 'USD', toDay('2025-04-30')), undefined);
  assert.equal(table.findRate('JPY', 'USD', toDay('2025-04-15')), undefined);
  assert.equal(table.findRate('JPY', 'BDT', toDay('2025-04-22')), undefined);
});

test('both quotes are of one row, and the base counts as one', () => {
  const table = makeRateTable([TABLE]);
  const ringgit = table.findRate('JPY', 'MYR', toDay('2025-04-22'));
  assert.equal(`${ringgit?.day} ${formatRate(ringgit!)}`, '2025-04-17 30.000');
  assert.equal(formatRate(table.findRate('JPY', 'EUR', toDay('2025-04-22'))!), '160.000');
  assert.equal(formatRate(table.findRate('EUR', 'USD', toDay('2025-04-22'))!), '0.833333');
});

test('of several tables the first that has both counts, and two are never chained', () => {
  const taka: RateSet = {
    name: 'taka',
    base: 'USD',
    rows: [{ day: '2025-04-22', quotes: { BDT: '120', JPY: '130' } }],
  };
  const table = makeRateTable([TABLE, taka]);
  assert.equal(table.findRate('JPY', 'USD', toDay('2025-04-22'))?.source, 'bank');
  assert.equal(table.findRate('JPY', 'BDT', toDay('2025-04-22'))?.source, 'taka');
  assert.equal(table.findRate('MYR', 'BDT', toDay('2025-04-22')), undefined);
  const listed = table.listRates('JPY', 'USD', toDay('2025-04-16'), toDay('2025-04-22'));
  assert.deepEqual(
    listed.map(({ day, source }) => `${day} ${source}`),
    ['2025-04-16 bank', '2025-04-17 bank', '2025-04-22 bank'],
  );
});

test('a selection of days speaks for no day that it leaves out', () => {
  const whole = makeRateTable([TABLE]);
  const selection = makeRateTable([{ ...TABLE, isSelection: true }]);
  // Good Friday 2025 is a closed day of a whole table; a selection does not know that.
  assert.equal(whole.findRate('JPY', 'USD', toDay('2025-04-18'))?.day, '2025-04-17');
  assert.equal(selection.findRate('JPY', 'USD', toDay('2025-04-18')), undefined);
  assert.equal(makeRateTable([SHIPPED_RATES]).findRate('JPY', 'USD', toDay('2025-10-02')), undefined);
});

test('a rate is of the asked day or before it, and no row between has both quotes', () => {
  const row = fc.record({
    day: fc.integer({ min: 20_000, max: 20_030 }),
    usd: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
    jpy: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ({ day }) => day }),
      fc.integer({ min: 19_990, max: 20_050 }),
      (rows, asked) => {
        const set: RateSet = {
          name: 'any',
          base: 'EUR',
          rows: rows.map(({ day, usd, jpy }) => ({
            day: fromDay(day),
            quotes: { ...(usd !== undefined && { USD: String(usd) }), ...(jpy !== undefined && { JPY: `${jpy}.5` }) },
          })),
        };
        const whole = rows.filter(({ usd, jpy, day }) => usd !== undefined && jpy !== undefined && day <= asked);
        const last = whole.sort((a, b) => b.day - a.day).find(({ day }) => asked - day <= 7);
        const rate = makeRateTable([set]).findRate('JPY', 'USD', asked);
        assert.equal(rate?.day, last === undefined ? undefined : fromDay(last.day));
        if (rate !== undefined) {
          assert.equal(rate.numerator * BigInt(last!.usd!) * 10n, rate.denominator * BigInt(last!.jpy! * 10 + 5));
        }
      },
    ),
  );
});

test('a quote that is no positive decimal, and a day with two values, are refused', () => {
  const bad = (quotes: Record<string, string>): RateSet => ({
    name: 'x',
    base: 'EUR',
    rows: [{ day: '2025-01-02', quotes }],
  });
  for (const text of ['0', '-1', '1e3', 'NaN', '', '1,5']) {
    assert.throws(() => makeRateTable([bad({ USD: text })]), { code: 'SR_RATES_INVALID' }, text);
  }
  assert.throws(() => makeRateTable([bad({ XQX: '1' })]), { code: 'SR_CURRENCY_UNKNOWN' });
  const twice = [...bad({ USD: '1.10' }).rows, ...bad({ USD: '1.2' }).rows];
  assert.throws(() => makeRateTable([{ ...bad({}), rows: twice }]), { code: 'SR_RATES_INVALID' });
  const same = [...bad({ USD: '1.10' }).rows, ...bad({ USD: '1.1' }).rows];
  assert.equal(makeRateTable([{ ...bad({}), rows: same }]).describe()[0]?.days, 1);
});
