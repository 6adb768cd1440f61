const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line longer than this is no NMEA of any kind: it is counted and never kept. */
export const MAX_LINE_BYTES = 8192;

export interface LineSink {
  /**
   * A whole line begins at `start` of `bytes`, `offset` in the stream. A sink that knows it at a glance takes it.
   *
   * @returns where the next line begins, or 0 when it was not taken
   */
  glance(bytes: Uint8Array, start: number, offset: number): number;
  /** One line without its end, in `bytes` from `start` to `end`; `offset` is that of its first byte in the stream. */
  line(bytes: Uint8Array, start: number, end: number, offset: number): void;
  /** A line over MAX_LINE_BYTES went by. */
  overlong(offset: number): void;
}

/**
 * Cuts a byte stream into lines, however it comes in chunks, with bounded memory. A line ends with LF, CR LF or CR.
 */
export class LineScanner {
  readonly #sink: LineSink;
  /** The beginning of a line whose end has not come yet. */
  readonly #carry = new Uint8Array(MAX_LINE_BYTES);
  #carried = 0;
  /** True while an over-long line goes by. */
  #isDiscarding = false;
  /** Offset of the line that is carried or discarded. */
  #lineOffset = 0;
  /** The chunk before ended with CR: an LF that begins the next one belongs to it. */
  #isBehindReturn = false;
  /** Bytes taken so far. */
  #bytes = 0;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    const sink = this.#sink;
    const before = this.#bytes;
    this.#bytes += chunk.length;
    let at = this.#isBehindReturn && chunk[0] === LINE_FEED ? 1 : 0;
    this.#isBehindReturn = chunk[chunk.length - 1] === CARRIAGE_RETURN;
    while (at < chunk.length) {
      if (this.#carried === 0 && !this.#isDiscarding) {
        const next = sink.glance(chunk, at, before + at);
        if (next > 0) {
          at = next;
          continue;
        }
      }
      const end = findLineEnd(chunk, at);
      if (end === chunk.length) {
        if (this.#carried === 0 && !this.#isDiscarding) this.#lineOffset = before + at;
        this.#keep(chunk, at, end);
        return;
      }
      if (this.#carried > 0 || this.#isDiscarding) {
        this.#keep(chunk, at, end);
        this.#endCarried();
      } else if (end - at > MAX_LINE_BYTES) sink.overlong(before + at);
      else sink.line(chunk, at, end, before + at);
      at = end + 1;
      if (chunk[end] === CARRIAGE_RETURN && chunk[at] === LINE_FEED) at++;
    }
  }

  /** End of the input: the last line may lack its end. */
  end(): void {
    if (this.#carried > 0 || this.#isDiscarding) this.#endCarried();
    this.#isBehindReturn = false;
  }

  #keep(chunk: Uint8Array, from: number, to: number): void {
    if (this.#isDiscarding) return;
    if (this.#carried + to - from > MAX_LINE_BYTES) {
      this.#isDiscarding = true;
      return;
    }
    this.#carry.set(chunk.subarray(from, to), this.#carried);
    this.#carried += to - from;
  }

  #endCarried(): void {
    if (this.#isDiscarding) this.#sink.overlong(this.#lineOffset);
    else this.#sink.line(this.#carry, 0, this.#carried, this.#lineOffset);
    this.#carried = 0;
    this.#isDiscarding = false;
  }
}

/** Position of the first CR or LF from `at` on, the chunk's length where there is none. */
function findLineEnd(chunk: Uint8Array, at: number): number {
  const { length } = chunk;
  for (let end = at; end < length; end++) {
    const byte = chunk[end]!;
    if (byte <= CARRIAGE_RETURN && (byte === LINE_FEED || byte === CARRIAGE_RETURN)) return end;
  }
  return length;
}
