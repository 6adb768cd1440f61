import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { EventRevision } from '@searoom/model';
import { makeRandom, sharedData, skipWithout } from '@searoom/testing';
import { parseLines, runCli, startCli } from './testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-watch-'));
after(() => rmSync(folder, { recursive: true }));

/** Six hours of the built-in scenario as a file, and the events of it. */
let traffic = '';
let trafficPath = '';
let events = '';

before(async () => {
  traffic = (await runCli(['simulate', 'south-china-sea', '--hours', '6'])).stdout;
  trafficPath = store('traffic.nmea', traffic);
  const { code, stdout, stderr } = await runCli(['watch', '--quiet', trafficPath]);
  assert.equal(code, 0);
  assert.match(stderr, /^\*\*\* SIMULATED: .*traffic\.nmea.*\n$/);
  events = stdout;
  assert.ok(parseLines(events).length > 10);
});

function store(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Events without the name of their source and the mark of simulation. */
function withoutSource(text: string): string[] {
  return parseLines<EventRevision>(text).map(({ sources, simulated, ...rest }) => JSON.stringify(rest));
}

test('replay gives the same bytes: again, packed, and through standard input in two halves', async () => {
  assert.equal((await runCli(['watch', '--quiet', trafficPath])).stdout, events);
  const packed = store('traffic.nmea.gz', gzipSync(traffic));
  assert.deepEqual(withoutSource((await runCli(['watch', '--quiet', packed])).stdout), withoutSource(events));
  const bytes = readFileSync(trafficPath);
  const middle = (bytes.length >> 1) + 7;
  const piped = await runCli(['watch', '--quiet', '-'], bytes.subarray(0, middle), bytes.subarray(middle));
  assert.equal(piped.code, 0);
  assert.deepEqual(withoutSource(piped.stdout), withoutSource(events));
});

test('a simulated file says so in every event, and a line about it is told even when quiet', async () => {
  for (const { simulated } of parseLines<EventRevision>(events)) assert.equal(simulated, true);
  const bare = store('bare.nmea', traffic.replace(/^# SIMULATED/, '# Recorded'));
  const { stdout, stderr } = await runCli(['watch', '--quiet', bare]);
  assert.equal(stderr, '');
  for (const { simulated } of parseLines<EventRevision>(stdout)) assert.equal(simulated, undefined);
});

test('a scenario goes the way of its file, is marked as simulated, and a paced play tells the same', async () => {
  const words = ['watch', 'scenario:south-china-sea', '--hours', '6'];
  const { code, stdout, stderr } = await runCli(words);
  assert.equal(code, 0);
  assert.match(stderr, /\*\*\* SIMULATED: scenario:south-china-sea \(SIMULATED\)/);
  for (const event of parseLines<EventRevision>(stdout)) {
    assert.equal(event.simulated, true);
    assert.deepEqual(event.sources, ['scenario:south-china-sea (SIMULATED)']);
  }
  assert.deepEqual(withoutSource(stdout), withoutSource(events));
  const paced = await runCli([...words, '--pace', '20000', '--quiet']);
  assert.equal(paced.stdout, stdout);
});

test('the text has the headline of every event and no colour in a pipe', async () => {
  const { stdout } = await runCli(['watch', '--quiet', '--format', 'text', trafficPath]);
  for (const { headline, id } of parseLines<EventRevision>(events)) {
    assert.ok(stdout.includes(headline), headline);
    assert.ok(stdout.includes(id));
  }
  assert.ok(!stdout.includes('\u001b'));
  assert.equal(stdout.trimEnd().split('\n').length, 2 * parseLines(events).length);
});

test('what became of everything adds up in the summary', async () => {
  const { stderr } = await runCli(['watch', trafficPath]);
  const sums = [...stderr.matchAll(/^ *(\w+): ([\d,]+) = (.*)$/gm)];
  assert.deepEqual(
    sums.map((match) => match[1]),
    ['lines', 'sentences', 'reports'],
  );
  for (const [, name, total, parts] of sums) {
    const numbers = parts!.match(/[\d,]+(?= )/g)!.map((number) => Number(number.replaceAll(',', '')));
    const sum = numbers.reduce((all, number) => all + number, 0);
    assert.equal(sum, Number(total!.replaceAll(',', '')), name);
  }
  const revisions = parseLines(events).length;
  assert.match(stderr, new RegExp(`^events: [\\d,]+ in ${revisions} revisions$`, 'm'));
});

test('one stream over several files: the parts merged by time tell what the whole tells', async () => {
  const lines = traffic.trimEnd().split('\n').slice(2);
  // Messages of two parts stay together, and each file keeps its order.
  const random = makeRandom(3);
  const parts: string[][] = [[], []];
  let turn = 0;
  for (const line of lines) {
    if (!/AIVDM,2,2/.test(line)) turn = random() < 0.5 ? 0 : 1;
    parts[turn]!.push(line);
  }
  const paths = parts.map((part, i) => store(`part-${i}.nmea`, `${part.join('\n')}\n`));
  const first = await runCli(['watch', '--quiet', ...paths]);
  assert.equal(first.code, 0, first.stderr);
  assert.equal((await runCli(['watch', '--quiet', ...paths])).stdout, first.stdout);
  const told = (text: string): string[] =>
    [
      ...new Set(parseLines<EventRevision>(text).map(({ id, type, vessels }) => `${id} ${type} ${vessels[0]!.mmsi}`)),
    ].sort();
  // Reports of the same second may change places, which a crossing between two of them can feel.
  const whole = new Set(told(events));
  const same = told(first.stdout).filter((event) => whole.has(event)).length;
  assert.ok(same >= whole.size * 0.9, `${same} of ${whole.size} events`);
});

test('one bad source does not stop the others, and gives the code', async () => {
  const missing = join(folder, 'missing.nmea');
  const { code, stdout, stderr } = await runCli(['watch', missing, trafficPath]);
  assert.equal(code, 3);
  assert.match(stderr, /SR_SOURCE_NOT_FOUND/);
  assert.deepEqual(withoutSource(stdout), withoutSource(events));
});

test('broken inputs end with a code and a word, never with a stack', async () => {
  const random = makeRandom(5);
  const garbage = store(
    'garbage.bin',
    Uint8Array.from({ length: 100_000 }, () => Math.floor(random() * 256)),
  );
  const packed = gzipSync(traffic);
  const cases: [string[], number, RegExp][] = [
    [[garbage], 0, /no AIS sentence/],
    [[store('half.nmea.gz', packed.subarray(0, packed.length >> 1))], 4, /SR_SOURCE_TRUNCATED/],
    [[store('empty.nmea', '')], 0, /events: none/],
    [[folder], 3, /SR_SOURCE_UNREADABLE/],
    [[store('foreign.csv', 'vessel,when,where\n1,2,3\n4,5,6\n')], 3, /--columns.*mmsi=/],
    [['scenario:atlantis'], 2, /SR_SCENARIO_UNKNOWN/],
    [['tcp://:1'], 2, /SR_SOURCE_ADDRESS/],
    [[], 2, /SR_USAGE/],
    [[trafficPath, '--kinds', 'empire'], 2, /no zone of the atlas has empire\. There are: .*territorial-sea/],
    [[trafficPath, '--parties', 'ATL'], 2, /There are: .*MYS/],
    [[trafficPath, '--pace', 'fast'], 2, /--pace takes a number/],
    [[trafficPath, '--columns', 'mmsi=a'], 2, /SR_USAGE/],
    [['tcp://127.0.0.1:1', '--once'], 5, /SR_SOURCE_LOST/],
  ];
  const results = await Promise.all(cases.map(([words]) => runCli(['watch', ...words])));
  for (const [i, [words, expected, message]] of cases.entries()) {
    const { code, stderr } = results[i]!;
    assert.equal(code, expected, `${words.join(' ')}\n${stderr}`);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /SR_INTERNAL|\n\s+at /);
  }
});

test('only chosen zones raise events', async () => {
  const { stdout } = await runCli(['watch', '--quiet', '--parties', 'PHL', trafficPath]);
  const parties = parseLines<EventRevision>(stdout).flatMap(({ zones }) => zones.map((zone) => zone.assertedBy));
  assert.ok(parties.length > 0);
  assert.deepEqual([...new Set(parties.flatMap((party) => party.split('+')))].includes('MYS'), false);
});

test('a reader that has enough ends it with 0', async () => {
  const { child, done } = startCli('watch', 'scenario:south-china-sea', '--quiet');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const { code, stderr } = await done;
  assert.equal(code, 0, stderr);
});

test('Ctrl-C in a paced play ends it at once with a summary and 130', async () => {
  const { child, done, until } = startCli('watch', 'scenario:south-china-sea', '--pace', '1');
  await until('"revision":1');
  const started = Date.now();
  child.kill('SIGINT');
  const { code, stderr } = await done;
  assert.equal(code, 130);
  assert.match(stderr, /^not played: [\d,]+ reports/m);
  assert.match(stderr, /^events: /m);
  assert.ok(Date.now() - started < 5000);
});

/** Ends a server with its connections. */
async function closeServer(server: Server, sockets: readonly Socket[]): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Some lines of the scenario. */
function takeLines(from: number, count: number): string {
  return `${traffic
    .split('\n')
    .slice(from, from + count)
    .join('\n')}\n`;
}

test('a server that dies and comes back is picked up again; Ctrl-C gives the summary and 130', async () => {
  const sockets: Socket[] = [];
  const makeServer = (text: string): Server =>
    createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.write(text);
    });
  const first = makeServer(takeLines(2, 400));
  const port = await listen(first, 0);
  const { child, done, until } = startCli('watch', `coast=tcp://127.0.0.1:${port}`);
  await until('"revision":1');
  await closeServer(first, sockets);
  await until('Retrying');
  const second = makeServer(takeLines(402, 4000));
  await listen(second, port);
  await until('messages a second');
  // What was sent is a few packets behind.
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill('SIGINT');
  const { code, stdout, stderr } = await done;
  await closeServer(second, sockets);
  assert.equal(code, 130, stderr);
  assert.match(stderr, /connected again 1 time/);
  assert.match(stderr, /sentences: 4,400 = /);
  assert.match(stderr, /^events: \d+ in \d+ revision/m);
  for (const event of parseLines<EventRevision>(stdout)) assert.deepEqual(event.sources, ['coast']);
});

test('UDP: parts of messages from two senders are never put together', async () => {
  const probe = createSocket('udp4').bind(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  const [one, two] = takeParts();
  const { child, done, until } = startCli('watch', `udp://127.0.0.1:${port}`);
  await until('open');
  const senders = [createSocket('udp4'), createSocket('udp4')];
  const send = async (sender: number, line: string): Promise<void> => {
    await new Promise((resolve) => senders[sender]!.send(line, port, '127.0.0.1', resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await send(0, one);
  await send(1, two);
  await send(0, two);
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill('SIGINT');
  const { code, stderr } = await done;
  for (const sender of senders) sender.close();
  assert.equal(code, 130);
  assert.match(stderr, /sentences: 3 = 2 ok \+ 1 orphan/);
  assert.match(stderr, /messages: 1\n/);
});

/** The two lines of the first message of two parts. */
function takeParts(): [string, string] {
  const lines = traffic.split('\n');
  const at = lines.findIndex((line) => /AIVDM,2,1/.test(line));
  assert.match(lines[at + 1]!, /AIVDM,2,2/);
  return [lines[at]!, lines[at + 1]!];
}

test('a real history in CSV with columns of its own', skipWithout('ais/csv/evergiven-boat-positions.csv'), async () => {
  const path = sharedData('ais/csv/evergiven-boat-positions.csv');
  const columns = 'mmsi=ID,time=ais_pos_timestamp,lat=latitude,lon=longitude,timeformat=dmy';
  const { code, stderr } = await runCli(['watch', path, '--columns', columns]);
  assert.equal(code, 0, stderr);
  const [, rows, positions] = /rows \(columns named by the user\): ([\d,]+) = ([\d,]+) positions/.exec(stderr)!;
  assert.ok(Number(rows!.replaceAll(',', '')) > 10_000);
  assert.match(stderr, new RegExp(`reports: ${positions} = `));
  assert.equal((await runCli(['watch', path])).code, 3);
});

test(
  'a real history of a day, packed',
  skipWithout('ais/csv/marinecadastre-2022-01-03-first99999.csv.gz'),
  async () => {
    const path = sharedData('ais/csv/marinecadastre-2022-01-03-first99999.csv.gz');
    const { code, stderr } = await runCli(['watch', path]);
    assert.equal(code, 0);
    assert.match(stderr, /rows \(MarineCadastre\): 99,999 = /);
  },
);

test('every real log is read to its end', skipWithout('ais/nmea'), async () => {
  for (const name of ['risky-ais.txt', 'aisnet-kystverket-1000.nm4', 'risky-exact-earth-with-tag-block.txt']) {
    const { code, stderr } = await runCli(['watch', sharedData('ais/nmea', name)]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^reports: [\d,]+ = /m);
  }
});
