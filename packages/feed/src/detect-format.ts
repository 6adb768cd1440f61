import { chooseColumns, isKnownHeader } from './csv/choose-columns.ts';
import type { CsvMapping } from './csv/csv-mapping.ts';
import { measureByteOrderMark, readHeader } from './csv/header.ts';

/** What a text holds. */
export type TextFormat = 'nmea' | 'csv';

/** So many bytes tell what a text is; less when they suffice. */
export const HEAD_BYTES = 16_384;

const BRACE = 123;

/** A sentence of NMEA 0183 anywhere in a line. */
const SENTENCE = /[!$][A-Z0-9]{4,10},/;

/** The name of a column: a word, not a number. */
const COLUMN_NAME = /^[^\d\s-][^!$\\]*$/;

/**
 * Tells NMEA from CSV by the beginning of a text.
 *
 * It is NMEA when its first line holds a sentence or begins as JSON, in which AIS-catcher packs sentences; CSV when its first line is a header that is known, or that the mapping
 * fits. Else more is looked at: a table of at least three named columns without a sentence anywhere is CSV, so that its
 * user is told which columns are missing. Everything else is left to the NMEA decoder, which counts what it cannot use.
 *
 * @param isAll whether the text ends with the head
 * @returns undefined when more of the text is needed
 */
export function detectFormat(
  head: Uint8Array,
  isAll: boolean,
  mapping: CsvMapping | undefined,
): TextFormat | undefined {
  const isEnough = isAll || head.length >= HEAD_BYTES;
  const start = findFirstLine(head);
  const end = findLineEnd(head, start);
  if (end === head.length && !isEnough) return undefined;
  if (head[start] === BRACE) return 'nmea';
  const line = Buffer.from(head.buffer, head.byteOffset + start, end - start).toString('latin1');
  if (SENTENCE.test(line)) return 'nmea';
  const { names } = readHeader(head, start, end);
  if (isKnownHeader(names)) return 'csv';
  if (mapping !== undefined && 'index' in chooseColumns(names, mapping)) return 'csv';
  if (names.length < 3 || !names.every((name) => COLUMN_NAME.test(name))) return 'nmea';
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  if (SENTENCE.test(text)) return 'nmea';
  return isEnough ? 'csv' : undefined;
}

/** Position of the first byte that is no byte order mark, blank or line end. */
function findFirstLine(head: Uint8Array): number {
  let at = measureByteOrderMark(head, 0, head.length);
  while (at < head.length && (head[at] === 10 || head[at] === 13 || head[at] === 32)) at++;
  return at;
}

function findLineEnd(head: Uint8Array, start: number): number {
  for (let at = start; at < head.length; at++) if (head[at] === 10 || head[at] === 13) return at;
  return head.length;
}
