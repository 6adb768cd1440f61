import { SearoomError } from '@searoom/model';
import type { SqlDriver, SqlSession } from '../sql/sql-driver.ts';
import { MIGRATIONS } from './list.ts';
import type { Migration } from './migration.ts';

/** Key of the advisory lock of PostgreSQL under which the schema is changed: the letters `searoom` as a number. */
const LOCK = 32_481_091_527_864_173n;

/**
 * Brings a database to the newest schema, each step in a transaction. Two processes that come at once do it one after the
 * other.
 *
 * @throws SearoomError SR_STORE_NEWER where a newer version wrote it: nothing is changed
 */
export async function migrate(
  driver: SqlDriver,
  onProgress: (what: string) => void = () => {},
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  let at = await driver.transact(async (session) => {
    const at = await readSchema(session);
    if (at > 0) return at;
    await takeTurn(session);
    // Looking first lets a user in who may not make a schema, where somebody else has made it.
    const [found] = await session.query(`select to_regnamespace('searoom') is not null as is_there`);
    if (found?.['is_there'] !== true) await session.query('create schema searoom');
    await session.query(
      `create table if not exists searoom.schema_migrations (
        number bigint primary key,
        name text not null,
        applied_at text not null
      )`,
    );
    return readSchema(session);
  });
  if (at > migrations.length) throw new SearoomError('SR_STORE_NEWER', [driver.where, at, migrations.length]);
  while (at < migrations.length) {
    const step = migrations[at]!;
    onProgress(`Bringing the database to schema ${step.number} (${step.name}).`);
    at = await driver.transact((session) => applyStep(session, step));
  }
}

/** Number of the last step that a database has; 0 for an empty one. */
export async function readSchema(session: SqlSession): Promise<number> {
  const [table] = await session.query(`select to_regclass('searoom.schema_migrations') is not null as is_there`);
  if (table?.['is_there'] !== true) return 0;
  const [row] = await session.query('select coalesce(max(number), 0) as newest from searoom.schema_migrations');
  return Number(row?.['newest']);
}

async function applyStep(session: SqlSession, step: Migration): Promise<number> {
  await takeTurn(session);
  const at = await readSchema(session);
  if (at >= step.number) return at;
  for (const sql of step.statements) await session.query(sql);
  await session.query('insert into searoom.schema_migrations (number, name, applied_at) values ($1, $2, $3)', [
    step.number,
    step.name,
    new Date().toISOString(),
  ]);
  return step.number;
}

async function takeTurn(session: SqlSession): Promise<void> {
  await session.query('select pg_advisory_xact_lock($1::bigint)', [String(LOCK)]);
}
