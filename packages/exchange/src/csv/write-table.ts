import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './tables.ts';

/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet runs: an apostrophe before what would be a formula. */
export function defuse(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Writes a table by RFC 4180: UTF-8, commas, CRLF, a header, texts in quotation marks. What is not known is an empty cell
 * without marks.
 *
 * @returns the text, and how many cells were defused
 */
export function writeTable({ columns, rows }: Table): { readonly text: string; readonly defused: number } {
  let defused = 0;
  const safe = rows.map((row) =>
    row.map((cell): Cell => {
      if (typeof cell !== 'string') return cell;
      const text = defuse(cell);
      if (text !== cell) defused++;
      return text;
    }),
  );
  const text = stringify([columns.map(({ name }) => name), ...safe], {
    quoted_string: true,
    record_delimiter: '\r\n',
    cast: { boolean: (value) => String(value) },
  });
  return { text, defused };
}
