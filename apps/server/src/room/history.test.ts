import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRAME_HISTORY, readPositionFrame } from '@searoom/model/api';
import fc from 'fast-check';
import { History } from './history.ts';
import { readTrack } from './read-track.ts';
import { makeRoomReport, type RoomReport } from './room-report.ts';
import { VesselTable } from './vessel-table.ts';
import { writeHistory, writePositionsAt } from './write-frame.ts';

const START = Date.UTC(2026, 0, 1);
const BLOCK = 8;

interface Entry {
  readonly slot: number;
  readonly second: number;
  readonly feed: number;
}

const entry: fc.Arbitrary<Entry> = fc.record({ slot: fc.nat(4), second: fc.nat(300), feed: fc.nat(2) });

function reportOf({ slot, second, feed }: Entry, order: number): RoomReport {
  return {
    ...makeRoomReport(),
    mmsi: 201_000_000 + slot,
    timeMs: START + second * 1000,
    longitude: second,
    latitude: 600_000,
    feed,
    offset: order,
  };
}

test('the ring keeps the newest reports, and every search finds what a plain list has', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 80 }),
      fc.option(fc.nat(4), { nil: undefined }),
      fc.option(fc.nat(2), { nil: undefined }),
      fc.nat(300),
      (entries, detached, removed, atSecond) => {
        const history = new History(3 * BLOCK, BLOCK);
        const table = new VesselTable({ mostVessels: 8, onForget: () => undefined });
        for (let slot = 0; slot < 5; slot++) table.open(201_000_000 + slot);
        for (const [order, one] of entries.entries()) history.add(one.slot, reportOf(one, order));
        if (detached !== undefined) history.detach(detached);
        if (removed !== undefined) history.removeFeed(removed);
        // Whole blocks go: the newest two are full or being filled, and the oldest of three is the first to go.
        const start = entries.length <= 3 * BLOCK ? 0 : Math.ceil((entries.length - 3 * BLOCK) / BLOCK) * BLOCK;
        assert.equal(history.size, entries.length - start);
        const kept = entries
          .map((one, order) => ({ ...one, order }))
          .slice(start)
          .filter(({ feed }) => feed !== removed);
        for (let feed = 0; feed < 3; feed++) {
          assert.equal(history.countOfFeed(feed), kept.filter((one) => one.feed === feed).length);
        }
        for (let slot = 0; slot < 5; slot++) {
          const own = slot === detached ? [] : kept.filter((one) => one.slot === slot);
          assert.equal(history.countOf(slot), own.length);
          const found: number[] = [];
          for (let row = history.headOf(slot); row >= 0; row = history.before(row)) found.push(row);
          assert.deepEqual(
            found.reverse(),
            own.map(({ order }) => order),
          );
          const track = readTrack(history, slot, 201_000_000 + slot, START, Number.POSITIVE_INFINITY, 1000);
          const inTime = [...own].sort((a, b) => a.second - b.second || a.order - b.order);
          assert.deepEqual(
            track.offset,
            inTime.map(({ order }) => order),
          );
        }
        const atMs = START + atSecond * 1000;
        const frame = readPositionFrame(writePositionsAt(table, history, atMs, 3_600_000, undefined));
        const newest = new Map<number, { second: number; order: number }>();
        for (const { slot, second, order } of kept) {
          if (slot === detached || second > atSecond) continue;
          const best = newest.get(slot);
          if (best === undefined || second >= best.second) newest.set(slot, { second, order });
        }
        assert.deepEqual(
          [...frame.mmsi].map((mmsi, i) => [mmsi - 201_000_000, frame.longitude[i]]).sort(),
          [...newest].map(([slot, { second }]) => [slot, second]).sort(),
        );
        const rows = readPositionFrame(writeHistory(table, history, START, atMs, 10));
        const wanted = kept
          .filter(({ second }) => second <= atSecond)
          .sort((a, b) => a.second - b.second || a.order - b.order);
        assert.equal(rows.flags, FRAME_HISTORY);
        assert.deepEqual(
          [...rows.longitude],
          wanted.slice(0, 10).map(({ second }) => second),
        );
        for (let i = 0; i < rows.count; i++)
          assert.equal(rows.timeMs - rows.ageMs[i]!, START + rows.longitude[i]! * 1000);
        const times = kept.map(({ second }) => START + second * 1000);
        assert.equal(history.oldestMs, Math.min(...times));
        assert.equal(history.newestMs, Math.max(...times));
      },
    ),
    { numRuns: 400 },
  );
});

test('a track stays with the hull of the newest report and crosses no ocean', () => {
  const history = new History(1000, BLOCK);
  const add = (minute: number, lon: number, messageType = 1): void =>
    history.add(0, {
      ...makeRoomReport(),
      mmsi: 201_000_001,
      messageType,
      timeMs: START + minute * 60_000,
      longitude: Math.round(lon * 600_000),
      latitude: 6_000_000,
    });
  for (let minute = 0; minute < 30; minute++) {
    add(minute, 110 + minute * 0.004);
    add(minute, -20 - minute * 0.004);
  }
  add(30, 110.12);
  const { lon } = readTrack(history, 0, 201_000_001, 0, Number.POSITIVE_INFINITY, 1000);
  assert.equal(lon.length, 31);
  assert.ok(lon.every((value) => value >= 110 && value <= 110.13));
  const thin = readTrack(history, 0, 201_000_001, 0, Number.POSITIVE_INFINITY, 5);
  assert.equal(thin.thinned, true);
  assert.deepEqual([thin.lon.length, thin.lon[0], thin.lon[4]], [5, 110, 110.12]);
});
