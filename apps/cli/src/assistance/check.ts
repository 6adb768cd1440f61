import { readFile } from 'node:fs/promises';
import { SearoomError } from '@searoom/model';
import type { CheckAnswer } from '@searoom/model/api';
import type { Action } from '../action.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { describeCheck, describeDocuments } from './describe-check.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, type OpenedLedger, openLedgerOf, TIME_OPTIONS } from './open-ledger.ts';
import { readTimes } from './read-times.ts';

export const check: Action = {
  name: 'check',
  usage: 'check [DOCUMENT|STATEMENTS.json] [--about DATE] [--known DATE]',
  summary:
    'holds the statements of a document against the ledger: supported, contradicted or not known, each about\n' +
    'the day of the document and about the day asked (today). Without a document it lists those there are.',
  options: [...TIME_OPTIONS, FORMAT_OPTION, ...LEDGER_OPTIONS],
  examples: [
    { line: 'searoom assistance check article', what: 'the news article that Searoom starts from' },
    { line: 'searoom assistance check statements.json', what: 'a document of your own (docs/assistance.md)' },
  ],
  run: async (args, context) => {
    const [name, ...others] = args.positionals;
    if (others.length > 0) throw new SearoomError('SR_USAGE', ['assistance check takes one document']);
    const format = readFormat(args, context);
    const output = new Output(context.stdout);
    const ledger = await openLedgerOf(args, context);
    try {
      if (name === undefined) {
        const documents = await ledger.answers.checks();
        if (format === 'text') output.add(describeDocuments(documents));
        else for (const document of documents) output.add(toPrintableJson(document));
      } else {
        const answer = await ask(ledger, name, args);
        output.add(format === 'text' ? describeCheck(answer, ledger.where) : toPrintableJson(answer));
      }
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

async function ask({ answers }: OpenedLedger, name: string, args: Parameters<Action['run']>[0]): Promise<CheckAnswer> {
  if (!name.endsWith('.json')) return answers.check(name, readTimes(args));
  return answers.checkDocument(await readJsonFile(name), readTimes(args));
}

/** @throws SearoomError SR_SOURCE_NOT_FOUND, SR_STATEMENTS_INVALID */
async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new SearoomError('SR_SOURCE_NOT_FOUND', [path], { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SearoomError('SR_STATEMENTS_INVALID', [path, (error as Error).message], { cause: error });
  }
}
