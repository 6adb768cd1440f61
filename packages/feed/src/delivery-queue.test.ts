import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DeliveryQueue, PIECE_COST } from './delivery-queue.ts';
import { Collector } from './testing/collector.ts';

test('what is added is delivered in order, and pieces of two senders or times are never joined', async () => {
  const piece = fc.record({
    text: fc.string({ minLength: 1, maxLength: 5, unit: 'binary-ascii' }),
    receivedMs: fc.integer({ min: 1, max: 3 }),
    sender: fc.constantFrom('a:1', 'b:2'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.boolean(), async (pieces, joins) => {
      const queue = new DeliveryQueue(1e6, joins);
      const sink = new Collector();
      for (const { text, receivedMs, sender } of pieces) queue.add(Buffer.from(text), receivedMs, sender);
      queue.close();
      await queue.deliver(sink);
      const expected: { text: string; receivedMs: number; sender: string }[] = [];
      for (const next of pieces) {
        const last = expected.at(-1);
        if (joins && last?.sender === next.sender && last.receivedMs === next.receivedMs) last.text += next.text;
        else expected.push({ ...next });
      }
      assert.deepEqual(sink.chunks, expected);
      assert.equal(queue.heldBytes, 0);
    }),
    { numRuns: 50 },
  );
});

test('the oldest pieces are dropped, and the bound counts the cost of each', () => {
  const queue = new DeliveryQueue(10 * (100 + PIECE_COST), false);
  let dropped = 0;
  for (let i = 0; i < 1000; i++) {
    queue.add(new Uint8Array(100), i);
    const drop = queue.dropOldest();
    assert.equal(drop.bytes, drop.count * 100);
    dropped += drop.count;
    assert.ok(queue.heldBytes <= 10 * (100 + PIECE_COST));
  }
  assert.equal(dropped, 990);
  assert.deepEqual(queue.dropAll(), { count: 10, bytes: 1000 });
});

test('a queue that is full tells when half of it is free again', async () => {
  const queue = new DeliveryQueue(4 * (10 + PIECE_COST), false);
  const told: number[] = [];
  queue.onRoom = () => told.push(queue.heldBytes);
  for (let i = 0; i < 4; i++) queue.add(new Uint8Array(10), i);
  assert.equal(queue.full, true);
  queue.close();
  await queue.deliver(new Collector());
  assert.deepEqual(told, [2 * (10 + PIECE_COST)]);
  assert.equal(queue.full, false);
});

test('what the sink throws comes out of the delivery', async () => {
  const queue = new DeliveryQueue(1000, true);
  queue.add(new Uint8Array(1), 0);
  await assert.rejects(
    queue.deliver({
      bytes: () => {
        throw new Error('full disk');
      },
    }),
    /full disk/,
  );
});
