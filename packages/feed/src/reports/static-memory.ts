const SLOTS = 1 << 15;

/**
 * Remembers what each vessel last said of itself, by the hash of it, in a table of fixed size. Two vessels that share a
 * slot only cost each other a repetition: what is not remembered counts as news, and saying it again changes nothing.
 */
export class StaticMemory {
  readonly #mmsi = new Uint32Array(SLOTS);
  readonly #layout = new Uint8Array(SLOTS);
  readonly #hash = new Uint32Array(SLOTS);
  readonly #isKnown: ((mmsi: number) => boolean) | undefined;

  /** @param isKnown whether the receiver still knows the vessel; one that was forgotten has to be told again */
  constructor(isKnown?: (mmsi: number) => boolean) {
    this.#isKnown = isKnown;
  }

  /**
   * True unless this vessel said the same in its last report of this layout; remembers it.
   *
   * @param hash of the report, never 0
   */
  isNews(mmsi: number, layout: number, hash: number): boolean {
    // Knuth's multiplicative hashing; the layout takes the parts A and B of one vessel apart. 17 = 32 - log2(SLOTS).
    const slot = Math.imul(mmsi ^ (layout << 26), 0x9e3779b1) >>> 17;
    const isSame = this.#hash[slot] === hash && this.#mmsi[slot] === mmsi && this.#layout[slot] === layout;
    if (isSame && this.#isKnown?.(mmsi) !== false) return false;
    this.#mmsi[slot] = mmsi;
    this.#layout[slot] = layout;
    this.#hash[slot] = hash;
    return true;
  }
}
