import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { readText } from '../arguments.ts';
import { Output } from '../output.ts';
import { countOf, toPrintableJson } from '../text.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, openLedgerOf } from './open-ledger.ts';

export const approve: Action = {
  name: 'approve',
  usage: 'approve FACT... --by NAME [--reason TEXT]',
  summary: 'approves facts that somebody else entered or imported; until then they move no state.',
  options: [
    { name: 'by', value: 'NAME', help: 'who enters or approves; the two are different persons' },
    { name: 'reason', value: 'TEXT', help: 'what was looked at' },
    FORMAT_OPTION,
    ...LEDGER_OPTIONS,
  ],
  examples: [
    { line: 'searoom assistance approve OSA-MYS-2023-01:owner:812 --by Botan', what: 'the second pair of eyes' },
  ],
  run: async (args, context) => {
    const by = readText(args, 'by');
    if (by === undefined || args.positionals.length === 0) {
      throw new SearoomError('SR_USAGE', ['assistance approve takes facts, and --by NAME']);
    }
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
      else output.add(`${countOf(answer.facts.length, 'fact')} approved by ${by}; head ${answer.head.slice(0, 12)}.`);
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};
