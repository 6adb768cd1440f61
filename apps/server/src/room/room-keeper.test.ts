import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptEvent } from './event-log.ts';
import type { KeptArea, KeptChange, RoomKeeper } from './room-keeper.ts';
import { openTestRoom, playFeed } from './testing/test-room.ts';

/** A keeper in memory, as a store would do it: the newest state of an event, every revision once. */
class MemoryKeeper implements RoomKeeper {
  readonly kept = new Map<string, KeptEvent>();
  areas: readonly KeptArea[] = [];

  get events(): KeptEvent[] {
    return [...this.kept.values()];
  }

  saveEvents(changes: readonly KeptChange[]): Promise<void> {
    for (const { id, current, revisions, ...rest } of structuredClone(changes)) {
      const before = this.kept.get(id)?.revisions ?? [];
      const fresh = revisions.filter(({ revision }) => before.every((known) => known.revision !== revision));
      this.kept.set(id, { current, revisions: [...before, ...fresh], ...rest });
    }
    return Promise.resolve();
  }

  saveAreas(areas: readonly KeptArea[]): Promise<void> {
    this.areas = structuredClone(areas);
    return Promise.resolve();
  }
}

const SCENARIO = { address: 'scenario:south-china-sea?hours=6&seed=3', pace: 100_000 };
const EVERYTHING = { limit: 10_000, offset: 0 };

test('a room opens with the events, revisions, evidence, reviews and areas of the one before it', async (context) => {
  const keeper = new MemoryKeeper();
  const before = await openTestRoom(context, { keeper });
  await playFeed(before, SCENARIO);
  const area = before.addArea({
    name: 'Mine',
    ring: [
      [110, 5],
      [112, 5],
      [112, 7],
    ],
  });
  const [first, second] = before.listEvents({ ...EVERYTHING, alertsOnly: true }).events;
  assert.ok(first !== undefined && second !== undefined, 'the scenario raises alerts');
  before.reviewEvent(first.event.id, { action: 'dismiss', reason: 'a drill', by: 'Aminah' });
  before.reviewEvent(second.event.id, { action: 'snooze', minutes: 30 });
  const list = before.listEvents(EVERYTHING);
  const detail = before.describeEvent(first.event.id);
  await before.kept();
  await before.close();

  const after = await openTestRoom(context, { keeper });
  assert.deepEqual(after.listEvents(EVERYTHING), list);
  const again = after.describeEvent(first.event.id);
  assert.deepEqual(again.revisions, detail.revisions);
  assert.ok(again.sentences.length > 0, 'what it rests on is kept too');
  assert.deepEqual(again.sentences, detail.sentences);
  assert.deepEqual(
    after.listAreas().map(({ id, name, ring }) => ({ id, name, ring })),
    [{ id: area.id, name: 'Mine', ring: area.ring }],
  );
  assert.equal(after.eventSequence, before.eventSequence);
  // A reader that resumes is told what changes from here on.
  after.reviewEvent(second.event.id, { action: 'reopen' });
  assert.deepEqual(
    after.eventsSince(before.eventSequence).events.map(({ event }) => event.id),
    [second.event.id],
  );
  // The same source told again is no news, but for the area, which is watched from the beginning now.
  await playFeed(after, SCENARIO);
  const ofZones = after.listEvents(EVERYTHING).events.filter((event) => event.area === undefined);
  assert.equal(ofZones.length, list.total);
  assert.equal(after.describeEvent(first.event.id).current.review.reason, 'a drill');
});

test('a room goes on where nothing can be kept, and says so to who decides something', async (context) => {
  const told: unknown[] = [];
  const keeper: RoomKeeper = {
    events: [],
    areas: [],
    saveEvents: () => Promise.reject(new Error('no space left on device')),
    saveAreas: () => Promise.resolve(),
  };
  const room = await openTestRoom(context, { keeper, onNotKept: (error) => told.push(error) });
  await playFeed(room, SCENARIO);
  assert.ok(room.listEvents(EVERYTHING).total > 0);
  await assert.rejects(room.kept(), { code: 'SR_STORE_UNUSABLE', message: /no space left/ });
  assert.ok(told.length > 0);
  assert.ok(room.metrics().eventsWaiting > 0);
});
