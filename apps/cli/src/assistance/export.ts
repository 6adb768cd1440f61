import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SearoomError } from '@searoom/model';
import type { ExportedFile } from '@searoom/server/ledger';
import type { Action } from '../action.ts';
import type { Arguments, Context } from '../command.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { makePrintable } from '../text.ts';
import { writeWhole } from '../zones/write-whole.ts';
import { checkIati } from './check-iati.ts';
import { describeDropped } from './describe-dropped.ts';
import { type ExportWish, FORMS, readExportWish, TABLES } from './export-forms.ts';
import { fetchExport } from './fetch-export.ts';
import { IATI_OPTION } from './iati-option.ts';
import { LEDGER_OPTIONS, type OpenedLedger, openLedgerOf, TIME_OPTIONS } from './open-ledger.ts';
import { readTimes } from './read-times.ts';

export const exportLedger: Action = {
  name: 'export',
  usage: `export ${FORMS.join('|')} [GRANT] [-o FILE|DIR]`,
  summary:
    'writes the ledger, or one grant, as IATI 2.03, CSV with a data package, JSON that can be verified again, a\n' +
    'calendar of meetings and due steps, or a page to print. Every form names the head of the ledger.',
  options: [
    { name: 'output', short: 'o', value: 'FILE', help: 'file to write, for csv a folder; standard output without it' },
    { name: 'table', value: 'NAME', help: `csv on standard output: ${TABLES.join(', ')}` },
    { name: 'publisher', value: 'REF', help: 'iati: identifier of the organisation in whose name it is written' },
    IATI_OPTION,
    ...TIME_OPTIONS,
    ...LEDGER_OPTIONS,
  ],
  examples: [
    { line: 'searoom assistance export iati OSA-MYS-2023-01 -o grant.xml', what: 'a draft for a publisher' },
    { line: 'searoom assistance export csv -o tables', what: 'all tables and datapackage.json' },
    { line: 'searoom assistance export print OSA-MYS-2023-01 -o grant.html', what: 'one grant for paper' },
  ],
  run: async (args, context) => {
    const wish = readExportWish(args);
    const ledger = await openLedgerOf(args, context);
    let files: readonly ExportedFile[];
    try {
      files = await makeFiles(ledger, wish, args, context);
    } finally {
      await ledger.close();
    }
    if (wish.target === undefined) await printFile(files, wish, context);
    else await writeFiles(files, wish.target, wish, context);
    if (wish.form === 'iati') tellDropped(files, wish.target !== undefined, context);
    return wish.iati === undefined ? 0 : checkIati(files[0]!.text, wish.iati, context);
  },
};

async function makeFiles(
  { local, server }: OpenedLedger,
  { form, grant, publisher }: ExportWish,
  args: Arguments,
  context: Context,
): Promise<readonly ExportedFile[]> {
  const question = { ...readTimes(args), ...(grant !== undefined && { grant }) };
  if (local === undefined) return fetchExport(server!, form, { ...question, publisher });
  const { exportLedger: write } = await import('@searoom/server/ledger');
  const named = publisher === undefined ? {} : { publisher: { ref: publisher, name: publisher, secondary: true } };
  return write(local.desk, form, { ...question, ...named }, context.nowMs());
}

/** What an IATI file has no place for is not lost without a word. */
function tellDropped(files: readonly ExportedFile[], isKept: boolean, context: Context): void {
  const messages = new Messages(context, false);
  for (const line of describeDropped(files.at(-1)!.text, isKept)) messages.say(makePrintable(line));
}

/** One file on standard output. */
async function printFile(files: readonly ExportedFile[], { form, table }: ExportWish, context: Context): Promise<void> {
  const file = table === undefined ? files[0] : files.find(({ name }) => name === `${table}.csv`);
  if (file === undefined) throw new Error(`an export of ${form} without ${table}.csv`);
  await new Output(context.stdout).write(file.text);
}

/** Every file into a folder, or the first where it is wanted and what belongs to it beside it. */
async function writeFiles(
  files: readonly ExportedFile[],
  target: string,
  { form }: ExportWish,
  context: Context,
): Promise<void> {
  if (form === 'csv') await makeFolder(target);
  const paths = files.map(({ name }, at) => {
    if (form === 'csv') return join(target, name);
    return at === 0 ? target : `${target.replace(/\.\w+$/, '')}.report.json`;
  });
  for (const [at, { text }] of files.entries()) await writeWhole(paths[at]!, [text], context.signal);
  new Messages(context, false).say(makePrintable(`Written: ${paths.join(', ')}`));
}

/** @throws SearoomError SR_OUTPUT_FAILED */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new SearoomError('SR_OUTPUT_FAILED', [(error as Error).message], { cause: error });
  }
}
