const BLANK = 32;
const QUOTE = 34;
const TAB = 9;

/** Fields in a row at the most. */
export const MAX_FIELDS = 512;

/** Result of `split` for a quoted field that does not end where it should. */
export const BAD_QUOTE = -1;
/** Result of `split` for a row of too many fields. */
export const TOO_MANY = -2;

/** Where the fields of a row begin and end (RFC 4180). One object serves all rows. */
export class RowFields {
  /** First byte of each field, without blanks and quotes round it. */
  readonly start: Int32Array = new Int32Array(MAX_FIELDS);
  /** Byte behind each field. */
  readonly end: Int32Array = new Int32Array(MAX_FIELDS);
  readonly #delimiter: number;

  /** @param delimiter byte between fields: comma, semicolon or tab */
  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  /** @returns number of fields, BAD_QUOTE or TOO_MANY */
  split(bytes: Uint8Array, from: number, to: number): number {
    const delimiter = this.#delimiter;
    let count = 0;
    let at = from;
    for (;;) {
      if (count === MAX_FIELDS) return TOO_MANY;
      while (at < to && isBlank(bytes[at]!, delimiter)) at++;
      let end = at;
      if (at < to && bytes[at] === QUOTE) {
        at++;
        end = findClosingQuote(bytes, at, to);
        if (end < 0) return BAD_QUOTE;
        this.start[count] = at;
        this.end[count++] = end;
        at = end + 1;
        while (at < to && isBlank(bytes[at]!, delimiter)) at++;
        if (at === to) return count;
        if (bytes[at] !== delimiter) return BAD_QUOTE;
        at++;
        continue;
      }
      const start = at;
      while (at < to && bytes[at] !== delimiter) at++;
      end = at;
      while (end > start && isBlank(bytes[end - 1]!, delimiter)) end--;
      this.start[count] = start;
      this.end[count++] = end;
      if (at === to) return count;
      at++;
    }
  }
}

/**
 * Text of a field: UTF-8, doubled quotes undone where the field was quoted, control characters made blanks. What is no
 * UTF-8 becomes U+FFFD.
 */
export function readText(bytes: Uint8Array, start: number, end: number, most = 120): string {
  if (start === end) return '';
  const raw = DECODER.decode(bytes.subarray(start, end));
  const text = start > 0 && bytes[start - 1] === QUOTE ? raw.replaceAll('""', '"') : raw;
  const clean = text.replace(/[\u0000-\u001f\u007f]/g, ' ').trim();
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Position of the quote that ends the field; a doubled one does not. -1 when there is none. */
function findClosingQuote(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (at + 1 < to && bytes[at + 1] === QUOTE) at++;
    else return at;
  }
  return -1;
}

function isBlank(byte: number, delimiter: number): boolean {
  return byte === BLANK || (byte === TAB && delimiter !== TAB);
}
