/** Names kept; a feed with more (or with garbage for names) gets "not said" for the rest. */
const MAX_NAMES = 8191;
/** Open addressing at half load or less. */
const SLOTS = 16_384;
/** Characters of a name that count. IEC 61162-450 allows 15. */
const MAX_LENGTH = 32;

/**
 * Names of stations and receivers, each under one small number, found from their bytes without making a string.
 * Bounded: a name that comes after the table is full is "not said".
 */
export class SourceNames {
  readonly #names: string[] = [''];
  readonly #slots = new Uint16Array(SLOTS);
  /** The names again as bytes, each in its place of `MAX_LENGTH`: to compare without touching strings. */
  readonly #bytes = new Uint8Array((MAX_NAMES + 1) * MAX_LENGTH);
  readonly #lengths = new Uint8Array(MAX_NAMES + 1);
  /** Times that a new name found no place. */
  refused = 0;

  /** Number of the name in `bytes` from `from` to `to`; 0 for an empty one, or when the table is full. */
  intern(bytes: Uint8Array, from: number, to: number): number {
    const length = Math.min(to - from, MAX_LENGTH);
    if (length <= 0) return 0;
    let hash = 0x811c9dc5;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ bytes[from + i]!, 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const number = this.#slots[slot]!;
      if (number === 0) break;
      if (this.#isSame(number, bytes, from, length)) return number;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.#names.length > MAX_NAMES) {
      this.refused++;
      return 0;
    }
    let name = '';
    for (let i = 0; i < length; i++) name += String.fromCharCode(bytes[from + i]!);
    const number = this.#names.push(name) - 1;
    this.#slots[slot] = number;
    this.#lengths[number] = length;
    this.#bytes.set(bytes.subarray(from, from + length), number * MAX_LENGTH);
    return number;
  }

  /** The name under a number; empty for 0. */
  name(number: number): string {
    return this.#names[number] ?? '';
  }

  #isSame(number: number, bytes: Uint8Array, from: number, length: number): boolean {
    if (this.#lengths[number] !== length) return false;
    const names = this.#bytes;
    const at = number * MAX_LENGTH;
    for (let i = 0; i < length; i++) if (names[at + i] !== bytes[from + i]) return false;
    return true;
  }
}
