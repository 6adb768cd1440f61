import assert from 'node:assert/strict';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { FeedOptions } from './feed-options.ts';
import { openFeed } from './open-feed.ts';
import { Collector } from './testing/collector.ts';
import { FakeClock } from './testing/fake-clock.ts';
import { until } from './testing/until.ts';

const AIS = '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\r\n';

async function bind(port = 0): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

/** A port that was free a moment ago. */
async function findPort(): Promise<number> {
  const socket = await bind();
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

function send(socket: Socket, text: string, port: number, host = '127.0.0.1'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(text, port, host, (error) => (error === null ? resolve() : reject(error)));
  });
}

function open(port: number, options: FeedOptions = {}, host = '127.0.0.1'): ReturnType<typeof openFeed> {
  return openFeed({ kind: 'udp', host, port }, options);
}

test('each datagram is delivered whole, with its sender, and ends its line', async () => {
  const port = await findPort();
  const stop = new AbortController();
  const sink = new Collector();
  const feed = open(port);
  const run = feed.run(sink, stop.signal);
  await until('it listens', () => feed.health.state === 'live');
  const [one, two] = await Promise.all([bind(), bind()]);
  // Two senders, each with half a message: they must stay apart.
  await send(one, '!AIVDM,2,1,0,A,part one', port);
  await send(two, '!AIVDM,2,2,0,A,other part', port);
  await send(one, '', port);
  await send(one, AIS, port);
  await until('all is there', () => sink.chunks.length === 3);
  const names = [one, two].map((socket) => `127.0.0.1:${socket.address().port}`);
  assert.deepEqual(
    sink.chunks.map(({ text, sender }) => [text, sender]),
    [
      ['!AIVDM,2,1,0,A,part one\n', names[0]],
      ['!AIVDM,2,2,0,A,other part\n', names[1]],
      [AIS, names[0]],
    ],
  );
  assert.ok(sink.chunks.every(({ receivedMs }) => receivedMs !== undefined));
  assert.deepEqual(feed.health.snapshot().senders, { [names[0]!]: 24 + AIS.length, [names[1]!]: 26 });
  stop.abort();
  const summary = await run;
  assert.deepEqual([summary.aborted, summary.problems, summary.health.state], [true, [], 'ended']);
  one.close();
  two.close();
});

test('a flood with a slow sink drops the oldest, counts them, and keeps within its bound', async () => {
  const port = await findPort();
  const stop = new AbortController();
  const queueBytes = 20_000;
  let held = 0;
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const sink = new Collector(() => {
    held = Math.max(held, feed.health.snapshot().heldBytes);
    return gate;
  });
  const feed = open(port, { queueBytes });
  const run = feed.run(sink, stop.signal);
  await until('it listens', () => feed.health.state === 'live');
  const sender = await bind();
  const count = 2000;
  for (let i = 0; i < count; i++) {
    await send(sender, `${String(i).padStart(6, '0')},${'x'.repeat(92)}\n`, port);
    // The system drops too when nobody reads; here it is given time.
    if (i % 50 === 0) await wait(1);
    held = Math.max(held, feed.health.snapshot().heldBytes);
  }
  await until('all is received', () => feed.health.snapshot().readBytes === count * 100);
  release();
  await until('all is delivered', () => feed.health.snapshot().heldBytes === 0);
  stop.abort();
  const { health } = await run;
  assert.ok(held <= queueBytes, `${held} bytes waited`);
  assert.equal(sink.chunks.length + health.dropped.count, count);
  assert.equal(health.bytes + health.dropped.bytes, count * 100);
  assert.ok(health.dropped.count > 1500);
  // The first was under way when the flood came; of the others the newest are kept.
  const numbers = sink.chunks.map(({ text }) => Number(text.slice(0, 6)));
  assert.equal(numbers[0], 0);
  assert.deepEqual(
    numbers.slice(1),
    numbers.slice(1).map((_, i) => count - numbers.length + 1 + i),
  );
  sender.close();
});

test('a port in use and an address that is not here are problems and no exceptions', async () => {
  const taken = await bind();
  const summary = await open(taken.address().port).run(new Collector());
  assert.equal(summary.problems[0]?.code, 'SR_SOURCE_UNREADABLE');
  assert.match(summary.problems[0]?.message ?? '', /the port is in use by another program \(EADDRINUSE\)/);
  assert.equal(summary.health.state, 'failed');
  taken.close();
  const elsewhere = await open(await findPort(), {}, '192.0.2.1').run(new Collector());
  assert.equal(elsewhere.problems[0]?.code, 'SR_SOURCE_UNREADABLE');
});

test('silence is told, and ends with the next datagram', async () => {
  const clock = new FakeClock();
  const port = await findPort();
  const stop = new AbortController();
  const sink = new Collector();
  const feed = open(port, { clock, silenceMs: 30_000 });
  const run = feed.run(sink, stop.signal);
  await until('it listens', () => feed.health.state === 'live');
  clock.advance(30_000);
  assert.equal(feed.health.state, 'silent');
  const sender = await bind();
  await send(sender, AIS, port);
  await until('it speaks', () => sink.text === AIS);
  assert.equal(feed.health.state, 'live');
  stop.abort();
  await run;
  assert.equal(clock.waiting, 0);
  sender.close();
});

test('a multicast group is joined', async (context) => {
  const port = await findPort();
  const stop = new AbortController();
  const sink = new Collector();
  const feed = open(port, {}, '239.192.0.4');
  const run = feed.run(sink, stop.signal);
  await until('it listens or fails', () => feed.health.state !== 'connecting');
  if (feed.health.state === 'failed') {
    context.skip(`no multicast on this machine: ${feed.health.snapshot().lastError}`);
    return;
  }
  const sender = createSocket('udp4');
  try {
    sender.bind(0);
    await once(sender, 'listening');
    sender.setMulticastLoopback(true);
    await send(sender, AIS, port, '239.192.0.4');
    await until('it is heard', () => sink.text === AIS);
  } catch (error) {
    context.skip(`no multicast on this machine: ${error}`);
  } finally {
    sender.close();
    stop.abort();
    await run;
  }
});

test('a signal that is already given, and a sink that throws, end the feed', async () => {
  const port = await findPort();
  const none = await open(port).run(new Collector(), AbortSignal.abort());
  assert.deepEqual([none.aborted, none.problems], [true, []]);
  const feed = open(port);
  const run = feed.run({
    bytes: () => Promise.reject(new Error('full disk')),
    positions: () => undefined,
    statics: () => undefined,
  });
  const failed = assert.rejects(run, /full disk/);
  await until('it listens', () => feed.health.state === 'live');
  const sender = await bind();
  await send(sender, AIS, port);
  await failed;
  sender.close();
});
