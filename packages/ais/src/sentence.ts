/** Six-bit value of each armour character; 255 where a byte is none (codes 48-87 and 96-119 are). */
const ARMOUR: Uint8Array = makeArmour();

/** Characters of payload in one sentence that are still taken; ITU allows 56, satellites write 71. */
export const MAX_SEXTETS = 512;

const COMMA = 44;
const ASTERISK = 42;
const ZERO = 48;

/** What a sentence turned out to be. */
export const PARSED = 0;
export const BAD_CHECKSUM = 1;
export const MALFORMED = 2;

/** Why a sentence is malformed. */
export type Reason = 'header' | 'payload character' | 'payload too long' | 'fill bits' | 'no checksum' | 'part numbers';

/**
 * One `!ttVDM,count,number,sequence,channel,payload,fill*hh` taken apart. The parser is reused for every sentence: its
 * fields hold the last one.
 */
export class SentenceParser {
  count = 0;
  number = 0;
  /** Sequence id, or -1 where the field is empty. */
  sequence = -1;
  /** Character code of the channel field, 0 where it is empty. */
  channel = 0;
  fill = 0;
  checksum = 0;
  /** Where the sentence ends: behind `*hh`. */
  end = 0;
  readonly sextets: Uint8Array = new Uint8Array(MAX_SEXTETS + 8);
  sextetCount = 0;
  reason: Reason = 'header';

  /**
   * Parses from `!` at `start`.
   *
   * @returns PARSED, BAD_CHECKSUM or MALFORMED; on the last, `reason` says why
   */
  parse(bytes: Uint8Array, start: number, lineEnd: number): number {
    // Behind "!AIVDM,": the talker and the sentence name were seen by the caller.
    let at = start + 7;
    let sum = 0;
    for (let i = start + 1; i < at; i++) sum ^= bytes[i]!;
    this.end = at;
    if (at + 4 > lineEnd) return this.#fail('header', lineEnd);

    let byte = bytes[at]!;
    const count = byte - ZERO;
    sum ^= byte ^ bytes[at + 1]!;
    if (count < 0 || count > 9 || bytes[at + 1] !== COMMA) return this.#fail('header', at);
    at += 2;
    byte = bytes[at]!;
    const number = byte - ZERO;
    sum ^= byte ^ bytes[at + 1]!;
    if (number < 0 || number > 9 || bytes[at + 1] !== COMMA) return this.#fail('header', at);
    at += 2;
    if (at >= lineEnd) return this.#fail('header', lineEnd);

    let sequence = -1;
    for (; at < lineEnd && (byte = bytes[at]!) !== COMMA; at++) {
      const digit = byte - ZERO;
      if (digit < 0 || digit > 9 || sequence > 99_999) return this.#fail('header', at);
      sequence = (sequence < 0 ? 0 : sequence * 10) + digit;
      sum ^= byte;
    }
    sum ^= COMMA;
    at++;
    let channel = 0;
    for (let length = 0; at < lineEnd && (byte = bytes[at]!) !== COMMA; at++, length++) {
      if (length > 1) return this.#fail('header', at);
      channel = byte;
      sum ^= byte;
    }
    sum ^= COMMA;
    at++;

    const { sextets } = this;
    let length = 0;
    for (; at < lineEnd && (byte = bytes[at]!) !== COMMA; at++) {
      const value = ARMOUR[byte]!;
      if (value === 255) return this.#fail('payload character', at);
      if (length === MAX_SEXTETS) return this.#fail('payload too long', at);
      sextets[length++] = value;
      sum ^= byte;
    }
    if (at >= lineEnd) return this.#fail('header', lineEnd);
    sum ^= COMMA;
    at++;
    const fill = bytes[at]! - ZERO;
    if (at >= lineEnd || fill < 0 || fill > 5) return this.#fail('fill bits', Math.min(at, lineEnd));
    sum ^= bytes[at]!;
    at++;
    if (at + 2 >= lineEnd || bytes[at] !== ASTERISK) return this.#fail('no checksum', Math.min(at, lineEnd));
    const expected = readHexByte(bytes, at + 1);
    if (expected < 0) return this.#fail('no checksum', at);
    this.end = at + 3;
    this.checksum = expected;
    if (expected !== sum) return BAD_CHECKSUM;
    if (count === 0 || number === 0 || number > count) return this.#fail('part numbers', this.end);
    this.count = count;
    this.number = number;
    this.sequence = sequence;
    this.channel = channel;
    this.fill = fill;
    this.sextetCount = length;
    return PARSED;
  }

  #fail(reason: Reason, at: number): number {
    this.reason = reason;
    this.end = Math.max(this.end, at);
    return MALFORMED;
  }
}

/** Two hexadecimal digits, or -1. */
export function readHexByte(bytes: Uint8Array, at: number): number {
  const high = readHexDigit(bytes[at]!);
  const low = readHexDigit(bytes[at + 1]!);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function readHexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function makeArmour(): Uint8Array {
  const armour = new Uint8Array(256).fill(255);
  for (let code = 48; code <= 87; code++) armour[code] = code - 48;
  for (let code = 96; code <= 119; code++) armour[code] = code - 56;
  return armour;
}
