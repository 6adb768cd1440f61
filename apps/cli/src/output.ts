import { SearoomError } from '@searoom/model';

/**
 * Results on their way to standard output or a file, gathered and written in large pieces. `flush` waits for a slow
 * reader, so memory stays bounded whoever reads.
 */
export class Output {
  readonly #stream: NodeJS.WritableStream;
  readonly #onClose: (() => void) | undefined;
  #lines: string[] = [];
  #isClosed = false;
  #failure: SearoomError | undefined;
  #wake: (() => void)[] = [];
  /** Lines given so far. */
  count = 0;

  /** @param onClose called when nobody reads any more: there is no point in going on */
  constructor(stream: NodeJS.WritableStream, onClose?: () => void) {
    this.#stream = stream;
    this.#onClose = onClose;
    stream.on('drain', () => this.#wakeAll());
    stream.on('close', () => this.#close());
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `searoom ... | head` closes the pipe: that is the reader's right, not an error.
      if (error.code !== 'EPIPE')
        this.#failure = new SearoomError('SR_OUTPUT_FAILED', [error.message], { cause: error });
      this.#close();
    });
  }

  /** True when nobody reads any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** True when lines wait to be written. */
  get hasLines(): boolean {
    return this.#lines.length > 0;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.count++;
  }

  /**
   * Writes what was added.
   *
   * @returns a promise only when the reader has to be waited for
   * @throws SearoomError SR_OUTPUT_FAILED when it cannot be written, as a full disk
   */
  flush(): Promise<void> | undefined {
    if (this.#lines.length === 0) return this.#failure === undefined ? undefined : Promise.reject(this.#failure);
    const text = this.#lines.join('\n') + '\n';
    this.#lines = [];
    return this.write(text);
  }

  /** Writes a text or bytes, which must not change afterwards. Else as `flush`. */
  write(piece: string | Uint8Array): Promise<void> | undefined {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#isClosed || this.#stream.write(piece)) return undefined;
    return this.#waitForRoom();
  }

  async #waitForRoom(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake.push(resolve);
    });
    if (this.#failure !== undefined) throw this.#failure;
  }

  #close(): void {
    if (!this.#isClosed) this.#onClose?.();
    this.#isClosed = true;
    this.#wakeAll();
  }

  #wakeAll(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const resolve of waiting) resolve();
  }
}
