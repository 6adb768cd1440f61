const CHUNK_CHARACTERS = 64 * 1024;

/** Gathers lines and gives them out as chunks of bytes. Lines end in CR LF (IEC 61162-1). */
export class LineWriter {
  readonly #encoder = new TextEncoder();
  #text = '';

  get isFull(): boolean {
    return this.#text.length >= CHUNK_CHARACTERS;
  }

  get isEmpty(): boolean {
    return this.#text.length === 0;
  }

  add(line: string): void {
    this.#text += line + '\r\n';
  }

  take(): Uint8Array {
    const bytes = this.#encoder.encode(this.#text);
    this.#text = '';
    return bytes;
  }
}
