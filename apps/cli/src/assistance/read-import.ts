import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readMissionLog } from '@searoom/assistance';
import { readCsvFacts, readIatiFacts } from '@searoom/exchange';
import { SearoomError } from '@searoom/model';
import type { NewFact, NewRates } from '@searoom/model/api';
import { readText } from '../arguments.ts';
import type { Arguments } from '../command.ts';
import type { OpenedLedger } from './open-ledger.ts';

export const IMPORT_KINDS = ['csv', 'iati', 'json', 'missions', 'rates'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a file gives: facts to be entered, and what of it was not taken, with where and why. */
export interface ImportedFacts {
  readonly drafts: readonly NewFact[];
  readonly refused: readonly { readonly where: string; readonly why: string }[];
  readonly encoding?: string;
}

/** Reads facts from a file. @throws SearoomError SR_SOURCE_NOT_FOUND, SR_IMPORT_UNREADABLE, SR_IMPORT_INVALID, SR_USAGE */
export async function readImport(
  file: string,
  kind: ImportKind | undefined,
  args: Arguments,
  ledger: OpenedLedger,
): Promise<ImportedFacts> {
  switch (kind ?? guessKind(file)) {
    case 'csv':
      return readCsv(file, args);
    case 'iati':
      return readIati(file, args);
    case 'missions':
      return readMissions(file, args, ledger);
    default:
      return readFacts(file);
  }
}

/** Reads a table of rates. @throws SearoomError SR_SOURCE_NOT_FOUND */
export async function readRatesText(file: string, args: Arguments): Promise<NewRates> {
  const base = readText(args, 'base');
  const sourceKey = readText(args, 'source');
  return {
    name: basename(file),
    text: (await readBytes(file)).toString('utf8'),
    ...(base !== undefined && { base: base.toUpperCase() }),
    ...(sourceKey !== undefined && { sourceKey }),
  };
}

function guessKind(file: string): ImportKind {
  if (/\.xml$/i.test(file)) return 'iati';
  if (/\.(csv|tsv|txt)$/i.test(file)) return 'csv';
  if (/\.json$/i.test(file)) return 'json';
  throw new SearoomError('SR_USAGE', [`what ${file} is cannot be told from its name: give --kind`]);
}

async function readCsv(file: string, args: Arguments): Promise<ImportedFacts> {
  const mappingFile = readText(args, 'mapping');
  if (mappingFile === undefined) throw new SearoomError('SR_USAGE', ['csv needs --mapping MAP.json']);
  const mapping = parseJson(mappingFile, (await readBytes(mappingFile)).toString('utf8'));
  const { drafts, refused, encoding } = readCsvFacts(await readBytes(file), mapping, { name: file });
  return {
    drafts: drafts as readonly NewFact[],
    refused: refused.map(({ line, why }) => ({ where: `line ${line}`, why })),
    encoding,
  };
}

async function readIati(file: string, args: Arguments): Promise<ImportedFacts> {
  const sourceKey = readText(args, 'source') ?? keyOf(file);
  const { drafts, notTaken } = readIatiFacts(await readBytes(file), {
    sourceKey,
    name: file,
    useInternalIds: true,
    ...(readText(args, 'source') === undefined && {
      source: {
        title: `IATI file ${basename(file)}`,
        publisher: 'its reporting organisation',
        kind: 'data',
        confidence: 'seen',
      },
    }),
  });
  return {
    drafts: drafts as readonly NewFact[],
    refused: notTaken.map(({ activity, what, why, line }) => ({
      where: `${activity}${line === undefined ? '' : `, line ${line}`}, ${what}`,
      why,
    })),
  };
}

async function readMissions(file: string, args: Arguments, ledger: OpenedLedger): Promise<ImportedFacts> {
  const sourceKey = readText(args, 'source');
  if (sourceKey === undefined) throw new SearoomError('SR_USAGE', ['missions need --source KEY: the log as a source']);
  const { assets } = await ledger.answers.assets();
  const { readCsvRows } = await import('@searoom/exchange');
  const rows = readCsvRows(await readBytes(file), { name: file });
  const { drafts, refused } = readMissionLog(
    rows.map(({ cells }) => cells),
    { sourceKey, assets: assets.map(({ id }) => `asset:${id}`) },
  );
  return {
    drafts: drafts as readonly NewFact[],
    refused: refused.map(({ row, why }) => ({ where: `line ${rows[row - 1]?.line ?? row}`, why })),
  };
}

/** Facts as JSON: a list of them, or an object with a list `facts`. The ledger checks each. */
async function readFacts(file: string): Promise<ImportedFacts> {
  const value = parseJson(file, (await readBytes(file)).toString('utf8'));
  const list = Array.isArray(value) ? value : (value as { facts?: unknown } | null)?.facts;
  if (!Array.isArray(list)) throw new SearoomError('SR_IMPORT_INVALID', [file, 'it is no list of facts']);
  const drafts: NewFact[] = [];
  const refused: { where: string; why: string }[] = [];
  for (const [at, item] of list.entries()) {
    const why = explainShape(item);
    if (why === undefined) drafts.push(pickDraft(item as NewFact));
    else refused.push({ where: `fact ${at + 1}`, why });
  }
  return { drafts, refused };
}

const MEMBERS = [
  'id',
  'kind',
  'subject',
  'predicate',
  'value',
  'validFrom',
  'validTo',
  'sources',
  'saidBy',
  'confidence',
  'targets',
  'reason',
  'note',
] as const;

function explainShape(item: unknown): string | undefined {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return 'it is no object';
  const { subject, predicate, sources } = item as Record<string, unknown>;
  if (typeof subject !== 'string' || typeof predicate !== 'string') return 'it has no subject or no predicate';
  return Array.isArray(sources) ? undefined : 'it has no list of sources';
}

/** What an export holds besides (its number, its hash) is given anew by the ledger that takes it. */
function pickDraft(item: NewFact): NewFact {
  const entries = MEMBERS.filter((name) => item[name] !== undefined).map((name) => [name, item[name]]);
  return { kind: 'statement', confidence: 'seen', value: null, ...Object.fromEntries(entries) } as NewFact;
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new SearoomError('SR_SOURCE_NOT_FOUND', [file], { cause: error });
    throw new SearoomError('SR_SOURCE_UNREADABLE', [file, message], { cause: error });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [file, (error as Error).message], { cause: error });
  }
}

function keyOf(file: string): string {
  return `iati-${basename(file)
    .replace(/\.\w+$/, '')
    .replaceAll(/[^\w.-]/g, '-')}`.slice(0, 60);
}
