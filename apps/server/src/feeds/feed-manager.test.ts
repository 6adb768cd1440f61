import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../room/testing/test-room.ts';
import { FeedManager } from './feed-manager.ts';
import type { FeedTarget } from './running-feed.ts';

const SCENARIO = 'scenario:palawan-distress?hours=1';

function makeManager(
  target: Partial<FeedTarget>,
  isNumberUsed: (number: number) => boolean = () => false,
): FeedManager {
  return new FeedManager({
    target: {
      addPositions: () => undefined,
      addStatic: () => undefined,
      keepBytes: () => undefined,
      isKnown: () => true,
      settle: () => undefined,
      ...target,
    },
    nowMs: Date.now,
    isNumberUsed,
    onChange: () => undefined,
  });
}

test('a mistake of ours in one feed ends that feed, which says so, and no other', async (context) => {
  let rows = 0;
  const manager = makeManager({
    addPositions: (_columns, source, from, to) => {
      if (source === 0) throw new TypeError('a is not a function');
      rows += to - from;
    },
  });
  context.after(() => manager.close());
  const broken = manager.add({ address: SCENARIO, pace: 100_000 });
  const whole = manager.add({ address: SCENARIO, pace: 100_000 });
  await until('both have ended', () => broken.isDone && whole.isDone);
  const [first, second] = manager.list();
  assert.deepEqual([first!.state, second!.state], ['failed', 'ended']);
  assert.match(first!.lastError!, /Searoom made a mistake: a is not a function/);
  assert.match(first!.sentence, /a is not a function/);
  assert.equal(rows, second!.messages);
});

test('a number is used again only when nothing bears it, and all others were used before', async (context) => {
  const used = new Set([5]);
  const manager = makeManager({}, (number) => used.has(number));
  context.after(() => manager.close());
  const numbers: number[] = [];
  for (let i = 0; i < 257; i++) {
    const feed = manager.add({ address: '/no/such/file' });
    numbers.push(feed.number);
    await manager.remove(feed.id);
  }
  assert.equal(new Set(numbers.slice(0, 255)).size, 255);
  assert.ok(!numbers.includes(5));
  assert.deepEqual(numbers.slice(255), [0, 1]);
});

test('what comes after a feed was removed is used by nobody', async () => {
  let isRemoved = false;
  let late = 0;
  const note = (): void => {
    if (isRemoved) late++;
  };
  const manager = makeManager({ addPositions: note, addStatic: note, keepBytes: note });
  const feed = manager.add({ address: 'scenario:south-china-sea?hours=24', pace: 50_000 });
  await until('it plays', () => feed.handedOn > 0);
  await manager.remove(feed.id);
  isRemoved = true;
  assert.ok(feed.isDone);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(late, 0);
});
