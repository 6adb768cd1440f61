import { SearoomError } from '@searoom/model';
import { makeMemoryStore } from './memory-store.ts';
import { migrate } from './migrations/migrate.ts';
import { makeSqlStore } from './sql-store.ts';
import type { Store, StoreOptions } from './store.ts';
import { unusable } from './store-error.ts';

/**
 * Opens the system of record: a folder (PGlite), a PostgreSQL, or memory. What an engine needs is loaded only when it is
 * asked for.
 *
 * @throws SearoomError SR_STORE_LOCKED where another process holds the folder, SR_STORE_UNUSABLE, SR_STORE_NEWER;
 * SR_USAGE where no place or more than one is named
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { data, postgres, memory, onProgress = () => {} } = options;
  if ([data, postgres, memory].filter((place) => place !== undefined).length !== 1) {
    throw new SearoomError('SR_USAGE', ['Name one place for the data: a folder, or a PostgreSQL.']);
  }
  if (data !== undefined) return openData(data, onProgress);
  if (postgres !== undefined) return openServer(postgres, onProgress);
  return makeMemoryStore();
}

async function openData(data: string, onProgress: (what: string) => void): Promise<Store> {
  const { openFolder } = await import('./pglite/open-pglite.ts');
  const { driver, lock } = await openFolder(data, onProgress);
  const store = makeSqlStore(driver, lock);
  try {
    await migrate(driver, onProgress);
    return store;
  } catch (error) {
    await store.close().catch(() => undefined);
    throw unusable(driver.where, error);
  }
}

async function openServer(postgres: string, onProgress: (what: string) => void): Promise<Store> {
  const { openPostgres } = await import('./postgres/open-postgres.ts');
  const driver = await openPostgres(postgres);
  try {
    await migrate(driver, onProgress);
    return makeSqlStore(driver);
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw unusable(driver.where, error);
  }
}
