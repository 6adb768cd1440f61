import { SearoomError } from '@searoom/model';
import type { GrantRow } from '@searoom/model/api';
import type { Action } from '../action.ts';
import { readFlag, readText } from '../arguments.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, openLedgerOf, TIME_OPTIONS } from './open-ledger.ts';
import { readTimes } from './read-times.ts';
import { readWidth } from './wrap.ts';

export const list: Action = {
  name: 'list',
  usage: 'list [--donor CODE] [--recipient CODE] [--programme NAME] [--overdue]',
  summary: 'every grant in a line: amount, state by lot, next step, what is overdue.',
  options: [
    { name: 'donor', value: 'CODE', help: 'ISO alpha-3, such as JPN' },
    { name: 'recipient', value: 'CODE', help: 'ISO alpha-3, such as MYS' },
    { name: 'programme', value: 'NAME', help: 'such as OSA' },
    { name: 'overdue', help: 'only grants with something overdue' },
    ...TIME_OPTIONS,
    FORMAT_OPTION,
    ...LEDGER_OPTIONS,
  ],
  examples: [
    { line: 'searoom assistance list --programme OSA', what: 'the grants of one programme' },
    { line: 'searoom assistance list --recipient MYS --about 2024-01-01', what: 'how those stood on a day' },
  ],
  run: async (args, context) => {
    if (args.positionals.length > 0) throw new SearoomError('SR_USAGE', ['assistance list takes no words']);
    const ledger = await openLedgerOf(args, context);
    try {
      const answer = await ledger.answers.grants(readTimes(args));
      const grants = answer.grants.filter((row) => isWanted(row, args));
      const output = new Output(context.stdout);
      if (readFormat(args, context) === 'text') {
        const { describeGrants } = await import('./describe-grants.ts');
        output.add(describeGrants(grants, answer.stamp, { where: ledger.where, width: readWidth(context) }));
      } else for (const row of grants) output.add(toPrintableJson(row));
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

function isWanted(row: GrantRow, args: Parameters<Action['run']>[0]): boolean {
  const donor = readText(args, 'donor')?.toUpperCase();
  const recipient = readText(args, 'recipient')?.toUpperCase();
  const programme = readText(args, 'programme')?.toLowerCase();
  return (
    (donor === undefined || row.donor?.code === donor) &&
    (recipient === undefined || row.recipients.some(({ code }) => code === recipient)) &&
    (programme === undefined || row.programme?.toLowerCase() === programme) &&
    (!readFlag(args, 'overdue') || row.overdue > 0)
  );
}
