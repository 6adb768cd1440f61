import assert from 'node:assert/strict';
import test from 'node:test';
import type { StreamOptions } from '@searoom/client';
import { makePositionFrame, type RoomEvent, type RoomInfo } from '@searoom/model/api';
import { VesselStore } from '../vessels/vessel-store.ts';
import { RoomStore } from './room-store.ts';

const ROOM_MS = Date.parse('2023-12-09T02:00:00Z');

function makeInfo(change: Partial<RoomInfo> = {}): RoomInfo {
  return {
    instance: 'one',
    version: '0',
    simulated: true,
    registerDate: '2026-01-01',
    timeMs: ROOM_MS,
    live: false,
    pace: 60,
    vessels: 0,
    memory: { reports: 0, mostReports: 10 },
    lostAfterMs: 1,
    parties: [],
    limits: { feeds: 1, areas: 1, areaPoints: 3 },
    ...change,
  };
}

function makeEvent(id: string, sequence: number, change: Partial<RoomEvent> = {}): RoomEvent {
  const event = { id, revision: sequence, start: new Date(ROOM_MS).toISOString() } as RoomEvent['event'];
  return { sequence, severity: 'caution', alert: true, why: '', review: { state: 'open' }, event, ...change };
}

/** A store on a stream that is spoken by hand; what it tells later is told at `flush`. */
function makeBench() {
  const bench = { wallMs: 0, told: 0, retried: 0, later: [] as (() => void)[] };
  let options: StreamOptions | undefined;
  let answer: (id: string) => Promise<RoomEvent> = () => Promise.reject(new Error('the store did not answer'));
  const live = new VesselStore({ later: () => {} });
  const replayed = new VesselStore({ later: () => {} });
  const store = new RoomStore({
    client: {
      stream: (given) => {
        options = given;
        return { lastId: undefined, close: () => {}, retryNow: () => bench.retried++ };
      },
      room: async () => makeInfo({ timeMs: ROOM_MS + 1, memory: { toMs: ROOM_MS, reports: 1, mostReports: 10 } }),
      review: (id) => answer(id),
      acknowledgeAlert: () => Promise.reject(new Error('none')),
    },
    live,
    replayed,
    wallMs: () => bench.wallMs,
    nowMs: () => 1_000_000 + bench.wallMs,
    later: (run) => void bench.later.push(run),
  });
  store.subscribe(() => bench.told++);
  store.open();
  const { on, onState } = options!;
  const flush = (): void => {
    for (const run of bench.later.splice(0)) run();
  };
  const answerWith = (given: typeof answer): void => {
    answer = given;
  };
  return { bench, store, live, replayed, on, onState: onState!, flush, answerWith };
}

test('what the stream says close together is told once, and an older revision never replaces a newer one', () => {
  const { bench, store, on, flush } = makeBench();
  on.room!(makeInfo(), '1');
  on.event!(makeEvent('a', 1), '1');
  on.event!(makeEvent('b', 2), '1');
  on.event!(makeEvent('a', 4), '1');
  on.event!(makeEvent('a', 3), '1');
  on.ready!({ events: 2, positions: 0 }, '1');
  assert.equal(bench.told, 0);
  assert.equal(store.state.events.size, 0);
  flush();
  assert.equal(bench.told, 1);
  assert.deepEqual(
    [...store.state.events.values()].map(({ sequence }) => sequence),
    [2, 4],
  );
  const before = store.state;
  assert.equal(store.state, before);
});

test('the time of the room goes on at its pace, and stands when the server is lost', () => {
  const { bench, store, on, onState, flush } = makeBench();
  on.room!(makeInfo(), '1');
  flush();
  bench.wallMs = 1_000;
  assert.equal(store.nowMs(), ROOM_MS + 60_000);
  onState({ kind: 'lost', why: 'gone', nextAttemptMs: 5, attempts: 1 });
  bench.wallMs = 9_000;
  assert.equal(store.nowMs(), ROOM_MS + 60_000);
  onState({ kind: 'connecting', attempts: 1 });
  assert.equal(store.state.connection.kind, 'lost');
  onState({ kind: 'open', attempts: 0 });
  on.positions!(makePositionFrame({ count: 0, flags: 0, missed: 0, sequence: 9, timeMs: ROOM_MS + 500_000 }), '1');
  flush();
  assert.equal(store.state.connection.kind, 'open');
  bench.wallMs = 10_000;
  assert.equal(store.nowMs(), ROOM_MS + 560_000);
  store.retryNow();
  assert.equal(bench.retried, 1);
});

test('the room is asked for only where the stream did not tell it lately', async () => {
  const { bench, store, on, flush } = makeBench();
  on.room!(makeInfo(), '1');
  await store.refresh(new AbortController().signal);
  flush();
  assert.equal(store.info?.memory.reports, 0);
  bench.wallMs = 10_000;
  await store.refresh(new AbortController().signal);
  flush();
  assert.equal(store.info?.memory.reports, 1);
});

test('positions go to the vessels of now, names to those of the replay too', () => {
  const { live, replayed, on } = makeBench();
  const frame = makePositionFrame({ count: 1, flags: 1, missed: 0, sequence: 1, timeMs: ROOM_MS });
  frame.mmsi[0] = 533000123;
  on.positions!(frame, '1');
  on.identities!([{ mmsi: 533000123, name: 'ASTER' }], '1');
  assert.deepEqual([live.count, replayed.count], [1, 0]);
  replayed.apply(frame);
  assert.equal(replayed.find(533000123)?.name, 'ASTER');
  on.gone!([533000123], '1');
  assert.deepEqual([live.count, replayed.count], [0, 1]);
});

test('a review is shown at once; what the server does not take is kept and says why', async () => {
  const { store, on, flush, answerWith } = makeBench();
  on.room!(makeInfo(), '1');
  on.event!(makeEvent('a', 1), '1');
  flush();
  const failing = store.review('a', { action: 'acknowledge' });
  assert.equal(store.events.get('a')?.review.state, 'acknowledged');
  await assert.rejects(failing);
  assert.equal(store.events.get('a')?.review.state, 'acknowledged');
  assert.equal(store.state.pending.get('a')?.failed, 'the store did not answer');
  // A new server does not know of it either, so it is still kept.
  on.room!(makeInfo({ instance: 'two' }), '1');
  on.event!(makeEvent('a', 1), '1');
  flush();
  assert.equal(store.events.get('a')?.review.state, 'acknowledged');
  answerWith(async (id) => makeEvent(id, 2, { review: { state: 'acknowledged', by: 'J. Lim' } }));
  await store.review('a', { action: 'acknowledge' });
  assert.equal(store.state.pending.size, 0);
  assert.equal(store.events.get('a')?.review.by, 'J. Lim');
});

test('events that come after the beginning are announced, each revision once; what is missed adds up', () => {
  const { store, on, flush } = makeBench();
  const arrived: number[] = [];
  store.onArrival(({ sequence }) => void arrived.push(sequence));
  on.room!(makeInfo(), '1');
  on.event!(makeEvent('a', 1), '1');
  on.ready!({ events: 1, positions: 0 }, '1');
  on.event!(makeEvent('a', 2), '1');
  on.event!(makeEvent('a', 2), '1');
  on.event!(makeEvent('b', 3), '1');
  assert.deepEqual(arrived, [2, 3]);
  on.missed!({ positions: 5, events: 0, why: 'slow' }, '1');
  on.missed!({ positions: 2, events: 1, why: 'away' }, '1');
  flush();
  assert.deepEqual(store.state.connection.missed, { positions: 7, events: 1, why: 'away' });
});
