import { ARMOUR, clearBehind, MAX_PAYLOAD, packSixteen } from './payload.ts';

const COMMA = 44;
const ASTERISK = 42;
const ZERO = 48;
const LETTER_O = 79;

/** What a sentence turned out to be. */
export const PARSED = 0;
export const BAD_CHECKSUM = 1;
export const MALFORMED = 2;

/** Why a sentence is malformed. */
export type Reason = 'header' | 'payload character' | 'payload too long' | 'fill bits' | 'no checksum' | 'part numbers';

/** Value of a hexadecimal digit; 256 where a byte is none, so that no sum of two digits with it is a checksum. */
const HEX: Uint16Array = makeHex();

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
  isOwnShip = 0;
  fill = 0;
  checksum = 0;
  /** Where the sentence ends: behind `*hh`. */
  end = 0;
  /** Where its payload lies. */
  payloadStart = 0;
  payloadEnd = 0;
  reason: Reason = 'header';

  /** Length of the payload in bits, without fill bits. */
  bits = 0;

  /**
   * Parses from `!` at `start` and packs the payload as words from `at`. A line end ends the sentence, so `lineEnd` may
   * lie behind the end of the line, as long as the bytes are there.
   *
   * @returns PARSED, BAD_CHECKSUM or MALFORMED; on the last, `reason` says why
   */
  parse(bytes: Uint8Array, start: number, lineEnd: number, words: Uint32Array, firstWord: number): number {
    // Behind "!AIVDM,": the talker and the sentence name were seen by the caller.
    let at = start + 7;
    this.end = at;
    if (at + 4 > lineEnd) return this.#fail('header', lineEnd);
    this.isOwnShip = bytes[start + 5] === LETTER_O ? 1 : 0;
    const count = bytes[at]! - ZERO;
    const number = bytes[at + 2]! - ZERO;
    if (count < 0 || count > 9 || bytes[at + 1] !== COMMA) return this.#fail('header', at);
    if (number < 0 || number > 9 || bytes[at + 3] !== COMMA) return this.#fail('header', at + 2);
    at += 4;

    let byte = 0;
    let sequence = -1;
    for (; at < lineEnd && (byte = bytes[at]!) !== COMMA; at++) {
      const digit = byte - ZERO;
      if (digit < 0 || digit > 9 || sequence > 99_999) return this.#fail('header', at);
      sequence = (sequence < 0 ? 0 : sequence * 10) + digit;
    }
    at++;
    let channel = 0;
    for (let length = 0; at < lineEnd && (byte = bytes[at]!) !== COMMA; at++, length++) {
      if (length > 1 || byte === ASTERISK || byte < 32) return this.#fail('header', at);
      channel = byte;
    }
    at++;

    const payloadStart = at;
    let sum = 0;
    for (let i = start + 1; i < at; i++) sum ^= bytes[i]!;
    const limit = Math.min(lineEnd, payloadStart + MAX_PAYLOAD + 1);
    let word = firstWord;
    for (; at + 16 <= limit; at += 16, word += 3) {
      const packed = packSixteen(bytes, at, words, word);
      if (packed > 0x3fff) break;
      sum ^= packed & 255;
    }
    let held = 0;
    let free = 32;
    for (; at < limit; at++) {
      byte = bytes[at]!;
      const value = ARMOUR[byte]!;
      if (value > 63) break;
      sum ^= byte;
      if (free >= 6) {
        free -= 6;
        held |= value << free;
      } else {
        words[word++] = held | (value >> (6 - free));
        free += 26;
        held = value << free;
      }
    }
    words[word] = held;
    if (at >= lineEnd) return this.#fail('header', lineEnd);
    if (at >= limit) return this.#fail('payload too long', at);
    if (byte !== COMMA) return this.#fail('payload character', at);
    this.payloadStart = payloadStart;
    this.payloadEnd = at;
    const fill = at + 1 < lineEnd ? bytes[at + 1]! - ZERO : -1;
    if (fill < 0 || fill > 5) return this.#fail('fill bits', Math.min(at + 1, lineEnd));
    sum ^= COMMA ^ bytes[at + 1]!;
    at += 2;
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
    this.bits = Math.max(0, (this.payloadEnd - payloadStart) * 6 - fill);
    clearBehind(words, firstWord, this.bits);
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
  const value = readHexPair(bytes[at]!, bytes[at + 1]!);
  return value > 255 ? -1 : value;
}

/** The value of two hexadecimal digits; over 255 where one is none. */
export function readHexPair(high: number, low: number): number {
  return HEX[high]! * 16 + HEX[low]!;
}

function makeHex(): Uint16Array {
  const hex = new Uint16Array(256).fill(256);
  for (let value = 0; value < 16; value++) {
    hex[value.toString(16).charCodeAt(0)] = value;
    hex[value.toString(16).toUpperCase().charCodeAt(0)] = value;
  }
  return hex;
}
