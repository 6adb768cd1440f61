import { isSigned } from './field-values.ts';
import { fillColumns } from './generated/columns.ts';
import type { Layout } from './layouts.ts';
import type { PositionTarget } from './position-target.ts';

/** Ints of the plan for each column. */
const PLAN = 5;

/** First bit behind message id, repeat indicator and sender, which stand in columns of the batch. */
const HEADER_BITS = 38;

/**
 * The numeric fields of one layout as columns of raw integers, `capacity` rows each, in one array. A field that the
 * message was too short for is 0; `MessageBatch.bits` tells. Message id, repeat indicator and sender are columns of the
 * batch; texts stay in its words.
 */
export class FieldTable {
  readonly layout: Layout;
  readonly capacity: number;
  /** Rows filled. */
  count = 0;
  readonly values: Int32Array;
  readonly #columnByName: ReadonlyMap<string, number>;
  /** For each column: word, bits to skip in it, width, 32 - width if signed else 0, last bit + 1. */
  readonly #plan: Int32Array;

  constructor(layout: Layout, capacity: number) {
    this.layout = layout;
    this.capacity = capacity;
    const numeric = layout.fields.filter((field) => field.kind !== 't' && field.offset >= HEADER_BITS);
    this.#columnByName = new Map(numeric.map((field, column) => [field.name, column]));
    this.values = new Int32Array(numeric.length * capacity);
    this.#plan = Int32Array.from(
      numeric.flatMap(({ offset, bits, kind }) => [
        offset >>> 5,
        offset & 31,
        bits,
        isSigned(kind) ? 32 - bits : 0,
        offset + bits,
      ]),
    );
  }

  /** Names of the columns, in their order. */
  get names(): readonly string[] {
    return [...this.#columnByName.keys()];
  }

  /** Column of a field, `count` rows filled; undefined for a text, a field of the header or an unknown name. */
  column(name: string): Int32Array | undefined {
    const column = this.#columnByName.get(name);
    if (column === undefined) return undefined;
    return this.values.subarray(column * this.capacity, (column + 1) * this.capacity);
  }

  /** Number of a field's column; -1 where there is none. */
  columnOf(name: string): number {
    return this.#columnByName.get(name) ?? -1;
  }

  /**
   * Decodes a message that has all its fields, and its position where it is a vessel's own.
   *
   * @param at first word of the message; one word beyond its last must be readable
   * @param i row of the position columns
   * @returns the row
   */
  addWhole(words: Uint32Array, at: number, target: PositionTarget, i: number): number {
    const row = this.count++;
    fillColumns(this.layout.number, words, at, this.values, row, this.capacity, target, i);
    return row;
  }

  /** Decodes the fields that a message of `bits` bits has; the others are 0. Returns the row. */
  addPart(words: Uint32Array, at: number, bits: number): number {
    const row = this.count++;
    const { values, capacity } = this;
    const plan = this.#plan;
    for (let step = 0, to = row; step < plan.length; step += PLAN, to += capacity) {
      if (plan[step + 4]! > bits) {
        values[to] = 0;
        continue;
      }
      const word = at + plan[step]!;
      const skip = plan[step + 1]!;
      const width = plan[step + 2]!;
      let value = words[word]! << skip;
      // The next word's bits fill what the shift left empty.
      if (skip + width > 32) value |= words[word + 1]! >>> (32 - skip);
      const signed = plan[step + 3]!;
      values[to] = signed === 0 ? value >>> (32 - width) : value >> signed;
    }
    return row;
  }
}
