import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRAME_WHOLE, MARK_LOST, makePositionFrame, type PositionFrame, TARGET_KINDS } from '@searoom/model/api';
import fc from 'fast-check';
import { VesselStore } from './vessel-store.ts';

interface Row {
  readonly mmsi: number;
  readonly lon: number;
  readonly timeMs: number;
  readonly lost: boolean;
}

const row: fc.Arbitrary<Row> = fc.record({
  mmsi: fc.integer({ min: 1, max: 12 }),
  lon: fc.integer({ min: -179, max: 179 }),
  timeMs: fc.nat(50),
  lost: fc.boolean(),
});
const step = fc.oneof(
  fc.record({ kind: fc.constant('frame' as const), rows: fc.array(row, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('whole' as const),
    rows: fc.uniqueArray(row, { maxLength: 8, selector: ({ mmsi }) => mmsi }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    mmsis: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('clear' as const) }),
);

function makeFrame(rows: readonly Row[], flags: number): PositionFrame {
  const frame = makePositionFrame({ count: rows.length, flags, missed: 0, sequence: 1, timeMs: 1000 });
  for (const [i, { mmsi, lon, timeMs, lost }] of rows.entries()) {
    frame.mmsi[i] = mmsi;
    frame.longitude[i] = lon * 600_000;
    frame.ageMs[i] = 1000 - timeMs;
    frame.sog[i] = 1023;
    frame.cog[i] = 3600;
    frame.heading[i] = 511;
    frame.marks[i] = lost ? MARK_LOST : 0;
  }
  return frame;
}

test('after any frames, removals and clearings the store holds what a plain table of newest reports would', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const store = new VesselStore({ later: () => {} });
      let model = new Map<number, Row>();
      for (const one of steps) {
        const before = store.version;
        if (one.kind === 'frame') {
          store.apply(makeFrame(one.rows, 0));
          for (const it of one.rows) if (!(it.timeMs < (model.get(it.mmsi)?.timeMs ?? -1))) model.set(it.mmsi, it);
        } else if (one.kind === 'whole') {
          store.apply(makeFrame(one.rows, FRAME_WHOLE));
          model = new Map(one.rows.map((it) => [it.mmsi, it]));
        } else if (one.kind === 'remove') {
          store.remove(one.mmsis);
          for (const mmsi of one.mmsis) model.delete(mmsi);
        } else {
          store.clear();
          model.clear();
        }
        assert.notEqual(store.version, before);
        assert.equal(store.count, model.size);
        assert.equal(store.lostCount, [...model.values()].filter(({ lost }) => lost).length);
        for (let mmsi = 1; mmsi <= 12; mmsi++) {
          const found = store.find(mmsi);
          const wanted = model.get(mmsi);
          assert.deepEqual(
            found && { mmsi: found.mmsi, lon: found.lon, timeMs: found.timeMs, lost: found.lost },
            wanted && { ...wanted },
          );
          assert.equal(store.rowOf(mmsi) < 0 ? undefined : store.columns.mmsi[store.rowOf(mmsi)], wanted?.mmsi);
        }
      }
    }),
  );
});

test('the table grows past its first size and keeps every row', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => ({ mmsi: i + 1, lon: i % 170, timeMs: i % 50, lost: false }));
  const store = new VesselStore({ later: () => {} });
  store.apply(makeFrame(rows, 0));
  for (const { mmsi, lon } of rows) assert.equal(store.find(mmsi)?.lon, lon);
});

test('what nobody sent is absent from a vessel, and what an identity says stands beside its position', () => {
  const store = new VesselStore({ later: () => {} });
  store.applyIdentities([{ mmsi: 7, name: 'TELITI', shipType: 70 }]);
  assert.equal(store.find(7), undefined);
  const frame = makeFrame([{ mmsi: 7, lon: 112, timeMs: 3, lost: false }], 0);
  frame.navigationalStatus[0] = 15;
  frame.kind[0] = TARGET_KINDS.indexOf('class-a');
  store.apply(frame);
  assert.deepEqual(store.find(7), {
    mmsi: 7,
    name: 'TELITI',
    shipType: 70,
    kind: 'class-a',
    lon: 112,
    lat: 0,
    timeMs: 3,
    feed: 0,
    simulated: false,
    coarse: false,
    lost: false,
  });
});

test('listeners are told once for many changes, and again after a change that came later', () => {
  const calls: (() => void)[] = [];
  const delays: number[] = [];
  const store = new VesselStore({
    later: (call, delayMs) => {
      calls.push(call);
      delays.push(delayMs);
    },
    everyMs: 250,
  });
  let told = 0;
  const leave = store.subscribe(() => told++);
  for (let i = 0; i < 20; i++) store.apply(makeFrame([], 0));
  assert.equal(calls.length, 1);
  calls[0]!();
  assert.equal(told, 1);
  store.clear();
  assert.equal(calls.length, 2);
  assert.ok(delays[1]! > 0 && delays[1]! <= 250);
  leave();
  calls[1]!();
  assert.equal(told, 1);
});
