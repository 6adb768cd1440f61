import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { SearoomError } from '@searoom/model';
import type { StoreLock } from './lock-record.ts';
import { mayBeAlive, readBoot, readProcessStart } from './process-info.ts';
import { lockPathOf, readLockFile } from './read-lock.ts';

const MOST_TRIES = 10;
/** A lock without a word in it that is younger than this may still be written. */
const WRITING_MS = 10_000;

/** A data folder that this process holds. */
export interface HeldLock {
  readonly record: StoreLock;
  /** Writes the address of the server into the lock. */
  announce(url: string): void;
  /** Lets go. Harmless when called twice. */
  release(): void;
}

/**
 * Takes a data folder for this process. PGlite itself would let two processes write into the same files, and ruin them.
 * A lock is removed only when its process is certainly gone; never is one taken from a holder that lives, however long it
 * has been silent.
 *
 * @throws SearoomError SR_STORE_LOCKED; an error of the file system where the lock cannot be written
 */
export function takeLock(data: string): HeldLock {
  const path = lockPathOf(data);
  const record = makeRecord();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const holder = readLockFile(path);
    if (holder !== undefined && mayBeAlive(holder)) throw lockedError(data, path, holder);
    if (createWhole(path, record)) return new FileLock(path, record);
    reap(data, path, record);
  }
  throw new SearoomError('SR_STORE_LOCKED', [data, '(not known)', 'just now']);
}

function makeRecord(): StoreLock {
  const started = readProcessStart(process.pid);
  return {
    pid: process.pid,
    host: hostname(),
    boot: readBoot(),
    ...(started !== undefined && { started }),
    openedAt: new Date().toISOString(),
    token: randomUUID(),
  };
}

/**
 * Removes a lock whose holder is gone. One process at a time does it, and looks again before: else it might remove the
 * lock that another has just taken.
 */
function reap(data: string, path: string, record: StoreLock): void {
  const guard = `${path}.reaping`;
  if (!createWhole(guard, record)) {
    const other = readLockFile(guard);
    if (other !== undefined && mayBeAlive(other)) throw lockedError(data, guard, other);
    rmSync(guard, { force: true });
    return;
  }
  try {
    const holder = readLockFile(path);
    if (holder === undefined ? !isBeingWritten(path) : !mayBeAlive(holder)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Where a file system has no hard links, a lock is empty for a moment. */
function isBeingWritten(path: string): boolean {
  const ageMs = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return ageMs >= 0 && ageMs < WRITING_MS;
}

/**
 * Writes a file that is there with all of its content or not at all, and replaces none.
 *
 * @returns false where there is one already
 */
function createWhole(path: string, record: StoreLock): boolean {
  const text = `${JSON.stringify(record)}\n`;
  const draft = `${path}.${record.token}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // A file system without hard links.
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function lockedError(data: string, path: string, { pid, host, openedAt }: StoreLock): SearoomError {
  const who = host === hostname() ? String(pid) : `${pid} of the machine ${host} (if that one is off, remove ${path})`;
  return new SearoomError('SR_STORE_LOCKED', [data, who, openedAt]);
}

class FileLock implements HeldLock {
  readonly #path: string;
  record: StoreLock;
  #isHeld = true;

  constructor(path: string, record: StoreLock) {
    this.#path = path;
    this.record = record;
  }

  announce(url: string): void {
    if (!this.#isHeld) return;
    this.record = { ...this.record, url };
    const draft = `${this.#path}.${this.record.token}`;
    writeFileSync(draft, `${JSON.stringify(this.record)}\n`);
    renameSync(draft, this.#path);
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    if (readLockFile(this.#path)?.token !== this.record.token) return;
    try {
      unlinkSync(this.#path);
    } catch {
      // The folder is gone or may no longer be written. The next to open it sees that this process is over.
    }
  }
}
