import { SearoomError } from '@searoom/model';
import type { Action } from '../action.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, openLedgerOf, TIME_OPTIONS } from './open-ledger.ts';
import { readTextFile } from './read-file.ts';
import { readTimes } from './read-times.ts';
import { readWidth } from './wrap.ts';

export const check: Action = {
  name: 'check',
  usage: 'check [DOCUMENT|STATEMENTS.json]',
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
    const isJson = readFormat(args, context) === 'json';
    const width = readWidth(context);
    // What is wrong with a file is told before anything is opened.
    const own = name?.endsWith('.json') === true ? { document: await readJsonFile(name) } : undefined;
    const output = new Output(context.stdout);
    const ledger = await openLedgerOf(args, context);
    try {
      const { describeCheck, describeDocuments } = await import('./describe-check.ts');
      if (name === undefined) {
        const documents = await ledger.answers.checks();
        if (!isJson) output.add(describeDocuments(documents, width));
        else for (const document of documents) output.add(toPrintableJson(document));
      } else {
        const times = readTimes(args);
        const answer = await (own === undefined
          ? ledger.answers.check(name, times)
          : ledger.answers.checkDocument(own.document, times));
        output.add(isJson ? toPrintableJson(answer) : describeCheck(answer, { where: ledger.where, width }));
      }
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

/** @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE, SR_STATEMENTS_INVALID */
async function readJsonFile(path: string): Promise<unknown> {
  const text = await readTextFile(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SearoomError('SR_STATEMENTS_INVALID', [path, (error as Error).message], { cause: error });
  }
}
