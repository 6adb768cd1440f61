import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SearoomError } from '@searoom/model';
import { type HeldLock, takeLock } from '../lock/take-lock.ts';
import { unusable } from '../store-error.ts';
import { PgliteDriver } from './pglite-driver.ts';

/** A data folder that is open. */
export interface OpenFolder {
  readonly driver: PgliteDriver;
  readonly lock: HeldLock;
}

/**
 * Opens a data folder, and makes it where it is not there: `database/` belongs to PGlite, `database.lock` says who holds
 * it. A database is made beside its place and moved there when it is whole: one that is half made never counts.
 *
 * @throws SearoomError SR_STORE_LOCKED, SR_STORE_UNUSABLE. What it made on the way is removed again
 */
export async function openFolder(data: string, onProgress: (what: string) => void = () => {}): Promise<OpenFolder> {
  const folder = resolve(data);
  const made = makeFolder(folder);
  let lock: HeldLock | undefined;
  try {
    lock = takeLock(folder);
    const driver = await openDatabase(folder, onProgress);
    return { driver, lock };
  } catch (error) {
    lock?.release();
    removeEmpty(made);
    throw unusable(folder, error);
  }
}

async function openDatabase(folder: string, onProgress: (what: string) => void): Promise<PgliteDriver> {
  const database = join(folder, 'database');
  const making = join(folder, 'database.making');
  rmSync(making, { recursive: true, force: true });
  const stat = statSync(database, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isDirectory() && readdirSync(database).length === 0)) {
    onProgress(`Making the database in ${folder}; this takes some seconds, once.`);
    try {
      const otherwise = 'a database cannot be made there';
      await (await PgliteDriver.open({ folder: making }, folder, otherwise)).close();
      if (stat !== undefined) rmdirSync(database);
      renameSync(making, database);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
  } else if (!stat.isDirectory()) {
    throw new SearoomError('SR_STORE_UNUSABLE', [folder, `${database} is not a folder`]);
  } else if (!existsSync(join(database, 'PG_VERSION'))) {
    // PGlite would take it for a new one and begin from nothing.
    const why = `${database} is damaged or no database; restore a backup into another folder`;
    throw new SearoomError('SR_STORE_UNUSABLE', [folder, why]);
  }
  onProgress(`Opening the database in ${folder}.`);
  return PgliteDriver.open({ folder: database }, folder);
}

/** Makes a folder with those above it. Returns those that were not there, the innermost first. */
function makeFolder(folder: string): string[] {
  const made: string[] = [];
  const missing: string[] = [];
  try {
    for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
    // One by one: where a disk may only be read, making all at once says that it does not exist.
    for (const path of missing.reverse()) {
      mkdirSync(path);
      made.unshift(path);
    }
    readdirSync(folder);
    return made;
  } catch (error) {
    removeEmpty(made);
    throw unusable(folder, error);
  }
}

function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
