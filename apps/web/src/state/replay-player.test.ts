import assert from 'node:assert/strict';
import test from 'node:test';
import { makePositionFrame, type PositionFrame } from '@searoom/model/api';
import { ReplayPlayer } from './replay-player.ts';
import type { ShownTime } from './room-state.ts';

const BEGIN_MS = Date.parse('2023-12-09T00:00:00Z');
const MINUTE_MS = 60_000;
const NEWEST_MS = BEGIN_MS + 60 * MINUTE_MS;

/** A server with one report a minute, and a wall clock that stands until it is moved. */
function makeBench(change: { failing?: boolean; mostRows?: number } = {}) {
  const applied: { timeMs: number; mmsis: number[]; isWhole: boolean }[] = [];
  const times: ShownTime[] = [];
  const problems: string[] = [];
  const asked: string[] = [];
  const bench = { wallMs: 0, failing: change.failing === true };
  const name = (ms: number): number => Math.round((ms - BEGIN_MS) / MINUTE_MS);
  const player = new ReplayPlayer({
    client: {
      positions: async ({ atMs = 0 } = {}) => {
        asked.push(`positions ${name(atMs)}`);
        if (bench.failing) throw new Error('no answer');
        const frame = makePositionFrame({ count: 1, flags: 1, missed: 0, sequence: 1, timeMs: atMs });
        frame.mmsi[0] = 1000 + name(atMs);
        return frame;
      },
      history: async ({ fromMs, toMs }) => {
        asked.push(`history ${name(fromMs)} to ${name(toMs)}`);
        if (bench.failing) throw new Error('no answer');
        const first = Math.ceil((fromMs - BEGIN_MS) / MINUTE_MS);
        const count = Math.floor((toMs - BEGIN_MS) / MINUTE_MS) - first + 1;
        const frame = makePositionFrame({ count, flags: 4, missed: 0, sequence: 1, timeMs: toMs });
        for (let i = 0; i < count; i++) {
          frame.mmsi[i] = first + i;
          frame.ageMs[i] = toMs - (BEGIN_MS + (first + i) * MINUTE_MS);
        }
        return frame;
      },
    },
    vessels: {
      apply: (frame: PositionFrame) =>
        void applied.push({ timeMs: frame.timeMs, mmsis: [...frame.mmsi], isWhole: (frame.flags & 1) !== 0 }),
    },
    newestMs: () => NEWEST_MS,
    oldestMs: () => BEGIN_MS,
    onTime: (time) => void times.push(time),
    onProblem: (text) => void problems.push(text),
    wallMs: () => bench.wallMs,
    every: () => () => {},
  });
  /** Lets wall time pass, and the answers come. */
  const pass = async (ms: number): Promise<void> => {
    bench.wallMs += ms;
    player.tick();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return { bench, player, applied, times, problems, asked, pass };
}

test('a replay shows the vessels of its time, then every report once, and ends live', async () => {
  const { player, applied, asked, pass } = makeBench();
  await player.seek(BEGIN_MS + 30 * MINUTE_MS, true);
  player.setSpeed(240);
  for (let i = 0; i < 60 && player.time.kind === 'replay'; i++) await pass(250);
  assert.deepEqual(player.time, { kind: 'live' });
  assert.deepEqual(applied[0], { timeMs: BEGIN_MS + 30 * MINUTE_MS, mmsis: [1030], isWhole: true });
  const played = applied.slice(1).flatMap(({ mmsis }) => mmsis);
  assert.deepEqual(
    played,
    Array.from({ length: 30 }, (_, i) => 31 + i),
  );
  assert.equal(asked[0], 'positions 30');
  assert.equal(new Set(asked).size, asked.length);
});

test('a paused replay stands still; a time outside of memory is brought into it', async () => {
  const { player, applied, pass } = makeBench();
  await player.seek(BEGIN_MS - MINUTE_MS);
  await pass(60_000);
  assert.deepEqual(player.time, { kind: 'replay', timeMs: BEGIN_MS, playing: false, speed: 1 });
  assert.equal(applied.length, 1);
});

test('where the server does not answer, the time waits and says so, and goes on when it answers', async () => {
  const { bench, player, problems, pass } = makeBench();
  await player.seek(BEGIN_MS, true);
  player.setSpeed(60);
  bench.failing = true;
  for (let i = 0; i < 4; i++) await pass(250);
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /Could not read on in the replay: no answer\./);
  assert.equal(player.time.kind === 'replay' && player.time.timeMs, BEGIN_MS);
  bench.failing = false;
  await pass(5_000);
  await pass(1_000);
  assert.equal(player.time.kind === 'replay' && player.time.timeMs, BEGIN_MS + MINUTE_MS);
});

test('the newest seek holds, whatever the order of the answers', async () => {
  const { player, applied } = makeBench();
  await Promise.all([player.seek(BEGIN_MS + 5 * MINUTE_MS), player.seek(BEGIN_MS + 9 * MINUTE_MS)]);
  assert.deepEqual(
    applied.map(({ mmsis }) => mmsis),
    [[1009]],
  );
});
