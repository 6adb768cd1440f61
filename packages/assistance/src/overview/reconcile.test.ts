import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import fc from 'fast-check';
import { fact, makeContext, seal, source } from '../assets/testing/make-context.ts';
import type { FactDraft } from '../facts/fact.ts';
import { SHIPPED } from '../records/mod.ts';
import { countHandoverDays, findMedian } from './handover-days.ts';
import { reconcile } from './reconcile.ts';

const shipped = () => makeContext(seal(SHIPPED));

test('the shipped register meets the published budgets', () => {
  const { budgets, facts } = reconcile(shipped());
  const rows = budgets.filter(({ programme }) => programme === 'OSA');
  const told = rows.map(({ year, sum, budget, left, verdict }) => [
    year,
    sum.minor,
    budget?.minor,
    left?.minor,
    verdict,
  ]);
  assert.deepEqual(told.slice(0, 3), [
    [2023, 1_975_000_000, 2_000_000_000, 25_000_000, 'left'],
    [2024, 5_000_000_000, 5_000_000_000, 0, 'meets'],
    [2025, 7_100_000_000, 8_100_000_000, 1_000_000_000, 'left'],
  ]);
  assert.deepEqual(rows[2]?.unknown, ['OSA-THA-2025-01', 'OSA-TLS-2025-01']);
  assert.match(rows[2].text, /Thailand and Timor-Leste \(amounts unknown\)/);
  // A budget without a grant is not known to be left over.
  assert.equal(rows[3]?.verdict, 'unknown');
  const held = new Set(facts.map(({ id }) => id));
  assert.ok(rows.every((row) => row.facts.every((id) => held.has(id))));
});

test('days from the notes to the handovers of the first four grants', () => {
  const { deliveries } = reconcile(shipped());
  const daysOf = (lot: string) => deliveries.find((row) => row.lot === lot);
  assert.equal(daysOf('OSA-MYS-2023-01/boats')?.daysToHandover, 655);
  assert.equal(daysOf('OSA-MYS-2023-01/boats')?.verdict, 'meets');
  assert.equal(daysOf('OSA-MYS-2023-01/drones')?.daysToHandover, 646);
  assert.equal(daysOf('OSA-MYS-2023-01/drones')?.verdict, 'part');
  assert.equal(daysOf('OSA-MYS-2023-01/trucks')?.verdict, 'none');
  const ofGrant = (grant: string) => deliveries.filter((row) => row.grant === grant).map((row) => row.daysToHandover);
  assert.deepEqual(ofGrant('OSA-PHL-2023-01'), [831]);
  assert.deepEqual(ofGrant('OSA-FJI-2023-01'), [525]);
  assert.deepEqual(ofGrant('OSA-BGD-2023-01'), [961]);
  assert.match(deliveries.find(({ grant }) => grant === 'OSA-FJI-2023-01')!.text, /about 525 days after the notes/);
  assert.equal(deliveries.find(({ grant }) => grant === 'OSA-BGD-2023-01')?.verdict, 'more');
  // Handed over one by one, as ships with names of their own: 16 November 2016 to 19 January 2017.
  assert.deepEqual(ofGrant('JPN-ODA-MYS-2016'), [64]);
});

test('sums are those of the reference register', skipWithout('assistance/osa.json'), () => {
  const { reconciliation } = JSON.parse(readFileSync(sharedData('assistance/osa.json'), 'utf8')) as {
    readonly reconciliation: readonly {
      readonly fy: number;
      readonly sum_of_projects_jpy: number;
      readonly budget_jpy: number;
      readonly remaining_jpy: number;
    }[];
  };
  const { budgets } = reconcile(shipped());
  for (const { fy, sum_of_projects_jpy, budget_jpy, remaining_jpy } of reconciliation) {
    const row = budgets.find(({ programme, year }) => programme === 'OSA' && year === fy);
    assert.deepEqual(
      [row?.sum.minor, row?.budget?.minor, row?.left?.minor],
      [sum_of_projects_jpy, budget_jpy, remaining_jpy],
    );
  }
});

function grant(id: string, more: { minor?: number; currency?: string; party?: string; year?: number }): FactDraft[] {
  const { minor, currency = 'JPY', party = 'FJI', year = 2023 } = more;
  return [
    fact(`grant:${id}`, 'programme', { programme: 'P' }),
    fact(`grant:${id}`, 'fiscalYear', { party: 'JPN', year }),
    fact(`grant:${id}`, 'recipient', { party }),
    ...(minor === undefined ? [] : [fact(`grant:${id}`, 'amount', { money: { minor, currency } })]),
  ];
}

const BUDGET = fact('budget:P/2023', 'amount', { money: { minor: 1000, currency: 'JPY' } });

test('what is over, in another currency, contested, too large or without a year is named', () => {
  const row = (...drafts: FactDraft[]) => reconcile(makeContext(seal([source('other'), BUDGET, ...drafts])));
  const over = row(...grant('A', { minor: 700 }), ...grant('B', { minor: 400 }));
  assert.equal(over.budgets[0]?.verdict, 'over');
  assert.match(over.budgets[0].text, /^FY2023: 2 grants of JPY 1,100 against a budget of JPY 1,000: JPY 100 over\.$/);
  assert.deepEqual(
    over.findings.map(({ code, weight }) => [code, weight]),
    [['unreconciled', 'attention']],
  );

  const mixed = row(...grant('A', { minor: 700 }), ...grant('B', { minor: 400, currency: 'USD' }));
  assert.deepEqual([mixed.budgets[0]?.sum.minor, mixed.budgets[0]?.unknown], [700, ['B (USD 4.00, cannot be added)']]);

  const second = fact('grant:A', 'amount', { money: { minor: 800, currency: 'JPY' } }, { sources: ['other'] });
  const contested = row(...grant('A', { minor: 700 }), second);
  assert.match(contested.budgets[0]!.text, /Sources differ on the amount of A: JPY \d00 or JPY \d00/);
  assert.ok(contested.findings.some(({ code }) => code === 'sources-differ'));

  const large = row(...grant('A', { minor: 700 }), ...grant('B', { minor: Number.MAX_SAFE_INTEGER }));
  assert.deepEqual([large.budgets[0]?.sum.minor, large.budgets[0]?.unknown.length], [700, 1]);

  const yearless = row(fact('grant:A', 'programme', { programme: 'programme:P' }));
  assert.match(yearless.findings[0]!.text, /A belongs to P, and its fiscal year is not stated/);

  const unbudgeted = row(...grant('A', { minor: 700, year: 2022 }));
  assert.deepEqual(
    unbudgeted.budgets.map(({ year, verdict, text }) => [year, verdict, text]),
    [
      [2022, 'unknown', 'FY2022: 1 grant of JPY 700, and no budget is stated.'],
      [2023, 'unknown', 'FY2023: budget of JPY 1,000, and no grant of the year is known.'],
    ],
  );
});

test('parts and what is left make the budget, in any order of recording', () => {
  const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { nil: undefined }), { maxLength: 8 });
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.infiniteStream(fc.nat()),
      (minors, budget, order) => {
        const drafts = [
          fact('budget:P/2023', 'amount', { money: { minor: budget, currency: 'JPY' } }),
          ...minors.flatMap((minor, at) => grant(`G${at}`, minor === undefined ? {} : { minor })),
        ];
        const { budgets } = reconcile(makeContext(seal(drafts)));
        const [row] = budgets;
        const parts = row!.grants.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0);
        assert.equal(parts, row!.sum.minor);
        assert.equal(row!.sum.minor + row!.left!.minor, budget);
        assert.equal(row!.unknown.length, minors.filter((minor) => minor === undefined).length);
        const shuffled = drafts
          .map((draft) => ({ draft, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ draft }) => draft);
        assert.deepEqual(reconcile(makeContext(seal(shuffled))).budgets, budgets);
      },
    ),
    { numRuns: 60 },
  );
});

test('days to handover stay within what the dates allow', () => {
  const daysOf = (notes: string, ...handovers: string[]) => {
    const { knowledge } = makeContext(
      seal([
        fact('grant:G', 'event', { step: 'notes-exchanged', on: notes }),
        ...handovers.map((on, at) => fact('lot:G/a', 'event', { step: 'handed-over', on, occasion: `n${at}` })),
      ]),
    );
    return countHandoverDays(knowledge, 'grant:G', ['lot:G/a']);
  };
  const told = (...dates: [string, ...string[]]) => {
    const { days, text, isExact } = daysOf(...dates)!;
    return [days, text, isExact];
  };
  assert.deepEqual(told('2023-12-16', '2025-10-01'), [655, '655 days', true]);
  assert.deepEqual(told('2023-12-16', '2025-10-01', '2025-09-22'), [646, '646 days', true]);
  assert.deepEqual(told('2023-12-18', '../2025-05-26'), [525, 'about 525 days', false]);
  assert.deepEqual(told('2023-12-16', '2025-09'), [654, '625 to 654 days', false]);
  assert.deepEqual(told('2023-12-16', '2025-10-01~'), [655, 'about 655 days', false]);
  assert.deepEqual(told('2025-01/2025-03~', '2026-03-01'), [undefined, 'about 335 to 424 days', false]);
  assert.deepEqual(told('2023-12-16', '2023-01-01'), [undefined, 'handed over before the notes', false]);
  assert.equal(daysOf('2023-12-16'), undefined);
  // Two accounts of one handover: both count until one is chosen.
  const early = fact('lot:G/a', 'event', { step: 'handed-over', on: '2025-09-22' });
  const late = fact('lot:G/a', 'event', { step: 'handed-over', on: '2025-10-01' });
  const notes = fact('grant:G', 'event', { step: 'notes-exchanged', on: '2023-12-16' });
  const chosen = fact(
    'lot:G/a',
    'event',
    { chosen: late.id },
    { kind: 'resolution', targets: [early.id, late.id], reason: 'r' },
  );
  const accounts = (today: string, ...more: FactDraft[]) =>
    countHandoverDays(makeContext(seal([notes, early, late, ...more]), today).knowledge, 'grant:G', ['lot:G/a']);
  assert.equal(accounts('2026-11-23')?.text, '646 to 655 days');
  assert.equal(accounts('2026-11-23', chosen)?.text, '655 days');
  assert.equal(
    accounts('2025-09-25', chosen),
    undefined,
    'the account that was not chosen does not hold before either',
  );
  assert.equal(findMedian([]), undefined);
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1 }), (numbers) => {
      const median = findMedian(numbers)!;
      const below = numbers.filter((number) => number < median).length;
      const above = numbers.filter((number) => number > median).length;
      assert.ok(below <= numbers.length / 2 && above <= numbers.length / 2);
    }),
  );
});
