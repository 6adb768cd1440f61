import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fact, makeContext, NO_RATES, seal } from '../assets/testing/make-context.ts';
import type { FactDraft } from '../facts/fact.ts';
import { makeRateTable } from '../money/rates.ts';
import { SHIPPED, SHIPPED_RATES } from '../records/mod.ts';
import { compare } from './compare.ts';

const RATES = makeRateTable([SHIPPED_RATES]);

test('the Malaysian grants of the shipped register, at the rates of their days', () => {
  const drafts = SHIPPED.filter(({ subject }) => subject.startsWith('source:') || /OSA(-MYS|$|\/)/.test(subject));
  const { donors, recipients, years } = compare(makeContext(seal(drafts), '2026-11-23', RATES));
  const [malaysia] = recipients;
  // 400 million yen at the rate of 15 December 2023, 3,100 million at that of 22 October 2025.
  const first = 282_204_318;
  const second = Math.round(((3_100_000_000 * 1.1587) / 175.92) * 100);
  assert.deepEqual(
    [malaysia?.party.code, malaysia?.grants, malaysia?.signed, malaysia?.handedOver, malaysia?.converted?.minor],
    ['MYS', 2, 2, 1, first + second],
  );
  assert.deepEqual(malaysia?.noRate, []);
  assert.deepEqual(donors[0]?.amounts, [{ minor: 3_500_000_000, currency: 'JPY' }]);
  assert.deepEqual(
    years.map(({ year, donor, converted }) => [year, donor, converted?.minor]),
    [
      [2023, 'JPN', first],
      [2025, 'JPN', second],
    ],
  );
});

test('what cannot be converted is named with why, and never counted as nothing', () => {
  const { donors } = compare(makeContext(seal(SHIPPED), '2026-11-23', RATES));
  const japan = donors.find(({ party }) => party.code === 'JPN')!;
  const whys = japan.noRate.filter((text) => text.startsWith('OSA-'));
  assert.deepEqual(
    whys.map((text) => text.slice(0, 15)),
    ['OSA-DJI-2024-01', 'OSA-IDN-2025-01', 'OSA-MNG-2024-01', 'OSA-THA-2025-01', 'OSA-TLS-2025-01'],
  );
  const without = compare(makeContext(seal(SHIPPED), '2026-11-23', NO_RATES), 'JPY').donors;
  const inYen = without.find(({ party }) => party.code === 'JPN')!;
  assert.equal(inYen.converted?.minor, inYen.amounts.find(({ currency }) => currency === 'JPY')?.minor);
  assert.throws(() => compare(makeContext([]), 'XYZ'), { code: 'SR_CURRENCY_UNKNOWN' });
});

test('no rate is chosen where sources differ on the day of the notes', () => {
  const drafts = [
    fact('grant:G', 'amount', { money: { minor: 400_000_000, currency: 'JPY' } }),
    fact('grant:G', 'event', { step: 'notes-exchanged', on: '2023-12-15' }),
  ];
  const other = fact('grant:G', 'event', { step: 'notes-exchanged', on: '2023-12-18' });
  const totalOf = (...more: FactDraft[]) =>
    compare(makeContext(seal([...drafts, ...more]), '2026-11-23', RATES)).donors[0];
  assert.equal(totalOf()?.converted?.minor, 282_204_318);
  assert.equal(totalOf(other)?.converted, undefined);
  assert.deepEqual(totalOf(other)?.noRate, ['G: JPY 400,000,000, sources differ on the day of the notes']);
});

test('amounts of donors, recipients and years are the amounts of the grants', () => {
  const one = fc.record({
    minor: fc.option(fc.integer({ min: 0, max: 10 ** 11 }), { nil: undefined }),
    currency: fc.constantFrom('JPY', 'USD', 'AUD', 'EUR'),
    donor: fc.option(fc.constantFrom('JPN', 'AUS'), { nil: undefined }),
    recipients: fc.uniqueArray(fc.constantFrom('FJI', 'PHL', 'TON'), { maxLength: 3 }),
    on: fc.option(fc.constantFrom('2023-12-16', '2025-10-01', '2024', '2023-03-31', '2019-01-01'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 10 }), fc.boolean(), (grants, isReversed) => {
      const drafts = grants.flatMap(({ minor, currency, donor, recipients, on }, at): FactDraft[] => {
        const subject = `grant:G${at}`;
        return [
          fact(subject, 'remark', { text: 'known' }),
          ...(minor === undefined ? [] : [fact(subject, 'amount', { money: { minor, currency } })]),
          ...(donor === undefined ? [] : [fact(subject, 'donor', { party: donor })]),
          ...recipients.map((party) => fact(subject, 'recipient', { party })),
          ...(on === undefined ? [] : [fact(subject, 'event', { step: 'notes-exchanged', on })]),
        ];
      });
      const answer = compare(makeContext(seal(drafts), '2026-11-23', RATES), 'USD');
      const again = seal(isReversed ? drafts.toReversed() : drafts);
      assert.deepEqual({ ...compare(makeContext(again, '2026-11-23', RATES), 'USD') }, answer);

      const { donors, recipients, years } = answer;
      const sumOf = (rows: typeof donors, currency: string): number =>
        rows.reduce((sum, row) => sum + (row.amounts.find((money) => money.currency === currency)?.minor ?? 0), 0);
      for (const currency of ['JPY', 'USD', 'AUD', 'EUR']) {
        const own = grants.filter((grant) => grant.currency === currency);
        const whole = own.reduce((sum, { minor }) => sum + (minor ?? 0), 0);
        const single = own.filter((grant) => grant.recipients.length < 2);
        assert.equal(sumOf(donors, currency), whole);
        assert.equal(
          sumOf(recipients, currency),
          single.reduce((sum, { minor }) => sum + (minor ?? 0), 0),
        );
      }
      assert.equal(
        donors.reduce((sum, row) => sum + row.grants, 0),
        grants.length,
      );
      assert.equal(
        years.reduce((sum, row) => sum + row.grants, 0),
        grants.filter(({ on }) => on !== undefined).length - grants.filter(isYearUnclear).length,
      );
      for (const row of donors) {
        // Every grant is in the total or named.
        const inTotal = row.grants - row.noRate.length;
        assert.equal(row.converted === undefined, inTotal === 0);
      }
    }),
    { numRuns: 100 },
  );
});

/** A calendar year lies in two fiscal years of Japan. */
function isYearUnclear({
  on,
  donor,
}: {
  readonly on: string | undefined;
  readonly donor: string | undefined;
}): boolean {
  return on === '2024' && donor === 'JPN';
}
