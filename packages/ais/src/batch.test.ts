import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageBatch } from './batch.ts';
import { AisDecoder } from './decoder.ts';
import type { AisMessage } from './message.ts';
import { decodeText, makeBits, makeMessage } from './testing/make-sentence.ts';

type Bits = Parameters<typeof makeBits>;
const HEADER = (type: number, mmsi = 232_345_678): Bits => [
  [type, 6],
  [0, 2],
  [mmsi, 30],
];

/** Decodes messages and looks at the batch they come in. */
function inspect<T>(messages: readonly Bits[], look: (batch: MessageBatch) => T): T {
  let result: T | undefined;
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      result = look(batch);
    },
  });
  for (const fields of messages) {
    decoder.push(new TextEncoder().encode(`${makeMessage(makeBits(...fields)).join('\n')}\n`));
  }
  decoder.end();
  return result!;
}

const positionOf = (batch: MessageBatch): number[] =>
  [batch.longitude, batch.latitude, batch.sog, batch.cog, batch.heading, batch.navigationalStatus].map(
    (column) => column[0]!,
  );

test('vessel position columns: types 1, 18 and 19 as sent, 9 and 27 brought to the same units', () => {
  const place: Bits = [
    [0, 1],
    [-72_000_123, 28],
    [5_999_999, 27],
  ];
  const position = (...fields: Bits): number[] => inspect([fields], positionOf);
  const rest: Bits = [
    [1234, 12],
    [311, 9],
    [0, 40],
  ];
  const expected = [-72_000_123, 5_999_999, 123, 1234, 311];
  assert.deepEqual(position(...HEADER(1), [5, 4], [0, 8], [123, 10], ...place, ...rest), [...expected, 5]);
  assert.deepEqual(position(...HEADER(18), [0, 8], [123, 10], ...place, ...rest), [...expected, 15]);
  assert.deepEqual(position(...HEADER(19), [0, 8], [123, 10], ...place, ...rest, [0, 160]), [...expected, 15]);
  const aircraft = (sog: number): number[] =>
    position(...HEADER(9), [303, 12], [sog, 10], ...place, [1234, 12], [0, 40]);
  assert.deepEqual(aircraft(300), [-72_000_123, 5_999_999, 3000, 1234, 511, 15]);
  assert.equal(aircraft(1022)[2], 10_220);
  assert.equal(aircraft(1023)[2], 1023);
  const far = (sog: number, cog: number): number[] =>
    position(...HEADER(27), [0, 2], [7, 4], [-72_000, 18], [5999, 17], [sog, 6], [cog, 9], [0, 2]);
  assert.deepEqual(far(62, 359), [-72_000_000, 5_999_000, 620, 3590, 511, 7]);
  assert.deepEqual(far(63, 511).slice(2, 4), [1023, 3600]);
});

test('messages without a vessel position leave "not available" in its columns, base stations too', () => {
  const none = [108_600_000, 54_600_000, 1023, 3600, 511, 15];
  assert.deepEqual(inspect([[...HEADER(4), [0, 130]]], positionOf), none);
  assert.deepEqual(inspect([[...HEADER(17), [0, 42]]], positionOf), none);
  const nowhere: Bits = [...HEADER(27), [0, 2], [15, 4], [181 * 600, 18], [91 * 600, 17], [63, 6], [511, 9], [0, 2]];
  assert.deepEqual(inspect([nowhere], positionOf), none);
  const cut: Bits = [...HEADER(1), [5, 4], [0, 8], [123, 10], [0, 1], [600_000, 28], [1_200_000, 27]];
  assert.deepEqual(inspect([cut], positionOf), [600_000, 1_200_000, 123, 3600, 511, 5], 'what is cut off is not zero');
});

test('tables hold the fields of their layout, one row for each message', () => {
  const station = (second: number): Bits => [
    ...HEADER(4),
    [2024, 14],
    [2, 4],
    [29, 5],
    [23, 5],
    [59, 6],
    [second, 6],
    [0, 90],
  ];
  const seconds = inspect([station(1), [...HEADER(1), [0, 130]], station(2)], (batch) => {
    const table = batch.table('4')!;
    assert.equal(table.count, 2);
    assert.deepEqual([batch.row[0], batch.row[2]], [0, 1]);
    assert.equal(table.column('name'), undefined);
    return [...table.column('utcSecond')!.subarray(0, table.count)];
  });
  assert.deepEqual(seconds, [1, 2]);
});

const ship = (name: string, destination = 'MANILA', draught = 85): Bits => [
  ...HEADER(5),
  [0, 2],
  [9_074_729, 30],
  ['CALL', 42],
  [name, 120],
  [70, 8],
  [100, 9],
  [20, 9],
  [12, 6],
  [10, 6],
  [1, 4],
  [0, 20],
  [draught, 8],
  [destination, 120],
  [0, 2],
];

test('a static report says what was sent and leaves out what was not', () => {
  const whole = inspect([ship('BRP SIERRA MADRE')], (batch) => batch.staticReport(0));
  assert.deepEqual(whole, {
    mmsi: 232_345_678,
    timeMs: Number.NaN,
    name: 'BRP SIERRA MADRE',
    callSign: 'CALL',
    imo: 9_074_729,
    shipType: 70,
    dimensions: { bowM: 100, sternM: 20, portM: 12, starboardM: 10 },
    destination: 'MANILA',
  });
  const partA = inspect([[...HEADER(24), [0, 2], ['DARAYUAN', 120]]], (batch) => batch.staticReport(0));
  assert.deepEqual(partA, { mmsi: 232_345_678, timeMs: Number.NaN, name: 'DARAYUAN' });
  const aton = inspect([[...HEADER(21), [1, 5], ['CAPE SANTIAGO LIGHT ', 120], [0, 109], ['WEST', 24]]], (batch) =>
    batch.staticReport(0),
  );
  assert.deepEqual(aton, { mmsi: 232_345_678, timeMs: Number.NaN, name: 'CAPE SANTIAGO LIGHT WEST' });
  assert.equal(
    inspect([[...HEADER(1), [0, 130]]], (batch) => batch.staticReport(0)),
    null,
  );
});

test('the static hash changes with what is said, and not with what moves', () => {
  const hashOf = (fields: Bits): number => inspect([fields], (batch) => batch.staticHash[0]!);
  assert.equal(hashOf(ship('ONE')), hashOf(ship('ONE')));
  assert.notEqual(hashOf(ship('ONE')), hashOf(ship('TWO')));
  assert.notEqual(hashOf(ship('ONE')), hashOf(ship('ONE', 'CEBU')));
  assert.equal(hashOf([...HEADER(1), [0, 130]]), 0);
  const extended = (longitude: number, name: string): Bits => [
    ...HEADER(19),
    [0, 19],
    [longitude, 28],
    [0, 58],
    [name, 120],
    [0, 49],
  ];
  assert.equal(hashOf(extended(1, 'A FERRY')), hashOf(extended(2, 'A FERRY')));
  assert.notEqual(hashOf(extended(1, 'A FERRY')), hashOf(extended(1, 'B FERRY')));
  const aton = (second: number, extension: string): Bits => [
    ...HEADER(21),
    [1, 5],
    ['CAPE SANTIAGO LIGHT ', 120],
    [0, 90],
    [second, 6],
    [0, 13],
    [extension, 24],
  ];
  assert.equal(hashOf(aton(1, 'WEST')), hashOf(aton(2, 'WEST')));
  assert.notEqual(hashOf(aton(1, 'WEST')), hashOf(aton(1, 'EAST')));
});

test('objects outlive the batch that they were made from', () => {
  const kept: AisMessage[] = [];
  const decoder = new AisDecoder({ batchSize: 1, onBatch: (batch) => kept.push(batch.message(0)) });
  for (const name of ['FIRST', 'SECOND', 'THIRD']) {
    decoder.push(new TextEncoder().encode(`${makeMessage(makeBits(...ship(name))).join('\n')}\n`));
  }
  decoder.end();
  assert.deepEqual(
    kept.map((message) => message.get('name')),
    ['FIRST', 'SECOND', 'THIRD'],
  );
  assert.deepEqual(
    kept.map((message) => message.mmsi),
    [232_345_678, 232_345_678, 232_345_678],
  );
  assert.equal(JSON.parse(JSON.stringify(kept[1])).name, 'SECOND');
});

test('a consumer that throws is heard, and the batch it choked on is not delivered twice', () => {
  let calls = 0;
  const decoder = new AisDecoder({
    batchSize: 1,
    onBatch: () => {
      if (++calls === 1) throw new Error('full');
    },
  });
  const line = new TextEncoder().encode(`${makeMessage(makeBits(...HEADER(1), [0, 130]))[0]}\n`);
  decoder.push(line);
  assert.throws(() => decoder.push(line), /full/);
  decoder.push(line);
  decoder.end();
  assert.equal(calls, 2);
});

test('the communication state is taken apart by its time-out, and by its selector in type 18', () => {
  const state = (type: number, bits: Bits): unknown => {
    const head = makeBits(...HEADER(type), [0, type === 18 ? 110 : 111]);
    return decodeText(`${makeMessage(head + makeBits(...bits))[0]}\n`).messages[0]!.communicationState;
  };
  const sotdma = (timeout: number, message: number): Bits => [
    [1, 2],
    [timeout, 3],
    [message, 14],
  ];
  const base = { access: 'sotdma', syncState: 1 };
  assert.deepEqual(state(1, sotdma(0, 2249)), { ...base, slotTimeout: 0, slotOffset: 2249 });
  assert.deepEqual(state(1, sotdma(1, (23 << 9) | (59 << 2))), { ...base, slotTimeout: 1, utcHour: 23, utcMinute: 59 });
  assert.deepEqual(state(1, sotdma(2, 1249)), { ...base, slotTimeout: 2, slotNumber: 1249 });
  assert.deepEqual(state(2, sotdma(7, 33)), { ...base, slotTimeout: 7, receivedStations: 33 });
  const itdma: Bits = [
    [2, 2],
    [5000, 13],
    [4, 3],
    [1, 1],
  ];
  const expected = { access: 'itdma', syncState: 2, slotIncrement: 5000, numberOfSlots: 4, keepFlag: true };
  assert.deepEqual(state(3, itdma), expected);
  assert.deepEqual(state(18, [[1, 1], ...itdma]), expected);
  assert.deepEqual(state(18, [[0, 1], ...sotdma(2, 1249)]), { ...base, slotTimeout: 2, slotNumber: 1249 });
  assert.equal(state(27, [[0, 19]]), null);
});
