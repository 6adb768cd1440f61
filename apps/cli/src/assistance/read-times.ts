import type { LedgerQuery } from '@searoom/server/ledger';
import { readText } from '../arguments.ts';
import type { Arguments } from '../command.ts';

/** The times of a question as a command line gives them. */
export function readTimes(args: Arguments): LedgerQuery {
  const knownAt = readText(args, 'known');
  const about = readText(args, 'about');
  const publishedBy = readText(args, 'published');
  return {
    ...(knownAt !== undefined && { knownAt }),
    ...(about !== undefined && { about }),
    ...(publishedBy !== undefined && { publishedBy }),
  };
}
