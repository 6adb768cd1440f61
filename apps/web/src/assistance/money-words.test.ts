import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { minorDigits, writeMoney, writeShort } from './money-words.ts';

const money = fc.record({
  minor: fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 }),
  currency: fc.constantFrom('JPY', 'USD', 'MYR', 'BHD', 'KRW', 'EUR'),
});

/** Minor units that a written amount means. */
function readBack(text: string, digits: number): bigint {
  const [, sign, whole, behind = '', scale] = /^[A-Z]{3} (−?)([\d,]+)(?:\.(\d+))?(?: (bn|m))?$/.exec(text)!;
  const zeros = (scale === 'bn' ? 9 : scale === 'm' ? 6 : 0) + digits;
  const minor = BigInt(whole!.replaceAll(',', '') + behind.padEnd(zeros, '0'));
  return sign === '' ? minor : -minor;
}

test('an amount is written so that every minor unit can be read back, long or short', () => {
  assert.equal(minorDigits('JPY'), 0);
  assert.equal(minorDigits('BHD'), 3);
  fc.assert(
    fc.property(money, (amount) => {
      const digits = minorDigits(amount.currency);
      assert.equal(readBack(writeMoney(amount), digits), BigInt(amount.minor));
      assert.equal(readBack(writeShort(amount), digits), BigInt(amount.minor));
    }),
  );
  assert.equal(writeMoney({ minor: 271_908_158, currency: 'USD' }), 'USD 2,719,081.58');
  assert.equal(writeShort({ minor: 1_975_000_000, currency: 'JPY' }), 'JPY 1.975 bn');
  assert.equal(writeShort({ minor: 400_000_000, currency: 'JPY' }), 'JPY 400 m');
});
