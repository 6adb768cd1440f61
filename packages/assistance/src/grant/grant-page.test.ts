import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GrantListSchema, type GrantPage, GrantPageSchema } from '@searoom/model/api';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { fact, makeContext, seal } from '../assets/testing/make-context.ts';
import { canonicalJson } from '../facts/canonical-json.ts';
import { sealFacts } from '../facts/chain.ts';
import type { FactDraft } from '../facts/fact.ts';
import { Knowledge } from '../facts/knowledge.ts';
import { makeRateTable } from '../money/rates.ts';
import { SHIPPED, SHIPPED_RATES } from '../records/mod.ts';
import { hashText } from '../testing/hash-text.ts';
import { collectFactIds, makeGrantPage } from './grant-page.ts';
import { listGrants } from './list-grants.ts';
import { BOATS, DRONES, MALAYSIA, MALAYSIAN_GRANT, NOTES, TRUCKS } from './testing/malaysia.ts';
import { stripOrder } from './testing/strip-order.ts';

const RATES = makeRateTable([SHIPPED_RATES]);
const TODAY = '2026-11-23';
const pageOf = (drafts: readonly FactDraft[], today = TODAY): GrantPage =>
  makeGrantPage(makeContext(seal(drafts), today, RATES), MALAYSIA);

test('the Malaysian grant, lot by lot', () => {
  const page = pageOf(MALAYSIAN_GRANT);
  assert.equal(page.row.state, 'boats 7 of 7 handed over; drones several of 14; trucks in tender');
  assert.equal(page.row.step, 'tendered');
  assert.deepEqual(
    page.lots.map(({ announced, contracted, handedOver, inService, state, evidence }) =>
      [announced, contracted, handedOver, inService].map(({ text }) => text).concat(state, evidence),
    ),
    [
      ['7', 'not public', '7', 'unknown', 'handed over 2025-10-01, Jugra Air Base', 'official'],
      ['14', 'not public', 'several', 'unknown', 'ceremony 2025-09-22; rest not reported', 'part'],
      ['2', 'unknown', 'unknown', 'unknown', 'in tender 2025-09-22', 'reported'],
    ],
  );
  assert.deepEqual(page.next, {
    text: 'Ask the agent for the state of the tender of the trucks and the deliveries of the drones.',
    lastWord: '2025-09-22',
    daysAgo: 427,
  });
  assert.deepEqual(page.force.inForce, 'yes');
  assert.deepEqual(
    page.findings.filter(({ weight }) => weight !== 'note').map(({ text }) => text),
    [
      'Overdue report: rest of 14 drones, no event since 2025-09-22; no interval is set, 365 days are taken',
      'Overdue report: 2 trucks in tender, 646 days after the notes; no event since 2025-09-22; no interval is set, 365 days are taken',
      'Partial: ceremony below the lot, “several of 14” (drones)',
      'No policy: end-use check interval is not set for this grant',
      'No user named: trucks',
    ],
  );
  assert.deepEqual(
    page.accounts.map(({ about, sides, resolution }) => [about, sides.length, resolution?.text]),
    [
      ['Parties to the notes', 2, 'Japan and Malaysia'],
      ['Value in MYR', 2, undefined],
      ['Handed over: Rescue boat JE-470', 2, 'handed over 7 on 1 Oct 2025'],
      ['Name: Road leading trucks', 2, undefined],
    ],
  );
});

test('the time line of the Malaysian grant, with what is silent', () => {
  const { lanes } = pageOf(MALAYSIAN_GRANT);
  assert.deepEqual(
    lanes.map(({ kind, marks, spans }) => [
      kind,
      marks.map(({ label, evidence }) => `${label} (${evidence})`),
      spans.map(({ from, to, kind: how, label }) => `${from} ${to} ${how}: ${label}`),
    ]),
    [
      ['plan', ['OSA adopted, 5 Apr 2023 (official)'], ['2023-04-01 2024-03-31 planned: budget of FY 2023']],
      ['grant', ['Cabinet, 1 Dec 2023 (reported)', 'Notes exchanged, Tokyo, 16 Dec 2023 (official)'], []],
      [
        'lot',
        ['handed over 7 of 7, 1 Oct 2025 (official)'],
        ['2023-12-16 2025-10-01 known: 655 days after the notes; no planned date published'],
      ],
      [
        'lot',
        ['training, 12 officers, May 2025 (reported)', 'several of 14, 22 Sep 2025 (reported)'],
        [
          '2023-12-16 2025-09-22 known: 646 days after the notes; no planned date published',
          '2025-09-22 2026-11-23 silent: rest not reported since',
        ],
      ],
      [
        'lot',
        ['in tender at day 646 (reported)'],
        ['2023-12-16 2025-09-22 silent: ', '2025-09-22 2026-11-23 silent: no later report'],
      ],
      ['use', [], ['2025-10-01 2026-11-23 silent: no mission log, 418 days since the last handover']],
    ],
  );
});

test('about an earlier day, the headline that was not chosen hands nothing over', () => {
  const page = pageOf(MALAYSIAN_GRANT, '2025-09-25');
  assert.equal(page.lots[0]?.state, 'no step reported');
  assert.equal(page.lots[0]?.handedOver.text, 'unknown');
  const [finding] = page.findings;
  assert.match(finding?.text ?? '', /^Overdue report: 7 boats, no event since 2023-12-16 \(notes exchanged\)/);
});

test('the same facts in any order of recording give the same page', () => {
  const whole = canonicalJson(stripOrder(pageOf(MALAYSIAN_GRANT)));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...MALAYSIAN_GRANT], { minLength: MALAYSIAN_GRANT.length }),
      (drafts) => canonicalJson(stripOrder(pageOf(drafts))) === whole,
    ),
    { numRuns: 40 },
  );
});

test('a correction changes the page from its recording on, and not what was known before', () => {
  const correction = fact(
    BOATS,
    'event',
    { step: 'handed-over', on: '2025-10-08', quantity: { least: 6, most: 6 } },
    {
      id: 'boats:corrected',
      kind: 'correction',
      targets: ['boats:handed-over', 'boats:headline'],
      reason: 'Miscounted.',
    },
  );
  const early = { author: 'test', role: 'register', recordedAt: '2026-01-01T00:00:00.000Z' } as const;
  const first = seal(MALAYSIAN_GRANT);
  const last = first.at(-1)!;
  const late = { ...early, recordedAt: '2026-06-01T00:00:00.000Z' };
  const facts = [...first, ...sealFacts([correction], late, last, hashText)];
  const known = (knownAt?: string): GrantPage => {
    const context = makeContext(facts, TODAY, RATES);
    const knowledge = new Knowledge(facts, { about: TODAY, ...(knownAt !== undefined && { knownAt }) });
    return makeGrantPage({ ...context, knowledge }, MALAYSIA);
  };
  assert.equal(canonicalJson(stripOrder(known('2026-05-31'))), canonicalJson(stripOrder(pageOf(MALAYSIAN_GRANT))));
  const now = known();
  assert.equal(now.lots[0]?.handedOver.text, '6');
  assert.match(now.row.state, /^boats 6 of 7 handed over;/);
  assert.ok(now.changes.some(({ fact: id }) => id === correction.id));
});

test('what waits for a second person moves no state and is told', () => {
  const facts = seal(MALAYSIAN_GRANT);
  const proposal = fact(TRUCKS, 'event', { step: 'handed-over', on: '2026-03-01', quantity: { least: 2, most: 2 } });
  const sealing = { author: 'eve', role: 'person', recordedAt: '2026-06-01T00:00:00.000Z' } as const;
  const all = [...facts, ...sealFacts([proposal], sealing, facts.at(-1)!, hashText)];
  const page = makeGrantPage(makeContext(all, TODAY, RATES), MALAYSIA);
  assert.equal(page.lots[2]?.state, 'in tender 2025-09-22');
  const finding = page.findings.find(({ code }) => code === 'needs-approval');
  assert.deepEqual(finding?.facts, [proposal.id]);
});

test('nothing is done or official without a document or an official source', () => {
  const press = MALAYSIAN_GRANT.map(
    (draft): FactDraft => (draft.predicate === 'source' ? draft : { ...draft, sources: ['bernama'] }),
  );
  const page = pageOf(press);
  assert.deepEqual(
    page.steps.filter(({ state }) => state === 'done'),
    [],
  );
  assert.equal(canonicalJson(page.lots).includes('"official"'), false);
  assert.equal(canonicalJson(page.lanes).includes('"official"'), false);
  // With the ministry's word the notes are done, and with a certificate on the table the handover of the boats is.
  assert.equal(pageOf(MALAYSIAN_GRANT).steps.find(({ number }) => number === '5')?.state, 'done');
  const certificate = fact(
    BOATS,
    'document',
    { name: 'Certificate', kind: 'handover-certificate' },
    { sources: ['mofa'] },
  );
  assert.equal(pageOf([...press, certificate]).lots[0]?.evidence, 'official');
  const heard = { ...certificate, sources: ['sun'] };
  assert.equal(pageOf([...press, heard]).lots[0]?.evidence, 'reported');
});

test('a condition of the notes keeps a grant out of force until its entry is reported', () => {
  const condition = fact(`grant:${MALAYSIA}`, 'entersIntoForceOn', { condition: 'written notice of Malaysia' });
  const waiting = pageOf([...MALAYSIAN_GRANT, condition]);
  assert.equal(waiting.force.inForce, 'no');
  assert.ok(waiting.findings.some(({ code }) => code === 'not-in-force'));
  const entry = fact(`grant:${MALAYSIA}`, 'event', { step: 'entered-into-force', on: '2024-02' });
  const { force, findings } = pageOf([...MALAYSIAN_GRANT, condition, entry]);
  assert.deepEqual([force.inForce, force.on], ['yes', '2024-02']);
  assert.ok(!findings.some(({ code }) => code === 'not-in-force' || code === 'order-broken'));
});

test('each finding that the machine can raise', () => {
  const grant = `grant:${MALAYSIA}`;
  const boat = `asset:${MALAYSIA}/boats/1`;
  const exactly = (count: number): { least: number; most: number } => ({ least: count, most: count });
  const cases: readonly [code: string, text: RegExp, ...FactDraft[]][] = [
    ['overdue', /trucks, handed over was planned/, fact(TRUCKS, 'planned', { step: 'handed-over', by: '2026-03' })],
    [
      'more-than-ordered',
      /7 boats handed over, 4 contracted/,
      fact(BOATS, 'quantity', { stage: 'contracted', count: exactly(4) }),
    ],
    [
      'quantity-changed',
      /boats, 7 announced, 4 contracted/,
      fact(BOATS, 'quantity', { stage: 'contracted', count: exactly(4) }),
    ],
    [
      'order-broken',
      /drones, contracted 2025-01-01, before it was in tender 2025-06-01/,
      fact(DRONES, 'event', { step: 'contracted', on: '2025-01-01' }),
      fact(DRONES, 'event', { step: 'tendered', on: '2025-06-01' }),
    ],
    [
      'order-broken',
      /drones, contracted 2026-01-01, while the grant was suspended/,
      fact(grant, 'event', { step: 'suspended', on: '2025-11-01' }),
      fact(DRONES, 'event', { step: 'contracted', on: '2026-01-01' }),
    ],
    ['before-programme', /OSA was adopted 5 Apr 2023/, fact(grant, 'event', { step: 'requested', on: '2022' })],
    [
      'check-overdue',
      /boats, due 2025-12-30 \(90 days after the handover\)/,
      fact(grant, 'policy', { name: 'firstCheckWithinDays', days: 90 }),
    ],
    [
      'asset-silent',
      /number 1, no mission or track since 2025-12-01, 357 days/,
      fact('programme:OSA', 'policy', { name: 'silentAfterDays', days: 180 }),
      fact(boat, 'mission', { id: 'm1', what: 'rescue', from: '2025-12-01' }),
      fact(boat, 'mission', { id: 'm2', what: 'exercise', from: '2026-10-01', simulated: true }),
    ],
    [
      'consent-missing',
      /transferred 2026-02-01; consent only 2026-03-01/,
      fact(boat, 'event', { step: 'transferred', on: '2026-02-01' }),
      fact(boat, 'event', { step: 'consent-answered', on: '2026-03-01' }),
    ],
    ['sources-differ', /Agent/, fact(grant, 'agent', { name: 'Crown Agents' })],
    [
      'user-differs',
      /Who uses the boats/,
      fact(BOATS, 'discrepancy', { id: 'user', about: 'Who uses the boats', says: 'the coast guard' }),
      fact(BOATS, 'discrepancy', { id: 'user', about: 'Who uses the boats', says: 'the Air Force' }),
    ],
    [
      'source-unread',
      /1 fact rests on memory: base of/,
      fact(BOATS, 'base', { name: 'Jugra' }, { confidence: 'memory' }),
    ],
    ['missing-evidence', /approved by the recipient/],
    ['exposure', /12\.5 % less on 2024-07-03 \(USD 2,470,547\.71\)/],
  ];
  for (const [code, text, ...drafts] of cases) {
    const { findings } = pageOf([...MALAYSIAN_GRANT, ...drafts]);
    const found = findings.filter((finding) => finding.code === code).map((finding) => finding.text);
    assert.ok(
      found.some((words) => text.test(words)),
      `${code}: ${text} is not among ${JSON.stringify(found)}`,
    );
    if (drafts.length === 0) continue;
    const before = pageOf(MALAYSIAN_GRANT).findings.filter((finding) => finding.code === code);
    assert.ok(!before.some((finding) => text.test(finding.text)), `${code} is told without its facts`);
  }
});

test('every grant of the register has a page of the agreed shape, which carries the facts that it names', () => {
  const context = makeContext(seal(SHIPPED), TODAY, RATES);
  const list = listGrants(context);
  assert.deepEqual(Compile(GrantListSchema).Errors(list), []);
  assert.ok(list.grants.length >= 16);
  const shape = Compile(GrantPageSchema);
  for (const row of list.grants) {
    const page = makeGrantPage(context, row.id);
    assert.deepEqual(shape.Errors(page), [], row.id);
    assert.deepEqual(page.row, row);
    const { facts, sources, ...shown } = page;
    const named = new Set<string>();
    collectFactIds(shown, named);
    const carried = new Set(facts.map(({ id }) => id));
    assert.deepEqual(
      [...named].filter((id) => !carried.has(id)),
      [],
      row.id,
    );
    const keys = new Set(sources.map(({ key }) => key));
    assert.ok(facts.every((one) => one.sources.every((key) => keys.has(key))));
  }
  assert.throws(() => makeGrantPage(context, 'OSA-XXX-2023-01'), { code: 'SR_GRANT_UNKNOWN' });
});

test('the notes alone make a page: nothing else is needed', () => {
  const page = pageOf([...MALAYSIAN_GRANT.filter(({ predicate }) => predicate === 'source'), NOTES]);
  assert.equal(page.row.state, 'notes exchanged; no step of a lot reported');
  assert.equal(page.next.text, 'Find out what the recipient is to receive: no lot is known.');
});
