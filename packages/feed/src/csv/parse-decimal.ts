const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const LOWER_E = 101;
const UPPER_E = 69;

const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** Up to so many digits an integer is exact in a double. */
const EXACT_DIGITS = 15;

/**
 * Reads a decimal number, without allocating for any that a history writes.
 *
 * @param comma whether a comma may stand for the point
 * @returns NaN where there is no number, or something beside it
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number, comma: boolean): number {
  let at = start;
  const sign = bytes[at];
  if (at < end && (sign === MINUS || sign === PLUS)) at++;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits++;
      if (decimals >= 0) decimals++;
    } else if ((byte === POINT || (comma && byte === COMMA)) && decimals < 0) decimals = 0;
    else if (byte === LOWER_E || byte === UPPER_E) return parseLong(bytes, start, end, comma);
    else return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  if (digits > EXACT_DIGITS) return parseLong(bytes, start, end, comma);
  // Both are exact, so that the quotient is the double nearest to what is written.
  if (decimals > 0) value /= POWERS[decimals]!;
  return sign === MINUS ? -value : value;
}

/** What spreadsheets write at times: `3.67E+08`, or more digits than a double has. */
function parseLong(bytes: Uint8Array, start: number, end: number, comma: boolean): number {
  if (end - start > 64) return Number.NaN;
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  if (comma) text = text.replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
