import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSET_STEPS, GRANT_STEPS, GrantPageSchema, LOT_STEPS } from '@searoom/model/api';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { fact, makeContext, seal } from '../assets/testing/make-context.ts';
import { isDateText, parseDate } from '../dates/partial-date.ts';
import type { FactDraft } from '../facts/fact.ts';
import { Knowledge } from '../facts/knowledge.ts';
import type { EventValue } from '../facts/values.ts';
import { makeGrantPage } from './grant-page.ts';
import { LIFE_CYCLE, ORDER_PAIRS } from './life-cycle.ts';
import { readLot } from './lot-state.ts';
import { findBrokenOrder, runGrant } from './machine.ts';
import { readEvents, type StepEvent } from './read-events.ts';

const GRANT = 'grant:G';
const LOT = 'lot:G/boats';

/** `tendered 2025-01` of the lot, or of the grant where it is a step of one. */
function steps(...texts: readonly string[]): FactDraft[] {
  return texts.map((text, at) => {
    const [step = '', on = ''] = text.split(' ');
    const subject = (GRANT_STEPS as readonly string[]).includes(step) ? GRANT : LOT;
    return fact(subject, 'event', { step, on, occasion: `o${at}` });
  });
}

function run(...texts: readonly string[]): {
  readonly stage: string;
  readonly hold: string;
  readonly broken: string[];
} {
  const knowledge = new Knowledge(
    seal([fact(LOT, 'quantity', { stage: 'announced', count: { least: 2, most: 2 } }), ...steps(...texts)]),
  );
  const { stage, broken } = readLot(knowledge, LOT);
  const grant = runGrant(readEvents(knowledge, GRANT));
  return { stage, hold: grant.hold, broken: [...grant.broken, ...broken].map(({ text }) => text) };
}

test('a lot goes its way, with steps that nobody reported left out', () => {
  const cases: readonly [texts: readonly string[], stage: string, hold: string][] = [
    [[], 'open', 'planned'],
    [['notes-exchanged 2024-01-01', 'tendered 2024-02'], 'in-tender', 'signed'],
    [['tendered 2024-02', 'tender-failed 2024-05'], 'tender-failed', 'planned'],
    [['tendered 2024-02', 'tender-failed 2024-05', 'tendered 2024-06', 'contracted 2024'], 'contracted', 'planned'],
    [['handed-over 2025-01', 'arrived 2025-02-01', 'arrived 2024-11'], 'handed-over', 'planned'],
    [
      ['notes-exchanged 2024', 'suspended 2024-05-01', 'resumed 2024-06-01', 'contracted 2024-07-01'],
      'contracted',
      'signed',
    ],
    // The day of the contract is not known: it may have been before the suspension.
    [['notes-exchanged 2024-01-01', 'suspended 2024-05-01', 'contracted 2024'], 'contracted', 'suspended'],
    [['trained 2024-01', 'handed-over 2024-06'], 'handed-over', 'planned'],
    [['recipient-approved 2024-02', 'notes-exchanged 2024-01'], 'open', 'signed'],
    // Equal days are allowed.
    [['tendered 2024-01-01', 'contracted 2024-01-01', 'handed-over 2024-01-01'], 'handed-over', 'planned'],
    // How many were lost is not known, so the lot is not over.
    [['handed-over 2024-01', 'lost 2024-02', 'commissioned 2024-03'], 'in-service', 'planned'],
  ];
  for (const [texts, stage, hold] of cases) assert.deepEqual(run(...texts), { stage, hold, broken: [] }, texts.join());
});

test('what cannot be is told and changes nothing', () => {
  const cases: readonly [texts: readonly string[], stage: string, broken: readonly string[]][] = [
    [
      ['tendered 2024-02', 'tender-failed 2024-05', 'contracted 2024-06'],
      'tender-failed',
      ['contracted 2024-06, though the tender had failed and no new one is reported'],
    ],
    [
      ['notes-exchanged 2024-01-01', 'cancelled 2024-05-01', 'handed-over 2024-06'],
      'open',
      ['handed over 2024-06, while the grant was cancelled'],
    ],
    [['resumed 2024-05-01'], 'open', ['resumed 2024-05-01, but nothing was suspended']],
    [
      ['contracted 2024-05', 'tender-failed 2024-06'],
      'contracted',
      ['tender failed 2024-06, though it was contracted already'],
    ],
    [['contracted 2024-05', 'tendered 2024-06'], 'contracted', ['contracted 2024-05, before it was in tender 2024-06']],
    [['notes-exchanged 2024-05', 'entered-into-force 2024-04'], 'open', []],
  ];
  for (const [texts, stage, broken] of cases) {
    const found = run(...texts);
    assert.equal(found.stage, stage, texts.join());
    assert.deepEqual(found.broken, broken);
  }
  const events = readEvents(new Knowledge(seal(steps('notes-exchanged 2024-05', 'entered-into-force 2024-04'))), GRANT);
  assert.equal(findBrokenOrder(events).length, 1);
});

const date = fc.oneof(
  fc.constantFrom('2024', '2024~', '2024-06', '../2024-05-10', '2024-03-01/..', '2024-02/2024-07', '2025?'),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
);
const count = fc.option(
  fc.record({ least: fc.integer({ min: 0, max: 5 }), most: fc.integer({ min: 5, max: 9 }) }, { requiredKeys: [] }),
  { nil: undefined },
);
const event = fc
  .record({
    subject: fc.constantFrom(GRANT, LOT, 'lot:G/radars', 'asset:G/boats/1'),
    step: fc.constantFrom(...new Set([...GRANT_STEPS, ...LOT_STEPS, ...ASSET_STEPS, 'status-reported'])),
    on: date,
    quantity: count,
    occasion: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  })
  .map(({ subject, quantity, occasion, ...value }) =>
    fact(subject, 'event', {
      ...value,
      ...(quantity !== undefined && { quantity }),
      ...(occasion !== undefined && { occasion }),
    }),
  );
const eventSet = fc.uniqueArray(event, { maxLength: 25, selector: ({ id, subject }) => `${subject} ${id}` });

test('any set of steps has a page of the agreed shape', () => {
  const shape = Compile(GrantPageSchema);
  fc.assert(
    fc.property(eventSet, count, (events, announced) => {
      const drafts = [fact(GRANT, 'recipient', { party: 'MYS' }), ...events];
      if (announced !== undefined) drafts.push(fact(LOT, 'quantity', { stage: 'announced', count: announced }));
      const page = makeGrantPage(makeContext(seal(drafts), '2024-08-01'), 'G');
      assert.deepEqual(shape.Errors(page), []);
      // The paper that tells it all is of the press.
      assert.ok(page.steps.every(({ state }) => state !== 'done'));
    }),
    { numRuns: 150 },
  );
});

test('a step is refused only where no order that the dates allow takes it', () => {
  const grantEvent = fc.tuple(fc.constantFrom(...GRANT_STEPS), date).map(([step, on]) => ({ step, on }));
  fc.assert(
    fc.property(fc.array(grantEvent, { maxLength: 6 }), (values) => {
      const events = values.map((value, at) => toEvent(value as EventValue, at));
      const least = Math.min(...listOrders(events).map((order) => runGrant(order.map(pinTo)).broken.length));
      assert.equal(runGrant(events).broken.length, least);
    }),
    { numRuns: 200 },
  );
});

test('two steps are out of order only where no days within their dates put them right', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ORDER_PAIRS), date, date, ({ first, second }, one, other) => {
      const events = [
        toEvent({ step: first, on: one } as EventValue, 0),
        toEvent({ step: second, on: other } as EventValue, 1),
      ];
      const [a, b] = [parseDate(one), parseDate(other)];
      const isAbout = a.isApproximate || b.isApproximate;
      const earliest = a.firstDay ?? Number.NEGATIVE_INFINITY;
      const latest = b.lastDay ?? Number.POSITIVE_INFINITY;
      assert.equal(findBrokenOrder(events).length, !isAbout && earliest > latest ? 1 : 0);
    }),
  );
});

test('the life cycle has every step of a grant, lot and asset once', () => {
  const named = LIFE_CYCLE.flatMap((state) => state.steps as readonly string[]);
  assert.equal(new Set(named).size, named.length);
  // What stops and ends a grant, and its announcement, may be at any time and are no state of it.
  const others = ['announced', 'suspended', 'resumed', 'cancelled', 'closed'];
  const all = new Set<string>([...GRANT_STEPS, ...LOT_STEPS, ...ASSET_STEPS]);
  assert.deepEqual([...all].filter((step) => !named.includes(step)).sort(), others.sort());
  assert.deepEqual(
    LIFE_CYCLE.map(({ number }) => number),
    [...Array.from({ length: 16 }, (_, at) => String(at + 1)), 'x'],
  );
});

function toEvent(value: EventValue, at: number): StepEvent {
  assert.ok(isDateText(value.on));
  const on = parseDate(value.on);
  const day = on.lastDay ?? on.firstDay ?? 0;
  return {
    subject: GRANT,
    step: value.step,
    value,
    on,
    day,
    evidence: 'reported',
    contested: false,
    facts: [`f${at}`],
  };
}

/** Every order in which no step comes before one that is surely before it. */
function listOrders(events: readonly StepEvent[]): StepEvent[][] {
  if (events.length === 0) return [[]];
  return events.flatMap((event, at) => {
    const rest = events.filter((_, index) => index !== at);
    return rest.some((other) => isSurelyBefore(other, event)) ? [] : listOrders(rest).map((order) => [event, ...order]);
  });
}

function isSurelyBefore(one: StepEvent, other: StepEvent): boolean {
  if (one.on.isApproximate || other.on.isApproximate) return false;
  return (one.on.lastDay ?? Number.POSITIVE_INFINITY) < (other.on.firstDay ?? Number.NEGATIVE_INFINITY);
}

/** A step on the day of its place in an order. */
function pinTo(event: StepEvent, at: number): StepEvent {
  return { ...event, day: at, on: { ...event.on, firstDay: at, lastDay: at, isApproximate: false } };
}
