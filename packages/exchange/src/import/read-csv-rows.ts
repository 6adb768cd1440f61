import { SearoomError } from '@searoom/model';
import { type Info, parse } from 'csv-parse/sync';
import { decodeLines } from './decode-lines.ts';

/** A row of a CSV file by the names of its columns; empty cells are left out. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads the rows of a CSV file with a header, as they are, for readers that have their own checks (a mission log).
 *
 * @throws SearoomError SR_IMPORT_UNREADABLE, SR_IMPORT_INVALID for another encoding or a file that is no CSV
 */
export function readCsvRows(bytes: Uint8Array, { name = 'the file' }: { readonly name?: string } = {}): CsvRow[] {
  const { text, badLines } = decodeLines(bytes, undefined, name);
  const [bad] = badLines;
  if (bad !== undefined)
    throw new SearoomError('SR_IMPORT_INVALID', [name, `line ${bad} is not UTF-8; save it as UTF-8`]);
  try {
    const parsed = parse(text, {
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly {
      readonly record: Record<string, string>;
      readonly info: Info;
    }[];
    return parsed.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
    }));
  } catch (error) {
    throw new SearoomError('SR_IMPORT_INVALID', [name, (error as Error).message], { cause: error });
  }
}
