import type { FactDraft } from '../facts/fact.ts';
import { exactly, fact, millions, reported, yen } from './build.ts';
import { remark } from './describe.ts';

const HAS_BEGUN = 'The fiscal year has begun; the act itself was not read.';

/** Budgets of Official Security Assistance by Japanese fiscal year. Sums and differences are worked out, not stated. */
export const OSA_BUDGETS: readonly FactDraft[] = [
  ...budget(2023, 2_000_000_000, 'jt25'),
  fact('budget:OSA/2023', 'expectedRecipients', { count: exactly(4) }, 'jt25'),

  ...budget(2024, 5_000_000_000, 'jt25'),
  fact('budget:OSA/2024', 'expectedRecipients', { count: exactly(4) }, 'jt25'),

  ...budget(2025, 8_100_000_000, 'jtoday25'),
  fact('budget:OSA/2025', 'expectedRecipients', { count: exactly(8) }, 'jtoday25'),
  reported(
    'budget:OSA/2025',
    'rounded',
    { money: millions('8000', 'JPY'), asWritten: '8.0 billion yen', on: '2025-01-17', note: 'Rounded.' },
    'jt25',
  ),

  fact('budget:OSA/2026', 'amount', { money: { ...yen(18_100_000_000) } }, ['jiji26', 'asahi26', 'alo26']),
  fact(
    'budget:OSA/2026',
    'stage',
    { stage: 'draft', note: 'Draft approved by the Cabinet on 26 December 2025.' },
    ['asahi26', 'alo26'],
    { from: '2025-12-26' },
  ),
  fact('budget:OSA/2026', 'expectedRecipients', { count: exactly(10) }, 'jiji26', { as: 'jiji' }),
  fact('budget:OSA/2026', 'expectedRecipients', { count: { least: 12, text: 'at least 12' } }, 'alo26', {
    as: 'japan-times',
    saidBy: 'The Japan Times',
  }),
  fact('budget:OSA/2026', 'expectedRecipients', { count: { least: 13, text: 'more than a dozen' } }, 'asahi26', {
    as: 'asahi',
  }),
  remark(
    'budget:OSA/2026',
    'after-draft',
    'Whether the draft was enacted is not in the sources of the register.',
    'search',
    {
      confidence: 'derived',
    },
  ),
];

function budget(year: number, amount: number, source: string): FactDraft[] {
  const subject = `budget:OSA/${year}`;
  return [
    fact(subject, 'amount', { money: { ...yen(amount) } }, source),
    fact(subject, 'stage', { stage: 'enacted', note: HAS_BEGUN }, source, {
      from: `${year}-04-01`,
      confidence: 'derived',
    }),
  ];
}
