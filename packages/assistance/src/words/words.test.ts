import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ASSET_STEPS, FactViewSchema, GRANT_STEPS, LOT_STEPS, SourceViewSchema } from '@searoom/model/api';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import type { FactDraft } from '../facts/fact.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { PREDICATES } from '../facts/predicates.ts';
import { Ledger } from '../ledger/ledger.ts';
import { MemoryLedger } from '../ledger/memory-port.ts';
import { toAlpha2, toAlpha3 } from './country-codes.ts';
import { describeCount } from './describe-count.ts';
import { describeDate, describeWhen } from './describe-date.ts';
import { describeFact } from './describe-fact.ts';
import { describeMoney } from './describe-money.ts';
import { listDescribed } from './describe-value.ts';
import { partyName } from './party-name.ts';
import { stepLabel, stepPast } from './step-words.ts';
import { viewFacts, viewSource } from './view-fact.ts';

test('dates are told as exactly as they are known', () => {
  const cases = {
    '2023-12-16': ['16 Dec 2023', 'on 16 Dec 2023'],
    '2023-12': ['Dec 2023', 'in Dec 2023'],
    '2023': ['2023', 'in 2023'],
    '2025-01/2025-03': ['between Jan and Mar 2025', 'between Jan and Mar 2025'],
    '2024-12/2025-02': ['between Dec 2024 and Feb 2025', 'between Dec 2024 and Feb 2025'],
    '2025-09-22/2025-09-30': ['between 22 and 30 Sep 2025', 'between 22 and 30 Sep 2025'],
    '2025-09-22/2025-10-01': ['between 22 Sep and 1 Oct 2025', 'between 22 Sep and 1 Oct 2025'],
    '2025-01/2025-03~': ['about Jan to Mar 2025', 'about Jan to Mar 2025'],
    '../2025-05-26': ['by 26 May 2025', 'by 26 May 2025'],
    '2025-01-10/..': ['not before 10 Jan 2025', 'not before 10 Jan 2025'],
    '2025~': ['about 2025', 'about 2025'],
    '../2026-07-03?': ['by 3 Jul 2026 (worked out)', 'by 3 Jul 2026 (worked out)'],
    'no date': ['no date', 'on no date'],
  };
  for (const [text, words] of Object.entries(cases)) assert.deepEqual([describeDate(text), describeWhen(text)], words);
  fc.assert(fc.property(fc.string(), (text) => typeof describeDate(text) === 'string'));
});

test('amounts and counts are told exactly', () => {
  assert.equal(describeMoney({ minor: 400_000_000, currency: 'JPY' }), 'JPY 400,000,000');
  assert.equal(describeMoney({ minor: 271_908_158, currency: 'USD' }), 'USD 2,719,081.58');
  assert.equal(describeMoney({ minor: 5, currency: 'BHD' }), 'BHD 0.005');
  assert.equal(describeMoney({ minor: -123_456, currency: 'USD' }), 'USD -1,234.56');
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('JPY', 'USD', 'BHD'), (minor, currency) => {
      const digits = describeMoney({ minor, currency }).slice(4).replaceAll(/[,.]/g, '');
      assert.equal(Number(digits), minor);
    }),
  );
  const counts: readonly (readonly [Parameters<typeof describeCount>[0], string])[] = [
    [{ least: 7, most: 7 }, '7'],
    [{ least: 2000, most: 2000, text: 'two thousand' }, '2,000'],
    [{ least: 2, most: 13, text: 'several of 14' }, 'several'],
    [{ least: 2, most: 13 }, '2 to 13'],
    [{ least: 2 }, 'at least 2'],
    [{ most: 13 }, 'at most 13'],
    [{ text: 'not known' }, 'unknown'],
    [{}, 'unknown'],
    [undefined, 'unknown'],
  ];
  for (const [count, words] of counts) assert.equal(describeCount(count), words);
});

test('every predicate and step has words, and parties have names', () => {
  assert.deepEqual(listDescribed().sort(), Object.keys(PREDICATES).sort());
  for (const step of [...GRANT_STEPS, ...LOT_STEPS, ...ASSET_STEPS]) {
    assert.match(stepLabel(step), /^[A-Z][a-z ]+$/);
    assert.match(stepPast(step), /^[a-z ]+$/);
  }
  assert.equal(partyName('JPN'), 'Japan');
  assert.equal(partyName('DJI'), 'Djibouti');
  assert.equal(partyName('EUU'), 'European Union');
  assert.equal(partyName('XXX'), 'XXX');
  assert.equal(partyName('constructor'), 'constructor');
  for (const alpha2 of [
    'PH',
    'BD',
    'MY',
    'FJ',
    'ID',
    'MN',
    'DJ',
    'PG',
    'LK',
    'TO',
    'TH',
    'TL',
    'VN',
    'LA',
    'SG',
    'BN',
  ]) {
    const code = toAlpha3(alpha2);
    assert.ok(code !== undefined && toAlpha2(code) === alpha2 && partyName(code) !== code, alpha2);
  }
});

const fact = (id: string, subject: string, predicate: string, value: FactDraft['value'], more = {}): FactDraft => ({
  id,
  kind: 'statement',
  subject,
  predicate,
  value,
  sources: ['sun'],
  confidence: 'seen',
  ...more,
});
const BOATS = 'lot:G-1/boats';
const LINES: readonly (readonly [FactDraft, string])[] = [
  [
    fact(
      'source:sun',
      'source:sun',
      'source',
      { title: 'Boats', publisher: 'The Sun', kind: 'press', date: '2025-10-01', confidence: 'seen' },
      { sources: [] },
    ),
    'Boats, The Sun, 1 Oct 2025.',
  ],
  [
    fact('name', BOATS, 'description', {
      texts: [
        { language: 'ms', text: 'bot' },
        { language: 'en', text: 'rescue boats' },
      ],
    }),
    'G-1/boats: “rescue boats” (ms: bot).',
  ],
  [
    fact('handover', BOATS, 'event', {
      step: 'handed-over',
      on: '2025-10-01',
      quantity: { least: 7, most: 7 },
      place: 'Jugra Air Base, Banting',
    }),
    'Rescue boats: handed over 7 on 1 Oct 2025 at Jugra Air Base, Banting.',
  ],
  [
    fact('notes', 'grant:G-1', 'event', {
      step: 'notes-exchanged',
      on: '2023-12-16',
      place: 'Tokyo',
      by: [{ name: 'A' }, { name: 'B' }],
    }),
    'G-1: notes exchanged on 16 Dec 2023 in Tokyo, by A and B.',
  ],
  [
    fact(
      'wrong',
      BOATS,
      'event',
      { step: 'handed-over', on: '2025-09-22' },
      { kind: 'correction', targets: ['handover'], reason: 'why' },
    ),
    'Rescue boats, corrected: handed over on 22 Sep 2025, not handed over 7 on 1 Oct 2025 at Jugra Air Base, Banting.',
  ],
  [
    fact('back', BOATS, 'event', null, { kind: 'retraction', targets: ['wrong'], reason: 'why' }),
    'Rescue boats: no longer asserted: handed over on 22 Sep 2025.',
  ],
  [
    fact(
      'level',
      'partnership:JPN/MYS',
      'level',
      { label: 'strategic partnership' },
      { validFrom: '2015-05-25', validTo: '2023-12-16' },
    ),
    'Japan and Malaysia: from 25 May 2015 on: strategic partnership, until 16 Dec 2023.',
  ],
  [
    fact('member', 'organisation:ASEAN', 'member', { party: 'TLS', role: 'observer' }),
    'ASEAN: Timor-Leste: an observer.',
  ],
  [
    fact('trade', 'matter:south-china-sea', 'measure', {
      what: 'annualTrade',
      value: 3.37e12,
      unit: 'USD',
      year: 2016,
    }),
    'South china sea: annual trade 3,370,000,000,000 USD in 2016.',
  ],
  [fact('html', 'grant:G-1', 'remark', { text: '<b>Hi</b>\n there!' }), 'G-1: <b>Hi</b> there!'],
];

async function know(drafts: readonly FactDraft[]): Promise<Knowledge> {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const ledger = new Ledger({ port: new MemoryLedger(), hash, nowMs: () => 0 });
  await ledger.record(drafts, { author: 'register', role: 'register' });
  return ledger.knowAll();
}

test('every fact is one plain sentence', async () => {
  const knowledge = await know(LINES.map(([draft]) => draft));
  for (const [draft, sentence] of LINES) assert.equal(describeFact(draft, knowledge), sentence);
});

test('an answer carries the facts it names and their sources, each once, and no others', async () => {
  const knowledge = await know(LINES.map(([draft]) => draft));
  const { facts, sources } = viewFacts(['notes', knowledge.fact('handover')!, 'notes', 'nothing'], knowledge);
  assert.deepEqual(
    facts.map(({ id, standing }) => `${id} ${standing}`),
    ['handover stands', 'notes stands'],
  );
  assert.deepEqual(
    sources.map(({ key }) => key),
    ['sun'],
  );
  const isFact = Compile(FactViewSchema);
  const isSource = Compile(SourceViewSchema);
  for (const view of viewFacts(knowledge.facts, knowledge).facts) assert.ok(isFact.Check(view), view.id);
  for (const view of [...sources, viewSource('nobody', knowledge)]) assert.ok(isSource.Check(view), view.key);
  assert.equal(viewSource('nobody', knowledge).kind, 'none');
});
