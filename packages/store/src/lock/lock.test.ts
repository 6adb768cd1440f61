import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseLock, type StoreLock } from './lock-record.ts';
import { readBoot, readProcessStart } from './process-info.ts';
import { lockPathOf, readLock, readLockFile } from './read-lock.ts';
import { takeLock } from './take-lock.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'searoom-lock-'));
  folders.push(folder);
  return folder;
}

/** A lock as a process of the past has left it. */
function leave(data: string, change: Partial<StoreLock>): void {
  const started = readProcessStart(process.pid);
  const lock: StoreLock = {
    pid: process.pid,
    host: hostname(),
    boot: readBoot(),
    ...(started !== undefined && { started }),
    openedAt: '2001-02-03T04:05:06.000Z',
    token: 'of the past',
    ...change,
  };
  writeFileSync(lockPathOf(data), JSON.stringify(lock));
}

const locked = (pid: number | string) => ({
  code: 'SR_STORE_LOCKED',
  message: new RegExp(`in use by process ${pid}\\b.* since 20`),
});

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

test('a held folder is refused, also to its own process, and free again afterwards', async () => {
  const data = newFolder();
  const lock = takeLock(data);
  assert.throws(() => takeLock(data), locked(process.pid));
  assert.equal((await readLock(data))?.url, undefined);
  lock.announce('http://127.0.0.1:8080');
  assert.equal((await readLock(data))?.url, 'http://127.0.0.1:8080');
  assert.equal((await readLock(data))?.pid, process.pid);
  assert.throws(() => takeLock(data), locked(process.pid));
  lock.release();
  lock.release();
  assert.equal(await readLock(data), undefined);
  takeLock(data).release();
  assert.deepEqual(readdirSync(data), []);
});

test('the lock of a process that is gone is removed', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  const pid = child.pid!;
  await ended(child);
  const gone: readonly [string, Partial<StoreLock>][] = [
    ['no process has the number', { pid, started: '1' }],
    ['another process has the number now', { started: '1' }],
    ['the machine was started again since', { boot: '00000000-0000-0000-0000-000000000000' }],
  ];
  for (const [why, change] of gone) {
    const data = newFolder();
    leave(data, change);
    assert.equal(await readLock(data), undefined, why);
    const lock = takeLock(data);
    assert.equal(readLockFile(lockPathOf(data))?.token, lock.record.token, why);
    lock.release();
    assert.deepEqual(readdirSync(data), [], why);
  }
});

test('a holder that lives keeps its folder, however long ago it took it', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const started = readProcessStart(child.pid!);
  const data = newFolder();
  leave(data, { pid: child.pid!, ...(started !== undefined && { started }) });
  assert.throws(() => takeLock(data), locked(child.pid!));
  assert.equal((await readLock(data))?.pid, child.pid);
  child.stdin?.end();
  await ended(child);
  takeLock(data).release();
});

test('of another machine nothing is known: its lock stays, and the message names it', () => {
  const data = newFolder();
  leave(data, { host: 'other-machine', boot: 'another', pid: 1 });
  assert.throws(
    () => takeLock(data),
    /process 1 of the machine other-machine \(if that one is off, remove .*database\.lock\)/,
  );
  assert.equal(readLockFile(lockPathOf(data))?.host, 'other-machine');
});

test('a lock that says nothing may still be written; an old one is removed', () => {
  const data = newFolder();
  writeFileSync(lockPathOf(data), '');
  assert.throws(() => takeLock(data), { code: 'SR_STORE_LOCKED' });
  utimesSync(lockPathOf(data), 1, 1);
  takeLock(data).release();
  assert.deepEqual(readdirSync(data), []);
});

test('a lock that another has taken over is not removed by letting go', () => {
  const data = newFolder();
  const lock = takeLock(data);
  leave(data, { token: 'of another' });
  lock.release();
  assert.equal(readLockFile(lockPathOf(data))?.token, 'of another');
});

test('of processes that find a stale lock at once, exactly one gets the folder', async () => {
  const racer = fileURLToPath(new URL('../testing/lock-racer.js', import.meta.url));
  for (let round = 0; round < 3; round++) {
    const data = newFolder();
    leave(data, { started: '1' });
    const children = Array.from({ length: 6 }, () =>
      spawn(process.execPath, [racer, data], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const ends = children.map(ended);
    const lines = children.map(readLines);
    assert.deepEqual(
      await Promise.all(lines.map((next) => next())),
      children.map(() => 'ready'),
    );
    for (const child of children) child.stdin.write('go\n');
    const results = await Promise.all(lines.map((next) => next()));
    assert.equal(results.filter((result) => result === 'taken').length, 1, results.join());
    assert.equal(results.filter((result) => result === 'SR_STORE_LOCKED').length, 5, results.join());
    for (const child of children) child.stdin.end();
    await Promise.all(ends);
    assert.deepEqual(readdirSync(data), []);
  }
});

test('whatever stands in a lock file is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const lock = parseLock(text);
      assert.ok(lock === undefined || lock.pid > 0);
    }),
  );
});

/** The lines that a child prints, one by one. */
function readLines(child: ChildProcess): () => Promise<string> {
  const iterator = (async function* () {
    let text = '';
    for await (const bytes of child.stdout!) {
      const lines = (text + String(bytes)).split('\n');
      text = lines.pop()!;
      yield* lines;
    }
  })();
  return async () => String((await iterator.next()).value);
}
