import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { Output } from '../output.ts';
import { countOf, toPrintableJson } from '../text.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, openLedgerOf } from './open-ledger.ts';

export const verify: Action = {
  name: 'verify',
  usage: 'verify [FILE.json]',
  summary: 'computes every hash of the chain anew and tells the head; of an export, its own chain.',
  options: [FORMAT_OPTION, ...LEDGER_OPTIONS],
  examples: [{ line: 'searoom assistance verify', what: 'sound, or the first fact that is not' }],
  run: async (args, context) => {
    const [file, ...others] = args.positionals;
    if (others.length > 0) throw new SearoomError('SR_USAGE', ['assistance verify takes one file at most']);
    const output = new Output(context.stdout);
    const format = readFormat(args, context);
    if (file !== undefined) {
      const { verifyExport } = await import('./verify-export.ts');
      output.add(await verifyExport(file, format));
      await output.flush();
      return 0;
    }
    const ledger = await openLedgerOf(args, context);
    try {
      const answer = await ledger.answers.verify();
      if (answer.broken !== undefined) {
        const { seq, id, why } = answer.broken;
        throw new SearoomError('SR_LEDGER_BROKEN', [seq, id, why]);
      }
      const rate = Math.round(answer.facts / Math.max(answer.tookMs / 1000, 0.001));
      if (format === 'json') output.add(toPrintableJson(answer));
      else {
        output.add(`The chain of ${countOf(answer.facts, 'fact')} is sound (${ledger.where}).`);
        output.add(`head      ${answer.head}`);
        output.add(`unsourced ${answer.unsourced}`);
        output.add(`took      ${answer.tookMs} ms, ${countOf(rate, 'fact')} a second`);
      }
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};
