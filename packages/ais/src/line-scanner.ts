const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line longer than this is no NMEA of any kind: it is counted and never kept. */
export const MAX_LINE_BYTES = 8192;

export interface LineSink {
  /** One line without its end, in `bytes` from `start` to `end`; `offset` is that of its first byte in the stream. */
  line(bytes: Uint8Array, start: number, end: number, offset: number): void;
  /** A line over MAX_LINE_BYTES went by. */
  overlong(offset: number): void;
}

/** Cuts a byte stream into lines, however it comes in chunks, with bounded memory. */
export class LineScanner {
  readonly #sink: LineSink;
  readonly #carry = new Uint8Array(MAX_LINE_BYTES);
  #carried = 0;
  #discarding = false;
  #lineOffset = 0;
  /** Bytes taken so far. */
  bytes = 0;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    const first = chunk.indexOf(LINE_FEED);
    if (this.#carried > 0 || this.#discarding || first < 0) {
      const end = first < 0 ? chunk.length : first;
      this.#keep(chunk, 0, end);
      if (first < 0) {
        this.bytes += chunk.length;
        return;
      }
      this.#endCarried();
      start = first + 1;
      this.#lineOffset = this.bytes + start;
    }
    for (let at = start; ; ) {
      const end = chunk.indexOf(LINE_FEED, at);
      if (end < 0) {
        this.#lineOffset = this.bytes + at;
        this.#keep(chunk, at, chunk.length);
        break;
      }
      if (end - at > MAX_LINE_BYTES) this.#sink.overlong(this.bytes + at);
      else this.#sink.line(chunk, at, trimEnd(chunk, at, end), this.bytes + at);
      at = end + 1;
    }
    this.bytes += chunk.length;
  }

  /** End of the input: the last line may lack its line feed. */
  end(): void {
    if (this.#carried > 0 || this.#discarding) this.#endCarried();
    this.#lineOffset = this.bytes;
  }

  #keep(chunk: Uint8Array, from: number, to: number): void {
    if (this.#discarding) return;
    if (this.#carried + to - from > MAX_LINE_BYTES) {
      this.#discarding = true;
      return;
    }
    this.#carry.set(chunk.subarray(from, to), this.#carried);
    this.#carried += to - from;
  }

  #endCarried(): void {
    if (this.#discarding) this.#sink.overlong(this.#lineOffset);
    else this.#sink.line(this.#carry, 0, trimEnd(this.#carry, 0, this.#carried), this.#lineOffset);
    this.#carried = 0;
    this.#discarding = false;
  }
}

function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
}
