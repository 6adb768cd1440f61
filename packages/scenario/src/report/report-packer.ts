import { findLayout } from '@searoom/ais';

/**
 * Packs the fields of one message layout into sextets, as raw integers and without allocation: the position reports are
 * nine in ten of all sentences. Made from the same layouts as the encoder of `@searoom/ais`, whose output it equals.
 */
export class ReportPacker {
  /** Raw values in the order of the layout's fields. A field that nobody sets stays 0. */
  readonly values: Int32Array;
  /** The message, six bits in each, most significant first. */
  readonly sextets: Uint8Array;
  readonly #names: readonly string[];
  readonly #offsets: Int32Array;
  readonly #widths: Int32Array;

  /** @param bits length of the whole message; must be a multiple of six */
  constructor(layoutId: string, bits: number) {
    const { fields } = findLayout(layoutId);
    this.#names = fields.map(({ name }) => name);
    this.#offsets = Int32Array.from(fields, ({ offset }) => offset);
    this.#widths = Int32Array.from(fields, (field) => field.bits);
    this.values = new Int32Array(fields.length);
    this.sextets = new Uint8Array(bits / 6);
  }

  /** Place of a field in `values`. */
  find(name: string): number {
    const i = this.#names.indexOf(name);
    if (i < 0) throw new RangeError(`the layout has no field ${name}`);
    return i;
  }

  pack(): void {
    const { sextets, values } = this;
    sextets.fill(0);
    for (let i = 0; i < values.length; i++) {
      let at = this.#offsets[i]!;
      let left = this.#widths[i]!;
      const value = values[i]!;
      while (left > 0) {
        const free = 6 - (at % 6);
        const taken = Math.min(free, left);
        left -= taken;
        const part = (value >>> left) & ((1 << taken) - 1);
        sextets[(at / 6) | 0]! |= part << (free - taken);
        at += taken;
      }
    }
  }
}
