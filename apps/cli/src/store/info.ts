import { existsSync } from 'node:fs';
import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { countOf } from '../text.ts';
import { readStoreOptions, STORE_OPTIONS } from './store-options.ts';

export const info: Action = {
  name: 'info',
  usage: 'info [--data DIR]',
  summary: 'where things are kept, who holds the folder now, and how much there is.',
  options: STORE_OPTIONS,
  examples: [{ line: 'searoom store info', what: 'the folder, and what is in it' }],
  run: async (args, context) => {
    if (args.positionals.length > 0) throw new SearoomError('SR_USAGE', ['store info takes no words']);
    const { openStore, readLock } = await import('@searoom/store');
    const options = readStoreOptions(args, { platform: process.platform, env: process.env });
    const output = new Output(context.stdout);
    const lock = options.data === undefined ? undefined : await readLock(options.data);
    if (options.data !== undefined && !existsSync(options.data)) output.add(`Nothing is kept in ${options.data} yet.`);
    else if (lock !== undefined) {
      output.add(
        `${options.data} is held by process ${lock.pid} since ${lock.openedAt}${lock.url === undefined ? '' : `, which answers at ${lock.url}`}.`,
      );
    } else {
      const messages = new Messages(context, false);
      const opened = await openStore({ ...options, onProgress: (what) => messages.say(what) });
      try {
        const head = await opened.ledger.head();
        const rates = await opened.rates.list();
        output.add(opened.describe());
        output.add(`ledger: ${countOf(head.seq, 'fact')}, head ${head.hash}`);
        output.add(`events: ${await opened.events.count()}`);
        output.add(`own areas: ${(await opened.areas.list()).length}`);
        output.add(
          `rates: ${rates.map(({ name, rows }) => `${name} (${countOf(rows.length, 'day')})`).join('; ') || 'none imported'}`,
        );
      } finally {
        await opened.close();
      }
    }
    await output.flush();
    return 0;
  },
};
