import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { readChoice, readFlag } from '../arguments.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { describeFacts, describeGrant } from './describe-grant.ts';
import { describeOverview, OVERVIEWS } from './describe-overview.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, openLedgerOf, TIME_OPTIONS } from './open-ledger.ts';
import { readTimes } from './read-times.ts';

export const show: Action = {
  name: 'show',
  usage: `show GRANT | --what ${OVERVIEWS.join('|')} [--facts] [--known DATE] [--about DATE]`,
  summary:
    'one grant from the plan to the use: life cycle, lots, money, who says what, findings; or an overview\n' +
    'over all of them.',
  options: [
    { name: 'what', value: 'WHAT', help: `an overview: ${OVERVIEWS.join(', ')}` },
    { name: 'facts', help: 'every fact of the grant with its sources, also those that no longer stand' },
    ...TIME_OPTIONS,
    FORMAT_OPTION,
    ...LEDGER_OPTIONS,
  ],
  examples: [
    { line: 'searoom assistance show OSA-MYS-2023-01', what: 'one grant on one page' },
    { line: 'searoom assistance show --what reconciliation', what: 'budgets against sums, orders against deliveries' },
  ],
  run: async (args, context) => {
    const [id, ...others] = args.positionals;
    const what = readChoice(args, 'what', OVERVIEWS);
    if (others.length > 0 || (id === undefined) === (what === undefined)) {
      throw new SearoomError('SR_USAGE', ['assistance show takes one grant, or --what']);
    }
    const format = readFormat(args, context);
    const output = new Output(context.stdout);
    const ledger = await openLedgerOf(args, context);
    try {
      const times = readTimes(args);
      if (what !== undefined) {
        const answer = await ledger.answers[what](times);
        output.add(format === 'json' ? toPrintableJson(answer) : describeOverview(what, answer, ledger.where));
      } else {
        const page = await ledger.answers.grant(id!, times);
        if (format === 'json') output.add(toPrintableJson(page));
        else output.add(readFlag(args, 'facts') ? describeFacts(page) : describeGrant(page, ledger.where));
      }
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};
