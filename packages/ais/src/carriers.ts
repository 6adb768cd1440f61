import { readHexByte } from './sentence.ts';
import type { SourceNames } from './source-names.ts';
import { findByte, readDigits, toEpochMs } from './tag-block.ts';

const COMMA = 44;
const ASTERISK = 42;
const LETTER_B = 98;
const LETTER_R = 114;

/** Splits a `$` sentence once for all who read it: positions of its commas, and whether its checksum holds. */
export class NmeaFields {
  readonly #starts = new Int32Array(24);
  #count = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;

  /** True when the sentence from `$` at `start` has a checksum that holds. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    this.#bytes = bytes;
    this.#count = 0;
    let sum = 0;
    let at = start + 1;
    this.#starts[this.#count++] = at;
    for (; at < end && bytes[at] !== ASTERISK; at++) {
      sum ^= bytes[at]!;
      if (bytes[at] === COMMA && this.#count < this.#starts.length) this.#starts[this.#count++] = at + 1;
    }
    this.#end = at;
    return at + 2 < end && readHexByte(bytes, at + 1) === sum;
  }

  /** Whole number in field `index` (0 = the name), or -1. */
  number(index: number): number {
    const from = this.#starts[index]!;
    return index < this.#count ? readDigits(this.#bytes, from, this.#to(index)) : -1;
  }

  /** Leading whole number of field `index` (`170948.25` -> 170948), or -1. */
  leading(index: number): number {
    if (index >= this.#count) return -1;
    const from = this.#starts[index]!;
    const to = this.#to(index);
    let stop = from;
    while (stop < to && this.#bytes[stop] !== 46) stop++;
    return readDigits(this.#bytes, from, stop);
  }

  /** First character of field `index`, 0 when empty. */
  character(index: number): number {
    if (index >= this.#count || this.#to(index) === this.#starts[index]) return 0;
    return this.#bytes[this.#starts[index]!]!;
  }

  /** Two hexadecimal digits in field `index`, or -1. */
  hex(index: number): number {
    return index < this.#count ? readHexByte(this.#bytes, this.#starts[index]!) : -1;
  }

  /** Number of the name that field `index` holds, 0 where it is empty. */
  name(index: number, sources: SourceNames): number {
    return index < this.#count ? sources.intern(this.#bytes, this.#starts[index]!, this.#to(index)) : 0;
  }

  #to(index: number): number {
    return index + 1 < this.#count ? this.#starts[index + 1]! - 1 : this.#end;
  }
}

/** Time of a Gatehouse wrapper `$PGHP,1,yyyy,m,d,h,mi,s,ms,...`, epoch milliseconds or NaN. */
export function readWrapperMs(fields: NmeaFields): number {
  return makeTimeMs(
    fields.number(2),
    fields.number(3),
    fields.number(4),
    fields.number(5),
    fields.number(6),
    fields.number(7),
    Math.max(0, fields.number(8)),
  );
}

/** Time of `$..RMC` (field 1 hhmmss, 2 status, 9 ddmmyy), epoch milliseconds or NaN. */
export function readRmcMs(fields: NmeaFields): number {
  const clock = fields.leading(1);
  const date = fields.number(9);
  if (clock < 0 || date < 0 || fields.character(2) === 86) return Number.NaN;
  const year = date % 100;
  return makeTimeMs(
    year + (year < 80 ? 2000 : 1900),
    Math.floor(date / 100) % 100,
    Math.floor(date / 10_000),
    Math.floor(clock / 10_000),
    Math.floor(clock / 100) % 100,
    clock % 100,
    0,
  );
}

/** Time of `$..ZDA` (field 1 hhmmss, 2 day, 3 month, 4 year), epoch milliseconds or NaN. */
export function readZdaMs(fields: NmeaFields): number {
  const clock = fields.leading(1);
  if (clock < 0) return Number.NaN;
  return makeTimeMs(
    fields.number(4),
    fields.number(3),
    fields.number(2),
    Math.floor(clock / 10_000),
    Math.floor(clock / 100) % 100,
    clock % 100,
    0,
  );
}

/**
 * Days from 1970-01-01 in the Gregorian calendar, counting years from March so that the leap day ends one (the method of
 * Hinnant's chrono-compatible date algorithms). `Date.UTC` gives the same at several times the cost.
 */
function countDays(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = (marchYear / 400) | 0;
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + (yearOfEra >> 2) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Epoch milliseconds of a date, NaN where a part is out of its range. Seconds may be 60 (leap second). */
export function makeTimeMs(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number {
  if (year < 1980 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return Number.NaN;
  return ((countDays(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + ms;
}

/**
 * Time in the comma fields behind a sentence's checksum: the first field of 10 (seconds) or 13 (milliseconds) digits.
 * US Coast Guard logs put signal strength, slot and station before it, and some add a second epoch, which lies up to a
 * minute before the receiver's own clock (`t` field) where the first agrees with it. Epoch milliseconds or NaN.
 */
export function readSuffixMs(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end && bytes[at] === COMMA; ) {
    const next = findByte(bytes, COMMA, at + 1, end);
    const length = next - at - 1;
    if (length === 10 || length === 13) {
      const value = readDigits(bytes, at + 1, next);
      if (value >= 0) return toEpochMs(value);
    }
    at = next;
  }
  return Number.NaN;
}

/** Time in a word of 10, 13, 16 or 19 digits and a blank before a sentence. Epoch milliseconds or NaN. */
export function readPrefixMs(bytes: Uint8Array, lineStart: number, sentenceStart: number): number {
  let to = sentenceStart;
  while (to > lineStart && bytes[to - 1] === 32) to--;
  let from = to;
  while (from > lineStart && bytes[from - 1]! >= 48 && bytes[from - 1]! <= 57) from--;
  const length = to - from;
  if (length !== 10 && length !== 13 && length !== 16 && length !== 19) return Number.NaN;
  return toEpochMs(readDigits(bytes, from, to));
}

/** US Coast Guard station in the comma fields behind a sentence: `r003669946`, `b003669708`, `r09STOL1`. 0 without. */
export function readStation(bytes: Uint8Array, start: number, end: number, sources: SourceNames): number {
  for (let at = start; at < end && bytes[at] === COMMA; ) {
    const next = findByte(bytes, COMMA, at + 1, end);
    const key = bytes[at + 1];
    if ((key === LETTER_R || key === LETTER_B) && next - at > 5) return sources.intern(bytes, at + 1, next);
    at = next;
  }
  return 0;
}
