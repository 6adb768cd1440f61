import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SearoomError } from '@searoom/model';
import type { Store, StoreOptions } from '@searoom/store';
import type { Context } from '../command.ts';
import { Messages } from '../messages.ts';

/**
 * Opens the store that a command line means. What takes its time is told to who waits at a terminal.
 *
 * @throws SearoomError SR_STORE_LOCKED, SR_STORE_UNUSABLE, SR_STORE_NEWER
 */
export async function openStoreOf(options: StoreOptions, context: Context): Promise<Store> {
  const { openStore } = await import('@searoom/store');
  const messages = new Messages(context, context.stderr.isTTY !== true);
  return openStore({ ...options, onProgress: (what) => messages.say(what) });
}

/** @throws SearoomError SR_USAGE where a folder holds no store yet, and there is nothing to be read from it */
export function demandStore({ data }: StoreOptions): void {
  if (data === undefined || existsSync(join(data, 'database'))) return;
  throw new SearoomError('SR_USAGE', [`Nothing is kept in ${data} yet`]);
}
