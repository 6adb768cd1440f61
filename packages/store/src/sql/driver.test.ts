import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { NEWEST_SCHEMA } from '../migrations/list.ts';
import { migrate, readSchema } from '../migrations/migrate.ts';
import { listDatabases } from '../testing/drivers.ts';
import type { SqlDriver, SqlStatement } from './sql-driver.ts';

const INSERT = 'insert into tried (number, text) select * from unnest($1::bigint[], $2::text[])';

for (const { name, skip, open, stop } of listDatabases()) {
  describe(name, { skip }, () => {
    let driver: SqlDriver;
    before(async () => {
      driver = await open();
      await driver.query('create table tried (number bigint primary key, text text)');
    });
    after(stop);

    const count = async (): Promise<number> =>
      Number((await driver.query('select count(*) as n from tried'))[0]?.['n']);
    const insert = (...numbers: number[]): SqlStatement => ({ sql: INSERT, params: [numbers, numbers.map(String)] });
    const empty = async (): Promise<void> => void (await driver.query('delete from tried'));

    test('statements that belong together are done all or none', async () => {
      await empty();
      assert.equal(await driver.run([insert(1, 2), { ...insert(3), mustAffect: 1 }]), true);
      assert.equal(await count(), 3);
      assert.equal(await driver.run([insert(4), { sql: 'delete from tried where number = 9', mustAffect: 1 }]), false);
      await assert.rejects(driver.run([insert(5), insert(1)]), { code: '23505' });
      await assert.rejects(driver.run([insert(6), { sql: 'nonsense' }]), { code: '42601' });
      assert.equal(await count(), 3);
      assert.deepEqual(await driver.query('select number, text from tried where number = any($1::bigint[])', [[2]]), [
        { number: 2, text: '2' },
      ]);
    });

    test('work is taken back when it throws, and a part of it when its count is not met', async () => {
      await empty();
      const failed = driver.transact(async (session) => {
        assert.equal(await session.run([insert(1)]), true);
        throw new Error('on purpose');
      });
      await assert.rejects(failed, /on purpose/);
      assert.equal(await count(), 0);
      let late: (() => Promise<unknown>) | undefined;
      await driver.transact(async (session) => {
        late = () => session.query('select 1');
        assert.equal(await session.run([insert(1)]), true);
        assert.equal(await session.run([insert(2), { ...insert(3, 4), mustAffect: 3 }]), false);
        assert.equal(await session.run([insert(5)]), true);
      });
      assert.deepEqual(await driver.query('select number from tried order by number'), [{ number: 1 }, { number: 5 }]);
      await assert.rejects(async () => late?.(), /the transaction is over/i);
    });

    test('transactions that come at once do not mix', async () => {
      await empty();
      const works = Array.from({ length: 8 }, (_, index) =>
        driver.transact(async (session) => {
          await session.query(INSERT, [[index * 2], ['a']]);
          if (index % 2 === 1) throw new Error('on purpose');
          await session.query(INSERT, [[index * 2 + 1], ['b']]);
        }),
      );
      const others = Array.from({ length: 4 }, (_, index) => driver.run([insert(100 + index)]));
      const results = await Promise.allSettled([...works, ...others]);
      assert.equal(results.filter(({ status }) => status === 'rejected').length, 4);
      assert.equal(await count(), 8 + 4);
    });

    test('the schema is brought up once, by whoever comes first, and a step that fails leaves nothing', async () => {
      assert.equal(await readSchema(driver), 0);
      await Promise.all([migrate(driver), migrate(driver), migrate(driver)]);
      assert.equal(await readSchema(driver), NEWEST_SCHEMA);
      const { MIGRATIONS } = await import('../migrations/list.ts');
      const broken = { number: NEWEST_SCHEMA + 1, name: 'broken', statements: ['create table half ()', 'nonsense'] };
      await assert.rejects(
        migrate(driver, () => {}, [...MIGRATIONS, broken]),
        { code: '42601' },
      );
      assert.equal(await readSchema(driver), NEWEST_SCHEMA);
      assert.deepEqual(await driver.query(`select to_regclass('half') as half`), [{ half: null }]);
      const said: string[] = [];
      const mended = { ...broken, statements: ['create table searoom.whole ()'] };
      await migrate(driver, (what) => said.push(what), [...MIGRATIONS, mended]);
      assert.deepEqual(said, [`Bringing the database to schema ${mended.number} (broken).`]);
      await assert.rejects(migrate(driver), {
        code: 'SR_STORE_NEWER',
        message: new RegExp(`schema ${mended.number}; this one knows ${NEWEST_SCHEMA}\\)`),
      });
    });

    test('what is closed says so, and closing twice is harmless', async () => {
      const open = driver.run([insert(1_000)]);
      const closed = driver.close();
      assert.equal(await open, true);
      await closed;
      await driver.close();
      await assert.rejects(driver.query('select 1'), { code: 'SR_STORE_UNUSABLE', message: /it was closed/ });
    });
  });
}

test('migrations are numbered from 1 without a gap', async () => {
  const { MIGRATIONS } = await import('../migrations/list.ts');
  assert.deepEqual(
    MIGRATIONS.map(({ number }) => number),
    MIGRATIONS.map((_, index) => index + 1),
  );
});
