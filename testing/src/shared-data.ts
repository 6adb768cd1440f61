import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder of the shared conformance data: `SEAROOM_SHARED_DATA`, else `shared/data` beside the repository. */
export const sharedDataFolder: string = process.env['SEAROOM_SHARED_DATA'] ?? resolve(repository, '../shared/data');

/** Path of a file or folder of the shared data. It may be absent: use `skipWithout`. */
export function sharedData(...parts: string[]): string {
  return join(sharedDataFolder, ...parts);
}

/**
 * Options for `test(...)` that skip it, with the reason printed, where a shared file is absent:
 * `test('every field agrees', skipWithout('ais/conformance.jsonl'), () => ...)`.
 */
export function skipWithout(...paths: string[]): { skip: string | false } {
  const missing = paths.find((path) => !existsSync(sharedData(path)));
  return { skip: missing === undefined ? false : `shared data is absent: ${missing}` };
}
