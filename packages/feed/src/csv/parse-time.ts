import type { TimeFormat } from './csv-mapping.ts';
import { parseDecimal } from './parse-decimal.ts';

const COLON = 58;
const POINT = 46;
const COMMA = 44;
const BLANK = 32;
const MINUS = 45;
const PLUS = 43;
const SLASH = 47;
const LETTER_T = 84;
const LETTER_Z = 90;

/** Digits alone from here on are milliseconds: as seconds it is the year 5138. */
const FIRST_EPOCH_MS = 1e11;

const DAYS_IN_MONTH: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads times of one format. One object serves all rows; it allocates nothing for a value. */
export class TimeParser {
  readonly #format: TimeFormat;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;

  constructor(format: TimeFormat) {
    this.#format = format;
  }

  /** @returns epoch milliseconds, UTC; NaN where the field is no time of the format */
  parse(bytes: Uint8Array, start: number, end: number): number {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
    switch (this.#format) {
      case 'iso':
        return this.#parseDate('ymd');
      case 'dmy':
        return this.#parseDate('dmy');
      case 'mdy':
        return this.#parseDate('mdy');
      case 'epoch-s':
        return Math.round(parseDecimal(bytes, start, end, false) * 1000);
      case 'epoch-ms':
        return Math.round(parseDecimal(bytes, start, end, false));
      case 'auto':
        return this.#parseAny(bytes, start, end);
    }
  }

  #parseAny(bytes: Uint8Array, start: number, end: number): number {
    const epoch = parseDecimal(bytes, start, end, false);
    if (!Number.isNaN(epoch)) return Math.round(epoch >= FIRST_EPOCH_MS ? epoch : epoch * 1000);
    return this.#parseDate(isDigit(bytes[start + 2]) && isDigit(bytes[start + 3]) ? 'ymd' : 'dmy');
  }

  #parseDate(order: 'ymd' | 'dmy' | 'mdy'): number {
    const first = this.#digits(order === 'ymd' ? 4 : 1, order === 'ymd' ? 4 : 2);
    const separator = this.#bytes[this.#at];
    if (this.#at >= this.#end || (separator !== MINUS && separator !== SLASH && separator !== POINT)) return Number.NaN;
    this.#at++;
    const second = this.#digits(1, 2);
    if (!this.#skip(separator)) return Number.NaN;
    const third = this.#digits(order === 'ymd' ? 1 : 4, order === 'ymd' ? 2 : 4);
    const year = order === 'ymd' ? first : third;
    const month = order === 'mdy' ? first : second;
    const day = order === 'ymd' ? third : order === 'dmy' ? first : second;
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH[month - 1]!) return Number.NaN;
    const dateMs = Date.UTC(year, month - 1, day);
    // Date.UTC takes years below 100 for those of the last century, and 29 February of any year.
    if (year < 100 || (day === 29 && month === 2 && new Date(dateMs).getUTCDate() !== 29)) return Number.NaN;
    return dateMs + this.#parseTimeOfDay();
  }

  /** Milliseconds of the day, less the offset where one is given. A date alone is its midnight. */
  #parseTimeOfDay(): number {
    if (this.#at === this.#end) return 0;
    if (!this.#skip(LETTER_T) && !this.#skip(BLANK)) return Number.NaN;
    while (this.#skip(BLANK));
    const hour = this.#digits(1, 2);
    if (!this.#skip(COLON)) return Number.NaN;
    const minute = this.#digits(2, 2);
    let second = 0;
    let fractionMs = 0;
    if (this.#skip(COLON)) {
      second = this.#digits(2, 2);
      if (this.#skip(POINT) || this.#skip(COMMA)) fractionMs = this.#fraction();
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return Number.NaN;
    const timeMs = ((hour * 60 + minute) * 60 + second) * 1000 + fractionMs;
    return timeMs - this.#parseOffset();
  }

  #parseOffset(): number {
    while (this.#skip(BLANK));
    if (this.#at === this.#end) return 0;
    if (this.#skip(LETTER_Z)) return this.#at === this.#end ? 0 : Number.NaN;
    const sign = this.#skip(PLUS) ? 1 : this.#skip(MINUS) ? -1 : Number.NaN;
    const hours = this.#digits(2, 2);
    this.#skip(COLON);
    const minutes = this.#at === this.#end ? 0 : this.#digits(2, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || this.#at !== this.#end) return Number.NaN;
    return sign * (hours * 60 + minutes) * 60_000;
  }

  /** A number of `least` to `most` digits; -1 where there is none. */
  #digits(least: number, most: number): number {
    let value = 0;
    let count = 0;
    while (count < most && this.#at < this.#end && isDigit(this.#bytes[this.#at])) {
      value = value * 10 + this.#bytes[this.#at++]! - 48;
      count++;
    }
    return count < least ? -1 : value;
  }

  /** Milliseconds of the digits behind the point; digits beyond are left out. */
  #fraction(): number {
    let fractionMs = 0;
    let unitMs = 100;
    let count = 0;
    while (this.#at < this.#end && isDigit(this.#bytes[this.#at])) {
      fractionMs += (this.#bytes[this.#at++]! - 48) * Math.floor(unitMs);
      unitMs /= 10;
      count++;
    }
    return count === 0 ? Number.NaN : fractionMs;
  }

  #skip(byte: number): boolean {
    if (this.#at >= this.#end || this.#bytes[this.#at] !== byte) return false;
    this.#at++;
    return true;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
