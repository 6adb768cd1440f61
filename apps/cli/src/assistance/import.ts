import { SearoomError } from '@searoom/model';
import type { NewFact, NewFacts, Recorded } from '@searoom/model/api';
import type { Action } from '../action.ts';
import { readChoice, readFlag, readText } from '../arguments.ts';
import type { Arguments } from '../command.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { countOf, makePrintable, toPrintableJson } from '../text.ts';
import { FORMAT_OPTION, readFormat } from './format-option.ts';
import { LEDGER_OPTIONS, type OpenedLedger, openLedgerOf } from './open-ledger.ts';
import { IMPORT_KINDS, type ImportedFacts, readImport, readRatesText } from './read-import.ts';

const PIECE = 1000;
const MOST_TOLD = 20;

export const importFacts: Action = {
  name: 'import',
  usage: 'import FILE --by NAME [--kind KIND] [--mapping MAP.json] [--source KEY] [--dry-run]',
  summary:
    'brings facts in: CSV by a mapping, IATI XML, JSON, a mission log; or a table of exchange rates. What cannot\n' +
    'be used is told by line, the rest is entered in your name and waits for the approval of another person.',
  options: [
    { name: 'by', value: 'NAME', help: 'who enters or approves; the two are different persons' },
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
    {
      line: 'searoom assistance import eurofxref-hist.csv --kind rates --by Aminah',
      what: "the ECB's history of rates",
    },
  ],
  run: async (args, context) => {
    const [file, ...others] = args.positionals;
    const by = readText(args, 'by');
    if (file === undefined || others.length > 0)
      throw new SearoomError('SR_USAGE', ['assistance import takes one file']);
    if (by === undefined) throw new SearoomError('SR_USAGE', ['assistance import needs --by NAME: who enters it']);
    const kind = readChoice(args, 'kind', IMPORT_KINDS);
    const messages = new Messages(context, false);
    const output = new Output(context.stdout);
    const isText = readFormat(args, context) === 'text';
    const ledger = await openLedgerOf(args, context, { writes: !readFlag(args, 'dry-run') });
    try {
      if (kind === 'rates') {
        const taken = await ledger.answers.importRates(await readRatesText(file, args));
        for (const { line, why } of taken.flagged.slice(0, MOST_TOLD)) messages.warn(`${file}: line ${line}: ${why}`);
        output.add(
          isText ? `${countOf(taken.taken, 'row')} of rates taken, ${taken.left} left out.` : toPrintableJson(taken),
        );
        await output.flush();
        return 0;
      }
      const read = await readImport(file, kind, args, ledger);
      tellRefused(read, file, messages);
      const answer = await enter(ledger, read.drafts, by, args);
      for (const { fact, why } of answer.refused.slice(0, MOST_TOLD)) messages.warn(makePrintable(`${fact}: ${why}`));
      for (const { fact, text } of answer.flags) messages.warn(makePrintable(`${fact}: ${text}`));
      output.add(isText ? describeEntry(answer, read, readFlag(args, 'dry-run')) : toPrintableJson(answer));
      await output.flush();
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

/** Tries everything first, so that what cannot be recorded is told, and then records the rest. */
async function enter(
  { answers }: OpenedLedger,
  drafts: readonly NewFact[],
  by: string,
  args: Arguments,
): Promise<Recorded> {
  let sum: Recorded | undefined;
  for (let at = 0; at < drafts.length; at += PIECE) {
    const facts = drafts.slice(at, at + PIECE) as NewFacts['facts'];
    const tried = await answers.record({ by, facts, dryRun: true });
    const refused = new Set(tried.refused.map(({ fact }) => fact));
    const good = facts.filter(({ id }) => id === undefined || !refused.has(id));
    const answer =
      readFlag(args, 'dry-run') || good.length === 0
        ? tried
        : { ...(await answers.record({ by, facts: good })), refused: tried.refused };
    sum = sum === undefined ? answer : addUp(sum, answer);
  }
  return sum ?? { facts: [], flags: [], known: [], refused: [], seq: 0, head: '' };
}

function addUp(one: Recorded, other: Recorded): Recorded {
  return {
    ...other,
    facts: [...one.facts, ...other.facts],
    flags: [...one.flags, ...other.flags],
    known: [...one.known, ...other.known],
    refused: [...one.refused, ...other.refused],
  };
}

function tellRefused({ refused }: ImportedFacts, file: string, messages: Messages): void {
  for (const { where, why } of refused.slice(0, MOST_TOLD)) messages.warn(makePrintable(`${file}: ${where}: ${why}`));
  if (refused.length > MOST_TOLD) messages.warn(`${file}: and ${refused.length - MOST_TOLD} more that were not taken`);
}

function describeEntry({ facts, known, refused }: Recorded, read: ImportedFacts, isDry: boolean): string {
  const verb = isDry ? 'would be recorded' : 'recorded, waiting for approval';
  return [
    `${countOf(facts.length, 'fact')} ${verb}; ${known.length} known already; ${refused.length} refused by the ledger; ` +
      `${countOf(read.refused.length, 'row')} not taken${read.encoding === undefined ? '' : ` (${read.encoding})`}.`,
    ...facts.slice(0, MOST_TOLD).map(({ id, sentence }) => makePrintable(`  ${id}: ${sentence}`)),
    ...(facts.length > MOST_TOLD ? [`  and ${facts.length - MOST_TOLD} more`] : []),
  ].join('\n');
}
