import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SearoomError } from '@searoom/model';
import type { LedgerAnswers, OpenedDesk } from '@searoom/server/ledger';
import type { Store } from '@searoom/store';
import { readText } from '../arguments.ts';
import type { Arguments, Context, Option } from '../command.ts';
import { Messages } from '../messages.ts';
import { openStoreOf } from '../store/open-store-of.ts';
import { readStoreOptions, STORE_OPTIONS } from '../store/store-options.ts';
import { makePrintable } from '../text.ts';
import { parseServerUrl } from '../watch/parse-server-url.ts';
import { askServer } from './ask-server.ts';

/** Options of every action that asks the ledger. */
export const LEDGER_OPTIONS: readonly Option[] = [
  ...STORE_OPTIONS,
  { name: 'server', value: 'URL', help: 'ask a running server instead of a folder' },
];

/** The times of a question. */
export const TIME_OPTIONS: readonly Option[] = [
  { name: 'known', value: 'DATE', help: 'as known on that day; what was recorded later is left out' },
  { name: 'about', value: 'DATE', help: 'about that day (default: today)' },
  { name: 'published', value: 'DATE', help: 'only what its sources had published by that day' },
];

/** A ledger that can be asked, wherever it is. */
export interface OpenedLedger {
  readonly answers: LedgerAnswers;
  /** Where the answers come from, in words. */
  readonly where: string;
  /** Address of the server, where it is one. */
  readonly server: string | undefined;
  /** The ledger on this machine; undefined where a server answers. */
  readonly local: OpenedDesk | undefined;
  close(): Promise<void>;
}

/**
 * Opens the ledger that a command line means: a server's, that of a folder or of PostgreSQL, and where nothing is kept yet
 * what comes with Searoom. A folder that a running server holds is asked through it.
 *
 * @param writes true where something is to be recorded: then the folder is made
 * @throws SearoomError SR_USAGE, SR_STORE_LOCKED, SR_STORE_UNUSABLE, SR_STORE_NEWER
 */
export async function openLedgerOf(
  args: Arguments,
  context: Context,
  { writes = false }: { readonly writes?: boolean } = {},
): Promise<OpenedLedger> {
  const named = readText(args, 'server');
  if (named !== undefined) {
    if (readText(args, 'data') !== undefined || readText(args, 'postgres') !== undefined) {
      throw new SearoomError('SR_USAGE', ['--server excludes --data and --postgres: the server has its own']);
    }
    return openServer(parseServerUrl(named));
  }
  const options = readStoreOptions(args, { platform: process.platform, env: process.env });
  if (options.data !== undefined) {
    const { readLock } = await import('@searoom/store');
    const lock = await readLock(options.data);
    if (lock?.url !== undefined) return openServer(lock.url);
    if (!writes && !existsSync(join(options.data, 'database'))) {
      if (readText(args, 'data') !== undefined) {
        const text = `Nothing is kept in ${options.data} yet; the answer is from what comes with Searoom.`;
        new Messages(context, false).say(makePrintable(text));
      }
      return openHere(undefined, context);
    }
  }
  const store = await openStoreOf(options, context);
  try {
    return await openHere(store, context);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function openServer(address: string): OpenedLedger {
  return {
    answers: askServer(address),
    where: address,
    server: address,
    local: undefined,
    close: () => Promise.resolve(),
  };
}

async function openHere(store: Store | undefined, context: Context): Promise<OpenedLedger> {
  const { openDesk } = await import('@searoom/server/ledger');
  const local = await openDesk({ store, nowMs: context.nowMs });
  return {
    answers: local.desk,
    where: store?.describe() ?? 'what comes with Searoom',
    server: undefined,
    local,
    close: async () => store?.close(),
  };
}
