import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import type { WebSocket } from 'ws';
import { describeHealth } from './describe-health.ts';
import type { Feed, FeedSink } from './feed.ts';
import type { FeedOptions } from './feed-options.ts';
import { openFeed } from './open-feed.ts';
import { parseSourceAddress } from './source-address.ts';
import { Collector } from './testing/collector.ts';
import { FakeClock } from './testing/fake-clock.ts';
import { TcpPeer } from './testing/tcp-peer.ts';
import { until } from './testing/until.ts';
import { WebSocketPeer } from './testing/web-socket-peer.ts';
import { MAX_MESSAGE_BYTES } from './web-socket-connection.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const QUICK: FeedOptions = { backOff: { firstMs: 5, factor: 1, longestMs: 5 }, key: KEY };

const META = { time_utc: '2022-12-29 18:22:32.318353 +0000 UTC' };

function report(mmsi: number): string {
  const position = { UserID: mmsi, Latitude: 10, Longitude: 20, Sog: 5, Cog: 90, TrueHeading: 91, MessageID: 1 };
  return JSON.stringify({ MessageType: 'PositionReport', MetaData: META, Message: { PositionReport: position } });
}

function open(port: number, options: FeedOptions = QUICK): Feed {
  return openFeed(parseSourceAddress(`ws://127.0.0.1:${port}/v0/stream`), options);
}

/** Everything that a feed tells of itself. */
function tellAll(feed: Feed, more: unknown): string {
  const health = feed.health.snapshot();
  return [feed.name, describeHealth(health, Date.now()), JSON.stringify([health, more])].join('\n');
}

test('what was asked for is delivered as columns and reports, with offsets of messages, and the key is never told', async (context) => {
  const texts = [
    JSON.stringify({
      MessageType: 'ShipStaticData',
      MetaData: META,
      Message: { ShipStaticData: { UserID: 5, Name: 'FIVE' } },
    }),
    report(5),
    `{"MessageType":"PositionReport","Message":{"PositionReport":{"UserID":7,"note":"${KEY}"}}}`,
    'not JSON',
    report(6),
  ];
  const peer = new WebSocketPeer((socket) => {
    for (const [i, text] of texts.entries()) socket.send(text, { binary: i % 2 === 0 });
  });
  context.after(() => peer.die());
  const port = await peer.listen();
  const stop = new AbortController();
  context.after(() => stop.abort());
  const sink = new Collector();
  const feed = open(port, { ...QUICK, boxes: [[100, 0, 120, 25]] });
  const run = feed.run(sink, stop.signal);
  await until('both positions are there', () => sink.rows.length === 2);
  assert.deepEqual(JSON.parse(peer.received[0]!), {
    APIKey: KEY,
    BoundingBoxes: [
      [
        [0, 100],
        [25, 120],
      ],
    ],
  });
  const offset = texts.slice(0, 4).reduce((sum, text) => sum + text.length, 0);
  const row = { timeMs: Date.UTC(2022, 11, 29, 18, 22, 32, 318), type: 1, longitude: 12_000_000, latitude: 6_000_000 };
  const motion = { sog: 50, cog: 900, heading: 91, status: 15 };
  assert.deepEqual(sink.rows, [
    { ...row, ...motion, mmsi: 5, offset: texts[0]!.length },
    { ...row, ...motion, mmsi: 6, offset },
  ]);
  assert.deepEqual(
    sink.reports.map(({ mmsi, name }) => [mmsi, name]),
    [[5, 'FIVE']],
  );
  const health = feed.health.snapshot();
  assert.deepEqual([health.messages, health.badMessages, health.state], [3, 2, 'live']);
  assert.equal(health.lastBadMessage, 'not JSON: not JSON');
  assert.equal(health.bytes, texts.join('').length);
  assert.equal(health.newestTimeMs, sink.rows[0]?.timeMs);
  stop.abort();
  const summary = await run;
  assert.deepEqual([summary.aborted, summary.problems, feed.live], [true, [], true]);
  assert.doesNotMatch(tellAll(feed, summary), new RegExp(KEY));
});

test('a server that refuses the key says why, though it says the key itself', async (context) => {
  const peer = new WebSocketPeer((socket) => {
    socket.send(JSON.stringify({ error: `Api Key ${'is '.repeat(60)}${KEY} not valid` }));
    socket.close(1008, `no ${KEY}`);
  });
  context.after(() => peer.die());
  const port = await peer.listen();
  const feed = openFeed(parseSourceAddress(`ws://127.0.0.1:${port}/?key=${KEY}`), { reconnect: false });
  const summary = await feed.run(new Collector());
  assert.equal((JSON.parse(peer.received[0]!) as { APIKey: string }).APIKey, KEY);
  assert.equal(summary.problems[0]?.code, 'SR_SOURCE_LOST');
  const told = tellAll(feed, [summary, summary.problems.map(({ message }) => message)]);
  assert.match(told, /the server says: Api Key is is/);
  assert.doesNotMatch(told, /01234567/);
});

test('a server that dies and comes back is asked again, for the same', async (context) => {
  const peer = new WebSocketPeer((socket) => socket.send(report(1)));
  context.after(() => peer.die());
  const port = await peer.listen();
  const stop = new AbortController();
  context.after(() => stop.abort());
  const sink = new Collector();
  const feed = open(port);
  const run = feed.run(sink, stop.signal);
  await until('the first is there', () => sink.rows.length === 1);
  await peer.die();
  await until('the loss is noticed', () => feed.health.state === 'lost');
  const back = new WebSocketPeer((socket) => socket.send(report(2)));
  context.after(() => back.die());
  await back.listen(port);
  await until('the feed is back', () => sink.rows.length === 2);
  assert.deepEqual(back.received, peer.received);
  assert.deepEqual([feed.health.state, feed.health.snapshot().reconnects], ['live', 1]);
  stop.abort();
  const summary = await run;
  assert.deepEqual([summary.aborted, summary.problems], [true, []]);
});

test('a line that falls silent is told, then given up and made anew', async (context) => {
  const clock = new FakeClock();
  const peer = new WebSocketPeer((socket) => socket.send(report(1)));
  context.after(() => peer.die());
  const stop = new AbortController();
  context.after(() => stop.abort());
  const sink = new Collector();
  const feed = open(await peer.listen(), { ...QUICK, clock, silenceMs: 60_000 });
  const run = feed.run(sink, stop.signal);
  await until('the first is there', () => sink.rows.length === 1);
  clock.advance(59_000);
  assert.equal(feed.health.state, 'live');
  clock.advance(1000);
  assert.equal(feed.health.state, 'silent');
  clock.advance(60_000);
  await until('it is given up', () => feed.health.state === 'lost');
  assert.equal(feed.health.snapshot().lastError, 'nothing came for 2 min');
  clock.advance(5);
  await until('there is a new one', () => sink.rows.length === 2);
  assert.equal(feed.health.state, 'live');
  stop.abort();
  await run;
});

test('a server that never answers is given up; one that is no such server is lost', async (context) => {
  const clock = new FakeClock();
  const mute = new TcpPeer();
  context.after(() => mute.die());
  const feed = open(await mute.listen(), { ...QUICK, clock, reconnect: false, connectTimeoutMs: 15_000 });
  const run = feed.run(new Collector());
  await until('it is connected', () => mute.sockets.length === 1);
  clock.advance(15_000);
  assert.match((await run).problems[0]?.message ?? '', /there was no answer for 15 s/);
  await mute.die();
  const other = new TcpPeer((socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
  context.after(() => other.die());
  const refused = await open(await other.listen(), { ...QUICK, reconnect: false }).run(new Collector());
  assert.match(refused.problems[0]?.message ?? '', /403/);
  assert.equal(refused.health.state, 'failed');
});

test('a message over the bound is counted, and the connection made anew', async (context) => {
  let answers = 0;
  const peer = new WebSocketPeer((socket) =>
    socket.send(answers++ === 0 ? 'x'.repeat(MAX_MESSAGE_BYTES + 1) : report(1)),
  );
  context.after(() => peer.die());
  const stop = new AbortController();
  context.after(() => stop.abort());
  const sink = new Collector();
  const feed = open(await peer.listen());
  const run = feed.run(sink, stop.signal);
  await until('the feed is back', () => sink.rows.length === 1);
  const { badMessages, lastBadMessage, lastError } = feed.health.snapshot();
  assert.deepEqual([badMessages, lastBadMessage, lastError], [1, 'a message over 1048576 bytes', lastBadMessage]);
  stop.abort();
  await run;
});

test('a slow sink makes the server wait, with a bound on what is held, and stopping is not held up', async (context) => {
  const text = JSON.stringify({ ...(JSON.parse(report(1)) as object), padding: 'x'.repeat(10_000) });
  let server: WebSocket | undefined;
  const peer = new WebSocketPeer((socket) => {
    server = socket;
    for (let i = 0; i < 3000; i++) socket.send(text);
  });
  context.after(() => peer.die());
  const stop = new AbortController();
  context.after(() => stop.abort());
  let release = (): void => undefined;
  const sink = new Collector(
    () =>
      new Promise((resolve) => {
        release = resolve;
      }),
  );
  const feed = open(await peer.listen(), { ...QUICK, queueBytes: 100_000 });
  const run = feed.run(sink, stop.signal);
  await until('the sink is busy', () => sink.rows.length === 1);
  await until('the server waits', () => (server?.bufferedAmount ?? 0) > 1_000_000);
  const before = feed.health.snapshot();
  for (let i = 0; i < 20; i++) {
    release();
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.ok(feed.health.snapshot().heldBytes < 400_000, `${before.heldBytes} bytes are held`);
  assert.ok(sink.rows.length > 10);
  stop.abort();
  release();
  const { health } = await run;
  assert.equal(health.bytes + health.dropped.bytes, health.readBytes);
});

test('what the sink throws ends the feed and comes out of it', async (context) => {
  const peer = new WebSocketPeer((socket) => socket.send(report(1)));
  context.after(() => peer.die());
  const failing: FeedSink = {
    bytes: () => undefined,
    positions: () => {
      throw new Error('full disk');
    },
    statics: () => undefined,
  };
  await assert.rejects(open(await peer.listen()).run(failing), /full disk/);
});

test('a Signal K server is subscribed to, with its token in the head of the request', async (context) => {
  const vessel = 'vessels.urn:mrn:imo:mmsi:244813000';
  const values = [{ path: 'navigation.position', value: { latitude: 1, longitude: 2 } }];
  const peer = new WebSocketPeer((socket) => {
    socket.send(JSON.stringify({ name: 'signalk-server', version: '2.0.0', self: vessel, roles: ['main'] }));
    socket.send(JSON.stringify({ context: vessel, updates: [{ timestamp: '2023-12-09T00:00:00.000Z', values }] }));
  });
  context.after(() => peer.die());
  const port = await peer.listen();
  const stop = new AbortController();
  context.after(() => stop.abort());
  const sink = new Collector();
  const feed = openFeed(parseSourceAddress(`boat=signalk://127.0.0.1:${port}`), QUICK);
  const run = feed.run(sink, stop.signal);
  await until('the position is there', () => sink.rows.length === 1);
  const { mmsi, latitude, type } = sink.rows[0]!;
  assert.deepEqual([mmsi, latitude, type, feed.name], [244813000, 600_000, 0, 'boat']);
  assert.equal(peer.requests[0]?.url, '/signalk/v1/stream?subscribe=none');
  assert.equal(peer.requests[0]?.headers.authorization, `Bearer ${KEY}`);
  assert.deepEqual((JSON.parse(peer.received[0]!) as { context: string }).context, 'vessels.*');
  assert.deepEqual([feed.health.snapshot().messages, feed.health.snapshot().badMessages], [1, 0]);
  stop.abort();
  assert.doesNotMatch(tellAll(feed, await run), new RegExp(KEY));
});

test('aisstream.io is not asked without a key', () => {
  assert.throws(() => openFeed(parseSourceAddress('aisstream:')), SearoomError);
  assert.equal(openFeed(parseSourceAddress(`aisstream:?key=${KEY}`)).name, 'aisstream:');
});
