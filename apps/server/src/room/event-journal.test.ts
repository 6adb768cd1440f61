import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRevision } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';
import fc from 'fast-check';
import { type EventChange, EventJournal } from './event-journal.ts';

function makeEvent(id: string, revision: number, sequence: number): RoomEvent {
  const event = { id, revision } as EventRevision;
  return { sequence, severity: 'notice', alert: false, why: '', event, review: { state: 'open' } };
}

test('whatever fails in between, every revision is kept in the end and the newest state stays', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), isNew: fc.boolean(), flush: fc.boolean() }), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (changes, failures) => {
        const kept = new Map<string, { current: RoomEvent; revisions: Set<number> }>();
        const told: unknown[] = [];
        let calls = 0;
        const save = async (batch: readonly EventChange[]): Promise<void> => {
          await Promise.resolve();
          if (failures[calls++] === true) throw new Error('the disk is full');
          for (const { id, current, revisions } of batch) {
            const before = kept.get(id)?.revisions ?? new Set();
            for (const { revision } of revisions) before.add(revision);
            kept.set(id, { current, revisions: before });
          }
        };
        const journal = new EventJournal({ save, onFailure: (error) => told.push(error) });
        const revisions = new Map<string, number>();
        const expected = new Map<string, RoomEvent>();
        for (const [at, { id, isNew, flush }] of changes.entries()) {
          const revision = (revisions.get(id) ?? 0) + (isNew || !revisions.has(id) ? 1 : 0);
          revisions.set(id, revision);
          const event = makeEvent(id, revision, at + 1);
          expected.set(id, event);
          journal.add(event);
          if (flush) await journal.keep().catch(() => undefined);
        }
        for (let tries = 0; tries <= failures.length && journal.waiting > 0; tries++) {
          await journal.keep().catch(() => undefined);
        }
        await journal.close();
        assert.equal(journal.waiting, 0);
        for (const [id, event] of expected) {
          assert.deepEqual(kept.get(id)?.current, event);
          assert.deepEqual(kept.get(id)?.revisions.size, revisions.get(id));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('keep tells of a failure, and what could not be kept goes on waiting', async () => {
  let isFull = true;
  const journal = new EventJournal({
    save: () => (isFull ? Promise.reject(new Error('the disk is full')) : Promise.resolve()),
    onFailure: () => undefined,
  });
  journal.add(makeEvent('a', 1, 1));
  await assert.rejects(journal.keep(), /full/);
  assert.equal(journal.waiting, 1);
  assert.equal(journal.hasFailed, true);
  isFull = false;
  await journal.keep();
  assert.equal(journal.waiting, 0);
  assert.equal(journal.hasFailed, false);
  await journal.close();
});
