import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ChainVerifier, type Fact } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import { hashText } from './hash-text.ts';
import { readLock } from './lock/read-lock.ts';
import { openStore } from './open-store.ts';
import { PgliteDriver } from './pglite/pglite-driver.ts';
import type { Store } from './store.ts';
import { TestFolders } from './testing/folders.ts';
import { makeChange } from './testing/make-events.ts';
import { continueChain, plainParts } from './testing/make-facts.ts';

const folders = new TestFolders();
after(() => folders.removeAll());

test('a folder is made once, says so, and keeps what it was given', async () => {
  const data = join(folders.newPath(), 'deep', 'data');
  const said: string[] = [];
  const store = await openStore({ data, onProgress: (what) => said.push(what) });
  assert.match(said[0]!, /^Making the database in .*deep\/data; this takes some seconds, once\.$/);
  assert.equal(store.describe(), `PGlite in ${data}`);
  const facts = continueChain(plainParts(20));
  const change = makeChange('event', 1, 1);
  assert.equal(await store.ledger.append(facts), true);
  await store.events.save([change]);
  await store.settings.write('units', { speed: 'kn' });
  await store.close();
  await store.close();
  await assert.rejects(store.events.count(), { code: 'SR_STORE_UNUSABLE', message: /it was closed/ });
  assert.deepEqual(readdirSync(data), ['database']);

  said.length = 0;
  const again = await openStore({ data, onProgress: (what) => said.push(what) });
  assert.deepEqual(said, [`Opening the database in ${data}.`]);
  assert.deepEqual(await again.ledger.readFacts(facts.map(({ id }) => id)), facts);
  assert.deepEqual(await again.events.load(10), [{ event: change.event, revisions: [change.revision] }]);
  assert.deepEqual(await again.settings.read('units'), { speed: 'kn' });
  await again.close();
});

test('a folder that is open is refused to the same process and to others, which can find the server', async () => {
  const data = await folders.newData();
  const store = await openStore({ data });
  await store.announce('http://127.0.0.1:8080');
  const refused = new RegExp(`SR_STORE_LOCKED .* is in use by process ${process.pid} since 2`);
  await assert.rejects(openStore({ data }), { code: 'SR_STORE_LOCKED' });
  assert.match(await sayOf(holderOf(data)), refused);
  assert.equal((await readLock(data))?.url, 'http://127.0.0.1:8080');
  await store.settings.write('still', 'mine');
  await store.close();
  assert.equal(await readLock(data), undefined);

  const holder = holderOf(data);
  assert.equal(await sayOf(holder), `open ${holder.pid}`);
  await assert.rejects(openStore({ data }), { code: 'SR_STORE_LOCKED', message: new RegExp(`process ${holder.pid} `) });
  const exit = once(holder, 'exit');
  holder.kill('SIGKILL');
  await exit;
  // The lock of the killed process is still there, and counts no longer.
  assert.ok(existsSync(join(data, 'database.lock')));
  const heir = await openStore({ data });
  assert.equal(await heir.settings.read('still'), 'mine');
  await heir.close();
});

test('what is no data folder is refused with the reason, and left as it was', async () => {
  const file = folders.newPath();
  writeFileSync(file, 'a letter');
  await assert.rejects(openStore({ data: file }), unusable(/it is not a folder/));
  await assert.rejects(openStore({ data: join(file, 'below') }), unusable(/it is not a folder/));

  const withFile = folders.newPath();
  mkdirSync(withFile);
  writeFileSync(join(withFile, 'database'), 'a letter');
  await assert.rejects(openStore({ data: withFile }), unusable(/database is not a folder/));
  assert.deepEqual(readdirSync(withFile), ['database']);

  const strange = folders.newPath();
  mkdirSync(join(strange, 'database'), { recursive: true });
  writeFileSync(join(strange, 'database', 'letter.txt'), 'a letter');
  await assert.rejects(openStore({ data: strange }), unusable(/damaged or no database; restore a backup/));
  assert.deepEqual(readdirSync(join(strange, 'database')), ['letter.txt']);
});

test('a damaged database is refused with what to do', async () => {
  for (const damage of ['global/pg_control', 'PG_VERSION', 'pg_wal', 'global']) {
    const data = await folders.newData();
    const path = join(data, 'database', damage);
    rmSync(path, { recursive: true });
    if (damage.includes('pg_control')) writeFileSync(path, Buffer.alloc(8_192, 7));
    await assert.rejects(openStore({ data }), unusable(/damaged/), damage);
    assert.deepEqual(readdirSync(data), ['database'], damage);
  }
});

test('a disk that is too small for a new database is refused, and nothing of it is left', async (t) => {
  const disk = folders.mountDisk(12);
  if (disk === undefined) return t.skip('this user may not mount a small disk');
  await assert.rejects(openStore({ data: join(disk, 'a', 'b') }), unusable(/the disk is full/));
  assert.deepEqual(readdirSync(disk), []);
});

test('a disk that may only be read is refused, with and without a database on it', async (t) => {
  const disk = folders.mountDisk(100);
  if (disk === undefined) return t.skip('this user may not mount a small disk');
  const data = await folders.newData(join(disk, 'data'));
  folders.forbidWriting(disk);
  await assert.rejects(openStore({ data }), unusable(/it may only be read/));
  await assert.rejects(openStore({ data: join(disk, 'other') }), unusable(/it may only be read/));
});

test('a disk that fills up refuses writing; what was acknowledged is there when there is room again', async (t) => {
  const disk = folders.mountDisk(70);
  if (disk === undefined) return t.skip('this user may not mount a small disk');
  const data = await folders.newData(join(disk, 'data'));
  const store = await openStore({ data });
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 3_000_000));
  const written: Fact[] = [];
  const error = await writeUntilItFails(store, written);
  assert.ok(error instanceof SearoomError, String(error));
  assert.equal(error.code, 'SR_STORE_UNUSABLE');
  assert.match(error.message, /the disk is full/);
  await store.close();
  rmSync(ballast);

  const again = await openStore({ data });
  const verifier = new ChainVerifier(hashText);
  for await (const piece of again.ledger.scan(0, 1_000)) for (const fact of piece) verifier.add(fact);
  assert.equal(verifier.broken, undefined);
  assert.deepEqual(verifier.end, { seq: written.at(-1)!.seq, hash: written.at(-1)!.hash });
  const more = continueChain(plainParts(3), verifier.end);
  assert.equal(await again.ledger.append(more), true);
  await again.close();
});

test('a database of a newer version is refused and not changed', async () => {
  const data = await folders.newData();
  const newer = await PgliteDriver.open({ folder: join(data, 'database') }, data);
  await newer.query(`insert into searoom.schema_migrations (number, name, applied_at) values (99, 'later', '2030')`);
  await newer.close();
  const message = new RegExp(`${data} was written by a newer Searoom \\(schema 99; this one knows \\d+\\)`);
  await assert.rejects(openStore({ data }), { code: 'SR_STORE_NEWER', message });
  assert.deepEqual(readdirSync(data), ['database']);
});

test('one place has to be named', async () => {
  await assert.rejects(openStore({}), { code: 'SR_USAGE' });
  await assert.rejects(openStore({ data: 'a', postgres: 'postgres://b' }), { code: 'SR_USAGE' });
  const store = await openStore({ memory: true });
  assert.equal(store.describe(), 'memory; nothing is kept');
});

function unusable(why: RegExp): { code: string; message: RegExp } {
  return { code: 'SR_STORE_UNUSABLE', message: why };
}

async function writeUntilItFails(store: Store, written: Fact[]): Promise<unknown> {
  const parts = plainParts(50).map((part) => ({ ...part, value: 'x'.repeat(2_000) }));
  try {
    for (;;) {
      const facts = continueChain(parts, written.at(-1));
      await store.ledger.append(facts);
      written.push(...facts);
    }
  } catch (error) {
    return error;
  }
}

function holderOf(data: string) {
  const program = fileURLToPath(new URL('./testing/store-holder.js', import.meta.url));
  return spawn(process.execPath, [program, data], { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function sayOf(holder: ReturnType<typeof holderOf>): Promise<string> {
  const [bytes] = (await once(holder.stdout, 'data')) as [Buffer];
  return String(bytes).trim();
}
