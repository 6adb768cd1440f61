import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { SearoomError } from '@searoom/model';
import { type BackupSummary, checkBackup } from '@searoom/store';

/**
 * Fetches a backup from the server that holds the folder. The file is checked to its end before it takes its name.
 *
 * @throws SearoomError SR_SERVER_UNREACHABLE, SR_OUTPUT_FAILED, SR_BACKUP_INVALID
 */
export async function fetchBackup(server: string, file: string, signal: AbortSignal): Promise<BackupSummary> {
  const answer = await fetch(`${server}/api/store/backup`, { signal }).catch((error: Error) => {
    throw new SearoomError('SR_SERVER_UNREACHABLE', [server, error.message], { cause: error });
  });
  if (!answer.ok || answer.body === null) {
    throw new SearoomError('SR_SERVER_ANSWER', [server, `it gives no backup (${answer.status})`]);
  }
  const temporary = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(temporary));
    const summary = await checkBackup(temporary);
    await rename(temporary, file);
    return summary;
  } catch (error) {
    if (error instanceof SearoomError) throw error;
    throw new SearoomError('SR_OUTPUT_FAILED', [(error as Error).message], { cause: error });
  } finally {
    await rm(temporary, { force: true });
  }
}
