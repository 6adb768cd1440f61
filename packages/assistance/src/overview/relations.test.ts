import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fact, makeContext, seal } from '../assets/testing/make-context.ts';
import type { FactDraft } from '../facts/fact.ts';
import { SHIPPED } from '../records/mod.ts';
import { listCalendar, listUndated } from './calendar.ts';
import { listRelations } from './relations.ts';

const P = 'partnership:JPN/MYS';
const DRAFTS: readonly FactDraft[] = [
  fact(P, 'level', { label: 'strategic partnership' }, { validFrom: '2015-05-25' }),
  fact(
    P,
    'level',
    { label: 'comprehensive strategic partnership' },
    { kind: 'update', targets: ['JPN/MYS:level:_label_strategic_partnership_'], validFrom: '2023-12' },
  ),
  fact(
    P,
    'level',
    { label: 'comprehensive strategic partnership' },
    { id: 'day', confidence: 'memory', validFrom: '2023-12-16' },
  ),
  fact(P, 'agreed', { label: 'comprehensive strategic partnership', on: '2023-12' }),
  fact(
    'organisation:ASEAN',
    'member',
    { party: 'TLS', role: 'observer' },
    { validFrom: '2022', validTo: '2025-10-26' },
  ),
  fact('organisation:ASEAN', 'member', { party: 'TLS', role: 'member' }, { validFrom: '2025-10-26' }),
  fact('meeting:S', 'held', { from: '2023-12-16', to: '2023-12-18', place: 'Tokyo' }),
  fact('meeting:S', 'side', { party: 'MYS', role: 'participant', person: { name: 'Anwar Ibrahim' } }),
  fact('meeting:S', 'side', { party: 'JPN', role: 'host' }),
  fact('meeting:S', 'side', { party: 'MMR', role: 'not-invited' }),
  fact('meeting:S', 'outcome', { text: 'notes', grant: 'grant:G-1', partnership: P }),
  fact('meeting:S', 'agenda', { on: '2023-12-17', what: 'dinner' }),
  fact('meeting:S', 'agenda', { on: '2023-12-16', what: 'banquet' }),
  fact('meeting:T', 'held', { from: '2024-02' }),
  fact('lot:G-1/boats', 'planned', { step: 'handed-over', by: '../2027-03-31' }),
  fact('lot:G-1/boats', 'planned', { step: 'arrived', by: '2026-12' }),
  fact('lot:G-1/boats', 'planned', { step: 'tendered', by: '2024-12-01' }),
  fact('lot:G-1/boats', 'event', { step: 'tendered', on: '2025-01-05' }),
];

test('labels and roles follow each other, and are current on the day of the answer', () => {
  const on = (day: string) => {
    const { partnerships, organisations } = listRelations(makeContext(seal(DRAFTS), day));
    const current = (rows: readonly { readonly current: boolean }[]) => rows.map((row) => row.current);
    return [current(partnerships[0]!.levels), current(organisations[0]!.members)];
  };
  assert.deepEqual(on('2020-01-01'), [
    [true, false],
    [false, false],
  ]);
  assert.deepEqual(
    on('2023-12-16'),
    [
      [true, true],
      [true, false],
    ],
    'a day of the month in which it changed',
  );
  assert.deepEqual(on('2025-10-25'), [
    [false, true],
    [true, false],
  ]);
  assert.deepEqual(on('2025-10-26'), [
    [false, true],
    [false, true],
  ]);

  const { partnerships, organisations, facts } = listRelations(makeContext(seal(DRAFTS)));
  const [first, second, ...rest] = partnerships[0]!.levels;
  assert.equal(rest.length, 0, 'a month and a day of it are one');
  assert.deepEqual(
    [first?.from, first?.to, first?.first, first?.last],
    ['2015-05-25', '2023-12', '2015-05-25', '2023-12-30'],
  );
  assert.deepEqual(
    [second?.from, second?.first, second?.agreedOn, second?.confidence, second?.facts.length],
    ['2023-12', '2023-12-01', '2023-12', 'seen', 3],
  );
  assert.deepEqual(
    organisations[0]!.members.map(({ party, role, from, to }) => [party.name, role, from, to]),
    [
      ['Timor-Leste', 'observer', '2022', '2025-10-26'],
      ['Timor-Leste', 'member', '2025-10-26', undefined],
    ],
  );
  assert.ok(second!.facts.every((id) => facts.some((view) => view.id === id)));
});

test('a label ends on the first of its ends', () => {
  const label = fact(P, 'level', { label: 'partnership' }, { validFrom: '2010', validTo: '2020-01-01' });
  const next = fact(P, 'level', { label: 'more' }, { kind: 'update', targets: [label.id], validFrom: '2015-01-01' });
  const [first] = listRelations(makeContext(seal([label, next]))).partnerships[0]!.levels;
  assert.deepEqual([first?.to, first?.last], ['2015-01-01', '2014-12-31']);
});

test('meetings with sides by role, agenda by day and references without their kind', () => {
  const [summit, other] = listRelations(makeContext(seal(DRAFTS))).meetings;
  assert.deepEqual(
    summit?.sides.map(({ party, role }) => [party, role]),
    [
      ['JPN', 'host'],
      ['MYS', 'participant'],
      ['MMR', 'not-invited'],
    ],
  );
  assert.deepEqual(
    summit?.agenda.map(({ what }) => what),
    ['banquet', 'dinner'],
  );
  assert.deepEqual([summit?.outcomes[0]?.grant, summit?.outcomes[0]?.partnership], ['G-1', 'JPN/MYS']);
  assert.equal(other?.id, 'T');
});

test('a calendar holds full days only, and what is due and not done', () => {
  const context = makeContext(seal(DRAFTS));
  assert.deepEqual(
    listCalendar(context).map(({ id, from, to, kind }) => [id, from, to, kind]),
    [
      ['meeting:S', '2023-12-16', '2023-12-18', 'meeting'],
      ['due:lot:G-1/boats:handed-over', '2027-03-31', undefined, 'due'],
    ],
  );
  assert.match(listCalendar(context)[0]!.text, /Japan, Malaysia \(Anwar Ibrahim\)/);
  assert.doesNotMatch(listCalendar(context)[0]!.text, /Myanmar/);
  assert.deepEqual(
    listUndated(context).map(({ id, from }) => [id, from]),
    [
      ['meeting:T', '2024-02'],
      ['due:lot:G-1/boats:arrived', '2026-12'],
    ],
  );
});

test('any order of recording gives the same relations and calendar', () => {
  const answer = (drafts: readonly FactDraft[]) => {
    const context = makeContext(seal(drafts));
    const { partnerships, organisations, meetings } = listRelations(context);
    return { partnerships, organisations, meetings, calendar: listCalendar(context), undated: listUndated(context) };
  };
  const whole = answer(DRAFTS);
  fc.assert(
    fc.property(fc.shuffledSubarray([...DRAFTS], { minLength: DRAFTS.length }), (drafts) => {
      assert.deepEqual(answer(drafts), whole);
    }),
    { numRuns: 30 },
  );
});

test('the shipped register: Timor-Leste was an observer on 16 December 2023, and Malaysia became a comprehensive partner', () => {
  const { organisations, partnerships, meetings } = listRelations(makeContext(seal(SHIPPED), '2023-12-16'));
  const asean = organisations.find(({ id }) => id === 'ASEAN')!;
  const current = asean.members.filter((member) => member.current);
  assert.equal(current.filter(({ role }) => role === 'member').length, 10);
  assert.deepEqual(
    current.filter(({ role }) => role === 'observer').map(({ party }) => party.code),
    ['TLS'],
  );
  const malaysia = partnerships.find(({ id }) => id === 'JPN/MYS')!;
  assert.deepEqual(
    malaysia.levels.filter((level) => level.current).map(({ label }) => label),
    ['comprehensive strategic partnership'],
  );
  assert.ok(meetings.some(({ partOf }) => partOf === 'ASEAN-JPN-2023'));
});
