import { RowFields, readText } from './row-fields.ts';

/** Bytes that separate fields, the likeliest first. */
const DELIMITERS = [',', ';', '\t'] as const;

/** The names of the columns, and what separates them. */
export interface Header {
  readonly names: readonly string[];
  /** Byte between fields. */
  readonly delimiter: number;
}

/** Length of the UTF-8 byte order mark that the bytes begin with: 3, or 0. */
export function measureByteOrderMark(bytes: Uint8Array, start: number, end: number): number {
  return end - start >= 3 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? 3 : 0;
}

/** Reads a row as a header: the delimiter is the one that makes the most fields. */
export function readHeader(bytes: Uint8Array, start: number, end: number): Header {
  const from = start + measureByteOrderMark(bytes, start, end);
  let best: Header = { names: [], delimiter: 44 };
  for (const delimiter of DELIMITERS) {
    const code = delimiter.charCodeAt(0);
    const fields = new RowFields(code);
    const count = fields.split(bytes, from, end);
    if (count <= best.names.length) continue;
    const names = Array.from({ length: count }, (_, i) => readText(bytes, fields.start[i]!, fields.end[i]!));
    best = { names, delimiter: code };
  }
  return best;
}
