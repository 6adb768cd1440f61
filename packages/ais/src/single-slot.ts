import { ARMOUR } from './payload.ts';
import { readHexPair } from './sentence.ts';

/** `V` xor `D`: what the fixed characters of `VDM,1,1,S,C,...,` add to the checksum (the commas and ones cancel). */
const FIXED_SUM = 0x56 ^ 0x44;

/** Bytes from `!` that `packSingleSlot` may look at, and the line end behind. */
export const SINGLE_SLOT_REACH = 50;

/**
 * The common case in one go, without loops: one sentence of one slot, `!ttVDM,1,1,S,C,<28 characters>,F*hh` (types 1-4, 9,
 * 11, 18: nine of ten sentences), sequence and channel of one character or none. Checks it and packs its 168 bits as six words from `at`, fill bits cleared.
 *
 * @param bytes at least SINGLE_SLOT_REACH bytes from `start`
 * @returns length of the sentence, or 0 when it is anything else, also when its checksum does not hold
 */
export function packSingleSlot(bytes: Uint8Array, start: number, words: Uint32Array, at: number): number {
  if (
    bytes[start + 3] !== 86 ||
    bytes[start + 4] !== 68 ||
    bytes[start + 6] !== 44 ||
    bytes[start + 7] !== 49 ||
    bytes[start + 8] !== 44 ||
    bytes[start + 9] !== 49 ||
    bytes[start + 10] !== 44
  ) {
    return 0;
  }
  const kind = bytes[start + 5]!;
  if (kind !== 77 && kind !== 79) return 0;
  const talker1 = bytes[start + 1]!;
  const talker2 = bytes[start + 2]!;
  // Anything below `0`, line ends above all, is left to the parser that knows where the line ends.
  if (talker1 < 48 || talker2 < 48) return 0;
  let p = start + 12;
  let sum = FIXED_SUM ^ talker1 ^ talker2 ^ kind;
  const sequence = bytes[start + 11]!;
  if (sequence !== 44) {
    if (bytes[p] !== 44 || sequence < 48 || sequence > 57) return 0;
    sum ^= sequence;
    p++;
  }
  const channel = bytes[p++]!;
  if (channel !== 44) {
    if (bytes[p] !== 44 || channel < 48) return 0;
    sum ^= channel;
    p++;
  }
  if (bytes[p + 28] !== 44 || bytes[p + 30] !== 42) return 0;
  const fill = bytes[p + 29]! - 48;
  if (fill < 0 || fill > 5) return 0;

  let c0 = bytes[p]!;
  let c1 = bytes[p + 1]!;
  let c2 = bytes[p + 2]!;
  let c3 = bytes[p + 3]!;
  let c4 = bytes[p + 4]!;
  let c5 = bytes[p + 5]!;
  let v0 = ARMOUR[c0]!;
  let v1 = ARMOUR[c1]!;
  let v2 = ARMOUR[c2]!;
  let v3 = ARMOUR[c3]!;
  let v4 = ARMOUR[c4]!;
  let v5 = ARMOUR[c5]!;
  let all = v0 | v1 | v2 | v3 | v4 | v5;
  sum ^= c0 ^ c1 ^ c2 ^ c3 ^ c4 ^ c5;
  words[at] = (v0 << 26) | (v1 << 20) | (v2 << 14) | (v3 << 8) | (v4 << 2) | (v5 >> 4);

  c0 = bytes[p + 6]!;
  c1 = bytes[p + 7]!;
  c2 = bytes[p + 8]!;
  c3 = bytes[p + 9]!;
  c4 = bytes[p + 10]!;
  v0 = ARMOUR[c0]!;
  v1 = ARMOUR[c1]!;
  v2 = ARMOUR[c2]!;
  v3 = ARMOUR[c3]!;
  v4 = ARMOUR[c4]!;
  all |= v0 | v1 | v2 | v3 | v4;
  sum ^= c0 ^ c1 ^ c2 ^ c3 ^ c4;
  words[at + 1] = (v5 << 28) | (v0 << 22) | (v1 << 16) | (v2 << 10) | (v3 << 4) | (v4 >> 2);

  c0 = bytes[p + 11]!;
  c1 = bytes[p + 12]!;
  c2 = bytes[p + 13]!;
  c3 = bytes[p + 14]!;
  c5 = bytes[p + 15]!;
  v0 = ARMOUR[c0]!;
  v1 = ARMOUR[c1]!;
  v2 = ARMOUR[c2]!;
  v3 = ARMOUR[c3]!;
  v5 = ARMOUR[c5]!;
  all |= v0 | v1 | v2 | v3 | v5;
  sum ^= c0 ^ c1 ^ c2 ^ c3 ^ c5;
  words[at + 2] = (v4 << 30) | (v0 << 24) | (v1 << 18) | (v2 << 12) | (v3 << 6) | v5;

  c0 = bytes[p + 16]!;
  c1 = bytes[p + 17]!;
  c2 = bytes[p + 18]!;
  c3 = bytes[p + 19]!;
  c4 = bytes[p + 20]!;
  c5 = bytes[p + 21]!;
  v0 = ARMOUR[c0]!;
  v1 = ARMOUR[c1]!;
  v2 = ARMOUR[c2]!;
  v3 = ARMOUR[c3]!;
  v4 = ARMOUR[c4]!;
  v5 = ARMOUR[c5]!;
  all |= v0 | v1 | v2 | v3 | v4 | v5;
  sum ^= c0 ^ c1 ^ c2 ^ c3 ^ c4 ^ c5;
  words[at + 3] = (v0 << 26) | (v1 << 20) | (v2 << 14) | (v3 << 8) | (v4 << 2) | (v5 >> 4);

  c0 = bytes[p + 22]!;
  c1 = bytes[p + 23]!;
  c2 = bytes[p + 24]!;
  c3 = bytes[p + 25]!;
  c4 = bytes[p + 26]!;
  const c6 = bytes[p + 27]!;
  v0 = ARMOUR[c0]!;
  v1 = ARMOUR[c1]!;
  v2 = ARMOUR[c2]!;
  v3 = ARMOUR[c3]!;
  v4 = ARMOUR[c4]!;
  const v6 = ARMOUR[c6]!;
  all |= v0 | v1 | v2 | v3 | v4 | v6;
  sum ^= c0 ^ c1 ^ c2 ^ c3 ^ c4 ^ c6 ^ bytes[p + 29]!;
  words[at + 4] = (v5 << 28) | (v0 << 22) | (v1 << 16) | (v2 << 10) | (v3 << 4) | (v4 >> 2);
  // 168 bits end 24 bits before the end of the sixth word.
  words[at + 5] = ((v4 << 30) | (v6 << 24)) & (-1 << (24 + fill));

  if (all > 63 || readHexPair(bytes[p + 31]!, bytes[p + 32]!) !== sum) return 0;
  words[at + 6] = 0;
  return p + 33 - start;
}

/** Character code of the channel of a sentence that `packSingleSlot` took; 0 where the field is empty. */
export function readChannel(bytes: Uint8Array, start: number, length: number): number {
  // Behind it: a comma, the payload and `,F*hh`.
  const channel = bytes[start + length - 35]!;
  return channel === 44 ? 0 : channel;
}
