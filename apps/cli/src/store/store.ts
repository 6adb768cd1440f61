import type { Command } from '../command.ts';
import { makeActionCommand } from '../make-action-command.ts';
import { backup } from './backup.ts';
import { info } from './info.ts';
import { restore } from './restore.ts';

export const store: Command = makeActionCommand({
  name: 'store',
  summary: 'what is kept between runs: where it is, back it up, restore it',
  about: [
    'Works with the system of record: events, reviews, own areas, the ledger of assistance and tables of exchange rates,',
    'in a folder (PGlite) or in PostgreSQL 15 or newer.',
  ],
  actions: [info, backup, restore],
});
