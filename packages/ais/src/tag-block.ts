import { readHexByte } from './sentence.ts';
import type { SourceNames } from './source-names.ts';

const BACKSLASH = 92;
/** No byte up to this one belongs into a TAG block; the line ends are among them. */
const RETURN = 13;
const ASTERISK = 42;
const COMMA = 44;
const COLON = 58;
const HYPHEN = 45;
const POINT = 46;

const KEY_TIME = 99;
const KEY_GROUP = 103;
const KEY_SOURCE = 115;

/** What TAG blocks (IEC 61162-450) said of the sentence that follows. Reused; `clear` before each sentence. */
export class TagFields {
  /** Epoch milliseconds of `c:`, NaN without one. */
  timeMs: number = Number.NaN;
  /** Number of the name in `s:`, 0 without one. */
  source = 0;
  /** Group id of `g:part-total-group`, -1 without one. */
  group = -1;
  readonly #sources: SourceNames;

  constructor(sources: SourceNames) {
    this.#sources = sources;
  }

  clear(): void {
    this.timeMs = Number.NaN;
    this.source = 0;
    this.group = -1;
  }

  /**
   * Reads the block that begins with the backslash at `start`; what an earlier block said stays where this one says
   * nothing.
   *
   * @returns position behind the closing backslash, or -1 when the block has no end or a wrong checksum (its fields are
   * then not taken)
   */
  read(bytes: Uint8Array, start: number, end: number): number {
    let sum = 0;
    let star = start + 1;
    // A line end is looked for too: `end` need not be that of the line.
    for (
      let byte = 0;
      star < end && (byte = bytes[star]!) !== ASTERISK && byte !== BACKSLASH && byte > RETURN;
      star++
    ) {
      sum ^= byte;
    }
    if (star + 3 >= end || bytes[star] !== ASTERISK || bytes[star + 3] !== BACKSLASH) return -1;
    if (readHexByte(bytes, star + 1) !== sum) return -1;
    for (let at = start + 1; at < star; ) {
      let next = at;
      while (next < star && bytes[next] !== COMMA) next++;
      // One-letter keys only: `si:` and other makers' keys are passed over.
      if (bytes[at + 1] === COLON) this.#take(bytes, bytes[at]!, at + 2, next);
      at = next + 1;
    }
    return star + 4;
  }

  #take(bytes: Uint8Array, key: number, from: number, to: number): void {
    if (key === KEY_TIME) {
      const timeMs = readEpochMs(bytes, from, to);
      if (!Number.isNaN(timeMs)) this.timeMs = timeMs;
    } else if (key === KEY_SOURCE) {
      this.source = this.#sources.intern(bytes, from, to);
    } else if (key === KEY_GROUP) {
      const first = findByte(bytes, HYPHEN, from, to);
      const second = findByte(bytes, HYPHEN, first + 1, to);
      const part = readDigits(bytes, from, first);
      const total = readDigits(bytes, first + 1, second);
      const group = readDigits(bytes, second + 1, to);
      if (part >= 1 && total >= part && group >= 0) this.group = group;
    }
  }
}

/** Position of a byte between `from` and `to`, else `to`. */
export function findByte(bytes: Uint8Array, byte: number, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== byte) at++;
  return at;
}

/** A number of digits only, or -1. */
export function readDigits(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 20) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Epoch seconds, milliseconds, microseconds or nanoseconds in digits, with or without decimals, as ms; else NaN. */
function readEpochMs(bytes: Uint8Array, from: number, to: number): number {
  // Whole numbers of up to 20 digits in one pass: every sentence of a feed with times comes through here.
  const plain = readDigits(bytes, from, to);
  if (plain >= 0) return toEpochMs(plain);
  const point = findByte(bytes, POINT, from, to);
  const whole = readDigits(bytes, from, point);
  if (whole < 0) return Number.NaN;
  const decimals = readDigits(bytes, point + 1, to);
  if (decimals < 0) return Number.NaN;
  return toEpochMs(whole + decimals / 10 ** (to - point - 1));
}

/** Epoch seconds, milliseconds, microseconds or nanoseconds, told apart by their size, as epoch milliseconds. */
export function toEpochMs(value: number): number {
  if (value < 1e11) return Math.round(value * 1000);
  if (value < 1e14) return Math.round(value);
  if (value < 1e17) return Math.round(value / 1e3);
  return Math.round(value / 1e6);
}
