import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { SearoomClient } from '@searoom/client';
import type { EventRevision } from '@searoom/model';
import { type Result, type Running, runCli, startCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-room-'));
after(() => rmSync(folder, { recursive: true }));

/** Two hours of the built-in scenario as a file, and every revision that `watch` tells of it. */
const trafficPath = join(folder, 'traffic.nmea');
let revisions: string[] = [];

before(async () => {
  writeFileSync(trafficPath, (await runCli(['simulate', 'south-china-sea', '--hours', '2'])).stdout);
  const { stdout } = await runCli(['watch', '--quiet', trafficPath]);
  revisions = stdout.trimEnd().split('\n');
  assert.ok(revisions.length > 10);
});

/** Starts a room with the real server; ended by force where the test ends before it. */
function openRoom(t: TestContext, ...words: readonly string[]): Running {
  return follow(t, 'serve', '--memory', '--no-open', ...words);
}

function follow(t: TestContext, ...words: readonly string[]): Running {
  const running = startCli(...words);
  t.after(() => running.child.kill('SIGKILL'));
  return running;
}

async function readUrl(room: Running): Promise<string> {
  await room.until('(Ctrl-C ends it)');
  return /http:\/\/\S+/.exec(room.stdout())![0];
}

function end(running: Running): Promise<Result> {
  running.child.kill('SIGINT');
  return running.done;
}

test('what a room tells is what watch tells: a file played, followed over a restart of the room', async (t) => {
  const first = openRoom(t, '--port', '0', '--pace', '100000', trafficPath);
  const url = await readUrl(first);
  const watch = follow(t, 'watch', '--server', url);
  const client = new SearoomClient(url);
  await untilEnded(client);
  // What a follower asks for when it missed some: the same bytes as on the stream.
  const known = new Set(revisions.map(withoutSource));
  const { total, events } = await client.events({ limit: 500 });
  assert.ok(total > 5 && total <= 500);
  const changed = events.filter(({ event }) => event.revision > 1).slice(0, 5);
  assert.ok(changed.length > 0);
  for (const { event } of changed) {
    const detail = await client.event(event.id);
    assert.equal(detail.revisions.length, event.revision);
    for (const revision of detail.revisions) assert.ok(known.has(withoutSource(JSON.stringify(revision))), event.id);
  }
  // The last word on every event, byte for byte, whenever the follower came.
  for (const { event } of events) await watch.until(JSON.stringify(event));
  const ended = await end(first);
  assert.equal(ended.code, 130);
  assert.match(ended.stderr, /\*\*\* SIMULATED: .*traffic\.nmea/);
  assert.match(ended.stderr, /traffic\.nmea.*: [\d,]+ messages/);
  assert.match(ended.stderr, /^events: [\d,]+ in \d+ revisions$/m);
  await watch.until('Lost the server.');
  const second = openRoom(t, '--port', new URL(url).port, '--pace', '100000', trafficPath);
  assert.equal(await readUrl(second), url);
  await watch.until('was started anew');
  await untilEnded(client);
  const { code, stdout } = await end(watch);
  assert.equal(code, 130);
  const told = stdout.trimEnd().split('\n');
  assert.equal(new Set(told.map(nameRevision)).size, told.length, 'nothing is told twice');
  for (const line of told) assert.ok(known.has(withoutSource(line)), line);
  assert.equal((await end(second)).code, 130);
});

/** Resolves when the room says that its only feed has ended. */
function untilEnded(client: SearoomClient): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = client.stream({
      topics: ['feeds'],
      on: {
        feeds: ([feed]) => {
          if (feed?.state !== 'ended') return;
          stream.close();
          resolve();
        },
      },
      onState: ({ error }) => {
        if (error !== undefined) reject(error);
      },
    });
  });
}

function nameRevision(line: string): string {
  const { id, revision } = JSON.parse(line) as EventRevision;
  return `${id}.${revision}`;
}

/** A room may call a source by another name. */
function withoutSource(line: string): string {
  const { sources, simulated, ...rest } = JSON.parse(line) as EventRevision;
  return JSON.stringify(rest);
}

test('a receiver of the user is listened to at once, and its loss is said', async (t) => {
  const { stdout: traffic } = await runCli(['simulate', 'south-china-sea', '--hours', '1']);
  const sockets: Socket[] = [];
  const receiver = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write(traffic);
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as { port: number };
  const room = openRoom(t, '--port', '0', '--source', `coast=tcp://127.0.0.1:${port}`);
  const client = new SearoomClient(await readUrl(room));
  const vessels = new Promise<number>((resolve) => {
    const stream = client.stream({
      topics: ['positions'],
      on: {
        positions: ({ count }) => {
          if (count === 0) return;
          stream.close();
          resolve(count);
        },
      },
    });
  });
  assert.ok((await vessels) > 0);
  receiver.close();
  for (const socket of sockets) socket.destroy();
  await room.until('Retrying');
  const { code, stderr } = await end(room);
  assert.equal(code, 130);
  assert.match(stderr, /No message from coast.* Retrying, next in /);
});

test('a taken port, a host that is not this machine, and a source that is none are told', async (t) => {
  const room = openRoom(t, '--port', '0', '--source', 'nonsense://x', '--source', join(folder, 'none.nmea'));
  const url = await readUrl(room);
  await room.until('nonsense://x');
  const taken = await runCli(['serve', '--memory', '--no-open', '--port', new URL(url).port]);
  assert.equal(taken.code, 5, taken.stderr);
  assert.match(taken.stderr, /SR_LISTEN_FAILED/);
  const open = await runCli(['serve', '--memory', '--no-open', '--port', '0', '--host', '0.0.0.0']);
  assert.equal(open.code, 2, open.stderr);
  assert.match(open.stderr, /SR_LISTEN_REFUSED/);
  const { code, stderr } = await end(room);
  assert.equal(code, 130);
  assert.match(stderr, /none\.nmea/);
});
