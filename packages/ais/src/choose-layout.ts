import { findLayout, LAYOUT_BY_TYPE } from './layouts.ts';
import { readUnsigned } from './words.ts';

/** Layout of types 0 and 29-63. */
export const LAYOUT_UNKNOWN: number = findLayout('0').number;
/** Layout of base station reports and of their like from others (types 4 and 11). */
export const LAYOUT_STATION: number = findLayout('4').number;

const numbersOf = (...ids: string[]): readonly number[] => ids.map((id) => findLayout(id).number);

const BY_ADDRESSED_22 = numbersOf('22b', '22a');
/** Part numbers 2 and 3 are not defined: header only. */
const BY_PART_24 = numbersOf('24a', '24b', '24', '24');
const AUXILIARY_24 = findLayout('24c').number;
/** By destination indicator and binary data flag. */
const BY_FLAGS_25 = numbersOf('25', '25b', '25a', '25c');
const BY_FLAGS_26 = numbersOf('26', '26b', '26a', '26c');

/** Number of the layout of a message of `bits` bits: the type decides, and in types 22, 24, 25 and 26 bits of the message. */
export function chooseLayout(type: number, words: Uint32Array, at: number, bits: number): number {
  const byType = LAYOUT_BY_TYPE[type]!;
  return byType >= 0 ? byType : chooseByBits(type, words, at, bits);
}

function chooseByBits(type: number, words: Uint32Array, at: number, bits: number): number {
  if (type === 22) return BY_ADDRESSED_22[bits > 139 ? readUnsigned(words, at, 139, 1) : 0]!;
  // Bits 38 and 39: part number, or destination indicator and binary data flag.
  const two = bits >= 40 ? readUnsigned(words, at, 38, 2) : -1;
  if (type === 24) {
    const isAuxiliary = Math.floor(readUnsigned(words, at, 8, 30) / 1e7) === 98;
    return two === 1 && isAuxiliary ? AUXILIARY_24 : BY_PART_24[two < 0 ? 2 : two]!;
  }
  return (type === 25 ? BY_FLAGS_25 : BY_FLAGS_26)[Math.max(0, two)]!;
}
