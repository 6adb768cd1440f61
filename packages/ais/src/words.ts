import type { Bits } from './bits.ts';

/** 6-bit alphabet: 0-31 = `@` to `_`, 32-63 = blank to `?` (ITU-R M.1371-5 table 47). */
const ALPHABET = Array.from({ length: 64 }, (_, value) => String.fromCharCode(value < 32 ? value + 64 : value));

/** Two characters at a time: half as many strings are joined. */
const PAIRS = Array.from({ length: 4096 }, (_, value) => ALPHABET[value >> 6]! + ALPHABET[value & 63]!);

/**
 * Unsigned integer of 1 to 32 bits at any bit of big-endian 32-bit words. Reads one word beyond the last, which the
 * arenas provide.
 */
export function readUnsigned(words: Uint32Array, base: number, offset: number, width: number): number {
  const word = base + (offset >>> 5);
  const skip = offset & 31;
  let value = words[word]! << skip;
  // A shift by 32 would shift by 0: only a field that crosses the edge needs the next word.
  if (skip + width > 32) value |= words[word + 1]! >>> (32 - skip);
  return value >>> (32 - width);
}

/** Two's complement integer of 2 to 32 bits. */
export function readSigned(words: Uint32Array, base: number, offset: number, width: number): number {
  const shift = 32 - width;
  return (readUnsigned(words, base, offset, width) << shift) >> shift;
}

/** 6-bit text: whole groups only, cut at the first `@`, trailing blanks removed, leading blanks kept. */
export function readText(words: Uint32Array, base: number, offset: number, width: number): string {
  const end = offset + width - 5;
  let kept = offset;
  for (let at = offset; at < end; at += 6) {
    const value = readUnsigned(words, base, at, 6);
    if (value === 0) break;
    if (value !== 32) kept = at + 6;
  }
  let text = '';
  let at = offset;
  for (; at + 12 <= kept; at += 12) text += PAIRS[readUnsigned(words, base, at, 12)]!;
  return at < kept ? text + ALPHABET[readUnsigned(words, base, at, 6)]! : text;
}

/** The bits from `offset` to `end` as a string of `0` and `1`, the form in which the encoder takes binary data. */
export function readBitString(words: Uint32Array, base: number, offset: number, end: number): string {
  let text = '';
  for (let at = offset; at < end; at += 16) {
    const width = Math.min(16, end - at);
    text += readUnsigned(words, base, at, width).toString(2).padStart(width, '0');
  }
  return text;
}

/** A message's bits in an array of words. */
export class WordBits implements Bits {
  readonly length: number;
  readonly #words: Uint32Array;
  readonly #base: number;

  constructor(words: Uint32Array, base: number, length: number) {
    this.#words = words;
    this.#base = base;
    this.length = length;
  }

  unsigned(offset: number, width: number): number {
    return readUnsigned(this.#words, this.#base, offset, width);
  }

  signed(offset: number, width: number): number {
    return readSigned(this.#words, this.#base, offset, width);
  }

  text(offset: number, width: number): string {
    return readText(this.#words, this.#base, offset, width);
  }
}
