import { PgliteDriver } from '../pglite/pglite-driver.ts';
import { openPostgres } from '../postgres/open-postgres.ts';
import type { SqlDriver } from '../sql/sql-driver.ts';
import { openTestPostgres, skipWithoutPostgres, type TestPostgres } from './throwaway-postgres.ts';

/** A database engine of a test file, with nothing in it. */
export interface TestDatabase {
  readonly name: string;
  /** Why it is not there, for `skip`. */
  readonly skip: string | false;
  open(): Promise<SqlDriver>;
  /** Ends what was opened. */
  stop(): Promise<void>;
}

/** PGlite in memory, and a database of its own on PostgreSQL where there is one. */
export function listDatabases(): TestDatabase[] {
  const opened: SqlDriver[] = [];
  let postgres: TestPostgres | undefined;
  const closeAll = async (kind: SqlDriver['kind']): Promise<void> => {
    for (const driver of opened) if (driver.kind === kind) await driver.close();
  };
  return [
    {
      name: 'PGlite',
      skip: false,
      async open() {
        const driver = await PgliteDriver.open({}, 'a test');
        opened.push(driver);
        return driver;
      },
      stop: () => closeAll('pglite'),
    },
    {
      name: 'PostgreSQL',
      skip: skipWithoutPostgres(),
      async open() {
        postgres ??= await openTestPostgres();
        const driver = await openPostgres(await postgres.newDatabase());
        opened.push(driver);
        return driver;
      },
      async stop() {
        await closeAll('postgres');
        await postgres?.stop();
      },
    },
  ];
}
