import type { Bits } from './bits.ts';

/** 6-bit alphabet: 0-31 = `@` to `_`, 32-63 = blank to `?` (ITU-R M.1371-5 table 47). */
const ALPHABET = Array.from({ length: 64 }, (_, value) => String.fromCharCode(value < 32 ? value + 64 : value));

/**
 * Unsigned integer of 1 to 32 bits at any bit of big-endian 32-bit words. Reads one word beyond the last, which the
 * arenas provide.
 */
export function readUnsigned(words: Uint32Array, base: number, offset: number, width: number): number {
  const word = base + (offset >>> 5);
  const skip = offset & 31;
  const spare = 32 - skip - width;
  if (spare >= 0) return (words[word]! << skip) >>> (32 - width);
  return (((words[word]! << skip) >>> skip) * 2 ** -spare + (words[word + 1]! >>> (32 + spare))) >>> 0;
}

/** Two's complement integer of 2 to 32 bits. */
export function readSigned(words: Uint32Array, base: number, offset: number, width: number): number {
  const shift = 32 - width;
  return (readUnsigned(words, base, offset, width) << shift) >> shift;
}

/** 6-bit text: whole groups only, cut at the first `@`, trailing blanks removed, leading blanks kept. */
export function readText(words: Uint32Array, base: number, offset: number, width: number): string {
  let text = '';
  let kept = 0;
  for (let at = offset; at + 6 <= offset + width; at += 6) {
    const value = readUnsigned(words, base, at, 6);
    if (value === 0) break;
    text += ALPHABET[value];
    if (value !== 32) kept = text.length;
  }
  return text.slice(0, kept);
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
