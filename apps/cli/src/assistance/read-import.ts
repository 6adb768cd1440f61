import { basename } from 'node:path';
import { SearoomError } from '@searoom/model';
import type { AssetList, NewFact } from '@searoom/model/api';
import type { ImportWish } from './import-wish.ts';
import { readBytes } from './read-file.ts';

/** What a file gives: facts to be entered, and what of it was not taken, with where and why. */
export interface ImportedFacts {
  readonly drafts: readonly NewFact[];
  readonly refused: readonly { readonly where: string; readonly why: string }[];
  /** What a reader should know of the file as a whole. */
  readonly notes: readonly string[];
}

/**
 * Reads facts from a file.
 *
 * @param listAssets asked for a mission log: which assets it may be about
 * @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE, SR_IMPORT_UNREADABLE, SR_IMPORT_INVALID
 */
export async function readImport(wish: ImportWish, listAssets: () => Promise<AssetList>): Promise<ImportedFacts> {
  const bytes = await readBytes(wish.file);
  switch (wish.kind) {
    case 'csv':
      return readCsv(bytes, wish);
    case 'iati':
      return readIati(bytes, wish);
    case 'missions':
      return readMissions(bytes, wish, await listAssets());
    default: {
      const { readJsonFacts } = await import('./read-json-facts.ts');
      return readJsonFacts(parseJson(wish.file, bytes), wish.file);
    }
  }
}

async function readCsv(bytes: Buffer, { file, mapping }: ImportWish): Promise<ImportedFacts> {
  const { readCsvFacts } = await import('@searoom/exchange');
  const map = parseJson(mapping!, await readBytes(mapping!));
  const { drafts, refused, encoding, flags } = readCsvFacts(bytes, map, { name: file });
  return {
    drafts: drafts as readonly NewFact[],
    refused: refused.map(({ line, why }) => ({ where: `line ${line}`, why })),
    notes: [`Encoding: ${encoding}`, ...flags],
  };
}

async function readIati(bytes: Buffer, { file, source }: ImportWish): Promise<ImportedFacts> {
  const { readIatiFacts } = await import('@searoom/exchange');
  const own = {
    title: `IATI file ${basename(file)}`,
    publisher: 'its reporting organisation',
    kind: 'data',
    confidence: 'seen',
  } as const;
  const { drafts, notTaken } = readIatiFacts(bytes, {
    sourceKey: source ?? keyOf(file),
    name: file,
    useInternalIds: true,
    ...(source === undefined && { source: own }),
  });
  return {
    drafts: drafts as readonly NewFact[],
    refused: notTaken.map(({ activity, what, why, line }) => ({
      where: `${activity}${line === undefined ? '' : `, line ${line}`}, ${what}`,
      why,
    })),
    notes: [],
  };
}

async function readMissions(
  bytes: Buffer,
  { file, source, today }: ImportWish,
  list: AssetList,
): Promise<ImportedFacts> {
  const { readCsvRows } = await import('@searoom/exchange');
  const { readMissionLog } = await import('@searoom/assistance');
  const rows = readCsvRows(bytes, { name: file });
  const { drafts, refused } = readMissionLog(
    rows.map(({ cells }) => cells),
    { sourceKey: source!, today, assets: list.assets.map(({ id }) => `asset:${id}`) },
  );
  return {
    drafts: drafts as readonly NewFact[],
    refused: refused.map(({ row, why }) => ({ where: `line ${rows[row - 1]?.line ?? row}`, why })),
    notes: [],
  };
}

function parseJson(file: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [file, (error as Error).message], { cause: error });
  }
}

/** Key of a file as a source of the ledger. */
function keyOf(file: string): string {
  return `iati-${basename(file)
    .replace(/\.\w+$/, '')
    .replaceAll(/[^\w.-]/g, '-')}`.slice(0, 60);
}
