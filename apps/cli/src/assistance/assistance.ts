import type { Command } from '../command.ts';
import { makeActionCommand } from '../make-action-command.ts';
import { approve } from './approve.ts';
import { check } from './check.ts';
import { exportLedger } from './export.ts';
import { importFacts } from './import.ts';
import { list } from './list.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';

export const assistance: Command = makeActionCommand({
  name: 'assistance',
  summary: 'security assistance from pledge to use: grants, lots, money, who says what, checks, exports',
  about: [
    'Asks the ledger of security assistance, partnerships and meetings, and enters facts. It is that of the data folder, of',
    '--postgres or of --server; where nothing is kept yet, what comes with Searoom. A running server that holds the folder',
    'is asked itself.',
  ],
  actions: [list, show, check, exportLedger, verify, importFacts, approve],
});
