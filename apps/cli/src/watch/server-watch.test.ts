import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EventRevision, SearoomError } from '@searoom/model';
import { FakeServer } from '../testing/fake-server.ts';
import { parseLines, runCli, startCli } from '../testing/run-cli.ts';
import { parseServerUrl } from './parse-server-url.ts';
import { ToldRevisions } from './told-revisions.ts';

let template: EventRevision | undefined;

/** A revision of an event as the command itself prints it. */
async function makeEvent(id: string, revision: number): Promise<EventRevision> {
  template ??= parseLines<EventRevision>(
    (await runCli(['watch', 'scenario:south-china-sea', '--hours', '2', '--quiet'])).stdout,
  )[0]!;
  return { ...template, id, revision, headline: `${id} as of ${revision}` };
}

function listRevisions(stdout: string): string[] {
  return parseLines<EventRevision>(stdout).map(({ id, revision }) => `${id}.${revision}`);
}

test('each revision is told once, as watch tells it; those between are asked for, and what is missing is said', async (t) => {
  const server = await FakeServer.open('one');
  t.after(() => server.close());
  // Of before anybody listened: the newest revision stands for the event.
  const old = await makeEvent('old', 3);
  const running = startCli('watch', '--server', server.url);
  await server.untilReaders(1);
  server.tell(old);
  server.send('ready', { events: 1, positions: 0 });
  server.tell(await makeEvent('a', 1));
  server.tell(await makeEvent('a', 1));
  server.keep(await makeEvent('a', 2));
  server.keep(await makeEvent('a', 3));
  server.tell(await makeEvent('a', 4));
  // Revision 1 of it is no longer kept.
  server.keep(await makeEvent('b', 2));
  server.tell(await makeEvent('b', 3));
  server.send('missed', { positions: 4, events: 7, why: 'away too long' });
  server.send('alerts', [{ id: 'x', feed: 'f', kind: 'feed-lost', headline: 'coast was \u001b[2Jlost', sinceMs: 1 }]);
  server.tell(await makeEvent('c', 1));
  await running.until('"id":"c"');
  running.child.kill('SIGINT');
  const { code, stdout, stderr } = await running.done;
  assert.equal(code, 130);
  assert.deepEqual(listRevisions(stdout), ['old.3', 'a.1', 'a.2', 'a.3', 'a.4', 'b.2', 'b.3', 'c.1']);
  assert.equal(stdout.split('\n')[0], JSON.stringify(old));
  assert.match(stderr, /\*\*\* SIMULATED: a test\./);
  assert.match(stderr, /^Missed 1 revision \(of event b: they are no longer kept\)\.$/m);
  assert.match(stderr, /^Missed 7 revisions \(away too long\)\.$/m);
  assert.match(stderr, /^coast was \?\[2Jlost$/m);
  assert.match(stderr, /lost 0 times, 8 revisions missed\nevents: 2 in 8 revisions\n/);
});

test('a restart of the server is told, and nothing is told twice over it', async (t) => {
  const first = await FakeServer.open('one');
  const running = startCli('watch', '--server', `127.0.0.1:${first.port}/`, '--format', 'text');
  await first.untilReaders(1);
  first.send('ready', { events: 0, positions: 0 });
  first.tell(await makeEvent('a', 1));
  await running.until('a as of 1');
  await first.close();
  await running.until('Lost the server.');
  const second = await FakeServer.open('two', first.port);
  t.after(() => second.close());
  await second.untilReaders(1);
  assert.equal(second.readers[0]!.headers['last-event-id'], 'one.1.0');
  second.tell(await makeEvent('a', 1));
  second.tell(await makeEvent('a', 2));
  await running.until('a as of 2');
  running.child.kill('SIGINT');
  const { code, stdout, stderr } = await running.done;
  assert.equal(code, 130);
  assert.equal(stdout.match(/a as of 1/g)!.length, 1);
  assert.match(stderr, /Lost the server\. No answer from http:\/\/127.*It is tried again by itself/);
  assert.match(stderr, /is back after \d+ s\.\n.* was started anew/);
  assert.match(stderr, /lost 1 time\n/);
});

test('nobody there, another server, and what cannot be meant are refused at once', async (t) => {
  const server = await FakeServer.open('one');
  t.after(() => server.close());
  const gone = await FakeServer.open('gone');
  await gone.close();
  const unreachable = await runCli(['watch', '--server', gone.url]);
  assert.equal(unreachable.code, 5);
  assert.match(
    unreachable.stderr,
    /the connection was refused.*SR_SERVER_UNREACHABLE\)\nStart it with `searoom serve`/,
  );
  const refused = await runCli(['watch', '--server', `${server.url}/elsewhere`]);
  assert.notEqual(refused.code, 0);
  assert.match(refused.stderr, /There is no \/elsewhere\/api\/room \(SR_NOT_FOUND\)/);
  for (const words of [['log.nmea'], ['--pace', '3'], ['--parties', 'MYS']]) {
    const { code, stderr } = await runCli(['watch', '--server', server.url, ...words]);
    assert.equal(code, 2, stderr);
  }
});

test('a reader that has enough ends it', async (t) => {
  const server = await FakeServer.open('one');
  t.after(() => server.close());
  const running = startCli('watch', '--server', server.url, '--quiet');
  await server.untilReaders(1);
  server.tell(await makeEvent('a', 1));
  await running.until('"id":"a"');
  running.child.stdout.destroy();
  let ended = false;
  void running.done.then(() => {
    ended = true;
  });
  for (let revision = 2; !ended; revision++) {
    server.tell(await makeEvent('a', revision));
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal((await running.done).code, 0);
});

test('addresses as a user writes them', () => {
  for (const text of ['127.0.0.1:8080', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080/']) {
    assert.equal(parseServerUrl(text), 'http://127.0.0.1:8080');
  }
  assert.equal(parseServerUrl('[::1]:9'), 'http://[::1]:9');
  assert.equal(parseServerUrl('https://room.example/sea/'), 'https://room.example/sea');
  for (const text of [
    '',
    'ftp://127.0.0.1',
    'http://a b',
    'http://me:word@127.0.0.1',
    'localhost:8080/?x=1',
    ':8080',
  ]) {
    assert.throws(() => parseServerUrl(text), SearoomError, text);
  }
});

test('of more events than can be remembered the longest untouched are forgotten', () => {
  const told = new ToldRevisions(2);
  told.note('a', 1);
  told.note('b', 1);
  told.note('a', 2);
  told.note('c', 1);
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => told.newestOf(id)),
    [2, 0, 1],
  );
});
