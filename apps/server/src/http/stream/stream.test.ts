import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { encodeMessage } from '@searoom/ais';
import { FRAME_LATEST_ONLY, FRAME_WHOLE, parseStreamPlace } from '@searoom/model/api';
import { until } from '../../room/testing/test-room.ts';
import { openTestServer, TestReader, type TestServer } from '../testing/test-server.ts';

const FIRST_MMSI = 533_200_001;

interface Receiver extends TestServer {
  /** Lets a vessel be heard somewhere. */
  hear(number: number, lon: number, lat: number): void;
}

/** A server with one live feed in the hand of the test. */
async function openReceiver(context: TestContext): Promise<Receiver> {
  let socket: Socket | undefined;
  const sender = createServer((connection) => {
    socket = connection.on('error', () => undefined);
  });
  sender.listen(0, '127.0.0.1');
  await once(sender, 'listening');
  context.after(() => {
    socket?.destroy();
    sender.close();
  });
  const server = await openTestServer(context);
  server.room.addFeed({ address: `tcp://127.0.0.1:${(sender.address() as { port: number }).port}` });
  await until('the feed is connected', () => socket !== undefined);
  return {
    ...server,
    hear: (number, longitude, latitude) => {
      const message = { messageId: 1, userId: FIRST_MMSI + number, longitude, latitude, sog: 8, cog: 90 };
      socket!.write(`${encodeMessage(message).join('\r\n')}\r\n`);
    },
  };
}

test('a new reader is told all that there is, in order, and then what happens', async (context) => {
  const { hear, port, room } = await openReceiver(context);
  hear(0, 112, 6);
  await until('the vessel is there', () => room.listVessels({ limit: 1, offset: 0 }).total === 1);
  const reader = await TestReader.open(context, port);
  await reader.until(() => reader.told.some(({ name }) => name === 'ready'));
  const names = reader.told.map(({ name }) => name);
  assert.deepEqual(names.slice(0, 4), ['room', 'feeds', 'alerts', 'areas']);
  assert.ok(names.indexOf('positions') < names.indexOf('event') && names.indexOf('event') < names.indexOf('ready'));
  const [whole] = reader.frames();
  assert.equal(whole!.flags & FRAME_WHOLE, FRAME_WHOLE);
  assert.deepEqual([...whole!.mmsi], [FIRST_MMSI]);
  hear(1, 113, 6);
  await reader.until(() => reader.frames().some(({ flags, mmsi }) => flags === 0 && mmsi.includes(FIRST_MMSI + 1)));
  await reader.until(() => reader.all('event').some(({ event }) => event.vessels[0]!.mmsi === String(FIRST_MMSI + 1)));
  room.addArea({
    name: 'here',
    ring: [
      [111, 5],
      [114, 5],
      [112, 7],
    ],
  });
  await reader.until(() => reader.all('areas').some((areas) => areas.length === 1));
});

test('a reader that comes back gets what it missed, and nothing twice', async (context) => {
  const { hear, port, room } = await openReceiver(context);
  for (let i = 0; i < 5; i++) hear(i, 111 + i, 6);
  await until('five vessels are there', () => room.eventSequence >= 5);
  const first = await TestReader.open(context, port);
  await first.until(() => first.told.some(({ name }) => name === 'ready'));
  const last = first.told.at(-1)!.id;
  first.socket.destroy();
  for (let i = 5; i < 8; i++) hear(i, 111 + i, 6);
  await until('eight vessels are there', () => room.listVessels({ limit: 1, offset: 0 }).total === 8);
  const second = await TestReader.open(context, port, '/api/stream', last);
  await second.until(() => second.told.some(({ name }) => name === 'ready'));
  const later = [5, 6, 7].map((i) => FIRST_MMSI + i);
  assert.deepEqual([...second.frames().flatMap(({ mmsi }) => [...mmsi])].sort(), later);
  assert.ok(second.frames().every(({ flags }) => (flags & FRAME_WHOLE) === 0));
  const heard = second.all('event').map(({ event }) => Number(event.vessels[0]!.mmsi));
  assert.deepEqual([...new Set(heard)].sort(), later);
  assert.equal(second.all('missed').length, 0);

  const stranger = await TestReader.open(context, port, '/api/stream', 'another.7.9');
  await stranger.until(() => stranger.told.some(({ name }) => name === 'ready'));
  assert.equal(stranger.frames()[0]!.flags & FRAME_WHOLE, FRAME_WHOLE);
  assert.match(stranger.all('missed')[0]!.why, /started anew/);
});

test('a reader takes only the topics and the box that it asked for', async (context) => {
  const { hear, port } = await openReceiver(context);
  const events = await TestReader.open(context, port, '/api/stream?topics=events');
  const box = await TestReader.open(context, port, '/api/stream?topics=positions&bbox=112.5,5,113.5,7');
  for (const reader of [events, box]) await reader.until(() => reader.told.some(({ name }) => name === 'ready'));
  for (let i = 0; i < 4; i++) hear(i, 111 + i, 6);
  await box.until(() => box.frames().some(({ count }) => count > 0));
  await events.until(() => events.all('event').length >= 4);
  assert.deepEqual(new Set(box.frames().flatMap(({ mmsi }) => [...mmsi])), new Set([FIRST_MMSI + 2]));
  assert.deepEqual([box.all('event').length, events.frames().length, events.all('feeds').length], [0, 0, 0]);
});

test('a reader that stops reading delays nobody, and gets the newest of each vessel when it reads again', async (context) => {
  const { hear, port, room } = await openReceiver(context);
  const slow = await TestReader.open(context, port, '/api/stream?topics=positions');
  const fast = await TestReader.open(context, port, '/api/stream?topics=positions');
  for (const reader of [slow, fast]) await reader.until(() => reader.told.some(({ name }) => name === 'ready'));
  slow.socket.pause();
  // Enough vessels that what waits for it fills the buffers of both ends many times over, were it kept.
  const vessels = 8000;
  let round = 0;
  const sail = (): void => {
    round++;
    for (let i = 0; i < vessels; i++) hear(i, 105 + (i % 50) * 0.2 + round * 0.0005, -16 + Math.floor(i / 50) * 0.2);
  };
  const skipped = async (): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return Number(/^searoom_stream_skipped (\d+)$/m.exec(text)![1]);
  };
  while ((await skipped()) < 3) {
    sail();
    const rounds = round;
    await fast.until(() => room.reportCount >= rounds * vessels);
    await fast.until(() => (fast.frames().at(-1)?.count ?? 0) > 0);
  }
  const waiting = Number(
    /^searoom_stream_waiting_bytes (\d+)$/m.exec(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text())![1],
  );
  assert.ok(waiting < 4e6, `what waits for it is bounded: ${waiting} bytes`);
  assert.equal(fast.all('missed').length, 0);
  slow.socket.resume();
  await slow.until(() => slow.all('missed').length > 0);
  const { positions, why } = slow.all('missed')[0]!;
  assert.ok(positions > 0 && /too slow/.test(why));
  const catching = slow.frames().find(({ flags }) => (flags & FRAME_LATEST_ONLY) !== 0)!;
  assert.equal(catching.missed, positions);
  const got = slow.frames().reduce((sum, { count }) => sum + count, 0);
  assert.ok(got + positions >= room.reportCount - vessels, 'every report was sent or is told as missed');
  const place = parseStreamPlace(slow.told.at(-1)!.id)!;
  assert.ok(place.positions <= room.positionSequence);
});
