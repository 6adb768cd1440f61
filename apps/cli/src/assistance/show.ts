import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { readChoice, readFlag, readText } from '../arguments.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, openLedgerOf, TIME_OPTIONS } from './open-ledger.ts';
import { OVERVIEWS } from './overviews.ts';
import { readTimes } from './read-times.ts';
import { readWidth } from './wrap.ts';

export const show: Action = {
  name: 'show',
  usage: `show GRANT [--facts] | --what ${OVERVIEWS.join('|')}`,
  summary:
    'one grant from the plan to the use: life cycle, lots, money, who says what, findings; or an overview\n' +
    'over all of them.',
  options: [
    { name: 'what', value: 'WHAT', help: `an overview: ${OVERVIEWS.join(', ')}` },
    { name: 'currency', value: 'CODE', help: 'comparison: all amounts in that one too, such as MYR (default USD)' },
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
    const currency = readText(args, 'currency')?.toUpperCase();
    if (others.length > 0 || (id === undefined) === (what === undefined)) {
      throw new SearoomError('SR_USAGE', [`assistance show takes one grant, or --what ${OVERVIEWS.join('|')}`]);
    }
    if (readFlag(args, 'facts') && id === undefined) throw new SearoomError('SR_USAGE', ['--facts is of one grant']);
    if (currency !== undefined && what !== 'comparison') {
      throw new SearoomError('SR_USAGE', ['--currency is of --what comparison']);
    }
    const isJson = readFormat(args, context) === 'json';
    const width = readWidth(context);
    const output = new Output(context.stdout);
    const ledger = await openLedgerOf(args, context);
    try {
      const times = readTimes(args);
      const { where } = ledger;
      if (what !== undefined) {
        const answer = await ledger.answers[what](currency === undefined ? times : { ...times, currency });
        const { describeOverview } = await import('./describe-overview.ts');
        output.add(isJson ? toPrintableJson(answer) : describeOverview(what, answer, { where, width }));
      } else {
        const page = await ledger.answers.grant(id!, times);
        const { describeFacts, describeGrant } = await import('./describe-grant.ts');
        if (readFlag(args, 'facts')) output.add(isJson ? toPrintableJson(page.facts) : describeFacts(page, width));
        else output.add(isJson ? toPrintableJson(page) : describeGrant(page, { where, width }));
      }
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};
