import { SearoomError } from '@searoom/model';
import { readChoice, readFlag, readText } from '../arguments.ts';
import type { Arguments } from '../command.ts';
import { readAuthor } from './read-author.ts';

export const IMPORT_KINDS = ['csv', 'iati', 'json', 'missions', 'rates'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What an import is asked for. */
export interface ImportWish {
  readonly file: string;
  readonly kind: ImportKind;
  /** Who enters it; of rates nobody is needed. */
  readonly by: string | undefined;
  readonly isDry: boolean;
  readonly mapping: string | undefined;
  /** Key of the source that the file is. */
  readonly source: string | undefined;
  readonly base: string | undefined;
  /** ISO day: what happened later is not taken. */
  readonly today: string;
}

/** Options that belong to some kinds alone. */
const OF_KINDS: Readonly<Record<string, readonly ImportKind[]>> = {
  mapping: ['csv'],
  source: ['iati', 'missions', 'rates'],
  base: ['rates'],
};

/** Reads what an import is asked for. @throws SearoomError SR_USAGE for what is missing or does not go together */
export function readImportWish(args: Arguments, nowMs: number): ImportWish {
  const [file, ...others] = args.positionals;
  const refuse = (why: string): never => {
    throw new SearoomError('SR_USAGE', [why]);
  };
  if (file === undefined || others.length > 0) return refuse('assistance import takes one file');
  const kind = readChoice(args, 'kind', IMPORT_KINDS) ?? guessKind(file);
  if (kind === undefined) return refuse(`what ${file} is cannot be told from its name: give --kind`);
  for (const [option, kinds] of Object.entries(OF_KINDS)) {
    if (readText(args, option) !== undefined && !kinds.includes(kind)) {
      refuse(`--${option} is of ${kinds.join(', ')}, not of ${kind}`);
    }
  }
  const mapping = readText(args, 'mapping');
  const source = readText(args, 'source');
  if (kind === 'csv' && mapping === undefined) refuse('csv needs --mapping MAP.json; rates and missions need --kind');
  if (kind === 'missions' && source === undefined)
    refuse('missions need --source KEY: the log as a source of the ledger');
  return {
    file,
    kind,
    by: kind === 'rates' ? undefined : readAuthor(args),
    isDry: readFlag(args, 'dry-run'),
    mapping,
    source,
    base: readText(args, 'base')?.toUpperCase(),
    today: new Date(nowMs).toISOString().slice(0, 10),
  };
}

function guessKind(file: string): ImportKind | undefined {
  if (/\.xml$/i.test(file)) return 'iati';
  if (/\.(csv|tsv|txt)$/i.test(file)) return 'csv';
  return /\.json$/i.test(file) ? 'json' : undefined;
}
