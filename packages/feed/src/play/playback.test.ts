import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PositionColumns } from '@searoom/model';
import fc from 'fast-check';
import { Pacer } from './pacer.ts';
import { Playback } from './playback.ts';

const START = Date.UTC(2023, 11, 9);

function columnsOf(times: readonly number[], mmsi: number): PositionColumns {
  const count = times.length;
  return {
    count,
    mmsi: new Uint32Array(count).fill(mmsi),
    timeMs: Float64Array.from(times),
    receivedMs: new Float64Array(count),
    messageType: new Uint8Array(count),
    longitude: Int32Array.from(times.keys()),
    latitude: new Int32Array(count),
    sog: new Uint16Array(count),
    cog: new Uint16Array(count),
    heading: new Uint16Array(count),
    navigationalStatus: new Uint8Array(count),
    offset: new Float64Array(count),
  };
}

/** Plays sources that arrive in pieces, each after a pause of its own; tells what came out, in order. */
async function play(
  sources: readonly (readonly number[])[],
  cuts: readonly number[],
  pauses: readonly number[],
): Promise<string[]> {
  const told: string[] = [];
  const playback = new Playback({
    target: {
      addPositions: (columns, source, from, to) => {
        for (let i = from; i < to; i++) told.push(`${source}:${columns.timeMs[i]}`);
      },
      addStatic: (report) => told.push(`static ${report.mmsi}`),
    },
    latestPlausibleMs: START + 1e9,
    flush: () => undefined,
    signal: new AbortController().signal,
  });
  const lanes = sources.map((_, source) => playback.openLane(source));
  const playing = playback.run();
  await Promise.all(
    sources.map(async (times, source) => {
      const lane = lanes[source]!;
      const size = cuts[source % cuts.length]!;
      for (let at = 0; at < times.length; at += size) {
        for (let turn = pauses[(at + source) % pauses.length]!; turn > 0; turn--) {
          await new Promise((resolve) => setImmediate(resolve));
        }
        lane.addPositions(columnsOf(times.slice(at, at + size), source));
        await playback.drain(lane);
      }
      lane.end();
    }),
  );
  await playing;
  return told;
}

/** Times that go up, go back, are missing, or are wild. */
const time = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }).map((second) => START + second * 1000) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
  { weight: 1, arbitrary: fc.constant(START + 1e12) },
);
const few = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

test('how sources are cut and when they arrive changes nothing, and each keeps its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(time, { maxLength: 15 }), { minLength: 1, maxLength: 4 }),
      few,
      few,
      async (sources, cuts, pauses) => {
        const told = await play(sources, cuts, pauses);
        assert.deepEqual(told, await play(sources, [100], [1]));
        sources.forEach((times, source) => {
          const own = told.filter((line) => line.startsWith(`${source}:`));
          assert.deepEqual(
            own,
            times.map((value) => `${source}:${value}`),
          );
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('sources are merged by their times', async () => {
  const told = await play([[1, 4, 5].map((s) => START + s), [2, 3, 6].map((s) => START + s)], [2], [1]);
  assert.deepEqual(
    told.map((line) => Number(line.slice(2)) - START),
    [1, 2, 3, 4, 5, 6],
  );
});

test('a paced play stops at once when it is told to, and counts what it threw away', async () => {
  const stop = new AbortController();
  let told = 0;
  const playback = new Playback({
    target: { addPositions: (_columns, _source, from, to) => (told += to - from), addStatic: () => undefined },
    pacer: new Pacer(1, Date.now),
    latestPlausibleMs: Date.now(),
    flush: () => undefined,
    signal: stop.signal,
  });
  const lane = playback.openLane(0);
  const playing = playback.run();
  // The second report is due in eight minutes.
  lane.addPositions(columnsOf([START, START + 500_000, START + 550_000], 1));
  const drained = playback.drain(lane);
  setTimeout(() => stop.abort(), 50);
  await playing;
  await drained;
  assert.equal(told, 1);
  assert.equal(playback.discarded, 2);
  lane.addPositions(columnsOf([START + 600_000], 1));
  await playback.drain(lane);
  assert.equal(playback.discarded, 3);
});

test('a play that waits hears at once of another pace and of a pause, and goes on when it is resumed', async () => {
  const pacer = new Pacer(1, Date.now);
  const told: (number | string)[] = [];
  const playback = new Playback({
    target: {
      addPositions: (columns, _source, from, to) => told.push(...columns.timeMs.subarray(from, to)),
      addStatic: (report) => told.push(report.name ?? ''),
    },
    pacer,
    latestPlausibleMs: Date.now(),
    flush: () => undefined,
    signal: new AbortController().signal,
  });
  const lane = playback.openLane(0);
  pacer.pause();
  const playing = playback.run();
  // The second report is due in nine minutes.
  lane.addPositions(columnsOf([START, START + 540_000], 1));
  const drained = playback.drain(lane);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(told, []);
  pacer.resume();
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(told, [START]);
  pacer.pace = 1e9;
  await drained;
  assert.deepEqual(told, [START, START + 540_000]);
  pacer.pause();
  lane.addStatic({ mmsi: 1, timeMs: START, name: 'ONE' });
  const drainedStatic = playback.drain(lane);
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(told.length, 2);
  pacer.resume();
  await drainedStatic;
  assert.deepEqual(told.at(-1), 'ONE');
  lane.end();
  await playing;
});
