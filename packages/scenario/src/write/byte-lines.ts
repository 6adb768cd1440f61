const CHUNK_BYTES = 64 * 1024;

/** Room for the longest burst between two looks at `isFull`: a satellite pass that is delivered at once. */
const START_BYTES: number = 2 * CHUNK_BYTES;

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Gathers lines as bytes and gives them out in chunks. Lines end in CR LF (IEC 61162-1). ASCII only. */
export class ByteLines {
  #bytes = new Uint8Array(START_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get isFull(): boolean {
    return this.#length >= CHUNK_BYTES;
  }

  /** Makes sure that so many bytes fit; what `addByte` needs beforehand. */
  reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  addByte(byte: number): void {
    this.#bytes[this.#length++] = byte;
  }

  addBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  addLine(line: string): void {
    this.reserve(line.length + 2);
    for (let i = 0; i < line.length; i++) this.addByte(line.charCodeAt(i));
    this.endLine();
  }

  endLine(): void {
    this.addByte(CARRIAGE_RETURN);
    this.addByte(LINE_FEED);
  }

  /** Takes out what was added since `length` was `from`. */
  cut(from: number): Uint8Array {
    const bytes = this.#bytes.slice(from, this.#length);
    this.#length = from;
    return bytes;
  }
}
