const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A longer row is no row of any position history: it is counted and never kept. */
export const MAX_ROW_BYTES = 16_384;

export interface RowSink {
  /**
   * One row without its end, in `bytes` from `start` to `end`.
   *
   * @param offset of its first byte in the text
   * @param line number from 1
   * @returns true when the cutter is to stop behind this row
   */
  row(bytes: Uint8Array, start: number, end: number, offset: number, line: number): boolean;
  /** A row over MAX_ROW_BYTES went by. */
  overlong(offset: number, line: number): void;
}

/**
 * Cuts a text into rows, however it comes in chunks, with bounded memory. A row ends with LF, CR LF or CR; a line break
 * inside a quoted field ends it too, so that one lost quote costs one row and not the rest of the file.
 */
export class RowCutter {
  readonly #sink: RowSink;
  /** The beginning of a row whose end has not come yet. */
  readonly #carry = new Uint8Array(MAX_ROW_BYTES);
  #carried = 0;
  #isDiscarding = false;
  #isBehindReturn = false;
  /** Offset of the row that is carried or discarded. */
  #rowOffset = 0;
  #offset = 0;
  #line = 0;

  constructor(sink: RowSink) {
    this.#sink = sink;
  }

  /**
   * Takes the bytes of a chunk from `from` on.
   *
   * @returns where to go on: the chunk's length when all of it is taken, less when the sink asked to stop
   */
  push(chunk: Uint8Array, from: number): number {
    const { length } = chunk;
    const base = this.#offset - from;
    let at = from;
    while (at < length) {
      if (this.#isBehindReturn) {
        this.#isBehindReturn = false;
        if (chunk[at] === LINE_FEED) {
          at++;
          continue;
        }
      }
      let end = at;
      while (end < length && !(chunk[end]! <= CARRIAGE_RETURN && isLineEnd(chunk[end]!))) end++;
      const isWhole = this.#carried === 0 && !this.#isDiscarding;
      if (isWhole) this.#rowOffset = base + at;
      if (end === length) {
        this.#keep(chunk, at, end);
        at = end;
        break;
      }
      let stops = false;
      if (isWhole) stops = this.#give(chunk, at, end);
      else {
        this.#keep(chunk, at, end);
        stops = this.#giveCarried();
      }
      this.#isBehindReturn = chunk[end] === CARRIAGE_RETURN;
      at = end + 1;
      if (stops) break;
    }
    this.#offset = base + at;
    return at;
  }

  /** True while a row has begun and not ended. */
  get hasOpenRow(): boolean {
    return this.#carried > 0 || this.#isDiscarding;
  }

  /** End of the text: the last row may lack its end. */
  end(): void {
    if (this.hasOpenRow) this.#giveCarried();
  }

  #keep(chunk: Uint8Array, from: number, to: number): void {
    if (this.#isDiscarding) return;
    if (this.#carried + to - from > MAX_ROW_BYTES) {
      this.#isDiscarding = true;
      return;
    }
    this.#carry.set(chunk.subarray(from, to), this.#carried);
    this.#carried += to - from;
  }

  #give(bytes: Uint8Array, start: number, end: number): boolean {
    this.#line++;
    if (end - start > MAX_ROW_BYTES) {
      this.#sink.overlong(this.#rowOffset, this.#line);
      return false;
    }
    return this.#sink.row(bytes, start, end, this.#rowOffset, this.#line);
  }

  #giveCarried(): boolean {
    const carried = this.#carried;
    const isOverlong = this.#isDiscarding;
    this.#carried = 0;
    this.#isDiscarding = false;
    if (!isOverlong) return this.#give(this.#carry, 0, carried);
    this.#line++;
    this.#sink.overlong(this.#rowOffset, this.#line);
    return false;
  }
}

function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}
