import assert from 'node:assert/strict';
import test from 'node:test';
import type { FeedAlert, FeedInfo } from '@searoom/model/api';
import { sayTrouble, summarizeFeeds } from './summarize-feeds.ts';

const feed = (id: string, change: Partial<FeedInfo> = {}): FeedInfo => ({
  id,
  number: 0,
  name: id,
  address: id,
  kind: 'tcp',
  live: true,
  simulated: false,
  state: 'live',
  sentence: '',
  messages: 0,
  messagesPerSecond: 10,
  bytes: 0,
  reconnects: 0,
  merged: 0,
  bad: 0,
  dropped: 0,
  ...change,
});

const alert = (id: string, change: Partial<FeedAlert> = {}): FeedAlert => ({
  id,
  feed: 'coast-2',
  kind: 'feed-silent',
  headline: '',
  sinceMs: 1000,
  acknowledged: false,
  ...change,
});

const at = (timeMs: number): string => `${timeMs}Z`;

test('feeds in three numbers; what is not known stays unknown', () => {
  assert.deepEqual(summarizeFeeds([]), { running: 0, rate: 0, newestMs: undefined });
  const feeds = [
    feed('a', { newestTimeMs: 5 }),
    feed('b', { newestTimeMs: 9 }),
    feed('c', { state: 'lost', messagesPerSecond: 0 }),
  ];
  assert.deepEqual(summarizeFeeds(feeds), { running: 2, rate: 20, newestMs: 9 });
});

test('an open alert comes before a stopped feed, and that before a gap that is over', () => {
  const well = [feed('coast-1'), feed('coast-2')];
  assert.equal(sayTrouble(well, [], at), undefined);
  const over = alert('1', { clearedMs: 4000 });
  assert.equal(sayTrouble(well, [over, alert('0', { clearedMs: 3000 })], at), 'gap 1000–4000Z');
  assert.equal(sayTrouble(well, [{ ...over, acknowledged: true }], at), undefined);
  const stopped = [feed('coast-1'), feed('coast-2', { state: 'failed' })];
  assert.equal(sayTrouble(stopped, [over], at), 'coast-2 failed');
  const open = [alert('3', { sinceMs: 7000 }), alert('2', { sinceMs: 6000, kind: 'feed-lost' })];
  assert.equal(sayTrouble(stopped, [over, ...open], at), 'coast-2 lost since 6000Z, 1 more');
});
