import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ChainVerifier, type Fact } from '@searoom/assistance';
import { hashText } from '../hash-text.ts';
import { openStore } from '../open-store.ts';
import type { Store } from '../store.ts';
import { makeChange } from '../testing/make-events.ts';
import { continueChain, plainParts } from '../testing/make-facts.ts';
import { openTestPostgres, skipWithoutPostgres, type TestPostgres } from '../testing/throwaway-postgres.ts';

const skip = skipWithoutPostgres();
let server: Promise<TestPostgres> | undefined;
const newDatabase = async (): Promise<string> => (await (server ??= openTestPostgres())).newDatabase();
after(async () => (await server)?.stop());

test('writers that race neither fork the chain nor lose a fact', { skip }, async () => {
  const postgres = await newDatabase();
  const stores = await Promise.all([1, 2, 3].map(() => openStore({ postgres })));
  const write = async (store: Store, name: string): Promise<Fact[]> => {
    const own: Fact[] = [];
    for (let batch = 0; batch < 25; ) {
      const facts = continueChain(plainParts(1 + (batch % 4)), await store.ledger.head(), `${name}-${batch}`);
      if (!(await store.ledger.append(facts))) continue;
      own.push(...facts);
      batch++;
    }
    return own;
  };
  const own = await Promise.all(stores.map((store, index) => write(store, `writer-${index}`)));
  const verifier = new ChainVerifier(hashText);
  const kept: Fact[] = [];
  for await (const piece of stores[0]!.ledger.scan(0, 50)) kept.push(...piece);
  for (const fact of kept) verifier.add(fact);
  assert.equal(verifier.broken, undefined);
  assert.deepEqual(
    kept,
    own.flat().sort((a, b) => a.seq - b.seq),
  );
  const topics = await stores[1]!.ledger.listTopics();
  assert.equal(
    topics.reduce((sum, { facts }) => sum + facts, 0),
    kept.length,
  );
  await Promise.all(stores.map((store) => store.close()));
});

test('writers of the same events end with the newest of each', { skip }, async () => {
  const postgres = await newDatabase();
  const stores = await Promise.all([1, 2].map(() => openStore({ postgres })));
  const changes = Array.from({ length: 300 }, (_, index) =>
    makeChange(`event-${index % 30}`, index + 1, 1 + index / 30),
  );
  const whole = changes.map((change) => ({ ...change, revision: { ...change.revision!, revision: change.sequence } }));
  const backwards = whole.toReversed();
  await Promise.all([
    ...[0, 100, 200].map((at) => stores[0]!.events.save(whole.slice(at, at + 100))),
    ...[0, 100, 200].map((at) => stores[1]!.events.save(backwards.slice(at, at + 100))),
  ]);
  const loaded = await stores[0]!.events.load(1_000);
  assert.deepEqual(
    loaded.map(({ event }) => event.sequence),
    whole.slice(-30).map(({ sequence }) => sequence),
  );
  assert.ok(loaded.every(({ revisions }) => revisions.length === 10));
  await Promise.all(stores.map((store) => store.close()));
});

test('a server that ends says so, and is used again when it is back', { skip }, async () => {
  const postgres = await newDatabase();
  const store = await openStore({ postgres });
  const other = await openStore({ postgres });
  assert.match(store.describe(), /^PostgreSQL [\w.]+:\d+\/searoom_test_/);
  const { openPostgres } = await import('./open-postgres.ts');
  const killer = await openPostgres(postgres);
  await killer.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
  );
  // A connection that was cut is either noticed before or told to the one who asks; the next question gets a new one.
  await store.events
    .count()
    .catch((error: unknown) => assert.equal((error as { code: string }).code, 'SR_STORE_UNUSABLE'));
  assert.equal(await store.events.count(), 0);
  for (const one of [store, other, killer]) await one.close();
});

test('a server that cannot be used is refused with the reason, without its password', { skip }, async () => {
  const address = new URL(await newDatabase());
  const wrong: readonly [string, string, RegExp][] = [
    ['no such database', `postgres://tester:secret@${address.host}/missing`, /has no such database/],
    ['nobody there', 'postgres://tester:secret@127.0.0.1:1/x', /no PostgreSQL answers there/],
    ['no such host', 'postgres://tester:secret@host.invalid/x', /the host is not known/],
  ];
  for (const [what, postgres, why] of wrong) {
    await assert.rejects(openStore({ postgres }), (error: Error & { code: string }) => {
      assert.equal(error.code, 'SR_STORE_UNUSABLE', what);
      assert.match(error.message, why);
      assert.ok(!error.message.includes('secret'), what);
      return true;
    });
  }
  const latin = new URL(address);
  latin.pathname = '/latin';
  const { openPostgres } = await import('./open-postgres.ts');
  const admin = await openPostgres(address.href);
  await admin.query(`create database latin encoding 'LATIN1' locale 'C' template template0`);
  await assert.rejects(openStore({ postgres: latin.href }), { code: 'SR_STORE_UNUSABLE', message: /UTF8 is needed/ });
  await admin.query('drop database latin');
  await admin.close();
});
