import { SearoomError } from '@searoom/model';
import type { BackupSummary, StoreOptions } from '@searoom/store';
import type { Action } from '../action.ts';
import type { Context } from '../command.ts';
import { Messages } from '../messages.ts';
import { countOf, makePrintable } from '../text.ts';
import { demandStore, openStoreOf } from './open-store-of.ts';
import { readStoreOptions, STORE_OPTIONS } from './store-options.ts';

export const backup: Action = {
  name: 'backup',
  usage: 'backup FILE [--data DIR]',
  summary:
    'writes everything into one file, whole or not at all, also while a server holds the folder; it can be\n' +
    'restored into a folder or into PostgreSQL.',
  options: STORE_OPTIONS,
  examples: [{ line: 'searoom store backup monday.searoom.gz', what: 'everything that is kept, in one file' }],
  run: async (args, context) => {
    const [file, ...others] = args.positionals;
    if (file === undefined || others.length > 0) throw new SearoomError('SR_USAGE', ['store backup takes one file']);
    const options = readStoreOptions(args, { platform: process.platform, env: process.env });
    demandStore(options);
    const { counts, head } = await writeBackup(file, options, context);
    const what = `${countOf(counts.facts, 'fact')}, ${countOf(counts.events, 'event')}; head ${head.hash}`;
    new Messages(context, false).say(makePrintable(`${file}: ${what}`));
    return 0;
  },
};

/** From the folder or database itself, or from the server that holds the folder. */
async function writeBackup(file: string, options: StoreOptions, context: Context): Promise<BackupSummary> {
  const { readLock } = await import('@searoom/store');
  const url = options.data === undefined ? undefined : (await readLock(options.data))?.url;
  if (url !== undefined) return (await import('./fetch-backup.ts')).fetchBackup(url, file, context.signal);
  const opened = await openStoreOf(options, context);
  try {
    return await opened.backup(file);
  } finally {
    await opened.close();
  }
}
