import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import fc from 'fast-check';
import { fromDay, parseDate, toDay } from '../dates/partial-date.ts';
import { SHIPPED_RATES } from '../records/rates.ts';
import { convert } from './convert.ts';
import { dateFigure, type FigureQuestion, HANDOVER, type ReportedFigure } from './date-figure.ts';
import { makeExposure } from './exposure.ts';
import { fitFigure } from './fit-figure.ts';
import { makeRateTable } from './rates.ts';
import { readFigure } from './read-figure.ts';
import { readRates } from './read-rates.ts';

const YEN_400M = { minor: 400_000_000, currency: 'JPY' };
const shipped = makeRateTable([SHIPPED_RATES]);

const millions = (text: string, currency: string) => ({ minor: Math.round(Number(text) * 100_000_000), currency });
const report = (text: string, currency: string, asWritten: string, on: string): ReportedFigure => ({
  figure: readFigure(millions(text, currency), asWritten),
  on: parseDate(on),
});

const bernama = report('12.63', 'MYR', 'RM12.63 million', '2025-09-22');
const star = report('12.36', 'MYR', 'RM12.36 million', '2025-09-23');

function ask(reported: ReportedFigure, more: Partial<FigureQuestion> = {}) {
  return dateFigure(reported, {
    contract: YEN_400M,
    rates: shipped,
    noted: [
      { label: 'Cabinet', day: toDay('2023-12-01') },
      { label: 'signing', day: toDay('2023-12-16') },
      { label: HANDOVER, day: toDay('2025-09-22') },
      { label: HANDOVER, day: toDay('2025-10-01') },
    ],
    others: [],
    until: toDay('2026-11-23'),
    ...more,
  });
}

test('the rounding of a figure is read from the number that it is, in many ways of writing', () => {
  const cases: readonly (readonly [string, string, string, bigint, boolean])[] = [
    ['12.63', 'MYR', 'RM12.63 million', 1_000_000n, false],
    ['2.8', 'USD', 'USD 2.8 million', 10_000_000n, false],
    ['2.8', 'USD', '$2.8m', 10_000_000n, false],
    ['4', 'USD', '~USD 4 million', 100_000_000n, true],
    ['4', 'USD', 'PHP 235.5 million (~USD 4 million)', 100_000_000n, true],
    ['235.5', 'PHP', 'PHP 235.5 million (~USD 4 million)', 10_000_000n, false],
    ['1000', 'LKR', 'LKR ~1 billion', 100_000_000_000n, true],
    ['12.63', 'MYR', 'RM 12,630,000', 100n, false],
    ['230', 'PHP', '230 million pesos', 100_000_000n, false],
    ['0.5', 'INR', '5 lakh rupees', 10_000_000n, false],
    // No number of the words is the amount: the last digit that is not a zero.
    ['12.63', 'MYR', 'about thirteen', 1_000_000n, false],
  ];
  for (const [amount, currency, words, unit, isApproximate] of cases) {
    const figure = readFigure(millions(amount, currency), words);
    assert.deepEqual([figure.unit, figure.isApproximate], [unit, isApproximate], words);
  }
  const yen = readFigure({ minor: 400_000_000, currency: 'JPY' }, '4億円');
  assert.equal(yen.unit, 100_000_000n);
});

test('a figure that is the contract amount at a rate, rounded, always fits that rate; one that is two units off never', () => {
  const rates = SHIPPED_RATES.rows.map(({ day }) => shipped.findRate('JPY', 'USD', toDay(day))!);
  fc.assert(
    fc.property(
      fc.constantFrom(...rates),
      fc.integer({ min: 1_000_000, max: 10_000_000_000 }),
      fc.nat(7),
      (rate, minor, power) => {
        const contract = { minor, currency: 'JPY' };
        const unit = 10 ** power;
        const rounded = Math.round(convert(contract, rate).minor / unit) * unit;
        fc.pre(rounded > 0);
        const figure = (value: number) => ({
          money: { minor: value, currency: 'USD' },
          unit: BigInt(unit),
          coarseUnit: BigInt(unit),
          isApproximate: false,
        });
        // The cent itself was rounded before, so half of it is allowed on top.
        const fit = fitFigure(contract, { ...figure(rounded), unit: BigInt(unit) + 1n }, rate).fit;
        assert.equal(fit, 'rounding');
        assert.notEqual(fitFigure(contract, figure(rounded + 2 * unit), rate).fit, 'rounding');
      },
    ),
  );
});

test('figures of the Malaysian grant are dated as their readers were to know them', () => {
  const dollars = ask(report('2.8', 'USD', '$2.8 million', '2023-12-16'));
  assert.deepEqual([dollars.text, dollars.rate?.day, dollars.attention], ['consistent', '2023-12-15', false]);

  const ringgit = ask(bernama, { others: [star] });
  assert.deepEqual(
    [ringgit.text, ringgit.rate?.day, ringgit.attention],
    ['Cabinet-day rate, 11 % over at handover', '2023-12-01', false],
  );
  const swapped = ask(star, { others: [bernama] });
  assert.deepEqual([swapped.text, swapped.attention], ['likely 12.63 transposed', true]);
  assert.equal(ask(star).text, 'no day of the table gives it; 8.8 % over on 2025-09-23');
});

test('with a whole table the days that give a figure are named', skipWithout('assistance/fx/ecb-2023-2026.csv'), () => {
  const text = readFileSync(sharedData('assistance/fx/ecb-2023-2026.csv'), 'utf8');
  const rates = makeRateTable(readRates(text, { name: 'ECB' }).sets);
  assert.equal(ask(star, { rates, others: [bernama] }).text, 'likely 12.63 transposed');
  const alone = ask(star, { rates });
  assert.deepEqual(alone.days, ['2025-04-16', '2025-04-17']);
  assert.match(alone.text, /^no noted day: rates of 2 days, the last of 2025-04-17; 8\.8 % over/);

  const pesos = { contract: { minor: 600_000_000, currency: 'JPY' }, rates };
  const noted = [
    { label: 'signing', day: toDay('2023-11-03') },
    { label: HANDOVER, day: toDay('2026-02-11') },
  ];
  const february = (amount: string) =>
    ask(report(amount, 'PHP', `PHP ${amount} million`, '2026-02'), { ...pesos, noted });
  assert.equal(february('228').text, 'consistent on 2026-02-11');
  assert.equal(february('230').text, 'consistent if rounded to 10 million on 2026-02-11');
  assert.equal(february('228.4').attention, true);
});

test('a report dated in part is told as consistent only with how many of its days give it', () => {
  const january = ask(report('3.1', 'USD', 'USD 3.1 million', '2026-01'));
  assert.equal(january.text, 'no day of the table gives it; 23 % over on 2026-01-14');
  const coarse = ask(report('2.5', 'USD', 'USD 2.5 million', '2026-01'), { noted: [] });
  assert.equal(coarse.text, 'consistent on 2 of 2 days held');
});

test('no figure, date or table makes the dating fail', () => {
  const dates = fc.constantFrom('2023-12-16', '2024', '2023-12', '../2025-05-26', '2025-01-10/..', '2025-01/2025-03~');
  const figures = fc.record({
    minor: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    currency: fc.constantFrom('USD', 'MYR', 'BDT', 'KRW'),
    words: fc.oneof(fc.string(), fc.constantFrom('RM12.63 million', '2.8m', '~4 bn')),
    on: dates,
  });
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 4 }), (list) => {
      const all = list.map(({ minor, currency, words, on }) => ({
        figure: readFigure({ minor, currency }, words),
        on: parseDate(on),
      }));
      const reading = ask(all[0]!, { others: all.slice(1) });
      assert.notEqual(reading.text, '');
      if (reading.text.startsWith('consistent')) assert.ok(reading.rate !== undefined);
    }),
  );
});

test('the value of the yen since the signing is lowest and highest on the days that the rates say', () => {
  const question = {
    contract: YEN_400M,
    currency: 'USD',
    signedDay: toDay('2023-12-16'),
    untilDay: toDay('2025-10-01'),
    rates: shipped,
  };
  const { daysKnown, ...exposure } = makeExposure(question)!;
  assert.ok(daysKnown > 10);
  assert.deepEqual(exposure, {
    currency: 'USD',
    atSigning: { minor: 282_204_318, currency: 'USD' },
    low: { minor: 247_054_771, currency: 'USD' },
    lowDay: '2024-07-03',
    high: { minor: 285_905_178, currency: 'USD' },
    highDay: '2024-09-16',
    worstPercent: -12.5,
  });
  assert.equal(makeExposure({ ...question, currency: 'BDT' }), undefined);
  assert.equal(makeExposure({ ...question, signedDay: toDay('2025-06-01') }), undefined);
  fc.assert(
    fc.property(fc.integer({ min: toDay('2023-12-15'), max: toDay('2026-02-13') }), (untilDay) => {
      const range = makeExposure({ ...question, untilDay })!;
      for (const rate of shipped.listRates('JPY', 'USD', toDay('2023-12-15'), untilDay)) {
        const { minor } = convert(YEN_400M, rate);
        assert.ok(range.low.minor <= minor && minor <= range.high.minor, fromDay(untilDay));
      }
      assert.ok(range.worstPercent <= 0);
    }),
    { numRuns: 30 },
  );
});
