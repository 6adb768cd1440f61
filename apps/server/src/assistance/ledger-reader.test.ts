import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FactDraft, MemoryLedger, sealFacts } from '@searoom/assistance';
import { SHIPPED_AT } from '@searoom/assistance/records';
import type { NewFact } from '@searoom/model/api';
import { hashText, openStore } from '@searoom/store';
import fc from 'fast-check';
import type { LedgerQuery } from './answers.ts';
import { findHead } from './find-head.ts';
import { openDesk } from './open-desk.ts';

const DAY_MS = 86_400_000;
const AFTER_MS = Date.parse(SHIPPED_AT) + 3 * DAY_MS;
const NOW_MS = AFTER_MS + 30 * DAY_MS;

/** What somebody adds: an asset of two grants, a meeting that a grant came about in, a grant that belongs to another. */
const ADDED: readonly NewFact[] = [
  state('asset:KM-LUMBA', 'fundedBy', { grant: 'OSA-MYS-2023-01', part: 'hull' }),
  state('asset:KM-LUMBA', 'fundedBy', { grant: 'grant:OSA-PHL-2023-01', part: 'refit' }),
  state('asset:KM-LUMBA', 'identity', { name: 'KM Lumba', mmsi: 533_000_001 }),
  state('asset:KM-LUMBA', 'readiness', { state: 'ready' }),
  state('asset:OSA-FJI-2023-01/equipment/1', 'fundedBy', { grant: 'OSA-MYS-2025-01', part: 'training' }),
  state('grant:OSA-MYS-2025-01', 'relatedGrant', { grant: 'OSA-FJI-2023-01', how: 'the same trainers' }),
  state('meeting:JPN-FJI-2026', 'title', { texts: [{ language: 'en', text: 'Meeting of Japan and Fiji' }] }),
  state('meeting:JPN-FJI-2026', 'outcome', { text: 'A second grant was spoken of', grant: 'OSA-FJI-2023-01' }),
];

function state(subject: string, predicate: string, value: unknown): NewFact {
  return { kind: 'statement', subject, predicate, value, sources: ['bernama'], confidence: 'seen' };
}

/** Two desks over one ledger: one reads everything for each question, the other only what it is about. */
async function openBoth() {
  const store = await openStore({ memory: true });
  let timeMs = AFTER_MS;
  const nowMs = () => timeMs;
  const { desk } = await openDesk({ store, nowMs });
  const { facts } = await desk.record({ by: 'Aminah', facts: [...ADDED] });
  timeMs = NOW_MS;
  await desk.approve({ by: 'Botan', facts: facts.map(({ id }) => id) });
  return { desk, large: (await openDesk({ store, nowMs, largeFrom: 0 })).desk };
}

const QUESTIONS: readonly LedgerQuery[] = [
  {},
  { about: '2024-06-01' },
  { about: '2025-09-25', publishedBy: '2025-09-24' },
  { knownAt: new Date(AFTER_MS).toISOString().slice(0, 10) },
  { knownAt: SHIPPED_AT },
];

test('of a large ledger a question reads what it needs, and the answer is that of reading everything', async () => {
  const { desk, large } = await openBoth();
  for (const question of QUESTIONS) {
    const { grants } = await desk.grants(question);
    assert.ok(grants.length > 20);
    for (const [at, { id }] of grants.entries()) {
      // About now every grant, at other times some.
      if (question !== QUESTIONS[0] && at % 3 > 0) continue;
      assert.deepEqual(
        await large.grant(id, question),
        await desk.grant(id, question),
        `${id} ${JSON.stringify(question)}`,
      );
    }
  }
  for (const id of ['OSA-MYS-2023-01', 'OSA-PHL-2023-01']) {
    const listNames = async (query?: LedgerQuery) => (await large.grant(id, query)).assets.map(({ name }) => name);
    assert.ok((await listNames()).includes('KM Lumba'), 'on the pages of both grants');
    assert.ok(!(await listNames(QUESTIONS[3])).includes('KM Lumba'), 'and on none before it was approved');
  }
  const { facts } = await desk.read();
  for (const [at, { id }] of facts.entries()) {
    if (at % 7 !== 0 && at < facts.length - 2 * ADDED.length) continue;
    const question = QUESTIONS[at % 3]!;
    assert.deepEqual(await large.fact(id, question), await desk.fact(id, question), id);
  }
});

test('a large ledger refuses what it does not know, and says what is odd about what is entered', async () => {
  const { desk, large } = await openBoth();
  for (const one of [desk, large]) {
    await assert.rejects(one.grant('OSA-XXX-2023-01'), { code: 'SR_GRANT_UNKNOWN' });
    await assert.rejects(one.grant('OSA-MYS-2023-01', { knownAt: '2001-01-01' }), { code: 'SR_GRANT_UNKNOWN' });
    await assert.rejects(one.fact('nothing'), { code: 'SR_FACT_UNKNOWN' });
    await assert.rejects(one.fact('KM-LUMBA:identity:800', { knownAt: '2001-01-01' }), { code: 'SR_FACT_UNKNOWN' });
  }
  const event = { step: 'handed-over', on: '2025-10-01', quantity: { least: 9, most: 9 } };
  const facts = [state('lot:OSA-MYS-2023-01/boats', 'quantity', { stage: 'handed-over', count: event.quantity })];
  const one = await desk.record({ by: 'Aminah', facts, dryRun: true });
  assert.deepEqual(await large.record({ by: 'Aminah', facts, dryRun: true }), one);
  assert.equal(one.facts.length, 1);
});

test('the head at a time is the last fact that was recorded by then', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }),
      fc.integer({ min: -2, max: 60 }),
      fc.boolean(),
      async (steps, dayAsked, isDay) => {
        const port = new MemoryLedger();
        let day = 0;
        for (const [at, step] of steps.entries()) {
          day += step;
          const draft: FactDraft = {
            id: `fact-${at}`,
            kind: 'statement',
            subject: 'source:x',
            predicate: 'source',
            value: null,
            sources: [],
            confidence: 'seen',
          };
          const recordedAt = timeOf(day, 6);
          await port.append(
            sealFacts([draft], { author: 'a', role: 'person', recordedAt }, await port.head(), hashText),
          );
        }
        const asked = isDay ? timeOf(dayAsked, 6).slice(0, 10) : timeOf(dayAsked, 5);
        const days = steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0));
        const wanted = days.filter((known) => (isDay ? known <= dayAsked : known < dayAsked)).length;
        assert.equal((await findHead(port, asked)).seq, wanted);
        assert.deepEqual(await findHead(port, undefined), await port.head());
      },
    ),
  );
});

function timeOf(day: number, hour: number): string {
  return new Date(Date.UTC(2026, 0, 1 + day, hour)).toISOString();
}
