import { basename } from 'node:path';
import type { TakenRates } from '@searoom/model/api';
import type { Arguments, Context } from '../command.ts';
import type { ImportWish } from './import-wish.ts';
import { openLedgerOf } from './open-ledger.ts';
import { readTextFile } from './read-file.ts';

/** Longest name of a table. */
const MOST_NAME = 80;

/**
 * Takes a table of exchange rates; of a dry run tells what would be taken.
 *
 * @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE, SR_RATES_INVALID
 */
export async function importRates(wish: ImportWish, args: Arguments, context: Context): Promise<TakenRates> {
  const text = await readTextFile(wish.file);
  const table = {
    name: basename(wish.file).slice(0, MOST_NAME),
    ...(wish.base !== undefined && { base: wish.base }),
    ...(wish.source !== undefined && { sourceKey: wish.source }),
  };
  // Also refuses a table that cannot be used before anything is opened.
  const { readRates } = await import('@searoom/assistance');
  const { taken, left, flagged } = readRates(text, table);
  if (wish.isDry) return { taken, left, flagged: [...flagged] };
  const ledger = await openLedgerOf(args, context, { writes: true });
  try {
    return await ledger.answers.importRates({ ...table, text });
  } finally {
    await ledger.close();
  }
}
