import type { Layout } from './layouts.ts';

/**
 * The numeric fields of one layout as columns of raw integers, `capacity` rows each, in one array. A field that the
 * message was too short for is 0; `MessageBatch.bits` tells.
 */
export class FieldTable {
  readonly layout: Layout;
  readonly capacity: number;
  /** Rows filled. */
  count = 0;
  readonly values: Int32Array;
  readonly #columnByName: ReadonlyMap<string, number>;
  readonly #columns: number;
  /** For each column: word, bits to skip in it, width, 32 - width if signed else 0, last bit + 1. */
  readonly #plan: Int32Array;

  constructor(layout: Layout, capacity: number) {
    this.layout = layout;
    this.capacity = capacity;
    const numeric = layout.fields.filter((field) => field.kind !== 't');
    this.#columns = numeric.length;
    this.#columnByName = new Map(numeric.map((field, column) => [field.name, column]));
    this.values = new Int32Array(numeric.length * capacity);
    this.#plan = Int32Array.from(
      numeric.flatMap(({ offset, bits, kind }) => {
        const isSigned = kind === 'i' || kind.startsWith('l');
        return [offset >>> 5, offset & 31, bits, isSigned ? 32 - bits : 0, offset + bits];
      }),
    );
  }

  /** Column of a field, `count` rows filled; undefined for a text or an unknown name. */
  column(name: string): Int32Array | undefined {
    const column = this.#columnByName.get(name);
    if (column === undefined) return undefined;
    return this.values.subarray(column * this.capacity, (column + 1) * this.capacity);
  }

  /** Number of a field's column; -1 for a text or an unknown name. */
  columnOf(name: string): number {
    return this.#columnByName.get(name) ?? -1;
  }

  /**
   * Decodes a message into the next row.
   *
   * @param base first word of the message; one word beyond its last must be readable
   * @returns the row
   */
  add(words: Uint32Array, base: number, bits: number): number {
    const row = this.count++;
    const { values, capacity } = this;
    const plan = this.#plan;
    for (let column = 0, at = 0, to = row; column < this.#columns; column++, at += 5, to += capacity) {
      if (plan[at + 4]! > bits) {
        values[to] = 0;
        continue;
      }
      const word = base + plan[at]!;
      const skip = plan[at + 1]!;
      const width = plan[at + 2]!;
      const spare = 32 - skip - width;
      let value = words[word]! << skip;
      // The next word's bits fill what the shift left empty.
      if (spare < 0) value |= words[word + 1]! >>> (32 - skip);
      const signed = plan[at + 3]!;
      values[to] = signed === 0 ? value >>> (32 - width) : value >> signed;
    }
    return row;
  }
}
