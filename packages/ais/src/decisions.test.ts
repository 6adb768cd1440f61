import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNear } from '@searoom/testing';
import type { AisMessage } from './message.ts';
import { decodeText, makeBits, makeMessage } from './testing/make-sentence.ts';

// One test for each row of the table in docs/ais-decisions.md: where decoders disagree, the text of the ITU decides.

type Bits = Parameters<typeof makeBits>;
const HEADER = (type: number, mmsi = 232_345_678): Bits => [
  [type, 6],
  [0, 2],
  [mmsi, 30],
];

function decodeOne(...fields: Bits): {
  raw: Record<string, unknown>;
  view: Record<string, unknown>;
  message: AisMessage;
} {
  const { messages, raw } = decodeText(`${makeMessage(makeBits(...fields)).join('\n')}\n`);
  assert.equal(messages.length, 1);
  return { raw: raw[0]!, view: messages[0]!.fields, message: messages[0]! };
}

test('types 17, 22 and 23 give degrees of 1/600, not minutes', () => {
  const gnss = decodeOne(...HEADER(17), [0, 2], [8855, 18], [-31_136, 17], [0, 5], [0, 40]).raw;
  assert.equal(gnss['longitude'], 8855 / 600);
  assert.equal(gnss['latitude'], -31_136 / 600);
  const channels = decodeOne(
    ...HEADER(22),
    [0, 2],
    [2087, 12],
    [2088, 12],
    [0, 4],
    [0, 1],
    [9000, 18],
    [31_200, 17],
    [-9001, 18],
    [-31_201, 17],
    [0, 1],
    [0, 2],
    [4, 3],
    [0, 23],
  ).raw;
  assert.equal(channels['longitude1'], 15);
  assert.equal(channels['latitude2'], -31_201 / 600);
  const group = decodeOne(...HEADER(23), [0, 2], [9000, 18], [31_200, 17], [-6000, 18], [600, 17], [0, 50]).raw;
  assert.deepEqual(
    [group['longitude1'], group['latitude1'], group['longitude2'], group['latitude2']],
    [15, 52, -10, 1],
  );
});

test('types 17 and 27 keep their 1/10 minute, which one printed decimal would lose', () => {
  const { raw } = decodeOne(...HEADER(27), [0, 6], [2661, 18], [31_136, 17], [10, 6], [90, 9], [0, 2]);
  assertNear(raw['longitude'] as number, 4.435, 1e-9, 'degrees');
  assertNear(raw['latitude'] as number, 51.893333333, 1e-9, 'degrees');
});

test('coordinates are converted in double precision', () => {
  const { raw } = decodeOne(...HEADER(1), [0, 23], [-74_037_229, 28], [29_028_979, 27], [0, 52]);
  assert.equal(raw['longitude'], -74_037_229 / 600_000);
  assert.notEqual(raw['longitude'], Math.fround(-74_037_229 / 600_000));
  assert.equal(raw['latitude'], 29_028_979 / 600_000);
});

test('the application of an addressed type 25 or 26 begins at bit 72, behind two spare bits', () => {
  for (const type of [25, 26]) {
    const { raw } = decodeOne(...HEADER(type), [3, 2], [244_123_456, 30], [3, 2], [366, 10], [56, 6], [0, 40]);
    assert.equal(raw['destinationId'], 244_123_456);
    assert.deepEqual([raw['dac'], raw['fi']], [366, 56]);
    const broadcast = decodeOne(...HEADER(type), [1, 2], [366, 10], [56, 6], [0, 40]).raw;
    assert.deepEqual([broadcast['dac'], broadcast['fi'], broadcast['destinationId']], [366, 56, undefined]);
  }
});

test('type 26 ends with its communication state, which is not data', () => {
  const { raw } = decodeOne(...HEADER(26), [1, 2], [366, 10], [56, 6], [0b1011, 4], [0xabcde, 20]);
  assert.equal(raw['communicationState'], 0xabcde);
  assert.equal(raw['data'], '1011');
});

test('position latency of type 27: 0 is below 5 seconds', () => {
  const withLatency = (bit: number) => decodeOne(...HEADER(27), [0, 56], [bit, 1], [0, 1]);
  assert.equal(withLatency(0).raw['positionLatency'], 0);
  assert.equal(withLatency(1).view['positionLatency'], true);
});

test('retransmit of types 6 and 12: 0 is no retransmission', () => {
  for (const type of [6, 12]) {
    const withFlag = (bit: number) => decodeOne(...HEADER(type), [0, 2], [1, 30], [bit, 1], [0, 1], [0, 22]);
    assert.equal(withFlag(0).view['retransmit'], false, `type ${type}`);
    assert.equal(withFlag(1).view['retransmit'], true, `type ${type}`);
  }
});

test('characters 31 and 39 of the 6-bit alphabet are _ and an apostrophe', () => {
  const { raw } = decodeOne(...HEADER(24), [0, 2], ["JIN_JI O'BRIEN", 120]);
  assert.equal(raw['name'], "JIN_JI O'BRIEN");
});

test('all 64 characters of the 6-bit alphabet', () => {
  const bits = makeBits(...HEADER(14), [0, 2]) + Array.from({ length: 63 }, (_, i) => makeBits([i + 1, 6])).join('');
  const { raw } = decodeText(`${makeMessage(`${bits}${makeBits([33, 6])}`).join('\n')}\n`);
  const expected = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !"#$%&\'()*+,-./0123456789:;<=>?!';
  assert.equal((raw[0] as Record<string, unknown>)['text'], expected);
});

test('@ ends a text, trailing blanks go, leading blanks stay', () => {
  const name = (text: string) => decodeOne(...HEADER(24), [0, 2], [text, 120]);
  assert.equal(name('  TIGER  @JUNK').raw['name'], '  TIGER');
  assert.equal(name('TIGER').raw['name'], 'TIGER');
  assert.equal(name('@TIGER').raw['name'], '');
  assert.equal(name('@TIGER').view['name'], null);
  assert.equal(name('   ').view['name'], null);
  assert.equal(name('ABCDEFGHIJKLMNOPQRST').raw['name'], 'ABCDEFGHIJKLMNOPQRST');
});

test('texts of types 12 and 14 are whole 6-bit groups: padding to whole bytes gives no character', () => {
  const broadcast = decodeOne(...HEADER(14), [0, 2], ['GOOD DAY', 48], [0b1111, 4]).raw;
  assert.equal(broadcast['text'], 'GOOD DAY');
  const addressed = decodeOne(...HEADER(12), [0, 2], [1, 30], [0, 2], ['MAYDAY', 36], [0b10111, 5]).raw;
  assert.equal(addressed['text'], 'MAYDAY');
});

test('codes without a meaning keep their number', () => {
  const { raw, view } = decodeOne(...HEADER(5), [0, 2], [0, 72], ['X', 120], [253, 8], [0, 30], [13, 4], [0, 154]);
  assert.deepEqual([raw['shipAndCargoType'], raw['epfdType']], [253, 13]);
  assert.deepEqual([view['shipAndCargoType'], view['epfdType']], [253, 13]);
  const group = decodeOne(...HEADER(23), [0, 2], [0, 70], [15, 4], [242, 8], [0, 22], [0, 2], [14, 4], [0, 6]);
  assert.deepEqual(
    [group.raw['stationType'], group.raw['shipAndCargoType'], group.raw['reportingInterval']],
    [15, 242, 14],
  );
});

test('type 24 B: vendor of three characters, unit model, serial number', () => {
  const { raw } = decodeOne(
    ...HEADER(24),
    [1, 2],
    [36, 8],
    ['SRT', 18],
    [5, 4],
    [654_321, 20],
    ['CALL12', 42],
    [0, 36],
  );
  assert.deepEqual([raw['vendorId'], raw['unitModelCode'], raw['unitSerialNumber']], ['SRT', 5, 654_321]);
  assert.equal(raw['callSign'], 'CALL12');
});

test('parts 2 and 3 of type 24 are not defined: the header only', () => {
  for (const part of [2, 3]) {
    const { raw } = decodeOne(...HEADER(24), [part, 2], ['NOT A NAME', 120], [0, 8]);
    assert.deepEqual(raw, { messageId: 24, repeatIndicator: 0, userId: 232_345_678, partNumber: part });
  }
});

test('type 24 A is given as it comes, without waiting for B', () => {
  const { raw, decoder } = { ...decodeText(`${makeMessage(makeBits(...HEADER(24), [0, 2], ['ALONE', 120]))[0]}\n`) };
  assert.equal((raw[0] as Record<string, unknown>)['name'], 'ALONE');
  assert.equal(decoder.counters.outcomes.ok, 1);
});

test('"not available" is its code in the raw object and null in the view', () => {
  const position = decodeOne(
    ...HEADER(1),
    [15, 4],
    [-128, 8],
    [1023, 10],
    [0, 1],
    [181 * 600_000, 28],
    [91 * 600_000, 27],
    [3600, 12],
    [511, 9],
    [60, 6],
    [0, 25],
  );
  const names = [
    'navigationalStatus',
    'rateOfTurnAis',
    'sog',
    'longitude',
    'latitude',
    'cog',
    'trueHeading',
    'timeStamp',
  ];
  assert.deepEqual(
    names.map((name) => position.raw[name]),
    [15, -128, 102.3, 181, 91, 360, 511, 60],
  );
  assert.deepEqual(
    names.map((name) => position.view[name]),
    names.map(() => null),
  );
  const aircraft = decodeOne(...HEADER(9), [4095, 12], [1023, 10], [0, 68], [63, 6], [0, 34]);
  assert.deepEqual([aircraft.raw['altitude'], aircraft.raw['sog']], [4095, 1023]);
  assert.deepEqual([aircraft.view['altitude'], aircraft.view['sog'], aircraft.view['timeStamp']], [null, null, null]);
  const far = decodeOne(...HEADER(27), [0, 2], [15, 4], [181 * 600, 18], [91 * 600, 17], [63, 6], [511, 9], [0, 2]);
  assert.deepEqual([far.raw['longitude'], far.raw['latitude'], far.raw['sog'], far.raw['cog']], [181, 91, 63, 511]);
  assert.deepEqual(
    [far.view['longitude'], far.view['latitude'], far.view['sog'], far.view['cog']],
    [null, null, null, null],
  );
  const ship = decodeOne(
    ...HEADER(5),
    [0, 2],
    [0, 30],
    [0, 162],
    [0, 8],
    [0, 30],
    [0, 4],
    [0, 4],
    [0, 5],
    [24, 5],
    [60, 6],
    [0, 130],
  );
  for (const name of ['imoNumber', 'shipAndCargoType', 'etaMonth', 'etaDay', 'etaHour', 'etaMinute', 'draught']) {
    assert.equal(ship.view[name], null, name);
  }
  assert.deepEqual([ship.raw['etaHour'], ship.raw['etaMinute'], ship.raw['draught']], [24, 60, 0]);
});

test('speeds and courses that are sent stay, up to the last before "not available"', () => {
  const { view } = decodeOne(
    ...HEADER(1),
    [0, 4],
    [-127, 8],
    [1022, 10],
    [0, 56],
    [3599, 12],
    [359, 9],
    [59, 6],
    [0, 25],
  );
  assert.deepEqual(
    [view['sog'], view['cog'], view['trueHeading'], view['timeStamp'], view['rateOfTurnAis']],
    [102.2, 359.9, 359, 59, -127],
  );
});

test('type 21 gives name, extension and both together', () => {
  const head: Bits = [...HEADER(21), [1, 5], ['CAPE SANTIAGO LIGHT ', 120], [0, 109]];
  const { raw, view } = decodeOne(...head, ['WEST', 24]);
  assert.deepEqual([raw['name'], raw['nameExtension']], ['CAPE SANTIAGO LIGHT', 'WEST']);
  assert.equal(view['nameExtension'], 'WEST');
  assert.equal(view['fullName'], 'CAPE SANTIAGO LIGHT WEST');
  const full: Bits = [...HEADER(21), [1, 5], ['ABCDEFGHIJKLMNOPQRST', 120], [0, 109]];
  assert.equal(decodeOne(...full, ['UVW', 18]).view['fullName'], 'ABCDEFGHIJKLMNOPQRSTUVW');
  assert.equal(decodeOne(...full).view['fullName'], 'ABCDEFGHIJKLMNOPQRST');
});

test('type 24 B of an auxiliary craft (98...) names its mother ship in place of the dimensions', () => {
  const part = (mmsi: number) =>
    decodeOne(...HEADER(24, mmsi), [1, 2], [36, 8], [0, 84], [244_123_456, 30], [0, 6]).raw;
  assert.equal(part(982_345_678)['mothershipMmsi'], 244_123_456);
  assert.equal(part(982_345_678)['dimA'], undefined);
  assert.equal(part(232_345_678)['mothershipMmsi'], undefined);
  assert.equal(part(232_345_678)['dimA'], 244_123_456 >>> 21);
});

test('8/200/10: length and beam in 0.1 m, draught in 0.01 m', () => {
  const { raw } = decodeOne(
    ...HEADER(8),
    [0, 2],
    [200, 10],
    [10, 6],
    ['02323406', 48],
    [1100, 13],
    [114, 10],
    [8022, 14],
    [0, 3],
    [100, 11],
    [1, 2],
    [0, 11],
  );
  assertNear(raw['length'] as number, 110, 1e-9, 'metres');
  assertNear(raw['beam'] as number, 11.4, 1e-9, 'metres');
  assertNear(raw['draught'] as number, 1, 1e-9, 'metres');
});

test('8/1/31: pressure 511 and wave height 255 are "not available", wave height is in 0.1 m', () => {
  const metHydro = (pressure: number, wave: number) =>
    decodeOne(
      ...HEADER(8),
      [0, 2],
      [1, 10],
      [31, 6],
      // Position, time, wind, temperature, humidity and dew point (Circ.289).
      ...([
        [0, 49],
        [0, 1],
        [0, 16],
        [0, 32],
        [0, 11],
        [0, 7],
        [0, 10],
      ] as Bits),
      [pressure, 9],
      ...([
        [0, 2],
        [0, 8],
        [0, 12],
        [0, 2],
        [0, 17],
        [0, 22],
        [0, 22],
      ] as Bits),
      [wave, 8],
      [0, 90],
    );
  const none = metHydro(511, 255);
  assert.equal(none.raw['pressure'], 1310);
  assert.equal(none.raw['waveheight'], 25.5);
  const view = none.view['application'] as Record<string, unknown>;
  assert.equal(view['pressureHPa'], null);
  assert.equal(view['waveHeightM'], null);
  const some = metHydro(214, 17);
  assert.equal(some.raw['pressure'], 1013);
  assertNear(some.raw['waveheight'] as number, 1.7, 1e-9, 'metres');
});

test('8/1/11: the gust direction has nine bits, 511 is "not available"', () => {
  const { raw, view } = decodeOne(
    ...HEADER(8),
    [0, 2],
    [1, 10],
    [11, 6],
    ...([
      [0, 49],
      [0, 16],
      [0, 7],
      [0, 7],
      [0, 9],
    ] as Bits),
    [511, 9],
    [0, 199],
  );
  assert.equal(raw['wgustdir'], 511);
  assert.equal((view['application'] as Record<string, unknown>)['windGustDirectionDeg'], null);
});
