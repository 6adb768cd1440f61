import { LAYOUTS, type Layout } from './layouts.ts';

/** Fields that say who and what the sender is, by layout. A type 19 or 21 carries more, which changes all the time. */
const STATIC_FIELDS: Readonly<Record<string, 'all' | readonly string[]>> = {
  '5': 'all',
  '19': ['name', 'shipAndCargoType', 'dimA', 'dimB', 'dimC', 'dimD', 'epfdType'],
  '21': ['atonType', 'name', 'dimA', 'dimB', 'dimC', 'dimD', 'epfdType', 'virtualAton', 'nameExtension'],
  '24a': 'all',
  '24b': 'all',
  '24c': 'all',
};

/** Bits of each word that count, for each layout with static content; behind them everything counts. */
const MASKS: readonly (Uint32Array | undefined)[] = LAYOUTS.map(makeMasks);

function makeMasks(layout: Layout): Uint32Array | undefined {
  const names = STATIC_FIELDS[layout.id];
  if (names === undefined) return undefined;
  const masks = new Uint32Array(Math.ceil(layout.fixedBits / 32));
  for (const { name, offset, bits } of layout.fields) {
    if (offset < 38 || (names !== 'all' && !names.includes(name))) continue;
    const end = bits === 0 ? masks.length * 32 : offset + bits;
    for (let bit = offset; bit < end; bit++) masks[bit >>> 5]! |= 0x80000000 >>> (bit & 31);
  }
  return masks;
}

/**
 * Hash of what a static message says, never 0; 0 for messages that say nothing static. The sender is not in it.
 * FNV-1a over the masked words.
 */
export function hashStatic(layout: number, words: Uint32Array, at: number, bits: number): number {
  const masks = MASKS[layout];
  if (masks === undefined) return 0;
  const count = (bits + 31) >>> 5;
  let hash = 0x811c9dc5;
  for (let word = 1; word < count; word++) {
    const kept = word < masks.length ? words[at + word]! & masks[word]! : words[at + word]!;
    hash = Math.imul(hash ^ kept, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0 || 1;
}
