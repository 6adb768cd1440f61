import { parseDecimal } from './parse-decimal.ts';
import { readText } from './row-fields.ts';

/** An MMSI on the air has 30 bits (ITU-R M.1371-5 table 46); receivers do hear some of ten digits. */
const LARGEST_MMSI = 2 ** 30 - 1;
const LARGEST_NUMBER = 2 ** 32 - 1;

/** Vessels with ids of letters; more make no history but a column that is no id. */
const MOST_NAMES = 1_000_000;

/**
 * Numbers of vessels. MMSIs and numeric ids stand for themselves. Where the first id of a history is no number, all its
 * ids are names, and they are numbered from 1 in the order of their appearance, so that the same file always gives the
 * same numbers and no name shares its number with a numeric id.
 */
export class VesselNumbers {
  readonly #anonymous: boolean;
  #hasNames: boolean | undefined;
  readonly #numbers = new Map<string, number>();

  /** @param anonymous whether an id may be no MMSI */
  constructor(anonymous: boolean) {
    this.#anonymous = anonymous;
    if (!anonymous) this.#hasNames = false;
  }

  /** True when the ids of this history are names. */
  get hasNames(): boolean {
    return this.#hasNames === true;
  }

  /** Number of the vessel of an id; 0 where the id is none. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    if (this.#hasNames !== true) {
      const number = parseDecimal(bytes, start, end, false);
      this.#hasNames ??= Number.isNaN(number);
      if (!this.#hasNames) {
        const largest = this.#anonymous ? LARGEST_NUMBER : LARGEST_MMSI;
        return Number.isInteger(number) && number > 0 && number <= largest ? number : 0;
      }
    }
    const name = readText(bytes, start, end);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.#numbers.size === MOST_NAMES) return 0;
    this.#numbers.set(name, this.#numbers.size + 1);
    return this.#numbers.size;
  }
}
