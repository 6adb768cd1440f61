import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SearoomError } from '@searoom/model';
import type { Atlas } from '@searoom/sea';

/**
 * Reads the zone atlas that is built with `@searoom/sea`. The package is loaded only here: commands that need no zones
 * start without its register.
 *
 * @throws SearoomError SR_ATLAS_INVALID when it is missing or is no atlas
 */
export async function loadAtlas(): Promise<Atlas> {
  const { openAtlas } = await import('@searoom/sea');
  const file = await readAtlas();
  // A small file may share its memory with others.
  const isAlone = file.byteOffset === 0 && file.byteLength === file.buffer.byteLength;
  const buffer = isAlone ? file.buffer : file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  try {
    return openAtlas(buffer);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SearoomError('SR_ATLAS_INVALID', [error.message], { cause: error });
  }
}

async function readAtlas(): Promise<Buffer> {
  try {
    return await readFile(fileURLToPath(import.meta.resolve('@searoom/sea/atlas')));
  } catch (error) {
    throw new SearoomError('SR_ATLAS_INVALID', [(error as Error).message], { cause: error });
  }
}
