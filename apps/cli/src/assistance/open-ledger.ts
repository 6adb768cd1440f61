import { existsSync } from 'node:fs';
import { SearoomClient } from '@searoom/client';
import type { LedgerAnswers, OpenedDesk } from '@searoom/server/ledger';
import { readText } from '../arguments.ts';
import type { Arguments, Context, Option } from '../command.ts';
import { Messages } from '../messages.ts';
import { readStoreOptions, STORE_OPTIONS } from '../store/store-options.ts';

/** Options of every action that asks the ledger. */
export const LEDGER_OPTIONS: readonly Option[] = [
  ...STORE_OPTIONS,
  { name: 'server', value: 'URL', help: 'ask a running server instead of a folder' },
];

/** The two times of a question. */
export const TIME_OPTIONS: readonly Option[] = [
  { name: 'known', value: 'DATE', help: 'as known on that day; what was recorded later is left out' },
  { name: 'about', value: 'DATE', help: 'about that day (default: today)' },
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
 */
export async function openLedgerOf(
  args: Arguments,
  context: Context,
  { writes = false }: { readonly writes?: boolean } = {},
): Promise<OpenedLedger> {
  const named = readText(args, 'server');
  if (named !== undefined) return askServer(named);
  const options = readStoreOptions(args, { platform: process.platform, env: process.env });
  const { openStore, readLock } = await import('@searoom/store');
  if (options.data !== undefined) {
    const lock = await readLock(options.data);
    if (lock?.url !== undefined) return askServer(lock.url);
    if (!writes && !existsSync(options.data)) return openHere(undefined, context);
  }
  const messages = new Messages(context, false);
  const store = await openStore({ ...options, onProgress: (what) => messages.say(what) });
  try {
    return await openHere(store, context);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function askServer(address: string): OpenedLedger {
  const { assistance } = new SearoomClient(address);
  return { answers: assistance, where: address, server: address, local: undefined, close: () => Promise.resolve() };
}

async function openHere(
  store: Awaited<ReturnType<typeof import('@searoom/store').openStore>> | undefined,
  context: Context,
): Promise<OpenedLedger> {
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
