import { basename } from 'node:path';
import type { ImportedSet } from '@searoom/sea';
import { decode, readWhole } from './read-zone-file.ts';

/** Reads a set that `searoom zones import` wrote. @throws SearoomError SR_IMPORT_UNREADABLE, SR_IMPORT_INVALID */
export async function readSet(path: string): Promise<ImportedSet> {
  const { MOST_TEXT_BYTES, readImportedSet } = await import('@searoom/sea');
  const fileName = basename(path);
  return readImportedSet(fileName, decode(fileName, await readWhole(path, MOST_TEXT_BYTES)));
}

/** Several such sets, in their order. */
export async function readSets(paths: readonly string[]): Promise<ImportedSet[]> {
  const sets: ImportedSet[] = [];
  for (const path of paths) sets.push(await readSet(path));
  return sets;
}
