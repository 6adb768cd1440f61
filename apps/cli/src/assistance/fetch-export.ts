import { SearoomError } from '@searoom/model';
import type { Problem } from '@searoom/model/api';
import type { ExportedFile, LedgerQuery } from '@searoom/server/ledger';
import type { Format } from './export.ts';

const TABLES = ['grants', 'lots', 'events', 'amounts', 'facts', 'sources'];

export interface FetchQuestion extends LedgerQuery {
  readonly grant?: string;
  readonly publisher?: string | undefined;
}

/**
 * The files of an export from a running server.
 *
 * @throws SearoomError SR_SERVER_UNREACHABLE, SR_QUERY_INVALID with what the server says
 */
export async function fetchExport(
  server: string,
  format: Format,
  { grant, ...query }: FetchQuestion,
): Promise<ExportedFile[]> {
  const root = `${server}/api/assistance`;
  const fetchOne = (path: string, more: Record<string, string> = {}): Promise<ExportedFile> =>
    fetchFile(`${root}/${path}?${formatQuery({ ...query, ...more })}`);
  if (format === 'print') {
    if (grant === undefined) throw new SearoomError('SR_USAGE', ['a page is printed of one grant']);
    return [await fetchFile(`${root}/grants/${encodeURIComponent(grant)}/print?${formatQuery(query)}`)];
  }
  const of: Record<string, string> = grant === undefined ? {} : { grant };
  if (format === 'iati') return [await fetchOne('export/iati', of), await fetchOne('export/iati-report', of)];
  if (format !== 'csv') return [await fetchOne(`export/${format}`, of)];
  const tables = await Promise.all(TABLES.map((table) => fetchOne('export/csv', { ...of, table })));
  return [...tables, await fetchOne('export/datapackage', of)];
}

async function fetchFile(address: string): Promise<ExportedFile> {
  const answer = await fetch(address).catch((error: Error) => {
    throw new SearoomError('SR_SERVER_UNREACHABLE', [new URL(address).origin, error.message], { cause: error });
  });
  const text = await answer.text();
  if (!answer.ok) throw new SearoomError('SR_QUERY_INVALID', [readDetail(text)]);
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'export';
  return { name, type: answer.headers.get('content-type') ?? '', text };
}

function readDetail(text: string): string {
  try {
    return (JSON.parse(text) as Problem).detail;
  } catch {
    return text.slice(0, 200);
  }
}

function formatQuery(query: Readonly<Record<string, string | undefined>>): string {
  const words = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(words).toString();
}
