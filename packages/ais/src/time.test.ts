import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeTimeMs } from './carriers.ts';
import {
  checksum,
  type Decoded,
  decodeChunks,
  decodeText,
  makeBits,
  makeMessage,
  makeNmea,
  makePosition,
  makeTag,
} from './testing/make-sentence.ts';

const GOOD = makePosition(232_000_001);
const timesOf = ({ messages }: Decoded): (number | null)[] => messages.map((message) => message.origin.timeMs);
const sourcesOf = ({ messages }: Decoded): string[] => messages.map((message) => message.origin.timeSource);
const decodeLines = (lines: readonly string[], receivedMs?: number): Decoded =>
  decodeText(lines.map((line) => `${line}\n`).join(''), {}, receivedMs);
const rmc = (clock: string, date: string, status = 'A'): string =>
  makeNmea(`$GPRMC,${clock},${status},4910.24,N,00232.12,W,5.6,231.8,${date},3.4,W`);
const station = (mmsi: number, timeMs: number): string => {
  const date = new Date(timeMs);
  return makeMessage(
    makeBits(
      [4, 6],
      [0, 2],
      [mmsi, 30],
      [date.getUTCFullYear(), 14],
      [date.getUTCMonth() + 1, 4],
      [date.getUTCDate(), 5],
      [date.getUTCHours(), 5],
      [date.getUTCMinutes(), 6],
      [date.getUTCSeconds(), 6],
      [0, 90],
    ),
  )[0]!;
};
const T0 = Date.UTC(2011, 6, 26, 3, 52, 0);

test('a date counts the milliseconds that Date.UTC counts, and one that does not exist is none', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(Date.UTC(1980, 0, 1)), max: new Date(Date.UTC(2200, 11, 31)), noInvalidDate: true }),
      (date) => {
        const ms = makeTimeMs(
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCHours(),
          date.getUTCMinutes(),
          date.getUTCSeconds(),
          date.getUTCMilliseconds(),
        );
        assert.equal(ms, date.getTime());
      },
    ),
    { numRuns: 2000, seed: 4 },
  );
  assert.ok(Number.isNaN(makeTimeMs(2020, 13, 1, 0, 0, 0, 0)));
  assert.ok(Number.isNaN(makeTimeMs(2020, 1, 1, 24, 0, 0, 0)));
  assert.ok(Number.isNaN(makeTimeMs(0, 0, 0, 24, 60, 60, 0)));
});

test('digits before a sentence are its time by their number', () => {
  assert.deepEqual(timesOf(decodeLines([`1550303566167726840 ${GOOD}`])), [1_550_303_566_168]);
  assert.deepEqual(
    timesOf(decodeLines([`1550303566167 ${GOOD}`, `1550303566 ${GOOD}`])),
    [1_550_303_566_167, 1_550_303_566_000],
  );
  assert.deepEqual(timesOf(decodeLines([`12345 ${GOOD}`])), [null]);
  assert.deepEqual(sourcesOf(decodeLines([`1550303566 ${GOOD}`])), ['prefix']);
});

test('a comma suffix of 10 or 13 digits is the time', () => {
  assert.deepEqual(timesOf(decodeLines([`${GOOD},1328133720012`])), [1_328_133_720_012]);
  assert.deepEqual(timesOf(decodeLines([`${GOOD},1328133720`])), [1_328_133_720_000]);
  assert.deepEqual(timesOf(decodeLines([`${GOOD},132813372`])), [null]);
});

test('a US Coast Guard suffix gives station and time; of two epochs the one that agrees with the receiver', () => {
  const { messages } = decodeLines([`${GOOD},d-109,S2105,t050056.00,T56.13718694,r003669946,1325394060,1325394001`]);
  assert.equal(messages[0]!.origin.timeMs, 1_325_394_060_000);
  assert.equal(messages[0]!.origin.source, 'r003669946');
  assert.equal(decodeLines([`${GOOD},d-093,S2212,r09STOL1,1272844797`]).messages[0]!.origin.source, 'r09STOL1');
});

/** `$PGHP` of one or several sentences. */
function wrapper(timeMs: number, sentences: readonly string[], station = ''): string {
  const sum = sentences.reduce((sum, sentence) => sum ^ Number.parseInt(sentence.slice(-2), 16), 0);
  const d = new Date(timeMs);
  const date = `${d.getUTCFullYear()},${d.getUTCMonth() + 1},${d.getUTCDate()}`;
  const clock = `${d.getUTCHours()},${d.getUTCMinutes()},${d.getUTCSeconds()},${d.getUTCMilliseconds()}`;
  const hex = sum.toString(16).toUpperCase().padStart(2, '0');
  return makeNmea(`$PGHP,1,${date},${clock},219,1,${station},1,${hex}`);
}

test('a Gatehouse wrapper gives time and station to the sentence behind it', () => {
  const { messages } = decodeLines([wrapper(T0 + 887, [GOOD], '2190077'), GOOD, makePosition(2)]);
  assert.equal(messages[0]!.origin.timeMs, T0 + 887);
  assert.equal(messages[0]!.origin.source, '2190077');
  assert.deepEqual(sourcesOf({ messages } as Decoded), ['wrapper', 'none']);
});

test('a wrapper of several sentences repeats the exclusive or of their checksums', () => {
  const parts = makeMessage(makeBits([5, 6], [0, 418]));
  assert.equal(parts.length, 2);
  assert.deepEqual(timesOf(decodeLines([wrapper(T0, parts), ...parts])), [T0]);
  assert.deepEqual(timesOf(decodeLines([parts[0]!, wrapper(T0, parts), parts[1]!])), [T0]);
});

test('wrappers and sentences out of order are paired by checksum, near each other only', () => {
  const [a, b, c] = [makePosition(11), makePosition(22), makePosition(33)] as [string, string, string];
  assert.equal(new Set([a, b, c].map((sentence) => sentence.slice(-2))).size, 3);
  const decoded = decodeLines([wrapper(T0 + 1, [c]), a, wrapper(T0 + 2, [a]), b, wrapper(T0 + 3, [b]), c]);
  assert.deepEqual(timesOf(decoded), [T0 + 2, T0 + 3, T0 + 1]);
  assert.deepEqual(decoded.decoder.counters.wrappers, { seen: 3, paired: 3 });
  const filler = Array.from({ length: 40 }, (_, i) => makePosition(100 + i)).filter((s) => s.slice(-2) !== a.slice(-2));
  assert.equal(
    decodeLines([...filler.slice(0, 1), a, ...filler, wrapper(T0, [a]), filler[0]!]).messages[1]!.origin.timeMs,
    null,
  );
});

test('the time of its own goes before every other: TAG, wrapper, suffix, prefix', () => {
  const lines = (tag: string, wrap: string, suffix: string, prefix: string): string[] => [
    ...(wrap === '' ? [] : [wrap]),
    `${tag}${prefix}${GOOD}${suffix}`,
  ];
  const tag = makeTag('c:1600000001');
  const wrap = wrapper(1_600_000_002_000, [GOOD]);
  const suffix = ',1600000003';
  const prefix = '1600000004 ';
  assert.deepEqual(timesOf(decodeLines(lines(tag, wrap, suffix, prefix))), [1_600_000_001_000]);
  assert.deepEqual(timesOf(decodeLines(lines('', wrap, suffix, prefix))), [1_600_000_002_000]);
  assert.deepEqual(timesOf(decodeLines(lines('', '', suffix, prefix))), [1_600_000_003_000]);
  assert.deepEqual(timesOf(decodeLines(lines('', '', '', prefix))), [1_600_000_004_000]);
});

test('RMC and ZDA keep a clock for sentences without a time', () => {
  const zda = makeNmea('$GPZDA,035210.00,26,07,2011,00,00');
  const decoded = decodeLines([GOOD, rmc('035200', '260711'), rmc('035201.5', '260711'), GOOD, zda, GOOD]);
  assert.deepEqual(timesOf(decoded), [null, T0 + 1000, T0 + 10_000]);
  assert.deepEqual(sourcesOf(decoded), ['none', 'gps-clock', 'gps-clock']);
});

test('corrupted dates do not move the GPS clock: bad checksum, void fix, a single jump', () => {
  const start = [rmc('035200', '260711'), rmc('035201', '260711')];
  const bad = [
    rmc('035202', '030313'),
    rmc('035203', '210110'),
    rmc('235959', '260711', 'V'),
    rmc('060000', '260711').replace(',A,', ',V,'),
    `$GPRMC,070000,A,4910.24,N,00232.12,W,5.6,231.8,260711,3.4,W*${checksum('x')}`,
    '$GPRMC,070000,A,4910.24,N,00232.12,W,5.6,231.8,260711,3.4,W',
    rmc('ab0000', '260711'),
    rmc('035204', '991399'),
  ];
  for (const line of bad) assert.deepEqual(timesOf(decodeLines([...start, line, GOOD])), [T0 + 1000], line);
  const jumped = decodeLines([...start, rmc('120000', '270711'), GOOD, rmc('120001', '270711'), GOOD]);
  assert.deepEqual(timesOf(jumped), [T0 + 1000, Date.UTC(2011, 6, 27, 12, 0, 1)], 'a second witness confirms a gap');
  const back = decodeLines([...start, rmc('035158', '260711'), rmc('035159', '260711'), GOOD]);
  assert.deepEqual(timesOf(back), [T0 + 1000], 'it does not run back by seconds');
});

test('base stations give the time where nothing else does, and one that is wrong does not disturb', () => {
  const lines: string[] = [];
  for (let second = 0; second < 60; second += 10) {
    lines.push(station(2_320_001, T0 + second * 1000), station(2_320_002, T0 + second * 1000 + 2000));
    lines.push(station(2_320_003, T0 - 3_600_000 + second * 1000), GOOD);
  }
  const decoded = decodeLines(lines);
  const positions = decoded.messages.filter((message) => message.type === 1);
  assert.deepEqual(
    timesOf({ messages: positions } as Decoded),
    [2, 12, 22, 32, 42, 52].map((second) => T0 + second * 1000),
  );
  assert.ok(positions.every((message) => message.origin.timeSource === 'base-stations'));
});

test('a single base station must agree with itself', () => {
  assert.deepEqual(timesOf(decodeLines([station(1, T0), GOOD, station(1, T0 + 10_000), GOOD])), [
    null,
    null,
    T0 + 10_000,
    T0 + 10_000,
  ]);
});

test('two base stations that contradict each other give no time; a base station without a clock neither', () => {
  assert.deepEqual(timesOf(decodeLines([station(1, T0), station(2, T0 + 86_400_000), GOOD])), [null, null, null]);
  const none = makeMessage(
    makeBits([4, 6], [0, 2], [3, 30], [0, 14], [0, 4], [0, 5], [24, 5], [60, 6], [60, 6], [0, 90]),
  )[0]!;
  assert.deepEqual(timesOf(decodeLines([none, none, GOOD])), [null, null, null]);
});

test('a sentence without a time, among sentences that carry theirs, has the time of its neighbour', () => {
  const tagged = Array.from({ length: 10 }, (_, i) => `${makeTag(`c:${1_600_000_000 + i}`)}${GOOD}`);
  const decoded = decodeLines([...tagged, GOOD]);
  assert.equal(timesOf(decoded).at(-1), 1_600_000_009_000);
  assert.equal(sourcesOf(decoded).at(-1), 'neighbour');
  assert.equal(sourcesOf(decodeLines([tagged[0]!, GOOD])).at(-1), 'none', 'one time alone is no usage');
  const far = decodeLines([...tagged, ...Array<string>(100).fill('noise'), GOOD]);
  assert.equal(sourcesOf(far).at(-1), 'none', 'a hundred lines on it is no neighbour');
});

test('the receipt is the last resort, and lets a clock run on between its readings', () => {
  const received = decodeLines([GOOD], 1_700_000_000_123);
  assert.deepEqual(timesOf(received), [1_700_000_000_123]);
  assert.deepEqual(sourcesOf(received), ['received']);
  assert.equal(received.messages[0]!.origin.receivedMs, 1_700_000_000_123);
  const live = decodeChunks([]);
  const push = (line: string, receivedMs: number): void =>
    live.decoder.push(new TextEncoder().encode(`${line}\n`), receivedMs);
  push(rmc('035200', '260711'), 5_000_000);
  push(rmc('035201', '260711'), 5_001_000);
  push(GOOD, 5_031_000);
  live.decoder.end();
  assert.deepEqual(timesOf(live), [T0 + 31_000]);
});
