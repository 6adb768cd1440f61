import { readFile } from 'node:fs/promises';
import { SearoomError } from '@searoom/model';
import { type Collection, type MedianLine, makeMedianCollection, type OutlineRings, openOutlines } from '@searoom/sea';

/** Reads the outlines of the zones, which are built beside the atlas. @throws SearoomError SR_ATLAS_INVALID */
export async function readOutlines(path: string): Promise<OutlineRings> {
  return refuseBroken('outlines', async () => openOutlines(new Uint8Array(await readFile(path)).buffer));
}

/** Reads the lines of equal distance, which are built beside the atlas. @throws SearoomError SR_ATLAS_INVALID */
export async function readMedians(path: string, registerDate: string): Promise<Collection> {
  return refuseBroken('lines of equal distance', async () =>
    makeMedianCollection(JSON.parse(await readFile(path, 'utf8')) as MedianLine[], registerDate),
  );
}

async function refuseBroken<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new SearoomError('SR_ATLAS_INVALID', [`its ${what}: ${(error as Error).message}`], { cause: error });
  }
}
