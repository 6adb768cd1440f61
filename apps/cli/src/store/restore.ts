import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { Messages } from '../messages.ts';
import { countOf, makePrintable } from '../text.ts';
import { openStoreOf } from './open-store-of.ts';
import { readStoreOptions, STORE_OPTIONS } from './store-options.ts';

export const restore: Action = {
  name: 'restore',
  usage: 'restore FILE [--data DIR | --postgres URL]',
  summary: 'brings a backup into an empty place, all or nothing, and checks counts, hash and the chain of the ledger.',
  options: STORE_OPTIONS,
  examples: [{ line: 'searoom store restore monday.searoom.gz --data ./again', what: 'into a new folder' }],
  run: async (args, context) => {
    const [file, ...others] = args.positionals;
    if (file === undefined || others.length > 0) throw new SearoomError('SR_USAGE', ['store restore takes one file']);
    const options = readStoreOptions(args, { platform: process.platform, env: process.env });
    const { checkBackup, restoreStore } = await import('@searoom/store');
    // A file that cannot be used leaves no empty folder behind.
    await checkBackup(file);
    const opened = await openStoreOf(options, context);
    try {
      const { counts, head } = await restoreStore(opened, file);
      const what = `${countOf(counts.facts, 'fact')}, ${countOf(counts.events, 'event')}; head ${head.hash}`;
      new Messages(context, false).say(makePrintable(`Restored into ${opened.describe()}: ${what}`));
      return 0;
    } finally {
      await opened.close();
    }
  },
};
