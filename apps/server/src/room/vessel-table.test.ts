import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MARK_LOST, readPositionFrame, TARGET_KINDS } from '@searoom/model/api';
import fc from 'fast-check';
import { makeRoomReport } from './room-report.ts';
import { findTargetKind } from './target-kind.ts';
import { VesselTable } from './vessel-table.ts';
import { writePositions } from './write-frame.ts';

const START = Date.UTC(2026, 0, 1);

type Step =
  | { readonly do: 'position'; readonly mmsi: number; readonly second: number }
  | { readonly do: 'identity'; readonly mmsi: number; readonly shipType: number }
  | { readonly do: 'lost'; readonly second: number }
  | { readonly do: 'ask'; readonly ago: number };

const mmsi = fc.integer({ min: 201_000_000, max: 201_000_012 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('position' as const), mmsi, second: fc.nat(100) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('identity' as const), mmsi, shipType: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lost' as const), second: fc.nat(100) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), ago: fc.nat(20) }) },
);

/** The same in the plainest way: every vessel with the sequences of its last changes. */
interface Plain {
  timeMs: number;
  positions: number;
  identities: number;
  lost: boolean;
  shipType: number;
}

test('what changed since a sequence is what a plain model says, whatever happens and whoever has to go', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), fc.integer({ min: 4, max: 20 }), (steps, mostVessels) => {
      const model = new Map<number, Plain>();
      const table: VesselTable = new VesselTable({
        mostVessels,
        onForget: (slot) => assert.ok(model.delete(table.mmsi[slot]!)),
      });
      const open = (number: number): { slot: number; plain: Plain } => {
        const slot = table.open(number);
        let plain = model.get(number);
        if (plain === undefined) {
          plain = { timeMs: Number.NaN, positions: 0, identities: 0, lost: false, shipType: 0 };
          model.set(number, plain);
        }
        return { slot, plain };
      };
      for (const action of steps) {
        if (action.do === 'position') {
          const { slot, plain } = open(action.mmsi);
          const timeMs = START + action.second * 1000;
          const report = { ...makeRoomReport(), mmsi: action.mmsi, timeMs, longitude: action.second, latitude: 1 };
          const isNewest = !(timeMs < plain.timeMs);
          assert.equal(table.takePosition(slot, report, START + 100_000), isNewest);
          if (isNewest) Object.assign(plain, { timeMs, positions: table.sequence, lost: false });
        } else if (action.do === 'identity') {
          const { slot, plain } = open(action.mmsi);
          const before = table.sequence;
          table.noteIdentity(slot, 0, action.shipType);
          plain.identities = before + 1;
          const isSeen = plain.shipType !== action.shipType && !Number.isNaN(plain.timeMs);
          if (isSeen) plain.positions = before + 2;
          plain.shipType = action.shipType;
          assert.equal(table.sequence, before + (isSeen ? 2 : 1));
        } else if (action.do === 'lost') {
          const beforeMs = START + action.second * 1000;
          const due = [...model.values()].filter((plain) => plain.timeMs < beforeMs && !plain.lost);
          assert.equal(table.markLost(beforeMs), due.length);
          for (const [number, plain] of model) {
            if (!due.includes(plain)) continue;
            plain.lost = true;
            plain.positions = table.positions.changed[table.find(number)]!;
          }
        } else {
          const since = Math.max(0, table.sequence - action.ago);
          const expect = (key: 'positions' | 'identities'): number[] =>
            [...model]
              .filter(([, plain]) => plain[key] > since)
              .sort((a, b) => b[1][key] - a[1][key])
              .map(([n]) => n);
          assert.deepEqual(
            [...table.changedSince(since)].map((slot) => table.mmsi[slot]),
            expect('positions'),
          );
          assert.deepEqual(
            [...table.identifiedSince(since)].map((slot) => table.mmsi[slot]),
            expect('identities'),
          );
        }
        assert.ok(table.size <= mostVessels);
        assert.equal(table.size, model.size);
        assert.equal(table.located, [...model.values()].filter(({ timeMs }) => !Number.isNaN(timeMs)).length);
        for (const [number, plain] of model) {
          const slot = table.find(number);
          assert.ok(slot >= 0);
          assert.ok(Object.is(table.timeMs[slot], plain.timeMs));
          assert.equal((table.marks[slot]! & MARK_LOST) !== 0, plain.lost);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the longest silent go first', () => {
  const gone: number[] = [];
  const table: VesselTable = new VesselTable({ mostVessels: 128, onForget: (slot) => gone.push(table.mmsi[slot]!) });
  for (let i = 0; i < 128; i++) table.open(1000 + i);
  table.open(1000);
  table.open(5000);
  assert.deepEqual(gone, [1001, 1002, 1003]);
  assert.equal(table.find(1001), -1);
  assert.ok(table.find(1000) >= 0);
});

test('a clock that ran ahead of the room does not hold the vessel there', () => {
  const table = new VesselTable({ mostVessels: 8, onForget: () => undefined });
  const slot = table.open(201_000_001);
  const at = (timeMs: number, longitude: number): boolean =>
    table.takePosition(slot, { ...makeRoomReport(), mmsi: 201_000_001, timeMs, longitude, latitude: 1 }, START);
  assert.ok(at(START + 3_600_000, 1));
  assert.ok(at(START, 2));
  assert.equal(table.longitude[slot], 2);
  assert.ok(!at(START - 1000, 3));
});

test('a frame has the changed rows of the box, and no row is no frame', () => {
  const table = new VesselTable({ mostVessels: 100, onForget: () => undefined });
  for (let i = 0; i < 10; i++) {
    const slot = table.open(201_000_000 + i);
    const report = { ...makeRoomReport(), mmsi: 201_000_000 + i, timeMs: START - i * 1000, latitude: 600_000 };
    table.takePosition(
      slot,
      { ...report, longitude: (170 + 2 * i > 180 ? 170 + 2 * i - 360 : 170 + 2 * i) * 600_000 },
      START,
    );
  }
  const whole = readPositionFrame(writePositions(table, 0, 0, undefined, START)!);
  assert.equal(whole.count, 10);
  assert.equal(whole.sequence, table.sequence);
  // Over the antimeridian: 178 E to 178 W.
  const box = { west: 177.5 * 600_000, south: 0, east: -177.5 * 600_000, north: 1_200_000 };
  const frame = readPositionFrame(writePositions(table, 0, 0, box, START)!);
  assert.deepEqual([...frame.mmsi].sort(), [201_000_004, 201_000_005, 201_000_006]);
  assert.deepEqual(
    [...frame.ageMs].sort((a, b) => a - b),
    [4000, 5000, 6000],
  );
  assert.equal(writePositions(table, table.sequence, 0, undefined, START), undefined);
});

test('kinds follow the digits of the number first, then the message', () => {
  const kinds: readonly [number, number, string][] = [
    [533_000_001, 1, 'class-a'],
    [533_000_001, 18, 'class-b'],
    [533_000_001, 0, 'unknown'],
    [970_123_456, 1, 'distress'],
    [972_123_456, 1, 'distress'],
    [974_123_456, 1, 'distress'],
    [111_533_001, 9, 'aircraft'],
    [5_330_001, 4, 'station'],
    [995_331_001, 21, 'aid'],
    [985_331_001, 18, 'craft'],
  ];
  for (const [number, type, kind] of kinds) assert.equal(TARGET_KINDS[findTargetKind(number, type)], kind);
});
