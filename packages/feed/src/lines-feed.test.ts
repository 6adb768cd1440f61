import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinesFeed } from './lines-feed.ts';
import { Collector } from './testing/collector.ts';
import { FakeClock } from './testing/fake-clock.ts';

const LINE = '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\r\n';

function* makeLines(): Iterable<Uint8Array> {
  for (;;) yield Buffer.from(LINE);
}

test('lines are delivered as they are asked for, with true rates, until the feed is told to stop', async () => {
  const clock = new FakeClock();
  const stop = new AbortController();
  const feed = new LinesFeed({ name: 'made (SIMULATED)', lines: makeLines }, clock);
  const reportMs = Date.UTC(2023, 11, 9);
  const sink = new Collector(async () => {
    feed.health.noteMessages(1, reportMs + sink.chunks.length);
    clock.advance(100);
    if (sink.chunks.length === 50) stop.abort();
  });
  const { health, aborted, problems } = await feed.run(sink, stop.signal);
  assert.equal(sink.text, LINE.repeat(50));
  assert.deepEqual([aborted, problems, feed.live, health.state], [true, [], false, 'ended']);
  assert.deepEqual([health.bytes, health.messages, health.newestTimeMs], [LINE.length * 50, 50, reportMs + 50]);
  assert.equal(health.messagesPerSecond, 10);
  assert.equal(health.lastMessageMs, health.startedMs! + 4900);
});
