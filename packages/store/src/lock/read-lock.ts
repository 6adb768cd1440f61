import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLock, type StoreLock } from './lock-record.ts';
import { mayBeAlive } from './process-info.ts';

/** The lock file of a data folder: beside the folder of the database, which belongs to the database alone. */
export function lockPathOf(data: string): string {
  return join(data, 'database.lock');
}

/**
 * Who holds a data folder now, and at which address it answers.
 *
 * @returns undefined where nobody does: no folder, no lock, or one whose process is gone
 */
export async function readLock(data: string): Promise<StoreLock | undefined> {
  const lock = readLockFile(lockPathOf(data));
  return lock !== undefined && mayBeAlive(lock) ? lock : undefined;
}

/** What a lock file says; undefined where there is none, or it says nothing. */
export function readLockFile(path: string): StoreLock | undefined {
  try {
    return parseLock(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
