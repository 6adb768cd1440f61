import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromDay, toDay } from '../dates/partial-date.ts';
import type { Fact, FactDraft } from './fact.ts';
import { Knowledge } from './knowledge.ts';

const FIRST_DAY = toDay('2023-01-01');
const DAYS = 30;

/** A made-up history: facts of one lot, each recorded a minute after the other, aiming at earlier ones. */
interface Step {
  readonly kind: FactDraft['kind'];
  readonly aim: number;
  readonly count: number;
  readonly from: number | undefined;
  readonly days: number | undefined;
  readonly author: string;
  readonly isRegister: boolean;
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<FactDraft['kind'][]>(
      'statement',
      'statement',
      'update',
      'correction',
      'retraction',
      'approval',
    ),
    aim: fc.nat(1000),
    count: fc.integer({ min: 1, max: 4 }),
    from: fc.option(fc.nat(DAYS - 1), { nil: undefined }),
    days: fc.option(fc.integer({ min: 1, max: DAYS }), { nil: undefined }),
    author: fc.constantFrom('Aminah', 'Botan', 'Chie'),
    isRegister: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

function makeFacts(list: readonly Step[]): Fact[] {
  const facts: Fact[] = [];
  list.forEach((step, at) => {
    const kind = facts.length === 0 ? 'statement' : step.kind;
    const target = kind === 'statement' ? undefined : facts[step.aim % facts.length]!;
    const hasValue = kind !== 'retraction' && kind !== 'approval';
    const from = kind === 'update' ? (step.from ?? 0) : step.from;
    facts.push({
      id: `f${at}`,
      kind,
      subject: 'lot:X/boats',
      predicate: 'quantity',
      value: hasValue ? { stage: 'announced', count: { least: step.count, most: step.count } } : null,
      ...(hasValue && from !== undefined && { validFrom: fromDay(FIRST_DAY + from) }),
      ...(hasValue && step.days !== undefined && { validTo: fromDay(FIRST_DAY + (from ?? 0) + step.days) }),
      sources: ['s'],
      confidence: 'seen',
      ...(target !== undefined && { targets: [target.id], reason: 'because' }),
      seq: at + 1,
      recordedAt: new Date(Date.UTC(2024, 0, 1, 0, at)).toISOString(),
      author: step.author,
      role: step.isRegister ? 'register' : 'person',
      prev: '',
      hash: '',
    });
  });
  return facts;
}

/** Ids of the facts that stand on a day. */
function standing(facts: readonly Fact[], question: { knownAt?: string; about?: string }): string[] {
  const knowledge = new Knowledge(facts, question);
  return knowledge
    .groups('lot:X/boats', 'quantity')
    .flatMap(({ statements }) => statements.map(({ fact }) => fact.id))
    .sort();
}

/** The same from the definition, one fact and one day at a time, with nothing remembered. */
function standingByDefinition(facts: readonly Fact[], day: number): string[] {
  const aimedBy = (fact: Fact, ...kinds: string[]): Fact[] =>
    facts.filter((other) => kinds.includes(other.kind) && other.targets?.includes(fact.id) === true);
  const works = (fact: Fact): boolean => {
    const approved = aimedBy(fact, 'approval').some((other) => other.author !== fact.author && works(other));
    const accepted = fact.role === 'register' || fact.kind === 'approval' || approved;
    return accepted && !aimedBy(fact, 'correction', 'retraction').some(works);
  };
  return facts
    .filter((fact) => fact.kind !== 'retraction' && fact.kind !== 'approval' && works(fact))
    .filter((fact) => fact.validFrom === undefined || toDay(fact.validFrom) <= day)
    .filter((fact) => fact.validTo === undefined || day < toDay(fact.validTo))
    .filter((fact) =>
      aimedBy(fact, 'update')
        .filter(works)
        .every(({ validFrom }) => day < toDay(validFrom!)),
    )
    .map(({ id }) => id)
    .sort();
}

test('what stands on a day is what the definition says, for any history', () => {
  fc.assert(
    fc.property(steps, fc.nat(DAYS), (list, offset) => {
      const facts = makeFacts(list);
      const day = FIRST_DAY + offset;
      assert.deepEqual(standing(facts, { about: fromDay(day) }), standingByDefinition(facts, day));
    }),
    { numRuns: 2000 },
  );
});

test('the same facts in any order give the same answers', () => {
  fc.assert(
    fc.property(
      steps.chain((list) =>
        fc.tuple(fc.constant(makeFacts(list)), fc.shuffledSubarray(makeFacts(list), { minLength: list.length })),
      ),
      fc.nat(DAYS),
      ([facts, shuffled], offset) => {
        const about = fromDay(FIRST_DAY + offset);
        const tell = (list: readonly Fact[]): unknown => {
          const knowledge = new Knowledge(list, { about });
          return knowledge.groups('lot:X/boats', 'quantity').map((group) => ({
            ...group,
            statements: group.statements.map(({ fact, ...rest }) => ({ id: fact.id, ...rest })),
            best: group.best.fact.id,
          }));
        };
        assert.deepEqual(tell(facts), tell(shuffled));
      },
    ),
    { numRuns: 1000 },
  );
});

test('nothing recorded later changes what was known before it', () => {
  fc.assert(
    fc.property(steps, fc.nat(13), fc.nat(DAYS), (list, cut, offset) => {
      const facts = makeFacts(list);
      const then = facts.slice(0, cut + 1);
      const about = fromDay(FIRST_DAY + offset);
      const knownAt = then.at(-1)!.recordedAt;
      assert.deepEqual(standing(facts, { knownAt, about }), standing(then, { about }));
    }),
    { numRuns: 1000 },
  );
});

test('a correction replaces for all days, an update from its day on', () => {
  const facts = makeFacts([
    { kind: 'statement', aim: 0, count: 4, from: 0, days: undefined, author: 'Aminah', isRegister: true },
    { kind: 'update', aim: 0, count: 5, from: 10, days: undefined, author: 'Aminah', isRegister: true },
    { kind: 'correction', aim: 0, count: 3, from: 0, days: undefined, author: 'Aminah', isRegister: true },
  ]);
  assert.deepEqual(standing(facts.slice(0, 2), { about: '2023-01-10' }), ['f0']);
  assert.deepEqual(standing(facts.slice(0, 2), { about: '2023-01-11' }), ['f1']);
  assert.deepEqual(standing(facts, { about: '2023-01-05' }), ['f2']);
  const knowledge = new Knowledge(facts);
  assert.deepEqual(
    facts.map((fact) => knowledge.standingOf(fact)),
    ['corrected', 'stands', 'stands'],
  );
});

test('what a person enters is proposed until another person approves it', () => {
  const entry: Step = {
    kind: 'statement',
    aim: 0,
    count: 4,
    from: 0,
    days: undefined,
    author: 'Aminah',
    isRegister: false,
  };
  const own = makeFacts([entry, { ...entry, kind: 'approval' }]);
  assert.deepEqual(standing(own, {}), []);
  assert.deepEqual(
    new Knowledge(own).proposals().map(({ id }) => id),
    ['f0'],
  );
  const other = makeFacts([entry, { ...entry, kind: 'approval', author: 'Botan' }]);
  assert.deepEqual(standing(other, {}), ['f0']);
  assert.equal(new Knowledge(other).approverOf(other[0]!), 'Botan');
  // Before the approval it was proposed.
  assert.deepEqual(standing(other, { knownAt: '2024-01-01T00:00:30.000Z' }), []);
});

test('statements that differ stand side by side until a resolution has seen all of them', () => {
  const entry: Step = {
    kind: 'statement',
    aim: 0,
    count: 4,
    from: undefined,
    days: undefined,
    author: 'A',
    isRegister: true,
  };
  const [four, five, six] = makeFacts([entry, { ...entry, count: 5 }, { ...entry, count: 6 }]) as [Fact, Fact, Fact];
  const choice: Fact = {
    ...six,
    id: 'choice',
    kind: 'resolution',
    value: { chosen: 'f1' },
    targets: ['f0', 'f1'],
    reason: 'the certificate lists five',
  };
  const [group] = new Knowledge([four, five, choice]).groups('lot:X/boats', 'quantity');
  assert.equal(group?.best.fact.id, 'f1');
  assert.equal(group?.differs, false);
  assert.equal(group?.contested, true);
  // On a day on which what was chosen does not hold, what was not chosen does not hold either.
  const later: Fact = { ...five, validFrom: '2024-01-01' };
  assert.deepEqual(new Knowledge([four, later, choice], { about: '2023-06-01' }).groups('lot:X/boats', 'quantity'), []);
  // Where the chosen one is taken back, the choice is void.
  const back: Fact = { ...four, id: 'back', kind: 'retraction', value: null, targets: ['f1'] };
  assert.equal(new Knowledge([four, five, choice, back]).best('lot:X/boats', 'quantity')?.fact.id, 'f0');
  const [opened] = new Knowledge([four, five, choice, six]).groups('lot:X/boats', 'quantity');
  assert.equal(opened?.differs, true);
  assert.equal(opened?.resolution, undefined);
});
