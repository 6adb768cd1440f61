import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SearoomError } from '@searoom/model';
import type { Atlas, OutlineSource } from '@searoom/sea';

/**
 * Reads the outlines of our zones, which are built beside the atlas.
 *
 * @throws SearoomError SR_ATLAS_INVALID when they are missing or of another atlas
 */
export async function loadOutlines(atlas: Atlas): Promise<OutlineSource> {
  const { openOutlines } = await import('@searoom/sea');
  try {
    const file = await readFile(fileURLToPath(import.meta.resolve('@searoom/sea/outlines')));
    const outlines = openOutlines(new Uint8Array(file).buffer);
    return { zones: atlas.zones, ringsOf: (zoneNumber) => outlines.ringsOf(zoneNumber) };
  } catch (error) {
    throw new SearoomError('SR_ATLAS_INVALID', [(error as Error).message], { cause: error });
  }
}
