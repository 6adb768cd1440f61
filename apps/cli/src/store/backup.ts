import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { Messages } from '../messages.ts';
import { countOf } from '../text.ts';
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
    const { openStore } = await import('@searoom/store');
    const messages = new Messages(context, false);
    const options = readStoreOptions(args, { platform: process.platform, env: process.env });
    const opened = await openStore({ ...options, onProgress: (what) => messages.say(what) });
    try {
      const { counts, head } = await opened.backup(file);
      messages.say(`${file}: ${countOf(counts.facts, 'fact')}, ${countOf(counts.events, 'event')}; head ${head.hash}`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
