import { join } from 'node:path';
import { SearoomError } from '@searoom/model';
import type { ExportedFile } from '@searoom/server/ledger';
import type { Action } from '../action.ts';
import { readChoice, readText } from '../arguments.ts';
import type { Arguments, Context } from '../command.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { countOf } from '../text.ts';
import { writeWhole } from '../zones/write-whole.ts';
import { checkIati } from './check-iati.ts';
import { fetchExport } from './fetch-export.ts';
import { LEDGER_OPTIONS, type OpenedLedger, openLedgerOf, TIME_OPTIONS } from './open-ledger.ts';
import { readTimes } from './read-times.ts';

const FORMATS = ['iati', 'csv', 'json', 'ics', 'print'] as const;
export type Format = (typeof FORMATS)[number];
const TABLES = ['grants', 'lots', 'events', 'amounts', 'facts', 'sources'] as const;

export const exportLedger: Action = {
  name: 'export',
  usage: `export ${FORMATS.join('|')} [GRANT] [-o FILE|DIR]`,
  summary:
    'writes the ledger, or one grant, as IATI 2.03, CSV with a data package, JSON that can be verified again, a\n' +
    'calendar of meetings and due steps, or a page to print. Every form names the head of the ledger.',
  options: [
    { name: 'output', short: 'o', value: 'FILE', help: 'file to write, for csv a folder; standard output without it' },
    { name: 'table', value: 'NAME', help: `csv on standard output: ${TABLES.join(', ')}` },
    { name: 'publisher', value: 'REF', help: 'iati: identifier of the organisation in whose name it is written' },
    { name: 'iati', value: 'DIR', help: 'iati: folder with the schemas, codelists and standard.json; checks the file' },
    ...TIME_OPTIONS,
    ...LEDGER_OPTIONS,
  ],
  examples: [
    { line: 'searoom assistance export iati OSA-MYS-2023-01 -o grant.xml', what: 'a draft for a publisher' },
    { line: 'searoom assistance export csv -o tables', what: 'all tables and datapackage.json' },
    { line: 'searoom assistance export print OSA-MYS-2023-01 -o grant.html', what: 'one grant for paper' },
  ],
  run: async (args, context) => {
    const [word, grant, ...others] = args.positionals;
    const format = FORMATS.find((known) => known === word);
    if (format === undefined || others.length > 0) {
      throw new SearoomError('SR_USAGE', [`assistance export takes ${FORMATS.join(', ')}, and one grant at most`]);
    }
    const ledger = await openLedgerOf(args, context);
    try {
      const files = await makeFiles(ledger, format, grant, args, context);
      await writeFiles(files, format, args, context);
      return format === 'iati' ? checkIati(files[0]!, readText(args, 'iati'), context) : 0;
    } finally {
      await ledger.close();
    }
  },
};

async function makeFiles(
  ledger: OpenedLedger,
  format: Format,
  grant: string | undefined,
  args: Arguments,
  context: Context,
): Promise<readonly ExportedFile[]> {
  const publisher = readText(args, 'publisher');
  const question = { ...readTimes(args), ...(grant !== undefined && { grant }) };
  if (ledger.local === undefined) return fetchExport(ledger.server!, format, { ...question, publisher });
  const server = await import('@searoom/server/ledger');
  const named = publisher === undefined ? {} : { publisher: { ref: publisher, name: publisher, secondary: true } };
  return server.exportLedger(ledger.local.desk, format, { ...question, ...named }, context.nowMs());
}

/** Every file into a folder, or the first (and what belongs beside it) where a file is named, or one on standard output. */
async function writeFiles(
  files: readonly ExportedFile[],
  format: Format,
  args: Arguments,
  context: Context,
): Promise<void> {
  const target = readText(args, 'output');
  const table = readChoice(args, 'table', TABLES);
  const messages = new Messages(context, false);
  if (target === undefined) {
    if (format === 'csv' && table === undefined) {
      throw new SearoomError('SR_USAGE', ['csv is several files: name a folder with -o, or one --table']);
    }
    const chosen = table === undefined ? files[0]! : files.find(({ name }) => name === `${table}.csv`)!;
    const output = new Output(context.stdout);
    await output.write(chosen.text);
    return;
  }
  const paths = files.map(({ name }, at) => {
    if (format === 'csv') return join(target, name);
    return at === 0 ? target : `${target.replace(/\.\w+$/, '')}.report.json`;
  });
  if (format === 'csv') await makeFolder(target);
  for (const [at, { text }] of files.entries()) await writeWhole(paths[at]!, [text], context.signal);
  messages.say(`Written: ${paths.join(', ')} (${countOf(files.length, 'file')})`);
}

async function makeFolder(path: string): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new SearoomError('SR_OUTPUT_FAILED', [(error as Error).message], { cause: error });
  }
}
