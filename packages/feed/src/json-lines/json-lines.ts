import { rewriteLine } from './rewrite-line.ts';

/** A longer line of JSON is left to the decoder, which counts it as overlong. */
export const MAX_JSON_LINE_BYTES = 65_536;

const BRACE = 123;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Between the bytes of an NMEA source and its decoder: lines that begin with `{` are taken for JSON of AIS-catcher and
 * become the sentences they hold. All else passes through as it is, in the same bytes at the same offsets; a chunk
 * without a brace is not even copied. The bytes that come out are as many as those that went in.
 */
export class JsonLines {
  readonly #onBad: (reason: string, text: string) => void;
  /** Holds the beginning of a line of JSON whose end has not come yet; made when it is needed. */
  #buffer: Uint8Array | undefined;
  #heldBytes = 0;
  /** The last byte that was seen; a source begins with a line. */
  #lastByte = LINE_FEED;

  /** @param onBad called for each line, or message of a line, that holds no sentence: what is wrong, its beginning */
  constructor(onBad: (reason: string, text: string) => void) {
    this.#onBad = onBad;
  }

  /**
   * The chunk as the decoder should see it, without what waits for the end of its line. It may be the chunk itself, and
   * holds for as long as that does.
   */
  push(chunk: Uint8Array): Uint8Array {
    if (chunk.length === 0) return chunk;
    const isAtStart = this.#lastByte === LINE_FEED || this.#lastByte === CARRIAGE_RETURN;
    this.#lastByte = chunk[chunk.length - 1]!;
    let at = this.#heldBytes > 0 ? 0 : findJson(chunk, 0, isAtStart);
    if (at < 0) return chunk;
    const out: Uint8Array[] = [];
    let passed = 0;
    while (at >= 0) {
      out.push(chunk.subarray(passed, at));
      passed = findLineEnd(chunk, at);
      this.#take(chunk.subarray(at, passed), passed < chunk.length, out);
      at = findJson(chunk, passed, true);
    }
    out.push(chunk.subarray(passed));
    return Buffer.concat(out);
  }

  /** What was held back, at the end of the source. */
  end(): Uint8Array {
    return this.#heldBytes === 0 ? new Uint8Array(0) : rewriteLine(this.#release(), this.#onBad);
  }

  /** Takes a piece of a line; one that grows too long is passed on as far as it is there, and so is its rest. */
  #take(piece: Uint8Array, isEnd: boolean, out: Uint8Array[]): void {
    const length = this.#heldBytes + piece.length;
    if (length > MAX_JSON_LINE_BYTES) {
      const head = Buffer.concat([this.#release(), piece]);
      this.#onBad(`a line of JSON over ${MAX_JSON_LINE_BYTES} bytes`, head.toString('latin1', 0, 200));
      out.push(head);
    } else if (isEnd && this.#heldBytes === 0) out.push(rewriteLine(piece, this.#onBad));
    else {
      this.#buffer ??= new Uint8Array(MAX_JSON_LINE_BYTES);
      this.#buffer.set(piece, this.#heldBytes);
      this.#heldBytes = length;
      if (isEnd) out.push(rewriteLine(this.#release(), this.#onBad));
    }
  }

  /** A copy of what is held; nothing is held then. */
  #release(): Uint8Array {
    const held = this.#buffer?.slice(0, this.#heldBytes) ?? new Uint8Array(0);
    this.#heldBytes = 0;
    return held;
  }
}

/** Position of the next line that begins with a brace, from `from` on; -1 without one. */
function findJson(chunk: Uint8Array, from: number, isAtStart: boolean): number {
  for (let at = chunk.indexOf(BRACE, from); at >= 0; at = chunk.indexOf(BRACE, at + 1)) {
    const before = at === 0 ? undefined : chunk[at - 1];
    if (before === undefined ? isAtStart : before === LINE_FEED || before === CARRIAGE_RETURN) return at;
  }
  return -1;
}

function findLineEnd(chunk: Uint8Array, from: number): number {
  for (let at = from; at < chunk.length; at++) {
    if (chunk[at] === LINE_FEED || chunk[at] === CARRIAGE_RETURN) return at;
  }
  return chunk.length;
}
