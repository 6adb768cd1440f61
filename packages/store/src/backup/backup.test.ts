import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { hashText } from '../hash-text.ts';
import { makeMemoryStore } from '../memory-store.ts';
import { migrate } from '../migrations/migrate.ts';
import type { SqlDriver } from '../sql/sql-driver.ts';
import { makeSqlStore } from '../sql-store.ts';
import type { Store, StoreParts } from '../store.ts';
import { listDatabases } from '../testing/drivers.ts';
import { emptyTables } from '../testing/engines.ts';
import { makeChange } from '../testing/make-events.ts';
import { continueChain, plainParts } from '../testing/make-facts.ts';
import { checkBackup, restoreStore } from './restore-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-backup-'));
const databases = listDatabases().filter(({ skip }) => skip === false);
const drivers: SqlDriver[] = [];

before(async () => {
  for (const { open } of databases) {
    const driver = await open();
    await migrate(driver);
    drivers.push(driver);
  }
});
after(async () => {
  for (const { stop } of databases) await stop();
  rmSync(folder, { recursive: true, force: true });
});

const stores = (): Store[] => [makeMemoryStore(), ...drivers.map((driver) => makeSqlStore(driver))];
let count = 0;
const newPath = (): string => join(folder, `backup-${++count}.jsonl.gz`);

async function fill({ ledger, events, areas, rates, settings }: StoreParts): Promise<void> {
  const facts = continueChain([...plainParts(5_003), { ...plainParts(1)[0]!, value: 'é \0 \ud800 "\\ \u2028' }]);
  assert.equal(await ledger.append(facts), true);
  const changes = Array.from({ length: 700 }, (_, index) =>
    makeChange(`event-${index % 350}`, index + 1, 1 + (index % 2)),
  );
  await events.save(changes);
  await events.save([makeChange('event-1', 900, 7), { ...makeChange('event-2', 901, 1), sequence: 901 }]);
  const ring = [
    [1, 2],
    [3, 4],
    [5, 0.1],
  ];
  for (const id of ['z', 'a', 'm'])
    await areas.save({ id, name: id, ring, areaKm2: 1, created: '2026-01-01T00:00:00Z' });
  await rates.save({
    name: 'ECB',
    sourceKey: 'ecb',
    base: 'EUR',
    rows: [{ day: '2026-01-02', quotes: { JPY: '150.10' } }],
  });
  await settings.write('units', { speed: 'kn' });
}

async function contentOf({ ledger, events, areas, rates, settings }: StoreParts): Promise<unknown> {
  const facts: unknown[] = [];
  for await (const piece of ledger.scan(0, 1_000)) facts.push(...piece);
  const topics = await ledger.listTopics();
  const others = [await areas.list(), await rates.list(), await settings.list()];
  return { head: await ledger.head(), facts, topics, events: JSON.stringify(await events.load(10_000)), others };
}

async function emptyAll(): Promise<void> {
  for (const driver of drivers) await emptyTables(driver);
}

test('a backup of each engine is restored into each other one, to the last byte', async () => {
  await emptyAll();
  const files: Buffer[] = [];
  let content: unknown;
  let path: string | undefined;
  for (const store of stores()) {
    if (path === undefined) await fill(store);
    else await restoreStore(store, path);
    content ??= await contentOf(store);
    assert.deepEqual(await contentOf(store), content, store.kind);
    path = newPath();
    const summary = await store.backup(path);
    assert.deepEqual(summary.counts, { facts: 5_004, events: 350, revisions: 351, areas: 3, rates: 1, settings: 1 });
    assert.deepEqual(await checkBackup(path), summary);
    files.push(readFileSync(path));
  }
  // And back: from the last, a PostgreSQL where there is one, into the first database.
  await emptyTables(drivers[0]!);
  const back = makeSqlStore(drivers[0]!);
  await restoreStore(back, path!);
  assert.deepEqual(await contentOf(back), content);
  const lines = files.map((file) => gunzipSync(file).toString().split('\n').slice(1, -2));
  for (const other of lines.slice(1)) assert.deepEqual(other, lines[0]);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a backup goes into a stream too, and continues where the store goes on', async () => {
  await emptyAll();
  const store = makeSqlStore(drivers[0]!);
  const facts = continueChain(plainParts(30));
  await store.ledger.append(facts.slice(0, 20));
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const [summary] = await Promise.all([store.backup(stream), store.ledger.append(facts.slice(20))]);
  const path = newPath();
  writeFileSync(path, await bytes);
  assert.deepEqual(await checkBackup(path), summary);
  assert.equal(summary.counts.facts, summary.head.seq);
  const restored = makeMemoryStore();
  await restoreStore(restored, path);
  assert.equal(await restored.ledger.append(facts.slice(summary.head.seq)), true);
});

test('a store that holds something is not restored into', async () => {
  await emptyAll();
  const path = newPath();
  await makeMemoryStore().backup(path);
  for (const store of stores()) {
    await store.settings.write('units', 'kn');
    await assert.rejects(restoreStore(store, path), { code: 'SR_BACKUP_INVALID', message: /the store is not empty/ });
    assert.equal(await store.settings.read('units'), 'kn');
    await store.settings.remove('units');
    await restoreStore(store, path);
  }
});

test('a file that was cut or altered anywhere is refused, and nothing of it restored', async () => {
  await emptyAll();
  const source = makeMemoryStore();
  await source.ledger.append(continueChain(plainParts(12)));
  await source.events.save([makeChange('a', 1, 1), makeChange('a', 2, 2), makeChange('b', 3, 1)]);
  await source.settings.write('units', { speed: 'kn' });
  const whole = newPath();
  await source.backup(whole);
  const gzip = readFileSync(whole);
  const text = gunzipSync(gzip);
  const store = makeSqlStore(drivers[0]!);
  const refuse = async (bytes: Buffer): Promise<void> => {
    const path = join(folder, 'altered');
    writeFileSync(path, bytes);
    await assert.rejects(restoreStore(store, path), { code: 'SR_BACKUP_INVALID' });
    assert.equal((await store.ledger.head()).seq, 0);
    assert.equal(await store.events.count(), 0);
  };
  const place = (length: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: length - 1 });
  await fc.assert(
    fc.asyncProperty(place(gzip.length), (at) => refuse(gzip.subarray(0, at))),
    { numRuns: 25 },
  );
  await fc.assert(
    fc.asyncProperty(place(text.length), (at) => refuse(gzipSync(text.subarray(0, at)))),
    { numRuns: 25 },
  );
  await fc.assert(
    fc.asyncProperty(place(text.length), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const altered = Buffer.from(text);
      altered[at] = altered[at]! ^ change;
      return refuse(gzipSync(altered));
    }),
    { numRuns: 60 },
  );
  const lines = text.toString().split('\n').slice(0, -1);
  await refuse(gzipSync(`${[...lines.slice(0, 3), ...lines.slice(4)].join('\n')}\n`));
  await refuse(gzipSync(`${[...lines, lines[2]].join('\n')}\n`));
  await refuse(gzipSync(''));
  await refuse(Buffer.from('a letter'));
  await refuse(gzipSync('a letter\n'));
  await refuse(gzipSync('{"searoom":"backup"}\n'));
  await restoreStore(store, whole);
  assert.equal((await store.ledger.head()).seq, 12);
});

test('a forged file is refused: its seal fits, its ledger does not', async () => {
  const source = makeMemoryStore();
  await source.ledger.append(continueChain(plainParts(5)));
  const path = newPath();
  await source.backup(path);
  const lines = gunzipSync(readFileSync(path)).toString().split('\n').slice(0, -2);
  const seal = (all: readonly string[]): Buffer => {
    const body = all.map((line) => `${line}\n`).join('');
    const counts = { facts: all.length - 1, events: 0, revisions: 0, areas: 0, rates: 0, settings: 0 };
    return gzipSync(`${body}${JSON.stringify({ end: { counts, sha256: hashText(body) } })}\n`);
  };
  const forged: readonly [string[], RegExp][] = [
    [
      lines.map((line) => line.replace('title 3', 'title 4')),
      /fact 4 \(tester:4\): its content is not what was sealed/,
    ],
    [lines.slice(0, -1), /its ledger does not end where it says \(fact 5\)/],
    [lines.toSpliced(2, 1), /its number should be 2/],
    [lines.with(1, '{"fact":{"seq":1}}'), /./],
    [lines.with(1, '{"other":{}}'), /line 2 is of no known kind/],
  ];
  for (const [all, message] of forged) {
    writeFileSync(path, seal(all));
    await assert.rejects(checkBackup(path), { code: 'SR_BACKUP_INVALID', message });
  }
  writeFileSync(path, seal(lines));
  assert.equal((await checkBackup(path)).counts.facts, 5);
  writeFileSync(path, seal(lines.with(0, lines[0]!.replace(/"schema":\d+/, '"schema":99'))));
  await assert.rejects(checkBackup(path), { code: 'SR_STORE_NEWER' });
  await assert.rejects(checkBackup(join(folder, 'none')), { code: 'SR_SOURCE_NOT_FOUND' });
});

test('what goes wrong while restoring is taken back as a whole', async () => {
  await emptyAll();
  const source = makeMemoryStore();
  await fill(source);
  const path = newPath();
  await source.backup(path);
  for (const driver of drivers) {
    // The last thing that is written fails.
    await driver.query('alter table searoom.settings add constraint never check (false) not valid');
    const store = makeSqlStore(driver);
    await assert.rejects(restoreStore(store, path), { code: '23514' });
    await driver.query('alter table searoom.settings drop constraint never');
    assert.equal((await store.ledger.head()).seq, 0);
    assert.deepEqual(await store.ledger.listTopics(), []);
    assert.equal(await store.events.count(), 0);
    await restoreStore(store, path);
    assert.deepEqual(await contentOf(store), await contentOf(source));
  }
});

test('a place that cannot be written leaves what stood there', async () => {
  const source = makeMemoryStore();
  await assert.rejects(source.backup(join(folder, 'none', 'backup')), { code: 'SR_OUTPUT_FAILED' });
  const path = newPath();
  writeFileSync(path, 'older');
  const broken = { ...source, ledger: { ...source.ledger, head: () => source.ledger.head(), scan: failToScan } };
  const { writeBackup } = await import('./write-backup.ts');
  await assert.rejects(writeBackup(broken as unknown as StoreParts, path), {
    code: 'SR_OUTPUT_FAILED',
    message: /on purpose/,
  });
  assert.equal(readFileSync(path, 'utf8'), 'older');
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('.')),
    [],
  );
});

// biome-ignore lint/correctness/useYield: it fails before it has anything to hand out
async function* failToScan(): AsyncGenerator<never> {
  throw new Error('on purpose');
}
