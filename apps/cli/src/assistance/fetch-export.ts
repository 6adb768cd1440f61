import { SearoomError } from '@searoom/model';
import type { Problem } from '@searoom/model/api';
import type { ExportedFile, ExportFormat, LedgerQuery } from '@searoom/server/ledger';
import { toTableError } from '../describe-error.ts';
import { TABLES } from './export-forms.ts';

export interface FetchQuestion extends LedgerQuery {
  readonly grant?: string;
  readonly publisher?: string | undefined;
}

/**
 * The files of an export from a running server.
 *
 * @throws SearoomError SR_SERVER_UNREACHABLE, SR_SERVER_ANSWER, or as the server refused it
 */
export async function fetchExport(
  server: string,
  format: ExportFormat,
  { grant, publisher, ...query }: FetchQuestion,
): Promise<ExportedFile[]> {
  const fetchOne = (path: string, more: Record<string, string | undefined> = {}): Promise<ExportedFile> =>
    fetchFile(server, `/api/assistance/${path}${formatQuery({ ...query, ...more })}`);
  switch (format) {
    case 'print':
      if (grant === undefined) throw new SearoomError('SR_USAGE', ['a page is printed of one grant']);
      return [await fetchOne(`grants/${encodeURIComponent(grant)}/print`)];
    case 'iati':
      return [
        await fetchOne('export/iati', { grant, publisher }),
        await fetchOne('export/iati-report', { grant, publisher }),
      ];
    case 'csv':
      return Promise.all([
        ...TABLES.map((table) => fetchOne('export/csv', { grant, table })),
        fetchOne('export/datapackage', { grant }),
      ]);
    default:
      return [await fetchOne(`export/${format}`, { grant })];
  }
}

async function fetchFile(server: string, path: string): Promise<ExportedFile> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(server + path);
    text = await answer.text();
  } catch (error) {
    throw new SearoomError('SR_SERVER_UNREACHABLE', [server, describeCause(error)], { cause: error });
  }
  if (!answer.ok) throw readProblem(server, answer.status, text);
  const name = /filename="([\w.-]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  if (name === undefined) throw new SearoomError('SR_SERVER_ANSWER', [server, 'it sent no file']);
  return { name, type: answer.headers.get('content-type') ?? '', text };
}

function readProblem(server: string, status: number, text: string): SearoomError {
  try {
    return toTableError(JSON.parse(text) as Problem);
  } catch (error) {
    return new SearoomError('SR_SERVER_ANSWER', [server, `status ${status}`], { cause: error });
  }
}

/** `fetch` says "fetch failed" and hides why in its cause. */
function describeCause(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}

function formatQuery(query: Readonly<Record<string, string | undefined>>): string {
  const words = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return words.length === 0 ? '' : `?${new URLSearchParams(words).toString()}`;
}
