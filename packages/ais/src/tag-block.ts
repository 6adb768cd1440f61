import { readHexByte } from './sentence.ts';

const BACKSLASH = 92;
const ASTERISK = 42;
const COMMA = 44;
const COLON = 58;

/** What TAG blocks (IEC 61162-450) said of the sentence that follows. Reused; `clear` before each sentence. */
export class TagFields {
  /** Epoch milliseconds of `c:`, NaN without one. */
  timeMs: number = Number.NaN;
  /** Bytes of `s:` in `sourceBytes`, 0 without one. */
  sourceLength = 0;
  readonly sourceBytes: Uint8Array = new Uint8Array(32);
  /** `g:` part-total-group; group -1 without one. */
  groupPart = 0;
  groupTotal = 0;
  group = -1;

  clear(): void {
    this.timeMs = Number.NaN;
    this.sourceLength = 0;
    this.group = -1;
  }

  /**
   * Reads the block that begins with the backslash at `start`.
   *
   * @returns position behind the closing backslash, or -1 when the block has no end or a wrong checksum (its fields are
   * then not taken)
   */
  read(bytes: Uint8Array, start: number, end: number): number {
    let close = start + 1;
    let sum = 0;
    let star = -1;
    for (; close < end && bytes[close] !== BACKSLASH; close++) {
      if (bytes[close] === ASTERISK) star = close;
      if (star < 0) sum ^= bytes[close]!;
    }
    if (close >= end || star < 0 || readHexByte(bytes, star + 1) !== sum) return -1;
    for (let at = start + 1; at < star; ) {
      let next = at;
      while (next < star && bytes[next] !== COMMA) next++;
      // One-letter keys only: `si:` and other makers' keys are passed over.
      if (bytes[at + 1] === COLON) this.#take(bytes, bytes[at]!, at + 2, next);
      at = next + 1;
    }
    return close + 1;
  }

  #take(bytes: Uint8Array, key: number, from: number, to: number): void {
    if (key === 99) {
      const value = readDigits(bytes, from, to);
      if (value >= 0) this.timeMs = toEpochMs(value);
    } else if (key === 115) {
      this.sourceLength = Math.min(to - from, this.sourceBytes.length);
      for (let i = 0; i < this.sourceLength; i++) this.sourceBytes[i] = bytes[from + i]!;
    } else if (key === 103) {
      const first = bytes.indexOf(45, from);
      const second = first < 0 ? -1 : bytes.indexOf(45, first + 1);
      if (second < 0 || second >= to) return;
      const part = readDigits(bytes, from, first);
      const total = readDigits(bytes, first + 1, second);
      const group = readDigits(bytes, second + 1, to);
      if (part < 1 || total < part || group < 0) return;
      this.groupPart = part;
      this.groupTotal = total;
      this.group = group;
    }
  }
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

/** Epoch seconds, milliseconds, microseconds or nanoseconds, told apart by their size, as epoch milliseconds. */
export function toEpochMs(value: number): number {
  if (value < 1e11) return value * 1000;
  if (value < 1e14) return value;
  if (value < 1e17) return Math.round(value / 1e3);
  return Math.round(value / 1e6);
}
