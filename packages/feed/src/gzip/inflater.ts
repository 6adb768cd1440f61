import { createInflateRaw, type InflateRaw } from 'node:zlib';

/**
 * Bytes given to the inflater at a time. Deflate packs 1032 : 1 at the most, so that what one step unpacks stays below
 * 17 MB, whatever the sender packed.
 */
const STEP_BYTES = 16_384;

/** When data are damaged, so many bytes of text before the damage are lost at the most. */
const LOST_BYTES = 65_536;

/** What one step came to. */
export interface InflateStep {
  /** Bytes of the piece that were used; less than all when the stream ended. */
  readonly used: number;
  /** Text, to be used before the next step. */
  readonly text: readonly Uint8Array[];
  readonly ended: boolean;
  /** Why the data cannot be unpacked. */
  readonly damage?: string;
}

/** One deflate stream, unpacked step by step: no more than a step is ever held, and nothing unpacked is lost. */
export class Inflater {
  readonly #engine: InflateRaw;
  #text: Uint8Array[] = [];
  #ended = false;
  #damage: string | undefined;
  #wake: (() => void) | undefined;

  constructor() {
    this.#engine = createInflateRaw({ chunkSize: LOST_BYTES });
    this.#engine.on('data', (text: Uint8Array) => this.#text.push(text));
    this.#engine.on('end', () => {
      this.#ended = true;
      this.#wake?.();
    });
    this.#engine.on('error', (error: Error) => {
      this.#damage = error.message;
      this.#wake?.();
    });
  }

  /** Unpacks the next bytes of a chunk, from `from` on; as many as one step takes. */
  async step(chunk: Uint8Array, from: number): Promise<InflateStep> {
    const piece = chunk.subarray(from, from + STEP_BYTES);
    const before = this.#engine.bytesWritten;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#engine.write(piece, () => {
        // A step that uses less than it was given has come to the end, which is told a moment later.
        if (this.#engine.bytesWritten - before === piece.length) resolve();
      });
    });
    this.#wake = undefined;
    const text = this.#text;
    this.#text = [];
    return {
      used: this.#engine.bytesWritten - before,
      text,
      ended: this.#ended,
      ...(this.#damage !== undefined && { damage: this.#damage }),
    };
  }

  close(): void {
    this.#engine.destroy();
  }
}
