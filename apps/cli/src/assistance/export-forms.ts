import { SearoomError } from '@searoom/model';
import { readChoice, readText } from '../arguments.ts';
import type { Arguments } from '../command.ts';

/** Forms in which the ledger leaves the house. */
export const FORMS = ['iati', 'csv', 'json', 'ics', 'print'] as const;
export type Form = (typeof FORMS)[number];

/** Tables of the form `csv`. */
export const TABLES = ['grants', 'lots', 'events', 'amounts', 'facts', 'sources'] as const;

/** What an export is asked for. */
export interface ExportWish {
  readonly form: Form;
  readonly grant: string | undefined;
  /** File, or folder of the tables; standard output when absent. */
  readonly target: string | undefined;
  readonly table: (typeof TABLES)[number] | undefined;
  readonly publisher: string | undefined;
  /** Folder of the standard to check the file against. */
  readonly iati: string | undefined;
}

/** Options that belong to one form alone. */
const OF_ONE_FORM: Readonly<Record<string, Form>> = { table: 'csv', publisher: 'iati', iati: 'iati' };

/** Reads what an export is asked for. @throws SearoomError SR_USAGE for what does not go together */
export function readExportWish(args: Arguments): ExportWish {
  const [word, grant, ...others] = args.positionals;
  const form = FORMS.find((known) => known === word);
  const refuse = (why: string): never => {
    throw new SearoomError('SR_USAGE', [why]);
  };
  if (form === undefined || others.length > 0) {
    return refuse(`assistance export takes one of ${FORMS.join(', ')}, and one grant at most`);
  }
  for (const [option, own] of Object.entries(OF_ONE_FORM)) {
    if (readText(args, option) !== undefined && form !== own) refuse(`--${option} is of ${own}, not of ${form}`);
  }
  const target = readText(args, 'output');
  const table = readChoice(args, 'table', TABLES);
  if (form === 'print' && grant === undefined) refuse('a page is printed of one grant: export print GRANT');
  if (form === 'csv' && target === undefined && table === undefined) {
    refuse('csv is several files: name a folder with -o, or one --table');
  }
  if (target !== undefined && table !== undefined) refuse('-o writes every table: leave --table out');
  return { form, grant, target, table, publisher: readText(args, 'publisher'), iati: readText(args, 'iati') };
}
