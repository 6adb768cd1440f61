import { readFile } from 'node:fs/promises';
import { SearoomError } from '@searoom/model';

/** A file whole. @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new SearoomError('SR_SOURCE_NOT_FOUND', [file], { cause: error });
    throw new SearoomError('SR_SOURCE_UNREADABLE', [file, message], { cause: error });
  }
}

/** The same as UTF-8 text. */
export async function readTextFile(file: string): Promise<string> {
  return (await readBytes(file)).toString('utf8');
}
