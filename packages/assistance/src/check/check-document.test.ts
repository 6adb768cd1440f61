import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CheckAnswerSchema, type CheckRow } from '@searoom/model/api';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import type { Json } from '../facts/canonical-json.ts';
import type { Fact, FactDraft } from '../facts/fact.ts';
import { Knowledge } from '../facts/knowledge.ts';
import { makeRateTable } from '../money/rates.ts';
import { ARTICLE } from '../records/documents/article.ts';
import { SHIPPED_RATES } from '../records/rates.ts';
import { checkDocument } from './check-document.ts';
import { evaluate } from './evaluate.ts';
import type { StatementTest } from './statement.ts';
import { makeDrafts, RECORDED_AT, seal } from './testing/facts-of-the-article.ts';

const rates = makeRateTable([SHIPPED_RATES]);
const ABOUT = '2026-01-05';
const stamp = { seq: 1, head: 'head', knownAt: ABOUT, about: ABOUT };

function rowsOf(facts: readonly Fact[], knownAt?: string): readonly CheckRow[] {
  return checkDocument(ARTICLE, facts, { about: ABOUT, rates, stamp, ...(knownAt !== undefined && { knownAt }) }).rows;
}

/** Verdicts and qualifiers on the day of the document, by statement. */
function tell(rows: readonly CheckRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.map(({ id, onItsDay: { verdict, qualifiers } }) => [id, [verdict, ...qualifiers].join(' ')]),
  );
}

function row(rows: readonly CheckRow[], id: string): CheckRow {
  return rows.find((one) => one.id === id)!;
}

test('the article: every statement with its verdict, the known slips among them', () => {
  const rows = rowsOf(seal(makeDrafts()));
  assert.deepEqual(tell(rows), {
    grant: 'supported',
    signing: 'supported',
    dollars: 'supported consistent',
    'rescue-boats': 'supported',
    supplies: 'not-known',
    purpose: 'supported needs-context',
    partnership: 'supported',
    'similar-deals': 'supported',
    plan: 'supported',
    'summit-place': 'supported',
    'summit-days': 'contradicted',
    'fifty-years': 'supported',
    'asean-members': 'contradicted',
    claimants: 'contradicted needs-context',
    'claim-of-china': 'supported',
    trade: 'supported outdated',
    award: 'supported simplified',
    accusations: 'supported one-side',
    'separate-meetings': 'supported in-part',
  });
  assert.match(row(rows, 'summit-days').onItsDay.why, /Monday 18 Dec 2023; the statement says Sunday/);
  const members = row(rows, 'asean-members');
  assert.match(members.onItsDay.why, /Timor-Leste was not a member on that day but observer\..*Myanmar is left out\./);
  assert.deepEqual(members.onItsDay.against, ['member:TLS:observer', 'member:MMR']);
  assert.equal(members.onThatDay.verdict, 'contradicted');
  assert.deepEqual(members.onThatDay.against, ['member:MMR']);
  const { why } = row(rows, 'claimants').onItsDay;
  for (const words of ['Malaysia is named twice.', 'Taiwan', 'left out', 'Indonesia in another sense: overlap']) {
    assert.ok(why.includes(words), `${words} in: ${why}`);
  }
  assert.match(row(rows, 'dollars').onItsDay.why, /USD 2,822,043\.18 at 141\.741 JPY for one USD of 15 Dec 2023/);
  // What is known of the users came out two years later; of members a source of 2025 is held.
  assert.deepEqual(
    rows.filter(({ publishedThen }) => !publishedThen).map(({ id }) => id),
    ['supplies', 'purpose', 'asean-members', 'separate-meetings'],
  );
});

test('the answer fits its shape, and shows every fact that it names with its sources', () => {
  const answer = checkDocument(ARTICLE, seal(makeDrafts()), { about: ABOUT, rates, stamp });
  const validator = Compile(CheckAnswerSchema);
  assert.ok(validator.Check(answer), JSON.stringify([...validator.Errors(answer)].slice(0, 2)));
  const shown = new Set(answer.facts.map(({ id }) => id));
  for (const { onItsDay, onThatDay } of answer.rows) {
    for (const id of [...onItsDay.for, ...onItsDay.against, ...onThatDay.for, ...onThatDay.against]) {
      assert.ok(shown.has(id), id);
    }
  }
  const sources = new Set(answer.sources.map(({ key }) => key));
  assert.ok(answer.facts.every((fact) => fact.sources.every((key) => sources.has(key))));
  // The word of the document itself is no evidence for it.
  assert.ok(!shown.has('purpose:own'));
  const { supported, contradicted, notKnown } = answer.summary;
  assert.deepEqual([supported, contradicted, notKnown], [15, 3, 1]);
});

test('without facts nothing is known', () => {
  for (const { onItsDay, onThatDay, publishedThen } of rowsOf([])) {
    assert.deepEqual([onItsDay.verdict, onThatDay.verdict, publishedThen], ['not-known', 'not-known', false]);
    assert.ok(onItsDay.why.length > 0);
  }
});

test('facts in any order of recording give the same table', () => {
  const drafts = makeDrafts();
  const expected = rowsOf(seal(drafts));
  fc.assert(
    fc.property(fc.shuffledSubarray([...drafts], { minLength: drafts.length }), (shuffled) => {
      assert.deepEqual(rowsOf(seal(shuffled)), expected);
    }),
    { numRuns: 40 },
  );
});

test('taking away all that is held of some subjects never turns contradicted into supported', () => {
  const drafts = makeDrafts();
  const subjects = [...new Set(drafts.map(({ subject }) => subject))];
  const before = rowsOf(seal(drafts));
  fc.assert(
    fc.property(fc.subarray(subjects, { minLength: 1 }), (taken) => {
      const after = rowsOf(seal(drafts.filter(({ subject }) => !taken.includes(subject))));
      after.forEach(({ id, onItsDay, onThatDay }, at) => {
        for (const [now, was] of [
          [onItsDay, before[at]!.onItsDay],
          [onThatDay, before[at]!.onThatDay],
        ] as const) {
          assert.ok(!(was.verdict === 'contradicted' && now.verdict === 'supported'), id);
        }
      });
    }),
    { numRuns: 100 },
  );
});

test('a correction changes what is known after it, never the table as known before', () => {
  const drafts = makeDrafts().filter(({ predicate }) => predicate !== 'source');
  const first = seal(makeDrafts());
  const before = rowsOf(first);
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.integer({ min: 1, max: 400 }), (target, days) => {
      const recordedAt = new Date(Date.parse(RECORDED_AT) + days * 86_400_000).toISOString();
      const retraction: FactDraft = {
        ...target,
        id: 'taken-back',
        kind: 'retraction',
        value: null,
        targets: [target.id],
        reason: 'read wrongly',
      };
      const all = [...first, ...seal([retraction], recordedAt)];
      assert.deepEqual(rowsOf(all, RECORDED_AT), before);
      const after = rowsOf(all, recordedAt);
      assert.ok(
        after.every(({ onItsDay }) => ![...onItsDay.for, ...onItsDay.against].includes(target.id)),
        target.id,
      );
    }),
    { numRuns: 60 },
  );
});

const GRANT = 'grant:X';
const asked = (drafts: readonly FactDraft[], question: StatementTest, about = '2024-01-01') =>
  evaluate(question, new Knowledge(seal(drafts), { about }), rates);

function draft(id: string, predicate: string, value: Json, more: Partial<FactDraft> = {}): FactDraft {
  return { id, kind: 'statement', subject: GRANT, predicate, value, sources: [], confidence: 'seen', ...more };
}

test('sources that differ leave a statement open, both named, until a resolution chooses', () => {
  const one = draft('one', 'amount', { money: { minor: 400, currency: 'JPY' } });
  const other = draft('other', 'amount', { money: { minor: 500, currency: 'JPY' } });
  const question: StatementTest = { kind: 'amount', subject: GRANT, money: { minor: 400, currency: 'JPY' } };
  const open = asked([one, other], question);
  assert.deepEqual([open.verdict, open.for, open.against], ['not-known', ['one'], ['other']]);
  for (const [chosen, verdict] of [
    ['one', 'supported'],
    ['other', 'contradicted'],
  ] as const) {
    const choice = draft(
      'choice',
      'amount',
      { chosen },
      { kind: 'resolution', targets: ['one', 'other'], reason: 'read' },
    );
    assert.equal(asked([one, other, choice], question).verdict, verdict);
    // A third account that the resolution did not know opens it again.
    const third = draft('third', 'amount', { money: { minor: 600, currency: 'JPY' } });
    assert.equal(asked([one, other, choice, third], question).verdict, 'not-known');
  }
});

test('dates that are known in part neither support nor contradict more than they say', () => {
  const notes = (on: string): FactDraft[] => [draft('notes', 'event', { step: 'notes-exchanged', on })];
  const when = (on: string): StatementTest => ({ kind: 'event', subject: GRANT, step: 'notes-exchanged', on });
  assert.equal(asked(notes('2023-12'), when('2023')).verdict, 'supported');
  assert.equal(asked(notes('2023-12'), when('2023-12-16')).verdict, 'not-known');
  assert.equal(asked(notes('2023-12'), when('2023-11')).verdict, 'contradicted');
  assert.equal(asked(notes('../2023-12-16'), when('2023-12-16')).verdict, 'not-known');
  assert.equal(asked(notes('2023-12-16'), when('2023-12-16'), '2023-12-15').verdict, 'not-known');
});

test('a list that lacks something says nothing; a named thing that is otherwise says no', () => {
  const drafts = [draft('purpose', 'purpose', { text: 'surveillance' }), draft('donor', 'donor', { party: 'JPN' })];
  const has = (predicate: string, member: string, equals: string): StatementTest => ({
    kind: 'value',
    subject: GRANT,
    predicate,
    is: [{ member, equals }],
  });
  assert.equal(asked(drafts, has('purpose', 'text', 'rescue')).verdict, 'not-known');
  assert.equal(asked(drafts, has('purpose', 'text', 'Surveillance')).verdict, 'supported');
  assert.equal(asked(drafts, has('donor', 'party', 'USA')).verdict, 'contradicted');
  const both: StatementTest['kind'][] = ['all', 'any'];
  const parts = [has('donor', 'party', 'JPN'), has('purpose', 'text', 'rescue'), has('donor', 'party', 'USA')];
  const [all, any] = both.map((kind) => asked(drafts, { kind, of: parts } as StatementTest).verdict);
  assert.deepEqual([all, any], ['contradicted', 'supported']);
});

test('a figure in another currency agrees within what was rounded, and no further', () => {
  const contract = [draft('amount', 'amount', { money: { minor: 400_000_000, currency: 'JPY' } })];
  const worth = (minor: number, roundedTo: number, currency = 'USD'): string => {
    const question = {
      kind: 'reported-amount',
      subject: GRANT,
      money: { minor, currency },
      roundedTo,
      on: '2023-12-16',
    };
    return asked(contract, question as StatementTest).verdict;
  };
  assert.equal(worth(282_204_318, 1), 'supported');
  assert.equal(worth(282_204_320, 1), 'contradicted');
  // The rate of the Monday after, and that of the Thursday before.
  assert.equal(worth(280_038_474, 1), 'supported');
  assert.equal(worth(282_144_703, 1), 'supported');
  assert.equal(worth(290_000_000, 10_000_000), 'contradicted');
  assert.equal(worth(100, 1, 'BDT'), 'not-known');
  assert.equal(worth(400_000_000, 1, 'JPY'), 'supported');
});

test('a statement that is otherwise than what is held is contradicted, whichever kind of test it has', () => {
  const facts = seal(makeDrafts());
  const knowledge = new Knowledge(facts, { about: '2023-12-16' });
  const signing = { kind: 'event', subject: 'grant:OSA-MYS-2023-01', step: 'notes-exchanged' } as const;
  const deals = { kind: 'count', programme: 'OSA', step: 'notes-exchanged' } as const;
  const sea = 'matter:south-china-sea';
  const east = 'matter:east-china-sea-2023-12-09';
  const trade = { kind: 'more-than', subject: sea, what: 'annualTrade', unit: 'USD', outdatedAfterYears: 10 } as const;
  const summit = { kind: 'interval', subject: 'meeting:ASEAN-JPN-2023' } as const;
  const asean = { kind: 'members', subject: 'organisation:ASEAN', predicate: 'member' } as const;
  const cases: [verdict: string, StatementTest][] = [
    ['contradicted', { ...signing, weekday: 'Sunday' }],
    ['contradicted', { ...signing, place: 'Kuala Lumpur' }],
    ['contradicted', { ...signing, by: [{ party: 'MYS', role: ['prime minister'] }] }],
    ['not-known', { ...signing, by: [{ party: 'CHN', role: ['minister'] }] }],
    ['not-known', { ...signing, by: [1, 2, 3].map(() => ({ role: ['foreign'] })) }],
    ['supported', { ...signing, by: [1, 2].map(() => ({ role: ['foreign'] })) }],
    ['supported', { ...deals, recipients: ['PHL', 'BGD'], within: '2023-11' }],
    ['contradicted', { ...deals, recipients: ['PHL', 'BGD'], within: '2023', before: '2023-11-10' }],
    ['not-known', { ...deals, recipients: ['PHL', 'FJI'], within: '2023' }],
    ['supported', { ...trade, moreThan: 3e12 }],
    ['contradicted', { ...trade, moreThan: 3.5e12 }],
    ['not-known', { ...trade, moreThan: 3e12, unit: 'EUR' }],
    ['contradicted', { kind: 'decided-by', subject: 'matter:award-2016', body: 'International Court of Justice' }],
    ['contradicted', { kind: 'decided-by', subject: 'matter:award-2016', body: 'tribunal', on: '2017' }],
    ['contradicted', { kind: 'accounts', subject: east, parties: ['CHN'], within: '2023-11' }],
    ['not-known', { kind: 'accounts', subject: east, parties: ['JPN'] }],
    ['supported', { ...summit, days: 3, firstWeekday: 'Saturday', to: '2023-12-18' }],
    ['contradicted', { ...summit, days: 2 }],
    ['contradicted', { ...summit, from: '2023-12-17' }],
    ['supported', { ...asean, named: ['MYS', 'THA'] }],
    ['contradicted', { ...asean, named: ['MYS', 'THA'], whole: true }],
    ['contradicted', { ...asean, named: ['MYS', 'MYS'] }],
    ['not-known', { ...asean, named: ['MYS', 'PNG'] }],
  ];
  for (const [verdict, question] of cases) {
    const found = evaluate(question, knowledge, rates);
    assert.equal(found.verdict, verdict, `${JSON.stringify(question)}: ${found.why}`);
  }
  const today = new Knowledge(facts, { about: ABOUT });
  assert.equal(evaluate({ ...asean, named: ['TLS'] }, today, rates).verdict, 'supported');
  assert.equal(evaluate({ ...asean, named: ['TLS'] }, knowledge, rates).verdict, 'contradicted');
  const otherwise = draft('member:THA:other', 'member', { party: 'THA', role: 'none' }, { subject: asean.subject });
  const split = evaluate({ ...asean, named: ['THA', 'MYS'] }, new Knowledge([...facts, ...seal([otherwise])]), rates);
  assert.deepEqual(
    [split.verdict, split.for, split.against],
    ['not-known', ['member:MYS', 'member:THA'], ['member:THA:other']],
  );
  // Without the fact that it was an observer, that it became a member later says as much.
  const without = new Knowledge(seal(makeDrafts().filter(({ id }) => id !== 'member:TLS:observer')), {
    about: '2023-12-16',
  });
  const later = evaluate({ ...asean, named: ['TLS'] }, without, rates);
  assert.deepEqual([later.verdict, later.against], ['contradicted', ['member:TLS']]);
});
