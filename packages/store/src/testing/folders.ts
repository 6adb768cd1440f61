import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../open-store.ts';

/** Folders of a test file: each empty or with a database that is made once. Removed with `removeAll`. */
export class TestFolders {
  readonly #root: string = mkdtempSync(join(tmpdir(), 'searoom-store-'));
  readonly #mounts: string[] = [];
  #template: Promise<string> | undefined;
  #count = 0;

  /** A path that nothing stands at. */
  newPath(): string {
    return join(this.#root, `folder-${++this.#count}`);
  }

  /** A data folder with an empty store. Making one takes seconds, so it is a copy. */
  async newData(at: string = this.newPath()): Promise<string> {
    this.#template ??= makeTemplate(join(this.#root, 'template'));
    cpSync(await this.#template, at, { recursive: true });
    return at;
  }

  /**
   * A small disk of its own.
   *
   * @returns undefined where this user may not mount
   */
  mountDisk(megabytes: number): string | undefined {
    const path = mkdtempSync(join(this.#root, 'disk-'));
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'searoom-test', path]).status !== 0)
      return undefined;
    this.#mounts.push(path);
    return path;
  }

  /** From now on a disk may only be read. */
  forbidWriting(disk: string): void {
    execFileSync('mount', ['-o', 'remount,ro', disk]);
  }

  removeAll(): void {
    for (const mount of this.#mounts) spawnSync('umount', ['-l', mount]);
    rmSync(this.#root, { recursive: true, force: true });
  }
}

async function makeTemplate(path: string): Promise<string> {
  await (await openStore({ data: path })).close();
  return path;
}
