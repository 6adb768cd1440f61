import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { MoneyRow } from '@searoom/model/api';
import { ExposureSchema, MoneyRowSchema } from '@searoom/model/api';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import type { FactDraft } from '../facts/fact.ts';
import { Knowledge } from '../facts/knowledge.ts';
import type { PageContext } from '../grant/page-context.ts';
import { Ledger } from '../ledger/ledger.ts';
import { MemoryLedger } from '../ledger/memory-port.ts';
import { SHIPPED_RATES } from '../records/rates.ts';
import { describeMoney } from '../words/describe-money.ts';
import { makeMoneyRows } from './money-rows.ts';
import { makeRateTable } from './rates.ts';

const GRANT = 'OSA-MYS-2023-01';
const TODAY = '2026-11-23';
const isRow = Compile(MoneyRowSchema);
const isExposure = Compile(ExposureSchema);

const source = (key: string, publisher: string, kind: string): FactDraft => ({
  id: `source:${key}`,
  kind: 'statement',
  subject: `source:${key}`,
  predicate: 'source',
  value: { title: `page of ${publisher}`, publisher, kind, confidence: 'seen' },
  sources: [],
  confidence: 'seen',
});
const state = (id: string, subject: string, predicate: string, value: FactDraft['value'], key: string): FactDraft => ({
  id,
  kind: 'statement',
  subject,
  predicate,
  value,
  sources: [key],
  confidence: 'seen',
});
const grant = (predicate: string, value: FactDraft['value'], key: string, more = ''): FactDraft =>
  state(`${GRANT}:${predicate}${more}`, `grant:${GRANT}`, predicate, value, key);
const lot = (name: string, predicate: string, value: FactDraft['value'], key: string): FactDraft =>
  state(`${GRANT}/${name}:${predicate}`, `lot:${GRANT}/${name}`, predicate, value, key);

const FACTS: readonly FactDraft[] = [
  source('mofa', 'MOFA', 'official'),
  source('bernama', 'Bernama', 'press'),
  source('star', 'The Star', 'press'),
  source('reuters', 'Reuters', 'press'),
  source('sun', 'The Sun', 'press'),
  grant('amount', { money: { minor: 400_000_000, currency: 'JPY' } }, 'mofa'),
  grant('recipient', { party: 'MYS' }, 'mofa'),
  grant('event', { step: 'notes-exchanged', on: '2023-12-16', place: 'Tokyo' }, 'mofa', ':notes'),
  grant('event', { step: 'recipient-approved', on: '2023-12-01', note: 'Cabinet decision' }, 'sun', ':cabinet'),
  grant(
    'reportedAmount',
    { money: { minor: 280_000_000, currency: 'USD' }, asWritten: '$2.8 million', on: '2023-12-16' },
    'reuters',
    ':usd',
  ),
  grant(
    'reportedAmount',
    { money: { minor: 1_263_000_000, currency: 'MYR' }, asWritten: 'RM12.63 million', on: '2025-09-22' },
    'bernama',
    ':bernama',
  ),
  grant(
    'reportedAmount',
    { money: { minor: 1_236_000_000, currency: 'MYR' }, asWritten: 'RM12.36 million', on: '2025-09-23' },
    'star',
    ':star',
  ),
  lot('boats', 'quantity', { stage: 'announced', count: { least: 7, most: 7 } }, 'mofa'),
  lot('boats', 'event', { step: 'handed-over', on: '2025-10-01', quantity: { least: 7, most: 7 } }, 'sun'),
  lot('drones', 'event', { step: 'handed-over', on: '2025-09-22', quantity: { least: 2, most: 13 } }, 'star'),
];

async function makeContext(drafts: readonly FactDraft[], today = TODAY, rates = [SHIPPED_RATES]): Promise<PageContext> {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const ledger = new Ledger({ port: new MemoryLedger(), hash, nowMs: () => Date.UTC(2026, 10, 23) });
  await ledger.record(drafts, { author: 'register', role: 'register' });
  const { seq, hash: head } = await ledger.head();
  return {
    knowledge: new Knowledge(await ledger.readAll(), { about: today }),
    rates: makeRateTable(rates),
    today,
    stamp: { seq, head, knownAt: today, about: today },
  };
}

const say = ({ kind, money, rate, atRate, noRate, reading, attention }: MoneyRow): string =>
  [kind, describeMoney(money), rate?.day ?? noRate, atRate && describeMoney(atRate), reading, attention ? '!' : '']
    .filter((part) => part !== undefined && part !== '')
    .join(' | ');

test('the money of the Malaysian grant stands side by side, each figure with its rate and what it tells', async () => {
  const context = await makeContext(FACTS);
  const { money, exposure } = makeMoneyRows(context, GRANT);
  const since = 'since signing USD 2,470,547.71 (2024-07-03) to 2,859,051.78 (2024-09-16)';
  const ringgit = 'since signing MYR 10,116,741.64 (2026-02-10) to 13,180,277.15 (2023-12-15)';
  assert.deepEqual(money.map(say), [
    'contracted | JPY 400,000,000 | none needed',
    'reported | USD 2,800,000.00 | 2023-12-15 | USD 2,822,043.18 | consistent',
    'reported | MYR 12,630,000.00 | 2023-12-01 | MYR 12,616,110.21 | Cabinet-day rate, 11 % over at handover',
    'reported | MYR 12,360,000.00 | 2025-09-23 | MYR 11,362,707.97 | likely 12.63 transposed | !',
    'converted | USD 2,822,043.18 | 2023-12-15 | USD at signing',
    `converted | USD 2,705,632.43 | 2025-09-22 | USD at handover of drones; ${since}`,
    `converted | USD 2,719,081.58 | 2025-10-01 | USD at handover of boats; ${since}`,
    'converted | JPY 400,000,000 | last rate is of 2026-02-13, older than 7 days | USD on the day asked about',
    'converted | MYR 13,180,277.15 | 2023-12-15 | MYR at signing',
    `converted | MYR 11,370,500.09 | 2025-09-22 | MYR at handover of drones; ${ringgit}`,
    `converted | MYR 11,440,598.36 | 2025-10-01 | MYR at handover of boats; ${ringgit}`,
    'converted | JPY 400,000,000 | last rate is of 2026-02-13, older than 7 days | MYR on the day asked about',
  ]);
  assert.deepEqual(money[1]?.rate, {
    from: 'JPY',
    to: 'USD',
    perUnit: '141.741',
    day: '2023-12-15',
    source: 'ECB euro reference rates',
    rule: 'last business day on or before',
  });
  assert.deepEqual(
    exposure.map(({ currency, worstPercent }) => `${currency} ${worstPercent}`),
    ['USD -12.5', 'MYR -23.2'],
  );
  for (const row of money) {
    assert.ok(isRow.Check(row), JSON.stringify([...isRow.Errors(row)][0]));
    assert.ok(row.facts.length > 0 && row.facts.every((id) => context.knowledge.fact(id) !== undefined));
  }
  for (const row of exposure) assert.ok(isExposure.Check(row));
});

test('a recipient whose currency no table has is told so once', async () => {
  const facts = FACTS.map((fact) => (fact.predicate === 'recipient' ? { ...fact, value: { party: 'BGD' } } : fact));
  const { money } = makeMoneyRows(await makeContext(facts), GRANT);
  const taka = money.filter(({ reading }) => reading.startsWith('BDT'));
  assert.deepEqual(taka.map(say), [
    'converted | JPY 400,000,000 | no rate for BDT in the tables held | BDT on any day',
  ]);
});

test('amounts that differ stand side by side until one is taken, and the one taken is reckoned with', async () => {
  const other: FactDraft = {
    ...FACTS.find(({ predicate }) => predicate === 'amount')!,
    id: `${GRANT}:amount:sun`,
    value: { money: { minor: 410_000_000, currency: 'JPY' } },
    sources: ['sun'],
  };
  const contracted = async (drafts: readonly FactDraft[]): Promise<string[]> =>
    makeMoneyRows(await makeContext(drafts), GRANT)
      .money.filter(({ kind }) => kind === 'contracted')
      .map(say);
  assert.deepEqual(await contracted([...FACTS, other]), [
    'contracted | JPY 400,000,000 | none needed | sources differ; none is taken | !',
    'contracted | JPY 410,000,000 | none needed | sources differ; none is taken | !',
  ]);
  const resolution: FactDraft = {
    ...other,
    id: `${GRANT}:amount:resolution`,
    kind: 'resolution',
    value: { chosen: `${GRANT}:amount` },
    targets: [`${GRANT}:amount`, other.id],
    reason: 'the ministry itself',
  };
  assert.deepEqual(await contracted([...FACTS, other, resolution]), [
    'contracted | JPY 400,000,000 | none needed | taken: the ministry itself',
    'contracted | JPY 410,000,000 | none needed | not taken',
  ]);
});

test('what is not known is said, and never shown as nothing', async () => {
  const without = (...predicates: string[]): FactDraft[] =>
    FACTS.filter(({ predicate }) => !predicates.includes(predicate));
  const noAmount = makeMoneyRows(await makeContext(without('amount')), GRANT);
  assert.deepEqual(
    [...new Set(noAmount.money.map(({ kind, reading }) => `${kind} ${reading}`))],
    ['reported the contract amount is not known'],
  );
  const noEvents = makeMoneyRows(await makeContext(without('event')), GRANT);
  assert.deepEqual(noEvents.exposure, []);
  const noRates = makeMoneyRows(await makeContext(FACTS, TODAY, []), GRANT);
  assert.ok(noRates.money.every(({ rate, noRate }) => rate === undefined && noRate !== undefined));
  assert.deepEqual(makeMoneyRows(await makeContext(FACTS), 'OSA-XXX-2023-01'), { money: [], exposure: [] });
});

test('rows are the same in whatever order the facts were recorded, and before the handover nothing is told of it', async () => {
  const expected = makeMoneyRows(await makeContext(FACTS), GRANT);
  const [sources, rest] = [FACTS.slice(0, 5), FACTS.slice(5)];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rest, { minLength: rest.length }), async (shuffled) => {
      assert.deepEqual(makeMoneyRows(await makeContext([...sources, ...shuffled]), GRANT), expected);
    }),
    { numRuns: 20 },
  );
  const then = makeMoneyRows(await makeContext(FACTS, '2023-12-18'), GRANT);
  assert.deepEqual(then.money.map(say), [
    'contracted | JPY 400,000,000 | none needed',
    'reported | USD 2,800,000.00 | 2023-12-15 | USD 2,822,043.18 | consistent',
    'converted | USD 2,822,043.18 | 2023-12-15 | USD at signing',
    `converted | USD 2,800,384.74 | 2023-12-18 | USD on the day asked about; since signing USD 2,800,384.74 (2023-12-18) to 2,822,043.18 (2023-12-15)`,
    'converted | MYR 13,180,277.15 | 2023-12-15 | MYR at signing',
    `converted | MYR 13,144,982.37 | 2023-12-18 | MYR on the day asked about; since signing MYR 13,144,982.37 (2023-12-18) to 13,180,277.15 (2023-12-15)`,
  ]);
});
