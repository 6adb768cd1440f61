/** Numbers in [0, 1), the same in every run for the same seed and label. */
export type Random = () => number;

/**
 * A seeded generator (splitmix32 of G. Steele et al., "Fast splittable pseudorandom number generators", 2014). Every
 * subject draws from its own stream, named by `label`, so that a vessel more or less leaves all the others as they are.
 */
export function makeRandom(seed: number, label: string): Random {
  let state = (hashText(label) ^ Math.imul(seed | 0, 0x9e3779b9)) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state) / 4294967296;
  };
}

/** A number in [0, 1) that depends on nothing but its arguments: noise that may be asked for in any order. */
export function hashUnit(a: number, b: number): number {
  return mix((Math.imul(a | 0, 0x85ebca6b) ^ Math.imul(b | 0, 0xc2b2ae35)) + 0x9e3779b9) / 4294967296;
}

export function drawBetween(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A whole number from `low` to `high`, both included. */
export function drawInteger(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

/** Standard normal deviate, cut at ±2.5 (Box and Muller 1958). */
export function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const value = radius * Math.cos(2 * Math.PI * random());
  return Math.max(-2.5, Math.min(2.5, value));
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(value: number): number {
  let z = value >>> 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}
