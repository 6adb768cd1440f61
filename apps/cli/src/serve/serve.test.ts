import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, test } from 'node:test';
import { SearoomError } from '@searoom/model';
import type { FeedAlert, FeedInfo, NewFeed, RoomInfo } from '@searoom/model/api';
import type { Atlas } from '@searoom/sea';
import { openStore } from '@searoom/store';
import { parseArguments } from '../arguments.ts';
import type { Context } from '../command.ts';
import type { ListenOptions, Machine, ServedRoom } from './machine.ts';
import { chooseOpener } from './open-browser.ts';
import { runServe } from './run-serve.ts';
import { serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-serve-'));
after(() => rmSync(folder, { recursive: true }));

/** A room that takes every feed but those it was told to refuse. */
class FakeRoom implements ServedRoom {
  readonly feeds: FeedInfo[] = [];
  readonly asked: NewFeed[] = [];
  alerts: FeedAlert[] = [];
  isClosed = false;

  addFeed(feed: NewFeed): FeedInfo {
    this.asked.push(feed);
    if (feed.address.startsWith('nonsense://')) throw new SearoomError('SR_SOURCE_ADDRESS', [feed.address]);
    const info: FeedInfo = {
      id: `f${this.feeds.length}`,
      number: this.feeds.length,
      name: feed.address,
      address: feed.address,
      kind: 'tcp',
      live: true,
      simulated: feed.address.startsWith('scenario:'),
      state: 'live',
      sentence: `${feed.address} is live.`,
      messages: 1234,
      messagesPerSecond: 0,
      bytes: 0,
      reconnects: 0,
      merged: 7,
      bad: 0,
      dropped: 0,
    };
    this.feeds.push(info);
    return info;
  }

  listFeeds(): FeedInfo[] {
    return this.feeds;
  }

  listAlerts(): FeedAlert[] {
    return this.alerts;
  }

  info(): RoomInfo {
    return { vessels: 5, memory: { reports: 60, mostReports: 100 } } as RoomInfo;
  }

  metrics(): { reports: number; eventsKept: number; revisions: number } {
    return { reports: 70, eventsKept: 3, revisions: 4 };
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }
}

interface Run {
  readonly room: FakeRoom;
  readonly launched: string[];
  readonly listened: ListenOptions<FakeRoom>[];
  readonly opened: { mostReports?: number }[];
  readonly code: Promise<number>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  stop(): Promise<void>;
}

interface Stand {
  readonly env?: Record<string, string>;
  readonly takenPorts?: readonly number[];
}

/** Runs the command on a machine of the test, and waits until it listens and has added its feeds. */
async function start(words: readonly string[], { env = {}, takenPorts = [] }: Stand = {}): Promise<Run> {
  const room = new FakeRoom();
  const launched: string[] = [];
  const listened: ListenOptions<FakeRoom>[] = [];
  const opened: { mostReports?: number }[] = [];
  const interrupt = new AbortController();
  const out = new PassThrough();
  const err = new PassThrough();
  const texts = ['', ''];
  let serverIsClosed = false;
  const isOpen = new Promise<void>((resolve) => {
    out.on('data', (piece) => {
      texts[0] += String(piece);
      resolve();
    });
  });
  err.on('data', (piece) => {
    texts[1] += String(piece);
  });
  const machine: Machine<FakeRoom> = {
    version: '0.0.0',
    platform: 'linux',
    env,
    loadAtlas: async () => ({}) as Atlas,
    findSeaFile: (name) => `/${name}`,
    launch: (command, rest) => void launched.push([command, ...rest].join(' ')),
    openStore: async () => openStore({ memory: true }),
    loadServer: async () => ({
      openKeeper: async () => ({
        events: [],
        areas: [],
        saveEvents: () => Promise.resolve(),
        saveAreas: () => Promise.resolve(),
      }),
      openDesk: async () => ({ desk: {}, added: 0, differing: [] }) as never,
      findSite: () => '/site',
      openRoom: (options) => {
        opened.push(options);
        return room;
      },
      startServer: async (options) => {
        listened.push(options);
        const { host, port } = options;
        if (host !== '127.0.0.1') throw new SearoomError('SR_LISTEN_REFUSED', [host]);
        if (takenPorts.includes(port)) throw new SearoomError('SR_LISTEN_FAILED', [`${host}:${port}`, 'in use']);
        return {
          url: `http://${host}:${port}`,
          close: async () => {
            assert.ok(!room.isClosed, 'the door is closed before the room');
            serverIsClosed = true;
          },
        };
      },
    }),
  };
  const context: Context = {
    stdout: out,
    stderr: err,
    signal: interrupt.signal,
    nowMs: () => 0,
    allowsColour: false,
  };
  const code = Promise.resolve()
    .then(() => runServe(parseArguments(serve, words), context, machine))
    .finally(() => {
      if (opened.length > 0) assert.ok(room.isClosed, 'whatever happens, the room is closed');
    });
  await Promise.race([isOpen, code]);
  return {
    room,
    launched,
    listened,
    opened,
    code,
    stdout: () => texts[0]!,
    stderr: () => texts[1]!,
    stop: async () => {
      interrupt.abort();
      assert.equal(await code, 130);
      assert.ok(serverIsClosed);
    },
  };
}

const hasCode = (code: string) => (error: unknown) => error instanceof SearoomError && error.code === code;

test('without a source the scenario plays, marked as simulated, and the address stands on standard output', async () => {
  const run = await start([]);
  await run.stop();
  assert.equal(run.stdout(), 'Searoom is open at http://127.0.0.1:8080  (Ctrl-C ends it)\n');
  assert.deepEqual(run.room.asked, [{ address: 'scenario:south-china-sea', pace: 120 }]);
  assert.match(run.stderr(), /\*\*\* SIMULATED: scenario:south-china-sea\./);
  const { host, port, site, chartFile } = run.listened[0]!;
  assert.deepEqual(
    { host, port, site, chartFile },
    { host: '127.0.0.1', port: 8080, site: '/site', chartFile: '/chart' },
  );
  assert.deepEqual(run.launched, []);
  assert.match(run.stderr(), /scenario:south-china-sea: 1,234 messages, 7 merged with those of another feed/);
  assert.match(run.stderr(), /reports: 70, of which 60 were in memory\nvessels: 5\nevents: 3 in 4 revisions\n$/);
});

test('each kind of source gets what belongs to it', async () => {
  const words = ['log.nmea', 'scenario:x', '--source', 'coast=tcp://10.0.0.2:4001', '--source', 'C:\\log.csv'];
  const plain = await start([...words, '--keep', '5000']);
  await plain.stop();
  assert.deepEqual(plain.room.asked, [
    { address: 'log.nmea', pace: 1 },
    { address: 'scenario:x', pace: 120 },
    { address: 'coast=tcp://10.0.0.2:4001' },
    { address: 'C:\\log.csv', pace: 1 },
  ]);
  assert.equal(plain.opened[0]!.mostReports, 5000);
  const set = await start([...words, '--pace', '7', '--seed', '-3']);
  await set.stop();
  assert.deepEqual(set.room.asked.slice(0, 3), [
    { address: 'log.nmea', pace: 7 },
    { address: 'scenario:x?seed=-3', pace: 7 },
    { address: 'coast=tcp://10.0.0.2:4001' },
  ]);
});

test('the key goes to the service it is for, and is never told', async () => {
  const env = { SEAROOM_AISSTREAM_KEY: ' secret1 ' };
  const words = ['aisstream:', 'mine=wss://stream.aisstream.io/v0/stream', 'wss://other.example/', 'tcp://a:1'];
  const byVariable = await start([...words, 'wss://aisstream.io.example/'], { env });
  await byVariable.stop();
  assert.deepEqual(
    byVariable.room.asked.map(({ key }) => key),
    ['secret1', 'secret1', undefined, undefined, undefined],
  );
  const path = join(folder, 'key.txt');
  writeFileSync(path, 'secret2\n');
  const byFile = await start([...words, 'ws://127.0.0.1:1/?key=secret3', '--key-file', path], { env });
  await byFile.stop();
  assert.deepEqual(
    byFile.room.asked.slice(0, 4).map(({ key }) => key),
    ['secret2', 'secret2', 'secret2', undefined],
  );
  assert.match(byFile.stderr(), /A key on the command line can be read/);
  for (const run of [byVariable, byFile]) assert.doesNotMatch(run.stdout() + run.stderr(), /secret[12]/);
  writeFileSync(path, 'two secret words');
  await assert.rejects(
    start(['--key-file', path]),
    (error: Error) => hasCode('SR_USAGE')(error) && !/secret/.test(error.message),
  );
  await assert.rejects(start(['--key-file', join(folder, 'none')]), hasCode('SR_SOURCE_NOT_FOUND'));
});

test('a source that cannot be opened is told of, and the room opens with the others', async () => {
  const run = await start(['nonsense://x', 'tcp://a:1']);
  await run.stop();
  assert.match(run.stderr(), /Not a source: nonsense:\/\/x/);
  assert.deepEqual(
    run.room.feeds.map(({ address }) => address),
    ['tcp://a:1'],
  );
  const none = await start(['nonsense://x']);
  await none.stop();
  assert.match(none.stderr(), /No source is open/);
});

test('a taken port: the next is used where none was chosen, and it is said', async () => {
  const run = await start([], { takenPorts: [8080, 8081] });
  await run.stop();
  assert.match(run.stdout(), /http:\/\/127.0.0.1:8082 /);
  assert.match(run.stderr(), /Port 8080 is taken; 8082 is used instead/);
  await assert.rejects(start(['--port', '8080'], { takenPorts: [8080] }), hasCode('SR_LISTEN_FAILED'));
  const all = Array.from({ length: 11 }, (_, i) => 8080 + i);
  await assert.rejects(start([], { takenPorts: all }), hasCode('SR_LISTEN_FAILED'));
  await assert.rejects(start(['--host', '0.0.0.0']), hasCode('SR_LISTEN_REFUSED'));
});

test('options that cannot be meant are refused before anything is opened', async () => {
  for (const words of [
    ['--port', '70000'],
    ['--port', '1.5'],
    ['--pace', '0'],
    ['--keep', '1'],
    ['--open', '--no-open'],
  ]) {
    await assert.rejects(start(words), hasCode('SR_USAGE'), words.join(' '));
  }
});

test('a browser is opened where a person sits, and never in CI', async () => {
  const url = 'http://127.0.0.1:8080';
  const choose = (
    platform: string,
    env: Record<string, string>,
    wish: 'always' | 'never' | 'desktop',
    isTerminal = true,
  ) => chooseOpener(url, wish, isTerminal, { platform, env })?.[0];
  assert.equal(choose('linux', { DISPLAY: ':0' }, 'desktop'), 'xdg-open');
  assert.equal(choose('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'desktop'), 'xdg-open');
  assert.equal(choose('darwin', {}, 'desktop'), 'open');
  assert.equal(choose('win32', {}, 'desktop'), 'cmd');
  assert.equal(choose('darwin', {}, 'always', false), 'open');
  for (const [platform, env, wish, isTerminal] of [
    ['linux', {}, 'desktop', true],
    ['linux', {}, 'always', true],
    ['linux', { DISPLAY: ':0', CI: 'true' }, 'always', true],
    ['linux', { DISPLAY: ':0' }, 'desktop', false],
    ['linux', { DISPLAY: 'localhost:10.0', SSH_CONNECTION: '1' }, 'desktop', true],
    ['darwin', {}, 'never', true],
  ] as const) {
    assert.equal(choose(platform, env, wish, isTerminal), undefined, `${platform} ${wish}`);
  }
  const run = await start(['--open'], { env: { DISPLAY: ':0' } });
  await run.stop();
  assert.deepEqual(run.launched, [`xdg-open ${url}`]);
});
