import { open, rename, rm } from 'node:fs/promises';
import { SearoomError } from '@searoom/model';

/** Pieces are gathered to about this many characters before they are written. */
const CHUNK = 1 << 20;

/**
 * Writes a file whole or not at all: into another beside it, which takes its name at the end. A reader sees the old file
 * or the new one, never a part.
 *
 * @throws SearoomError SR_OUTPUT_FAILED when it cannot be written; whatever `pieces` throws. Nothing is left behind.
 */
export async function writeWhole(path: string, pieces: Iterable<string>, signal: AbortSignal): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    const file = await open(temporary, 'w');
    try {
      let text = '';
      for (const piece of pieces) {
        text += piece;
        if (text.length < CHUNK) continue;
        signal.throwIfAborted();
        await file.writeFile(text);
        text = '';
      }
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof SearoomError || signal.aborted) throw error;
    throw new SearoomError('SR_OUTPUT_FAILED', [(error as Error).message], { cause: error });
  }
}
