import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { makeRandom, sharedData, skipWithout } from '@searoom/testing';
import { parseLines, runCli, startCli } from './testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-decode-'));
after(() => rmSync(folder, { recursive: true }));

/** The position report that IALA and every decoder use as their example. */
const SENTENCE = '!AIVDM,1,1,,A,13vkKj?P00Q>K2nKRv:h0?vH2>`<,0*53';

function store(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a message tells its origin and its fields, null for what is not available', async () => {
  const { code, stdout, stderr } = await runCli(['decode'], `\\s:coast,c:1702080000*5A\\${SENTENCE}\r\n`);
  assert.equal(code, 0);
  const [message, ...others] = parseLines(stdout);
  assert.deepEqual(others, []);
  const { fields, ...origin } = message!;
  assert.deepEqual(origin, {
    offset: 25,
    length: SENTENCE.length,
    time: '2023-12-09T00:00:00Z',
    timeSource: 'tag',
    source: 'coast',
    channel: 'A',
    ownShip: false,
    type: 1,
    mmsi: '267181000',
    message: 'position report',
  });
  const { longitude, trueHeading, raim } = fields as Record<string, unknown>;
  assert.ok(Math.abs((longitude as number) - 17.131672) < 1e-6);
  assert.equal(trueHeading, null);
  assert.equal(raim, true);
  assert.match(stderr, /sentences: 1 = 1 ok\n/);
});

test('a bad line is told where and why, as JSON on standard error, and the rest goes on', async () => {
  const text = `${SENTENCE}\n${SENTENCE.replace('13vk', '13vl')}\n${SENTENCE}\n`;
  const { code, stdout, stderr } = await runCli(['decode', '--raw', '--problems', '--quiet', '-'], text);
  assert.equal(code, 0);
  assert.equal(parseLines(stdout).length, 2);
  assert.deepEqual(
    parseLines(stderr).map(({ outcome, line, offset }) => ({ outcome, line, offset })),
    [{ outcome: 'badChecksum', line: 2, offset: SENTENCE.length + 1 }],
  );
});

test('several sources are read in order, each with its name; one that is missing does not stop the others', async () => {
  const first = store('first.nmea', `${SENTENCE}\n`);
  const second = store('second.nmea.gz', gzipSync(`${SENTENCE}\n${SENTENCE}\n`));
  const missing = join(folder, 'missing.nmea');
  const { code, stdout, stderr } = await runCli(['decode', first, missing, second]);
  assert.equal(code, 3);
  assert.match(stderr, /No such file: .*missing\.nmea \(SR_SOURCE_NOT_FOUND\)/);
  assert.deepEqual(
    parseLines(stdout).map(({ input }) => input),
    [first, second, second],
  );
});

test('--format counters gives nothing but the counters, and they add up', skipWithout('ais/nmea'), async () => {
  const logs = ['risky-ais.txt', 'gpsd-sample.aivdm'].map((name) => sharedData('ais/nmea', name));
  const { code, stdout } = await runCli(['decode', '--format', 'counters', '--quiet', ...logs]);
  assert.equal(code, 0);
  const counters = parseLines<{ lines: number; lineKinds: object; sentences: number; outcomes: object; bytes: number }>(
    stdout,
  );
  assert.equal(counters.length, 2);
  const sum = (values: object): number =>
    Object.values(values).reduce((total: number, count: number) => total + count, 0);
  for (const [i, { lines, lineKinds, sentences, outcomes, bytes }] of counters.entries()) {
    assert.equal(sum(lineKinds), lines);
    assert.equal(sum(outcomes), sentences);
    assert.equal(bytes, readFileSync(logs[i]!).length);
    assert.ok(sentences > 100);
  }
});

test('broken inputs end with a code and a word, never with a stack', async () => {
  const random = makeRandom(7);
  const garbage = store(
    'garbage.bin',
    Uint8Array.from({ length: 200_000 }, () => Math.floor(random() * 256)),
  );
  const packed = gzipSync(`${SENTENCE}\n`.repeat(5000));
  const truncated = store('truncated.nmea.gz', packed.subarray(0, packed.length >> 1));
  const empty = store('empty.nmea', '');
  const table = store('table.csv', 'a,b,c\n1,2,3\n');
  const cases: [string, number, RegExp][] = [
    [garbage, 0, /no AIS sentence/],
    [truncated, 4, /SR_SOURCE_TRUNCATED/],
    [empty, 0, /sentences: 0\n/],
    [table, 0, /no AIS sentence/],
    [folder, 3, /SR_SOURCE_UNREADABLE/],
    [join(folder, 'none'), 3, /SR_SOURCE_NOT_FOUND/],
    ['http://127.0.0.1/', 2, /SR_SOURCE_ADDRESS/],
  ];
  for (const [source, expected, words] of cases) {
    const { code, stderr } = await runCli(['decode', source]);
    assert.equal(code, expected, `${source}\n${stderr}`);
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /SR_INTERNAL|\n\s+at /);
  }
  const { stdout } = await runCli(['decode', '--quiet', truncated]);
  assert.ok(parseLines(stdout).length > 100, 'what stands before the break is decoded');
});

test('a reader that has enough ends it with 0 and without a word', async () => {
  const path = store('long.nmea', `${SENTENCE}\n`.repeat(200_000));
  const { child, done } = startCli('decode', path);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const { code, stderr } = await done;
  assert.equal(code, 0, stderr);
  assert.doesNotMatch(stderr, /EPIPE|SR_/);
});

test('usage: wrong words end with 2 and say where to look', async () => {
  const wrong = [
    [],
    ['decod'],
    ['decode', '--nope'],
    ['decode', '--format', 'xml'],
    ['decode', '-', '-'],
    ['help', 'x'],
  ];
  for (const { code, stdout, stderr } of await Promise.all(wrong.map((words) => runCli(words)))) {
    assert.deepEqual([code, stdout], [2, ''], stderr);
    assert.match(stderr, /searoom/);
  }
  const right = [['--help'], ['help', 'watch'], ['decode', '-h'], ['--version']];
  for (const { code, stdout, stderr } of await Promise.all(right.map((words) => runCli(words)))) {
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /searoom/);
  }
});

test('output that cannot be written is an error with a code', {
  skip: process.platform !== 'linux' && 'needs /dev/full',
}, async () => {
  const { code, stderr } = await runCli(['simulate', 'south-china-sea', '--hours', '1', '-o', '/dev/full']);
  assert.equal(code, 7, stderr);
  assert.match(stderr, /SR_OUTPUT_FAILED/);
});
