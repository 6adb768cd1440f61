import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { readText } from '../arguments.ts';
import { Output } from '../output.ts';
import { countOf, makePrintable, toPrintableJson } from '../text.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, openLedgerOf } from './open-ledger.ts';
import { AUTHOR_OPTION, readAuthor } from './read-author.ts';

export const approve: Action = {
  name: 'approve',
  usage: 'approve FACT... --by NAME [--reason TEXT]',
  summary: 'approves facts that somebody else entered or imported; until then they move no state.',
  options: [
    AUTHOR_OPTION,
    { name: 'reason', value: 'TEXT', help: 'what was looked at' },
    FORMAT_OPTION,
    ...LEDGER_OPTIONS,
  ],
  examples: [
    { line: 'searoom assistance approve OSA-MYS-2023-01:owner:812 --by Botan', what: 'the second pair of eyes' },
  ],
  run: async (args, context) => {
    if (args.positionals.length === 0)
      throw new SearoomError('SR_USAGE', ['assistance approve takes facts, by their ids']);
    const by = readAuthor(args);
    const reason = readText(args, 'reason');
    const ledger = await openLedgerOf(args, context, { writes: true });
    try {
      const answer = await ledger.answers.approve({
        by,
        facts: [...args.positionals],
        ...(reason !== undefined && { reason }),
      });
      const output = new Output(context.stdout);
      if (readFormat(args, context) === 'json') output.add(toPrintableJson(answer));
      else {
        const before = answer.known.length === 0 ? '' : `, ${answer.known.length} approved before`;
        const what = `${countOf(answer.facts.length, 'fact')} approved by ${by}${before}`;
        output.add(makePrintable(`${what}; head ${answer.head.slice(0, 12)}.`));
      }
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};
