import { PassThrough, type Writable } from 'node:stream';
import type { App } from '../app.ts';
import { PROBLEM } from '../components.ts';

/** Writes a backup of everything that is kept into a stream, and ends it. */
export type WriteBackup = (target: Writable) => Promise<unknown>;

/** A backup while the server holds the folder, whom nobody else may open. */
export function addStoreRoutes(app: App, writeBackup: WriteBackup): void {
  app.get(
    '/api/store/backup',
    {
      schema: {
        tags: ['room'],
        summary: 'Everything that is kept, as one file for `searoom store restore`',
        response: {
          200: { description: 'gzipped JSON lines, with counts and a hash at the end', type: 'string' },
          default: PROBLEM,
        },
      },
    },
    async (_request, reply) => {
      const stream = new PassThrough();
      // What breaks off lacks its end, and a restore refuses it.
      writeBackup(stream).catch((error: unknown) => stream.destroy(error as Error));
      return reply
        .type('application/gzip')
        .header('content-disposition', 'attachment; filename="searoom-backup.gz"')
        .send(stream);
    },
  );
}
