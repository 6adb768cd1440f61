import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { after, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { AisDecoder } from '@searoom/ais';
import { SearoomError } from '@searoom/model';
import { sharedData, skipWithout } from '@searoom/testing';
import { parseCsvMapping } from './csv/csv-mapping.ts';
import type { CsvReport } from './csv/csv-report.ts';
import type { FeedSummary } from './feed.ts';
import type { FeedOptions } from './feed-options.ts';
import { openFeed } from './open-feed.ts';
import { Collector } from './testing/collector.ts';
import { until } from './testing/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-feed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const AIS = '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\r\n';

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function readFile(
  path: string,
  options: FeedOptions = {},
  sink: Collector = new Collector(),
): Promise<{ summary: FeedSummary; sink: Collector }> {
  return { summary: await openFeed({ kind: 'file', path }, options).run(sink), sink };
}

function codes(summary: FeedSummary): string[] {
  return summary.problems.map(({ code }) => code);
}

function sumEnds(csv: CsvReport): number {
  const bad = Object.values(csv.bad).reduce((sum, count) => sum + count, 0);
  return csv.positions + csv.withoutPosition + csv.otherStations + csv.repeatedHeaders + bad;
}

test('a file of several chunks comes through a slow sink byte by byte, packed or not, whatever its name', async () => {
  const text = AIS.repeat(20_000);
  const packed = Buffer.concat([gzipSync(text.slice(0, 400_000)), gzipSync(text.slice(400_000))]);
  for (const [name, content] of [
    ['plain.gz', Buffer.from(text)],
    ['packed.txt', packed],
  ] as const) {
    const path = write(name, content);
    const { summary, sink } = await readFile(path, {}, new Collector(() => turn()));
    assert.ok(sink.text === text, name);
    assert.ok(sink.chunks.every(({ receivedMs }) => receivedMs === undefined));
    assert.deepEqual(codes(summary), []);
    const { bytes, readBytes, totalBytes, state } = summary.health;
    assert.deepEqual(
      { bytes, readBytes, totalBytes, state },
      {
        bytes: text.length,
        readBytes: content.length,
        totalBytes: content.length,
        state: 'ended',
      },
    );
  }
});

test('a file that does not exist, is a folder, or may not be read is a problem and no exception', async (context) => {
  const missing = await readFile(join(folder, 'missing.nmea'));
  assert.deepEqual(codes(missing.summary), ['SR_SOURCE_NOT_FOUND']);
  assert.match(missing.summary.problems[0]!.message, /missing\.nmea$/);
  assert.equal(missing.summary.health.state, 'failed');
  assert.deepEqual(codes((await readFile(join(write('file', ''), 'below'))).summary), ['SR_SOURCE_NOT_FOUND']);
  const directory = await readFile(folder);
  assert.deepEqual(codes(directory.summary), ['SR_SOURCE_UNREADABLE']);
  assert.match(directory.summary.problems[0]!.message, /it is a directory \(EISDIR\)/);
  assert.deepEqual(codes((await readFile(join(folder, 'missing.csv'), { format: 'csv' })).summary), [
    'SR_SOURCE_NOT_FOUND',
  ]);
  const zip = await readFile(write('x.zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])));
  assert.match(zip.summary.problems[0]!.message, /a zip archive; unpack it first/);
  if (process.getuid?.() === 0) {
    context.diagnostic('permission is not tested: root may read everything');
    return;
  }
  const secret = write('secret', AIS);
  chmodSync(secret, 0);
  assert.match((await readFile(secret)).summary.problems[0]!.message, /permission denied \(EACCES\)/);
});

test('an empty file ends without a problem', async () => {
  const { summary, sink } = await readFile(write('empty', ''));
  assert.deepEqual([codes(summary), sink.text, summary.health.state], [[], '', 'ended']);
});

test('a truncated gzip delivers what it has and says how much that is', async () => {
  const text = AIS.repeat(5000);
  const packed = gzipSync(text);
  const path = write('cut.nmea.gz', packed.subarray(0, Math.floor(packed.length / 2)));
  const { summary, sink } = await readFile(path);
  assert.deepEqual(codes(summary), ['SR_SOURCE_TRUNCATED']);
  assert.ok(sink.text.length > 1000 && text.startsWith(sink.text));
  assert.match(summary.problems[0]!.message, new RegExp(`after ${sink.text.length} bytes of text`));
  assert.equal(summary.health.state, 'ended');
});

test('a truncated CSV does not place a vessel by half a number', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i + 1},2023-01-01T00:00:00,${i % 170},${i % 80}.12345`);
  const packed = gzipSync(`mmsi,BaseDateTime,LON,LAT\n${rows.join('\n')}\n`);
  for (const part of [0.3, 0.5, 0.7, 0.9]) {
    const path = write('cut.csv.gz', packed.subarray(0, Math.floor(packed.length * part)));
    const { summary, sink } = await readFile(path);
    assert.deepEqual(codes(summary), ['SR_SOURCE_TRUNCATED']);
    assert.ok(sink.rows.length > 0);
    for (const { mmsi, latitude } of sink.rows) assert.equal(latitude, ((mmsi - 1) % 80) * 600_000 + 74_070);
    assert.equal(sumEnds(summary.csv!), summary.csv!.rows);
  }
});

test('binary garbage and a line of megabytes go to the decoder, which counts them, and the rest goes on', async () => {
  const garbage = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 251));
  const path = write('garbage', Buffer.concat([garbage, Buffer.alloc(3_000_000, 0x41), Buffer.from(`\n${AIS}`)]));
  let messages = 0;
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      messages += batch.count;
    },
  });
  const summary = await openFeed({ kind: 'file', path }).run({
    bytes: (chunk) => decoder.push(chunk),
    positions: () => undefined,
    statics: () => undefined,
  });
  decoder.end();
  assert.deepEqual([codes(summary), messages, decoder.counters.bytes], [[], 1, summary.health.bytes]);
});

test('what the sink throws comes out, and the file can be removed', async () => {
  const path = write('big', AIS.repeat(50_000));
  const feed = openFeed({ kind: 'file', path });
  const failing = {
    bytes: () => Promise.reject(new Error('full disk')),
    positions: () => undefined,
    statics: () => undefined,
  };
  await assert.rejects(feed.run(failing), /full disk/);
});

test('a signal ends the reading, and the summary says so', async () => {
  const path = write('long', AIS.repeat(50_000));
  const stop = new AbortController();
  const sink = new Collector(async () => stop.abort());
  const summary = await openFeed({ kind: 'file', path }).run(sink, stop.signal);
  assert.deepEqual([summary.aborted, codes(summary)], [true, []]);
  assert.ok(summary.health.bytes < 50_000 * AIS.length);
  const none = await openFeed({ kind: 'file', path }).run(sink, AbortSignal.abort());
  assert.deepEqual([none.aborted, none.health.bytes], [true, 0]);
});

test('a CSV of unknown columns is refused with what was found and what is missing', async () => {
  const { summary } = await readFile(write('x.csv', 'ID,when,longitude,latitude\n1,2,3,4\n'));
  assert.deepEqual(codes(summary), ['SR_CSV_COLUMNS']);
  assert.match(summary.problems[0]!.message, /found ID, when, longitude, latitude; missing mmsi, time/);
  assert.equal(summary.health.state, 'failed');
});

test('a scenario is no source of this package', () => {
  assert.throws(
    () => openFeed({ kind: 'scenario', scenario: 'south-china-sea' }),
    (error) => error instanceof SearoomError && error.code === 'SR_SOURCE_ADDRESS',
  );
});

test('standard input is read packed or not, in single bytes, and has arrival times only when it is live', async () => {
  const bytes = gzipSync(AIS.repeat(3));
  const single = (): Readable =>
    Readable.from(
      Array.from(bytes, (byte) => Buffer.of(byte)),
      { objectMode: false },
    );
  const sink = new Collector();
  const summary = await openFeed({ kind: 'stdin' }, { stdin: single() }).run(sink);
  assert.deepEqual([sink.text, codes(summary), summary.name], [AIS.repeat(3), [], 'stdin']);
  assert.ok(sink.chunks.every(({ receivedMs }) => receivedMs === undefined));
  const live = new Collector();
  const feed = openFeed({ kind: 'stdin', name: 'pipe' }, { stdin: single(), stdinIsLive: true });
  assert.equal(feed.live, true);
  assert.equal((await feed.run(live)).name, 'pipe');
  assert.ok(live.chunks.every(({ receivedMs }) => receivedMs !== undefined));
});

test('a live pipe is delivered as it comes, and a signal ends the wait for more', async () => {
  const pipe = new PassThrough();
  const stop = new AbortController();
  const sink = new Collector();
  const run = openFeed({ kind: 'stdin' }, { stdin: pipe, stdinIsLive: true }).run(sink, stop.signal);
  pipe.write(AIS);
  await until('the first line is there', () => sink.text === AIS);
  stop.abort();
  assert.equal((await run).aborted, true);
  assert.equal(pipe.destroyed, true);
});

test('a pipe that breaks is told, with what came before', async () => {
  const pipe = new PassThrough();
  const sink = new Collector();
  const run = openFeed({ kind: 'stdin' }, { stdin: pipe }).run(sink);
  pipe.write(AIS);
  await until('the first line is there', () => sink.text === AIS);
  pipe.destroy(Object.assign(new Error('input/output error'), { code: 'EIO' }));
  const summary = await run;
  assert.deepEqual([codes(summary), summary.health.state], [['SR_SOURCE_UNREADABLE'], 'ended']);
});

const MARINE = 'ais/csv/marinecadastre-2022-01-03-first99999.csv.gz';
test('the MarineCadastre history is read to its last row', skipWithout(MARINE), async () => {
  const { summary, sink } = await readFile(sharedData(MARINE));
  const csv = summary.csv!;
  assert.deepEqual(codes(summary), []);
  assert.equal(csv.profile, 'MarineCadastre');
  assert.deepEqual([csv.rows, csv.positions, sumEnds(csv)], [99_999, 99_999, 99_999]);
  assert.equal(sink.rows.length, 99_999);
  assert.equal(new Set(sink.rows.map(({ mmsi }) => mmsi)).size, 10_631);
  assert.equal(summary.health.messages, 99_999);
  // A few names hold quotes, which CSV doubles.
  assert.ok(sink.reports.some(({ name }) => name === 'RAY "CHIEF" TONEY'));
  const dayMs = Date.UTC(2022, 0, 3);
  assert.ok(sink.rows.every(({ timeMs }) => timeMs >= dayMs && timeMs < dayMs + 86_400_000));
  // 14,023 rows write course 360, which is AIS for "not available".
  assert.equal(sink.rows.filter(({ cog }) => cog === 3600).length, 14_023);
  assert.equal(sink.rows.filter(({ heading }) => heading === 511).length, 52_249 + csv.unusable.heading);
});

const SUEZ = 'ais/csv/evergiven-boat-positions.csv';
test('a history with columns named by the user is read to its last row', skipWithout(SUEZ), async () => {
  const csvMapping = parseCsvMapping('mmsi=ID,time=ais_pos_timestamp,lat=latitude,lon=longitude');
  const { summary, sink } = await readFile(sharedData(SUEZ), { csv: csvMapping });
  assert.deepEqual(codes(summary), []);
  assert.deepEqual([summary.csv!.rows, summary.csv!.positions, sumEnds(summary.csv!)], [22_287, 22_287, 22_287]);
  assert.equal(new Set(sink.rows.map(({ mmsi }) => mmsi)).size, 256);
  const times = sink.rows.map(({ timeMs }) => timeMs);
  const first = times.reduce((least, timeMs) => Math.min(least, timeMs));
  assert.equal(new Date(first).toISOString().slice(0, 10), '2021-03-20');
  const unknown = await readFile(sharedData(SUEZ));
  assert.deepEqual(codes(unknown.summary), ['SR_CSV_COLUMNS']);
});
