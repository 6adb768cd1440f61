import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SearoomError } from '@searoom/model';
import type { StoreLock, StoreOptions } from '@searoom/store';
import type { Action } from '../action.ts';
import type { Context } from '../command.ts';
import { Output } from '../output.ts';
import { countOf, makePrintable } from '../text.ts';
import { openStoreOf } from './open-store-of.ts';
import { readStoreOptions, STORE_OPTIONS } from './store-options.ts';

export const info: Action = {
  name: 'info',
  usage: 'info [--data DIR]',
  summary: 'where things are kept, who holds the folder now, and how much there is.',
  options: STORE_OPTIONS,
  examples: [{ line: 'searoom store info', what: 'the folder, and what is in it' }],
  run: async (args, context) => {
    if (args.positionals.length > 0) throw new SearoomError('SR_USAGE', ['store info takes no words']);
    const options = readStoreOptions(args, { platform: process.platform, env: process.env });
    const { readLock } = await import('@searoom/store');
    const lock = options.data === undefined ? undefined : await readLock(options.data);
    const output = new Output(context.stdout);
    for (const line of lock === undefined ? await describeStore(options, context) : [describeHolder(options, lock)]) {
      output.add(makePrintable(line));
    }
    await output.flush();
    return 0;
  },
};

function describeHolder({ data }: StoreOptions, { pid, openedAt, url }: StoreLock): string {
  return `${data} is held by process ${pid} since ${openedAt}${url === undefined ? '' : `, which answers at ${url}`}.`;
}

async function describeStore(options: StoreOptions, context: Context): Promise<string[]> {
  if (options.data !== undefined && !existsSync(join(options.data, 'database'))) {
    return [`Nothing is kept in ${options.data} yet.`];
  }
  const store = await openStoreOf(options, context);
  try {
    const head = await store.ledger.head();
    const rates = await store.rates.list();
    const tables = rates.map(({ name, rows }) => `${name} (${countOf(rows.length, 'day')})`);
    return [
      store.describe(),
      `ledger: ${countOf(head.seq, 'fact')}, head ${head.hash}`,
      `events: ${await store.events.count()}`,
      `own areas: ${(await store.areas.list()).length}`,
      `rates: ${tables.join('; ') || 'none imported'}`,
    ];
  } finally {
    await store.close();
  }
}
