import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { STREAM_TOPICS, type StreamPlace, type StreamTopic } from '@searoom/model/api';
import { until } from '../../room/testing/test-room.ts';
import { FakeRoom } from '../testing/fake-room.ts';
import { openTestServer, TestReader } from '../testing/test-server.ts';
import { MOST_READERS, StreamHub } from './hub.ts';

/** More than the buffers of a socket take at both of its ends, many times over. */
const MUCH_BYTES = 40e6;

interface Hub {
  readonly hub: StreamHub;
  readonly mistakes: unknown[];
  /** What the clock of the hub shows. */
  nowMs: number;
  read(topic?: StreamTopic): Promise<TestReader>;
}

/** A hub over a room in the hand of the test, behind a bare server. */
async function openHub(context: TestContext, room: FakeRoom): Promise<Hub> {
  const mistakes: unknown[] = [];
  const clock = { nowMs: 0 };
  const hub = new StreamHub(room, { nowMs: () => clock.nowMs, onMistake: (error) => mistakes.push(error) });
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    const topic = request.url!.slice(1);
    hub.add(response, new Set(topic === '' ? STREAM_TOPICS : [topic as StreamTopic]));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    hub.close();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const read = async (topic = ''): Promise<TestReader> => {
    const reader = await TestReader.open(context, port, `/${topic}`);
    await reader.until(() => reader.told.some(({ name }) => name === 'ready'));
    return reader;
  };
  return Object.assign(clock, { hub, mistakes, read });
}

test('a reader that never reads is passed over, costs a bounded amount, and is let go after a minute', async (context) => {
  const rows = 20_000;
  const room = new FakeRoom(rows);
  const opened = await openHub(context, room);
  const { hub, read } = opened;
  const fast = await Promise.all(Array.from({ length: 5 }, () => read('positions')));
  const silent = await read('positions');
  silent.socket.pause();
  while (hub.counts.skipped < 3) {
    room.sail();
    const { positionSequence } = room;
    for (const reader of fast) await reader.until(() => reader.newest >= positionSequence);
    assert.ok(hub.counts.waitingBytes < 2 * rows * 40, `${hub.counts.waitingBytes} bytes wait`);
  }
  for (const reader of fast) assert.equal(reader.all('missed').length, 0);
  assert.equal(hub.counts.readers, 6);
  opened.nowMs += 61_000;
  room.sail();
  await until('the silent one is let go', () => hub.counts.readers === 5);
  assert.equal(hub.counts.waitingBytes, 0);
});

test('a slow reader gets every event once and in order, a part at a time, and is told of those that are gone', async (context) => {
  const room = new FakeRoom();
  room.mostEvents = 3000;
  const { hub, read } = await openHub(context, room);
  const slow = await read('events');
  slow.socket.pause();
  const text = 'x'.repeat(10_000);
  const happened = Math.ceil((1.5 * MUCH_BYTES) / text.length);
  for (let i = 0; i < happened; i++) {
    room.happen(text);
    if (i % 50 === 0) await turn();
  }
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, hub.counts.waitingBytes)), 1);
  context.after(() => clearInterval(watch));
  most = hub.counts.waitingBytes;
  slow.socket.resume();
  // More are forgotten while it catches up: each is told once.
  await slow.until(() => slow.told.length > 1000);
  for (let i = 0; i < 2500; i++) room.happen(text);
  const missed = (): number => slow.all('missed').reduce((sum, { events }) => sum + events, 0);
  const got = (): number[] => slow.all('event').map(({ sequence }) => sequence);
  await slow.until(() => slow.told.at(-1)?.id === `fake.${room.eventSequence}.0`);
  assert.ok(missed() > 0, 'more than the room keeps');
  assert.deepEqual(
    got(),
    [...new Set(got())].sort((a, b) => a - b),
    'nothing twice, in order',
  );
  assert.equal(got().length + missed(), room.eventSequence, 'all were sent or are told as missed');
  assert.equal(hub.counts.missedEvents, missed());
  assert.ok(most < 1e6, `what waits for it is bounded: ${most} bytes`);
});

test('a mistake of ours in a tick ends neither the hub nor its readers', async (context) => {
  const room = new FakeRoom();
  const { hub, mistakes, read } = await openHub(context, room);
  const reader = await read();
  room.mistake = new Error('ours');
  room.sail();
  await until('it was made', () => mistakes.length === 1);
  room.sail();
  await reader.until(() => reader.newest >= 2);
  assert.equal(hub.counts.readers, 1);
});

test('a reader that left before it was taken, or comes after the end, holds no place', () => {
  const room = new FakeRoom();
  const hub = new StreamHub(room);
  const gone = { destroyed: true, destroy: () => undefined } as unknown as ServerResponse;
  const from: StreamPlace = { instance: 'fake', events: 0, positions: 0 };
  hub.add(gone, new Set(STREAM_TOPICS), undefined, from);
  assert.equal(hub.counts.readers, 0);
  hub.close();
  assert.equal(room.listeners.size, 0);
  let isEnded = false;
  const late = { destroyed: false, destroy: () => (isEnded = true) } as unknown as ServerResponse;
  hub.add(late, new Set(STREAM_TOPICS));
  assert.deepEqual([isEnded, hub.counts.readers], [true, 0]);
});

test('there are 256 places and no more; one that leaves makes room', async (context) => {
  const { port, url } = await openTestServer(context);
  const readers = await Promise.all(
    Array.from({ length: MOST_READERS }, () => TestReader.open(context, port, '/api/stream?topics=areas')),
  );
  for (const reader of readers) await reader.until(() => reader.told.some(({ name }) => name === 'ready'));
  const refused = await fetch(`${url}/api/stream`);
  assert.equal(refused.status, 503);
  assert.equal(((await refused.json()) as { code: string }).code, 'SR_TOO_MANY_READERS');
  readers[0]!.socket.destroy();
  const metric = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
  while (!/^searoom_stream_readers 255$/m.test(await metric())) await turn();
  const next = await TestReader.open(context, port, '/api/stream?topics=areas');
  await next.until(() => next.told.some(({ name }) => name === 'ready'));
});
