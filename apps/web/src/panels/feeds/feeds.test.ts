import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildFeed, FEED_KINDS, type FeedForm, guessKind } from './feed-kinds.ts';
import { formatRate } from './feed-words.ts';

const formArb: fc.Arbitrary<FeedForm> = fc.record({
  kind: fc.constantFrom(...FEED_KINDS.map(({ id }) => id)),
  address: fc.string(),
  name: fc.string(),
  pace: fc.constantFrom('', '60', 'x', ' '),
  key: fc.string(),
  isViewOnly: fc.boolean(),
});

test('a feed carries only what its kind takes', () => {
  fc.assert(
    fc.property(formArb, (form) => {
      const feed = buildFeed(form, [100, 1.23456, 110, 5]);
      const takes = FEED_KINDS.find(({ id }) => id === form.kind)!.takes;
      assert.equal(feed.key !== undefined, takes.includes('key') && form.key !== '');
      assert.equal(feed.pace, takes.includes('pace') && form.pace === '60' ? 60 : undefined);
      assert.deepEqual(feed.boxes, takes.includes('boxes') && form.isViewOnly ? [[100, 1.2346, 110, 5]] : undefined);
      assert.equal(feed.address, form.address.trim());
      assert.notEqual(feed.name, '');
    }),
  );
});

test('an example of each kind is known as that kind', () => {
  for (const { id, example } of FEED_KINDS) {
    if (id !== 'file') assert.equal(guessKind(example), id);
  }
  assert.equal(guessKind('day.nmea'), undefined);
});

test('a slow feed does not look like a dead one', () => {
  assert.equal(formatRate(0.2), '0.2 msg/s');
  assert.equal(formatRate(412.4), '412 msg/s');
  assert.equal(formatRate(0), '0 msg/s');
});
