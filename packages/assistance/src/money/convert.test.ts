import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convert, formatRate, splitMoney } from './convert.ts';
import { digitsOf, sumMoney } from './money.ts';
import type { CrossRate } from './rate-table.ts';

const CURRENCIES = ['JPY', 'USD', 'BHD', 'MYR'];

const makeRate = (from: string, to: string, numerator: bigint, denominator: bigint): CrossRate => ({
  from,
  to,
  numerator,
  denominator,
  day: '2025-01-02',
  source: 'any',
  sourceKey: undefined,
});
const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const part = fc.bigInt({ min: 1n, max: 99_999n });
const rate = fc
  .tuple(fc.constantFrom(...CURRENCIES), fc.constantFrom(...CURRENCIES), part, part)
  .filter(([from, to, a, b]) => from !== to && b < a * 100n)
  .map(([from, to, numerator, denominator]) => makeRate(from, to, numerator, denominator));

test('a conversion is off by half a minor unit at most, or refused where it is beyond 2^53', () => {
  fc.assert(
    fc.property(amount, rate, (minor, at) => {
      // result / 10^to * numerator/denominator is minor / 10^from, within half a unit.
      const scale = (code: string): bigint => 10n ** BigInt(digitsOf(code));
      const exact = BigInt(minor) * scale(at.to) * at.denominator;
      const unit = scale(at.from) * at.numerator;
      let result: number;
      try {
        const converted = convert({ minor, currency: at.from }, at);
        assert.equal(converted.currency, at.to);
        result = converted.minor;
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'SR_AMOUNT_INVALID');
        assert.ok(2n * (exact < 0n ? -exact : exact) > unit * (2n * BigInt(Number.MAX_SAFE_INTEGER)));
        return;
      }
      const off = BigInt(result) * unit - exact;
      const size = off < 0n ? -off : off;
      assert.ok(2n * size <= unit);
      // The rest of a negative even number is -0.
      if (2n * size === unit) assert.equal(Math.abs(result % 2), 0);
    }),
    {
      numRuns: 2000,
      examples: [
        [-312_031_408_351, makeRate('MYR', 'USD', 4n, 2n)],
        [90_218_241_065, makeRate('JPY', 'BHD', 475n, 47_423n)],
      ],
    },
  );
});

test('an exact half goes to the even unit, to both sides of zero', () => {
  const half = makeRate('USD', 'EUR', 2n, 1n);
  const results = [1, 3, 5, -1, -3].map((minor) => convert({ minor, currency: 'USD' }, half).minor + 0);
  assert.deepEqual(results, [0, 2, 2, 0, -2]);
});

test('a rate of another currency, and an amount beyond 2^53, are refused', () => {
  const yen = makeRate('JPY', 'USD', 1n, 1n);
  assert.throws(() => convert({ minor: 1, currency: 'USD' }, yen), { code: 'SR_AMOUNT_INVALID' });
  assert.throws(() => convert({ minor: Number.MAX_SAFE_INTEGER, currency: 'JPY' }, yen), { code: 'SR_AMOUNT_INVALID' });
});

test('parts sum to the whole and differ by one unit at most', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 500 }), (minor, count) => {
      const parts = splitMoney({ minor, currency: 'JPY' }, count);
      assert.equal(parts.length, count);
      assert.equal(sumMoney(parts, 'JPY').minor, minor);
      assert.ok(parts[0]!.minor - parts.at(-1)!.minor <= 1 && parts[0]!.minor >= parts.at(-1)!.minor);
    }),
  );
  assert.deepEqual(
    splitMoney({ minor: 400_000_000, currency: 'JPY' }, 3).map(({ minor }) => minor),
    [133_333_334, 133_333_333, 133_333_333],
  );
  for (const count of [0, -1, 1.5, Number.NaN]) {
    assert.throws(() => splitMoney({ minor: 1, currency: 'JPY' }, count), { code: 'SR_AMOUNT_INVALID' });
  }
});

test('rates are shown with three digits from ten on, and with four to six figures below', () => {
  const cases: readonly (readonly [bigint, bigint, string])[] = [
    [141741n, 1000n, '141.741'],
    [10n, 1n, '10.000'],
    [10946n, 10000n, '1.0946'],
    [1n, 1n, '1.000'],
    [12345678n, 10000000n, '1.23457'],
    [16286n, 1668099n, '0.00976321'],
    [5n, 10n, '0.5000'],
  ];
  for (const [numerator, denominator, text] of cases) {
    assert.equal(formatRate(makeRate('JPY', 'USD', numerator, denominator)), text);
  }
});
