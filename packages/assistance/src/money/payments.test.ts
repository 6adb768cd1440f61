import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeContext, seal } from '../assets/testing/make-context.ts';
import type { FactDraft } from '../facts/fact.ts';
import { SHIPPED, SHIPPED_RATES } from '../records/mod.ts';
import { makeMoneyRows } from './money-rows.ts';
import { makeRateTable } from './rates.ts';

const GRANT = 'OSA-MYS-2023-01';

function pay(id: string, kind: string, minor: number, on: string): FactDraft {
  return {
    id,
    kind: 'statement',
    subject: `grant:${GRANT}`,
    predicate: 'payment',
    value: { kind, money: { minor, currency: 'JPY' }, on },
    sources: ['mofa_mys23'],
    confidence: 'seen',
  };
}

test('what is with the suppliers is no longer exposed; what the agent holds is', () => {
  const rates = makeRateTable([SHIPPED_RATES]);
  const look = (facts: readonly FactDraft[]) => makeMoneyRows(makeContext(seal(facts), '2026-11-23', rates), GRANT);
  const plain = look(SHIPPED);
  const { money, exposure } = look([
    ...SHIPPED,
    pay('p1', 'to-agent', 400_000_000, '2024-02-01'),
    pay('p2', 'to-supplier', 150_000_000, '2025-06-30'),
    pay('p3', 'refund', 50_000_000, '2025-07-30'),
  ]);
  assert.deepEqual(
    money.filter(({ kind }) => kind === 'paid').map(({ reading, on }) => [reading, on]),
    [
      ['paid to the agent', '2024-02-01'],
      ['paid to the supplier', '2025-06-30'],
      ['paid back', '2025-07-30'],
    ],
  );
  const share = (at: number): number => exposure[at]!.atSigning.minor / plain.exposure[at]!.atSigning.minor;
  assert.ok(Math.abs(share(0) - 300 / 400) < 1e-6);
  // The contract row stays what the notes say.
  assert.equal(money[0]?.money.minor, 400_000_000);
});
