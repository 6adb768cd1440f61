import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackOff } from './back-off.ts';
import { sleep } from './clock.ts';
import { describeHealth, formatBytes, formatDuration } from './describe-health.ts';
import { HealthRecord } from './feed-health.ts';
import { RateWindow } from './rate-window.ts';
import { SilenceWatch } from './silence-watch.ts';
import { FakeClock } from './testing/fake-clock.ts';

test('delays grow to the longest and begin again', () => {
  const backOff = new BackOff({ firstMs: 1000, factor: 2, longestMs: 5000 });
  assert.deepEqual(
    [backOff.next(), backOff.next(), backOff.next(), backOff.next(), backOff.next()],
    [1000, 2000, 4000, 5000, 5000],
  );
  backOff.reset();
  assert.equal(backOff.next(), 1000);
});

test('a rate is the mean of ten seconds, of less at the start, and survives a clock that is set back', () => {
  const rate = new RateWindow();
  for (let second = 0; second < 20; second++) rate.add(second < 10 ? 100 : 5, 1_000_000 + second * 1000);
  assert.equal(Math.round(rate.perSecond(1_019_999)), 5);
  assert.equal(rate.perSecond(1_060_000), 0);
  const young = new RateWindow();
  young.add(30, 5000);
  assert.equal(young.perSecond(5100), 30);
  assert.equal(young.perSecond(8000), 10);
  for (let second = 0; second < 10; second++) rate.add(7, 500_000 + second * 1000);
  assert.equal(Math.round(rate.perSecond(509_999)), 7);
});

test('a sleep ends with its time or with the signal', async () => {
  const clock = new FakeClock();
  const stop = new AbortController();
  let ended = 0;
  const first = sleep(clock, 1000, stop.signal).then(() => ended++);
  clock.advance(999);
  await Promise.resolve();
  assert.equal(ended, 0);
  clock.advance(1);
  await first;
  const second = sleep(clock, 1000, stop.signal);
  stop.abort();
  await second;
  await sleep(clock, 1000, stop.signal);
  assert.equal(clock.waiting, 0);
});

test('a clock in 2099 does not make a feed look fresh, and one in 1970 does not make it look stale', () => {
  const clock = new FakeClock();
  const health = new HealthRecord('coast-2', clock);
  health.begin('live');
  const nowMs = clock.nowMs();
  health.noteMessages(1, nowMs - 5000);
  health.noteMessages(1, Date.UTC(2099, 0, 1));
  health.noteMessages(1, 0);
  health.noteMessages(1, Number.NaN);
  const snapshot = health.snapshot();
  assert.equal(snapshot.newestTimeMs, nowMs - 5000);
  assert.equal(snapshot.messages, 4);
});

test('of a bad message its beginning is kept, without what commands a terminal', () => {
  const health = new HealthRecord('udp', new FakeClock());
  health.noteBadMessage('not JSON', `\u001b[31m${'x'.repeat(100_000)}`);
  const { badMessages, lastBadMessage } = health.snapshot();
  assert.deepEqual([badMessages, lastBadMessage], [1, `not JSON: ?[31m${'x'.repeat(94)}…`]);
});

test('senders beyond the first thousand are counted together', () => {
  const health = new HealthRecord('udp', new FakeClock());
  for (let i = 0; i < 5000; i++) health.noteBytes(2, i, `10.0.0.1:${i}`);
  const { senders } = health.snapshot();
  assert.equal(Object.keys(senders ?? {}).length, 1001);
  assert.equal(senders?.['others'], 8000);
});

test('health is told in sentences', () => {
  const clock = new FakeClock();
  const health = new HealthRecord('coast-2', clock);
  const say = (): string => describeHealth(health.snapshot(), clock.nowMs());
  assert.equal(say(), 'coast-2 has not been started.');
  health.begin('connecting');
  assert.equal(say(), 'Connecting to coast-2.');
  health.state = 'live';
  assert.equal(say(), 'coast-2 is open; nothing has come yet.');
  health.noteBytes(1000, clock.nowMs());
  health.noteMessages(20, clock.nowMs() - 3000);
  clock.advance(1000);
  assert.equal(say(), 'coast-2: 20 messages a second, the newest 4 s old.');
  clock.advance(189_000);
  health.state = 'lost';
  health.lastError = 'the connection was reset (ECONNRESET)';
  health.nextAttemptMs = clock.nowMs() + 20_000;
  assert.equal(
    say(),
    'No message from coast-2 for 3 min 10 s. Retrying, next in 20 s. Last error: the connection was reset (ECONNRESET).',
  );
  health.state = 'silent';
  assert.equal(say(), 'No message from coast-2 for 3 min 10 s. The line is open; a new attempt is made, next in 20 s.');
  health.noteDropped(3, 1200);
  health.noteBadMessage('not JSON', `\u001b[31m${'x'.repeat(200)}`);
  health.noteBadMessage('the vessel has no MMSI', '');
  assert.match(say(), / 2 messages could not be used; the last: the vessel has no MMSI\.$/);
  health.badMessages = 0;
  health.cutLines = 1;
  health.state = 'ended';
  health.lastError = 'Lost coast-2: it went away.';
  assert.equal(
    say(),
    'coast-2 ended after 20 messages, 1.0 kB. Last error: Lost coast-2: it went away. ' +
      'Dropped 3 pieces (1.2 kB) that came faster than they could be used. ' +
      '1 connection ended in the middle of a sentence, which was ended with a line break.',
  );
});

test('durations and sizes keep to two units and never round up to a thousand', () => {
  assert.deepEqual([0, 20_400, 59_600, 190_000, 3_600_000, 7_500_000, 273_600_000].map(formatDuration), [
    '0 s',
    '20 s',
    '1 min',
    '3 min 10 s',
    '1 h',
    '2 h 5 min',
    '3 d 4 h',
  ]);
  assert.deepEqual([812, 999.7, 1234, 999_960, 3.4e6, 5.67e9].map(formatBytes), [
    '812 B',
    '1.0 kB',
    '1.2 kB',
    '1.0 MB',
    '3.4 MB',
    '5.67 GB',
  ]);
});

test('silence is told once for each stretch, and begins again when something comes', () => {
  const clock = new FakeClock();
  const told: number[] = [];
  const watch = new SilenceWatch(clock, 1000, (count) => told.push(count));
  clock.advance(900);
  watch.hear(clock.nowMs());
  clock.advance(900);
  assert.deepEqual(told, []);
  clock.advance(100);
  assert.deepEqual(told, [1]);
  clock.advance(1000);
  assert.deepEqual(told, [1, 2]);
  watch.hear(clock.nowMs());
  clock.advance(999);
  assert.deepEqual(told, [1, 2]);
  clock.advance(1);
  assert.deepEqual(told, [1, 2, 1]);
  watch.stop();
  assert.equal(clock.waiting, 0);
  new SilenceWatch(clock, Number.POSITIVE_INFINITY, () => undefined);
  assert.equal(clock.waiting, 0);
});
