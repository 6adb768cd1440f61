import type { Recorded } from '@searoom/model/api';
import type { Action } from '../action.ts';
import type { Arguments, Context } from '../command.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { countOf, makePrintable, toPrintableJson } from '../text.ts';
import { enterFacts } from './enter-facts.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { importRates } from './import-rates.ts';
import { IMPORT_KINDS, type ImportWish, readImportWish } from './import-wish.ts';
import { LEDGER_OPTIONS, openLedgerOf } from './open-ledger.ts';
import { AUTHOR_OPTION } from './read-author.ts';
import { type ImportedFacts, readImport } from './read-import.ts';
import { readWidth, wrapText } from './wrap.ts';

const MOST_TOLD = 20;
/** Exit code when something was not taken and the rest was. */
const SOME_REFUSED = 1;

export const importFacts: Action = {
  name: 'import',
  usage: 'import FILE --by NAME [--kind KIND] [--mapping MAP.json] [--source KEY] [--dry-run]',
  summary:
    'brings facts in: CSV by a mapping, IATI XML, JSON, a mission log; or a table of exchange rates. What cannot\n' +
    'be used is told by line, and the exit code is 1; the rest is entered in your name and waits for the approval\n' +
    'of another person.',
  options: [
    AUTHOR_OPTION,
    { name: 'kind', value: 'KIND', help: `${IMPORT_KINDS.join(', ')}; without it by the name of the file` },
    { name: 'mapping', value: 'FILE', help: 'csv: which column becomes which fact (docs/assistance.md)' },
    { name: 'source', value: 'KEY', help: 'iati, missions, rates: source of the ledger that the file is' },
    { name: 'base', value: 'CODE', help: 'rates: currency whose unit is quoted (default EUR)' },
    { name: 'dry-run', help: 'tells what would be recorded, known and refused, and records nothing' },
    FORMAT_OPTION,
    ...LEDGER_OPTIONS,
  ],
  examples: [
    {
      line: 'searoom assistance import boats.csv --mapping boats.json --by Aminah --dry-run',
      what: 'what would come of it',
    },
    { line: 'searoom assistance import eurofxref-hist.csv --kind rates', what: "the ECB's history of rates" },
  ],
  run: async (args, context) => {
    const wish = readImportWish(args, context.nowMs());
    const isText = readFormat(args, context) === 'text';
    return wish.kind === 'rates' ? bringRates(wish, args, context, isText) : bringFacts(wish, args, context, isText);
  },
};

async function bringRates(wish: ImportWish, args: Arguments, context: Context, isText: boolean): Promise<number> {
  const answer = await importRates(wish, args, context);
  tell(
    answer.flagged.map(({ line, why }) => `${wish.file}: line ${line}: ${why}`),
    context,
  );
  const { taken, left } = answer;
  const verb = wish.isDry ? 'would be taken' : 'taken';
  await print(
    isText ? `${countOf(taken, 'row')} of rates ${verb}, ${left} left out.` : toPrintableJson(answer),
    context,
  );
  return left > 0 ? SOME_REFUSED : 0;
}

async function bringFacts(wish: ImportWish, args: Arguments, context: Context, isText: boolean): Promise<number> {
  const open = (writes: boolean) => openLedgerOf(args, context, { writes });
  // Only a mission log asks the ledger; what is wrong with another file is told before anything is opened or made.
  const early = wish.kind === 'missions' ? undefined : await readImport(wish, () => Promise.reject(new Error('asked')));
  const ledger = await open(!wish.isDry && early?.drafts.length !== 0);
  try {
    const read = early ?? (await readImport(wish, () => ledger.answers.assets()));
    const answer = await enterFacts(ledger, read.drafts, { by: wish.by!, isDry: wish.isDry });
    const subjects = new Map(read.drafts.map(({ id, subject, predicate }) => [id, `${subject} ${predicate}`]));
    tell(
      read.refused.map(({ where, why }) => `${wish.file}: ${where}: ${why}`),
      context,
    );
    tell(
      answer.refused.map(({ fact, why }) => `Refused: ${subjects.get(fact) ?? fact}: ${shorten(why, fact)}`),
      context,
    );
    tell(
      answer.flags.map(({ fact, text }) => `Odd: ${text} (${fact})`),
      context,
    );
    const text = (): string => describeEntry(answer, read, wish.isDry, readWidth(context));
    await print(isText ? text() : toPrintableJson(answer), context);
    return read.refused.length + answer.refused.length > 0 ? SOME_REFUSED : 0;
  } finally {
    await ledger.close();
  }
}

/** The first of some messages, and how many more there are. */
function tell(lines: readonly string[], context: Context): void {
  const messages = new Messages(context, false);
  for (const line of lines.slice(0, MOST_TOLD)) messages.warn(makePrintable(line));
  if (lines.length > MOST_TOLD) messages.warn(`and ${lines.length - MOST_TOLD} more of this kind`);
}

/** Why a fact is refused, without its id and without what is said of all. */
function shorten(why: string, fact: string): string {
  return why.replace(/^The fact was not recorded: /, '').replace(`${fact}: `, '');
}

async function print(text: string, context: Context): Promise<void> {
  const output = new Output(context.stdout);
  output.add(text);
  await output.flush();
}

function describeEntry(
  { facts, known, refused }: Recorded,
  read: ImportedFacts,
  isDry: boolean,
  width: number,
): string {
  const verb = isDry ? 'would be recorded' : 'recorded, waiting for approval';
  const sums =
    `${countOf(facts.length, 'fact')} ${verb}; ${known.length} known already; ${refused.length} refused by the ledger; ` +
    `${countOf(read.refused.length, 'part')} of the file not taken.`;
  return [
    wrapText(sums, width),
    ...read.notes.map((note) => wrapText(note, width)),
    ...facts.slice(0, MOST_TOLD).map(({ id, sentence }) => wrapText(`${id}: ${sentence}`, width, ['  ', '    '])),
    ...(facts.length > MOST_TOLD ? [`  and ${facts.length - MOST_TOLD} more`] : []),
  ].join('\n');
}
