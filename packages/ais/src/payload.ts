/** Six-bit value of each armour character; 64 where a byte is none (codes 48-87 and 96-119 are). */
export const ARMOUR: Uint8Array = makeArmour();

/** Characters of payload in one sentence that are still taken; ITU allows 56, satellites write 71. */
export const MAX_PAYLOAD = 512;

/** Sentences in one message at the most: the count is one digit. */
export const MAX_PARTS = 9;

/** Words that one message may take, with two beyond. */
export const MAX_MESSAGE_WORDS: number = Math.ceil((MAX_PARTS * MAX_PAYLOAD * 6) / 32) + 2;

/**
 * Packs payload characters, already known to be armour, as big-endian 32-bit words from `at`, and clears what is behind
 * the last of `bitCount` bits (see `clearBehind`).
 */
export function packPayload(
  bytes: Uint8Array,
  from: number,
  to: number,
  words: Uint32Array,
  at: number,
  bitCount: number,
): void {
  let word = at;
  let next = from;
  for (; next + 16 <= to; next += 16, word += 3) packSixteen(bytes, next, words, word);
  let held = 0;
  let free = 32;
  for (; next < to; next++) {
    const value = ARMOUR[bytes[next]!]!;
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
  clearBehind(words, at, bitCount);
}

/** Clears the rest of a message's last word, where its fill bits may stand, and one word more. */
export function clearBehind(words: Uint32Array, at: number, bitCount: number): void {
  const last = at + (bitCount >>> 5);
  const kept = bitCount & 31;
  words[last] = kept === 0 ? 0 : words[last]! & (-1 << (32 - kept));
  words[last + 1] = 0;
}

/**
 * Packs sixteen characters into three words.
 *
 * @returns their checksum in the lowest 8 bits; above it all values or-ed, over 63 when one of them is no armour
 */
export function packSixteen(bytes: Uint8Array, from: number, words: Uint32Array, at: number): number {
  const c0 = bytes[from]!;
  const c1 = bytes[from + 1]!;
  const c2 = bytes[from + 2]!;
  const c3 = bytes[from + 3]!;
  const c4 = bytes[from + 4]!;
  const c5 = bytes[from + 5]!;
  const c6 = bytes[from + 6]!;
  const c7 = bytes[from + 7]!;
  const c8 = bytes[from + 8]!;
  const c9 = bytes[from + 9]!;
  const c10 = bytes[from + 10]!;
  const c11 = bytes[from + 11]!;
  const c12 = bytes[from + 12]!;
  const c13 = bytes[from + 13]!;
  const c14 = bytes[from + 14]!;
  const c15 = bytes[from + 15]!;
  const v0 = ARMOUR[c0]!;
  const v1 = ARMOUR[c1]!;
  const v2 = ARMOUR[c2]!;
  const v3 = ARMOUR[c3]!;
  const v4 = ARMOUR[c4]!;
  const v5 = ARMOUR[c5]!;
  const v6 = ARMOUR[c6]!;
  const v7 = ARMOUR[c7]!;
  const v8 = ARMOUR[c8]!;
  const v9 = ARMOUR[c9]!;
  const v10 = ARMOUR[c10]!;
  const v11 = ARMOUR[c11]!;
  const v12 = ARMOUR[c12]!;
  const v13 = ARMOUR[c13]!;
  const v14 = ARMOUR[c14]!;
  const v15 = ARMOUR[c15]!;
  words[at] = (v0 << 26) | (v1 << 20) | (v2 << 14) | (v3 << 8) | (v4 << 2) | (v5 >> 4);
  words[at + 1] = (v5 << 28) | (v6 << 22) | (v7 << 16) | (v8 << 10) | (v9 << 4) | (v10 >> 2);
  words[at + 2] = (v10 << 30) | (v11 << 24) | (v12 << 18) | (v13 << 12) | (v14 << 6) | v15;
  const all = v0 | v1 | v2 | v3 | v4 | v5 | v6 | v7 | v8 | v9 | v10 | v11 | v12 | v13 | v14 | v15;
  return (all << 8) | (c0 ^ c1 ^ c2 ^ c3 ^ c4 ^ c5 ^ c6 ^ c7 ^ c8 ^ c9 ^ c10 ^ c11 ^ c12 ^ c13 ^ c14 ^ c15);
}

function makeArmour(): Uint8Array {
  const armour = new Uint8Array(256).fill(64);
  for (let code = 48; code <= 87; code++) armour[code] = code - 48;
  for (let code = 96; code <= 119; code++) armour[code] = code - 56;
  return armour;
}
