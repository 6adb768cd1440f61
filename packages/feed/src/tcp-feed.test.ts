import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { AisDecoder } from '@searoom/ais';
import type { FeedOptions } from './feed-options.ts';
import { openFeed } from './open-feed.ts';
import { Collector } from './testing/collector.ts';
import { FakeClock } from './testing/fake-clock.ts';
import { TcpPeer } from './testing/tcp-peer.ts';
import { until } from './testing/until.ts';

const AIS = '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\r\n';
const QUICK: FeedOptions = { backOff: { firstMs: 5, factor: 1, longestMs: 5 } };

function open(port: number, options: FeedOptions): ReturnType<typeof openFeed> {
  return openFeed({ kind: 'tcp', host: '127.0.0.1', port, name: 'coast-2' }, options);
}

test('a stream cut at any byte arrives whole; a server that ends its last line and closes has come to its end', async () => {
  for (const cut of [1, 17, AIS.length - 1, AIS.length, AIS.length + 3]) {
    const peer = new TcpPeer(async (socket) => {
      socket.setNoDelay(true);
      socket.write(AIS.repeat(2).slice(0, cut));
      await wait(10);
      socket.end(AIS.repeat(2).slice(cut));
    });
    const sink = new Collector();
    const summary = await open(await peer.listen(), { reconnect: false }).run(sink);
    assert.equal(sink.text, AIS.repeat(2));
    assert.deepEqual([summary.problems, summary.health.state, summary.health.bytes], [[], 'ended', AIS.length * 2]);
    assert.ok(sink.chunks.every(({ receivedMs, sender }) => receivedMs !== undefined && sender === undefined));
    await peer.die();
  }
});

test('a peer that sends one byte at a time is read like any other', async () => {
  const peer = new TcpPeer(async (socket) => {
    socket.setNoDelay(true);
    for (const byte of AIS) {
      socket.write(byte);
      await wait(1);
    }
    socket.end();
  });
  let messages = 0;
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      messages += batch.count;
    },
  });
  await open(await peer.listen(), { reconnect: false }).run({
    bytes: (chunk, receivedMs) => decoder.push(chunk, receivedMs),
    positions: () => undefined,
    statics: () => undefined,
  });
  decoder.end();
  assert.equal(messages, 1);
  await peer.die();
});

test('a server that dies in mid-sentence and comes back: the parts are not glued, and it is told', async () => {
  const peer = new TcpPeer((socket) => socket.write(AIS + AIS.slice(0, 20)));
  const port = await peer.listen();
  const stop = new AbortController();
  const sink = new Collector();
  const feed = open(port, QUICK);
  const run = feed.run(sink, stop.signal);
  await until('the first part is there', () => sink.text.length === AIS.length + 20);
  await peer.die();
  await until('the loss is noticed', () => feed.health.state === 'lost');
  const back = new TcpPeer((socket) => socket.write(AIS));
  await back.listen(port);
  await until('the feed is back', () => sink.text.endsWith(AIS) && sink.text.length > AIS.length * 2);
  assert.equal(sink.text, `${AIS}${AIS.slice(0, 20)}\n${AIS}`);
  const health = feed.health.snapshot();
  assert.deepEqual([health.state, health.reconnects, health.cutLines, health.bytes], ['live', 1, 1, sink.text.length]);
  stop.abort();
  const summary = await run;
  assert.deepEqual([summary.aborted, summary.problems, summary.health.state], [true, [], 'ended']);
  await back.die();
});

test('without reconnecting, a refused, a cut and an empty connection are lost, with the reason', async () => {
  const closed = new TcpPeer();
  const port = await closed.listen();
  await closed.die();
  const none = await open(port, { reconnect: false }).run(new Collector());
  assert.equal(none.problems[0]?.code, 'SR_SOURCE_LOST');
  assert.equal(none.problems[0]?.message, 'Lost coast-2: the connection was refused (ECONNREFUSED)');
  assert.equal(none.health.state, 'failed');
  const cases: readonly (readonly [string, RegExp])[] = [
    [AIS + AIS.slice(0, 9), /in the middle of a sentence/],
    ['', /the peer closed the connection/],
  ];
  for (const [text, message] of cases) {
    const peer = new TcpPeer((socket) => socket.end(text));
    const summary = await open(await peer.listen(), { reconnect: false }).run(new Collector());
    assert.match(summary.problems[0]?.message ?? '', message);
    await peer.die();
  }
});

test('a name that does not exist is a loss that says so', async () => {
  const feed = openFeed({ kind: 'tcp', host: 'no-such-host.invalid', port: 1 }, { reconnect: false });
  const summary = await feed.run(new Collector());
  assert.equal(summary.problems[0]?.code, 'SR_SOURCE_LOST');
  assert.match(summary.problems[0]?.message ?? '', /no such host|could not be looked up/);
});

test('an IPv6 address is reached', async (context) => {
  const { createServer } = await import('node:net');
  const server = createServer((socket) => socket.end(AIS));
  const port = await new Promise<number | undefined>((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(0, '::1', () => resolve((server.address() as { port: number }).port));
  });
  if (port === undefined) {
    context.skip('this machine has no IPv6');
    return;
  }
  const sink = new Collector();
  const summary = await openFeed({ kind: 'tcp', host: '::1', port }, { reconnect: false }).run(sink);
  assert.deepEqual([sink.text, summary.name, summary.problems], [AIS, `tcp://[::1]:${port}`, []]);
  server.close();
});

test('a line that falls silent is told, then given up and made anew', async () => {
  const clock = new FakeClock();
  const peer = new TcpPeer((socket) => socket.write(AIS));
  const stop = new AbortController();
  const sink = new Collector();
  const feed = open(await peer.listen(), {
    clock,
    silenceMs: 60_000,
    backOff: { firstMs: 1000, factor: 2, longestMs: 60_000 },
  });
  const run = feed.run(sink, stop.signal);
  await until('the first sentence is there', () => sink.text === AIS);
  clock.advance(59_000);
  assert.equal(feed.health.state, 'live');
  clock.advance(1000);
  assert.equal(feed.health.state, 'silent');
  assert.equal(feed.health.snapshot().nextAttemptMs, clock.nowMs() + 60_000);
  peer.sockets[0]!.write(AIS);
  await until('it speaks again', () => feed.health.state === 'live');
  assert.equal(feed.health.snapshot().nextAttemptMs, undefined);
  clock.advance(60_000);
  clock.advance(60_000);
  await until('it is given up', () => feed.health.state === 'lost');
  assert.equal(feed.health.snapshot().nextAttemptMs, clock.nowMs() + 1000);
  assert.match(feed.health.snapshot().lastError ?? '', /nothing came for 2 min/);
  clock.advance(1000);
  await until('it is made anew', () => sink.text === AIS.repeat(3));
  assert.equal(feed.health.snapshot().reconnects, 1);
  stop.abort();
  await run;
  assert.equal(clock.waiting, 0);
  await peer.die();
});

test('a server that closes at once is asked less and less often, and a signal ends the wait', async () => {
  const clock = new FakeClock();
  const peer = new TcpPeer((socket) => socket.end('hello\n'));
  const stop = new AbortController();
  const sink = new Collector();
  const feed = open(await peer.listen(), { clock, backOff: { firstMs: 1000, factor: 2, longestMs: 60_000 } });
  const run = feed.run(sink, stop.signal);
  for (const delayMs of [1000, 2000, 4000, 8000]) {
    await until(
      `the wait of ${delayMs} ms begins`,
      () => feed.health.snapshot().nextAttemptMs === clock.nowMs() + delayMs,
    );
    clock.advance(delayMs);
  }
  await until('it waits again', () => feed.health.snapshot().nextAttemptMs === clock.nowMs() + 16_000);
  stop.abort();
  const summary = await run;
  assert.deepEqual([summary.aborted, summary.problems[0]?.code], [true, 'SR_SOURCE_LOST']);
  assert.equal(clock.waiting, 0);
  await peer.die();
});

test('a peer that does not answer is given up in time', async () => {
  const clock = new FakeClock();
  // 192.0.2.0/24 is for documentation (RFC 5737): nothing answers there, or there is no way to it.
  const feed = openFeed(
    { kind: 'tcp', host: '192.0.2.1', port: 9 },
    { clock, reconnect: false, connectTimeoutMs: 5000 },
  );
  const run = feed.run(new Collector());
  clock.advance(5000);
  const summary = await run;
  assert.match(summary.problems[0]?.message ?? '', /no answer for 5 s|cannot be reached|refused/);
});

test('a slow sink makes a fast sender wait: memory stays bounded and nothing is lost', async () => {
  const total = 12_000_000;
  const queueBytes = 256 * 1024;
  let sent = 0;
  const block = Buffer.from(AIS.repeat(1000));
  const peer = new TcpPeer((socket) => {
    const pump = (): void => {
      while (sent < total) {
        sent += block.length;
        if (!socket.write(block)) {
          socket.once('drain', pump);
          return;
        }
      }
      socket.end();
    };
    pump();
  });
  let held = 0;
  let received = 0;
  let ahead = 0;
  const feed = open(await peer.listen(), { reconnect: false, queueBytes });
  const summary = await feed.run({
    bytes: async (chunk) => {
      held = Math.max(held, feed.health.snapshot().heldBytes);
      ahead = Math.max(ahead, feed.health.snapshot().readBytes - received);
      received += chunk.length;
      if (received < 3_000_000) await wait(1);
    },
    positions: () => undefined,
    statics: () => undefined,
  });
  assert.deepEqual([received, summary.problems, summary.health.dropped.count], [sent, [], 0]);
  assert.ok(held > queueBytes / 4, `the sender was never ahead: ${held}`);
  // One read of the socket, 64 KiB, may come on top of the bound.
  assert.ok(held <= queueBytes + 66_000, `${held} bytes waited`);
  assert.ok(ahead <= queueBytes + 2 * 66_000, `${ahead} bytes were read ahead`);
  await peer.die();
});

test('time that the sink takes is no silence of the peer', async () => {
  const clock = new FakeClock();
  const peer = new TcpPeer((socket) => socket.write(AIS.repeat(4000)));
  const stop = new AbortController();
  let release = (): void => undefined;
  const sink = new Collector(
    () =>
      new Promise((resolve) => {
        release = resolve;
      }),
  );
  const feed = open(await peer.listen(), { clock, silenceMs: 1000, queueBytes: 1024 });
  const run = feed.run(sink, stop.signal);
  await until('the sink is busy', () => sink.chunks.length === 1);
  for (let i = 0; i < 5; i++) clock.advance(1000);
  assert.equal(feed.health.state, 'live');
  stop.abort();
  release();
  const { aborted, health } = await run;
  assert.equal(aborted, true);
  // What was read and not used is counted.
  assert.equal(health.bytes + health.dropped.bytes, health.readBytes);
  await peer.die();
});

test('what the sink throws ends the feed and comes out of it', async () => {
  const peer = new TcpPeer((socket) => socket.write(AIS));
  const feed = open(await peer.listen(), QUICK);
  const failing = {
    bytes: () => {
      throw new Error('full disk');
    },
    positions: () => undefined,
    statics: () => undefined,
  };
  await assert.rejects(feed.run(failing), /full disk/);
  await until('the socket is closed', () => peer.sockets[0]!.destroyed);
  await peer.die();
});
