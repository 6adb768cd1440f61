import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { AisDecoder } from '@searoom/ais';
import type { FeedSink } from '../feed.ts';
import { openFeed } from '../open-feed.ts';
import { TcpPeer } from '../testing/tcp-peer.ts';
import { until } from '../testing/until.ts';

const SENTENCE = '!AIVDM,1,1,,A,15MgK45P3@G?fl0E`JbR0OwT0@MS,0*4E';
const JSON_LINE = `{"class":"AIS","device":"AIS-catcher","rxtime":"20231209003012","nmea":["${SENTENCE}"],"mmsi":366730000}`;
/** Five lines, of which two hold a message and one is bad; the last has no end. */
const TEXT = `${JSON_LINE}\n{"class":"GPS"}\n# a word\n${SENTENCE}\n${JSON_LINE}`;
const TIME = Date.UTC(2023, 11, 9, 0, 30, 12);

/** A sink that decodes; it keeps the time and offset of each message. */
class Decoding implements FeedSink {
  readonly times: number[] = [];
  readonly offsets: number[] = [];
  readonly decoder = new AisDecoder({
    onBatch: (batch) => {
      this.times.push(...batch.timeMs.subarray(0, batch.count));
      this.offsets.push(...batch.offset.subarray(0, batch.count));
    },
  });

  bytes(chunk: Uint8Array, receivedMs?: number): void {
    this.decoder.push(chunk, receivedMs);
    this.decoder.flush();
  }

  positions(): void {
    assert.fail('these are no columns');
  }

  statics(): void {
    assert.fail('these are no columns');
  }
}

function check(sink: Decoding): void {
  sink.decoder.end();
  assert.deepEqual([sink.times.length, sink.times[0], sink.times[2]], [3, TIME, TIME]);
  assert.deepEqual(
    sink.offsets,
    [...TEXT.matchAll(/!AIVDM/g)].map(({ index }) => index),
  );
}

test('a file and standard input of AIS-catcher are read as NMEA, to a last line without an end', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'searoom-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'log.json');
  await writeFile(path, TEXT);
  for (const feed of [
    openFeed({ kind: 'file', path }),
    openFeed({ kind: 'stdin' }, { stdin: Readable.from([...TEXT].map((character) => Buffer.from(character))) }),
  ]) {
    const sink = new Decoding();
    const { health, problems } = await feed.run(sink);
    assert.deepEqual([problems, health.badMessages, health.bytes, health.readBytes], [[], 1, TEXT.length, TEXT.length]);
    assert.equal(health.lastBadMessage, 'JSON without NMEA sentences: {"class":"GPS"}');
    check(sink);
  }
});

test('a TCP stream of it is read however it is cut, to its end', async (context) => {
  const peer = new TcpPeer((socket) => {
    socket.setNoDelay(true);
    socket.write(TEXT.slice(0, 50), () => socket.end(TEXT.slice(50)));
  });
  context.after(() => peer.die());
  const sink = new Decoding();
  const feed = openFeed({ kind: 'tcp', host: '127.0.0.1', port: await peer.listen() }, { reconnect: false });
  const { health } = await feed.run(sink);
  assert.deepEqual([health.badMessages, health.bytes], [1, TEXT.length + 1]);
  check(sink);
});

test('a datagram of it is read, from each sender', async (context) => {
  const probe = createSocket('udp4').bind(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  const stop = new AbortController();
  context.after(() => stop.abort());
  const sink = new Decoding();
  const feed = openFeed({ kind: 'udp', host: '127.0.0.1', port });
  const run = feed.run(sink, stop.signal);
  await until('it listens', () => feed.health.state === 'live');
  for (let i = 0; i < 2; i++) {
    const sender = createSocket('udp4');
    sender.send(JSON_LINE, port, '127.0.0.1', () => sender.close());
  }
  await until('both are there', () => sink.times.length === 2);
  stop.abort();
  await run;
  assert.deepEqual(sink.times, [TIME, TIME]);
});
