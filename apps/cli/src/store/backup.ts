import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { Messages } from '../messages.ts';
import { countOf, makePrintable } from '../text.ts';
import { demandStore, openStoreOf } from './open-store-of.ts';
import { readStoreOptions, STORE_OPTIONS } from './store-options.ts';

export const backup: Action = {
  name: 'backup',
  usage: 'backup FILE [--data DIR]',
  summary: 'writes everything into one file, whole or not at all; it can be restored into a folder or into PostgreSQL.',
  options: STORE_OPTIONS,
  examples: [{ line: 'searoom store backup monday.searoom.gz', what: 'everything that is kept, in one file' }],
  run: async (args, context) => {
    const [file, ...others] = args.positionals;
    if (file === undefined || others.length > 0) throw new SearoomError('SR_USAGE', ['store backup takes one file']);
    const options = readStoreOptions(args, { platform: process.platform, env: process.env });
    demandStore(options);
    const opened = await openStoreOf(options, context);
    try {
      const { counts, head } = await opened.backup(file);
      const what = `${countOf(counts.facts, 'fact')}, ${countOf(counts.events, 'event')}; head ${head.hash}`;
      new Messages(context, false).say(makePrintable(`${file}: ${what}`));
      return 0;
    } finally {
      await opened.close();
    }
  },
};
