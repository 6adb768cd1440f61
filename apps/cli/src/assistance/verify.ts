import { SearoomError } from '@searoom/model';
import type { VerifyAnswer } from '@searoom/model/api';
import type { Action } from '../action.ts';
import { readText } from '../arguments.ts';
import { Output } from '../output.ts';
import { countOf, toPrintableJson } from '../text.ts';
import { checkIati } from './check-iati.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { IATI_OPTION } from './iati-option.ts';
import { LEDGER_OPTIONS, openLedgerOf } from './open-ledger.ts';
import { readTextFile } from './read-file.ts';
import { verifyExport } from './verify-export.ts';

export const verify: Action = {
  name: 'verify',
  usage: 'verify [FILE.json | FILE.xml --iati DIR]',
  summary:
    'computes every hash of the chain anew and tells the head; of an export in JSON, its own chain. An IATI file\n' +
    'is checked against the standard in a folder.',
  options: [IATI_OPTION, FORMAT_OPTION, ...LEDGER_OPTIONS],
  examples: [{ line: 'searoom assistance verify', what: 'sound, or the first fact that is not' }],
  run: async (args, context) => {
    const [file, ...others] = args.positionals;
    if (others.length > 0) throw new SearoomError('SR_USAGE', ['assistance verify takes one file at most']);
    const format = readFormat(args, context);
    const iati = readText(args, 'iati');
    if (iati !== undefined || file?.endsWith('.xml') === true) {
      if (iati === undefined || file === undefined) {
        throw new SearoomError('SR_USAGE', ['an IATI file is verified with --iati DIR, the folder of the standard']);
      }
      return checkIati(await readTextFile(file), iati, context);
    }
    const output = new Output(context.stdout);
    if (file !== undefined) {
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
      output.add(format === 'json' ? toPrintableJson(answer) : describeSound(answer, ledger.where));
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

function describeSound({ facts, head, unsourced, tookMs }: VerifyAnswer, where: string): string {
  const rate = Math.round(facts / Math.max(tookMs / 1000, 0.001));
  return [
    `The chain of ${countOf(facts, 'fact')} is sound (${where}).`,
    `head      ${head}`,
    `unsourced ${unsourced}`,
    `took      ${tookMs} ms, ${countOf(rate, 'fact')} a second`,
  ].join('\n');
}
