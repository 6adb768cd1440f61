import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Ledger } from '@searoom/assistance';
import { makeRandom } from '@searoom/testing';
import { hashText } from './hash-text.ts';
import { openStore } from './open-store.ts';
import { CRASH_GROUP_SIZE, CRASH_GROUPS, crashEventId, type Found } from './testing/crash-report.ts';
import { TestFolders } from './testing/folders.ts';

const KILLS = 50;
/** Of so many kills one comes while the folder is still being opened. */
const OPENING_EVERY = 8;
/** A writer is killed within so many acknowledgements, and so long after the last of them. */
const MOST_DONE = 30;
const LONGEST_AFTER_MS = 15;

const folders = new TestFolders();
after(() => folders.removeAll());
const program = fileURLToPath(new URL('./testing/crash-writer.js', import.meta.url));

/** What the processes of the past tried and were told is done. */
interface Past {
  readonly facts: Map<number, string>;
  tried: { seq: number; hash: string } | undefined;
  readonly eventsDone: Set<number>;
  eventsTried: number;
}

test(`of what was acknowledged nothing is lost, doubled or half there after ${KILLS} kills`, async (t) => {
  const data = await folders.newData();
  const log = folders.newPath();
  const random = makeRandom(20_231_216);
  const past: Past = { facts: new Map(), tried: undefined, eventsDone: new Set(), eventsTried: 0 };
  let kills = 0;
  let readTo = 0;
  let openingMs = 1_000;
  for (; kills < KILLS; kills++) {
    let last: Found | undefined;
    const child = start(data, log);
    const exit = once(child, 'exit');
    if (kills % OPENING_EVERY === OPENING_EVERY - 1) {
      await sleep(random() * openingMs);
    } else {
      const began = performance.now();
      const messages = listen(child);
      last = (await messages.next()).value as Found;
      openingMs = performance.now() - began;
      for (let left = Math.floor(random() * MOST_DONE); left > 0; left--) await messages.next();
      await sleep(random() * LONGEST_AFTER_MS);
    }
    assert.equal(child.exitCode, null, `the writer ended by itself after ${kills} kills`);
    child.kill('SIGKILL');
    await exit;
    // What it found is of before its own writing: the notes that are known by now end there.
    if (last !== undefined) checkFound(last, past);
    readTo = learn(past, log, readTo);
  }

  const store = await openStore({ data });
  const ledger = new Ledger({ port: store.ledger, hash: hashText, nowMs: () => 0 });
  const { broken, facts } = await ledger.verify();
  assert.equal(broken, undefined);
  const lastDone = Math.max(...past.facts.keys());
  assert.ok(facts > KILLS);
  assert.ok(facts === lastDone || facts === past.tried?.seq, `${facts} facts, acknowledged ${lastDone}`);
  await store.close();
  t.diagnostic(`${kills} kills, ${facts} facts, ${past.eventsDone.size} groups of events acknowledged`);
});

test('a process that is killed while it makes the folder leaves nothing that counts', async () => {
  const random = makeRandom(7);
  const data = folders.newPath();
  for (let kill = 0; kill < 4; kill++) {
    const child = start(data, folders.newPath());
    const exit = once(child, 'exit');
    await sleep(300 + random() * 2_500);
    child.kill('SIGKILL');
    await exit;
  }
  const store = await openStore({ data });
  const { seq } = await store.ledger.head();
  assert.ok(seq >= 0);
  await store.close();
});

function start(data: string, log: string): ChildProcess {
  const output = openSync(log, 'a');
  // A process that lives a second gains nothing from optimized machine code, and pays for it.
  const execArgv = ['--liftoff-only'];
  const child = fork(program, [data], { execArgv, stdio: ['ignore', output, 'inherit', 'ipc'] });
  closeSync(output);
  return child;
}

/** What a child says, message by message. It ends by being killed, never by itself. */
async function* listen(child: ChildProcess): AsyncGenerator<unknown> {
  const ended = once(child, 'exit').then(() => assert.fail('the writer ended by itself'));
  ended.catch(() => undefined);
  const messages = on(child, 'message');
  for (;;) yield ((await Promise.race([messages.next(), ended])) as IteratorResult<[unknown]>).value[0];
}

/** Reads on in the notes of the writers. A last line that was broken off was not told to anybody. */
function learn(past: Past, log: string, from: number): number {
  const text = readFileSync(log, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  for (const line of text.slice(from, end).split('\n')) {
    const [what, kind, number, hash] = line.split(' ');
    if (kind === 'facts' && what === 'try') past.tried = { seq: Number(number), hash: hash! };
    else if (kind === 'facts') past.facts.set(Number(number), hash!);
    else if (kind === 'events' && what === 'try') past.eventsTried = Number(number);
    else if (kind === 'events') past.eventsDone.add(Number(number));
  }
  return end;
}

function checkFound(found: Found, past: Past): void {
  const { broken, end, head, hashes, counted, events } = found;
  assert.equal(broken, undefined);
  assert.deepEqual([head.seq, head.hash], [end.seq, end.hash]);
  assert.equal(hashes.length, end.seq);
  assert.equal(counted, end.seq);
  for (const [seq, hash] of past.facts) assert.equal(hashes[seq - 1], hash, `fact ${seq} was acknowledged`);
  const lastDone = Math.max(0, ...past.facts.keys());
  if (end.seq !== lastDone) assert.deepEqual(end, past.tried, 'what was not acknowledged is there as a whole or not');
  else past.tried = undefined;
  // What came in without a word is known from now on.
  if (end.seq > 0) past.facts.set(end.seq, end.hash);

  const byId = new Map(events.map((event) => [event.id, event]));
  assert.equal(byId.size, events.length);
  for (let group = 0; group < CRASH_GROUPS; group++) {
    const done = [...past.eventsDone].filter((sequence) => sequence % CRASH_GROUPS === group).sort((a, b) => a - b);
    const first = byId.get(crashEventId(group, 0));
    const unsaid = first?.revisions.filter((revision) => !past.eventsDone.has(revision)) ?? [];
    assert.ok(unsaid.length <= 1 && (unsaid[0] ?? past.eventsTried) === past.eventsTried, `${unsaid} were never tried`);
    const expected = [...done, ...unsaid];
    for (let index = 0; index < CRASH_GROUP_SIZE; index++) {
      const event = byId.get(crashEventId(group, index));
      assert.deepEqual(event?.revisions ?? [], expected, 'a group of events is there as a whole');
      assert.equal(event?.sequence, expected.at(-1));
    }
    for (const sequence of unsaid) past.eventsDone.add(sequence);
  }
}
