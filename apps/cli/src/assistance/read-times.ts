import type { LedgerQuery } from '@searoom/server/ledger';
import { readText } from '../arguments.ts';
import type { Arguments } from '../command.ts';

/** The times of a question as a command line gives them. */
export function readTimes(args: Arguments): LedgerQuery {
  const times = {
    knownAt: readText(args, 'known'),
    about: readText(args, 'about'),
    publishedBy: readText(args, 'published'),
  };
  return Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined));
}
