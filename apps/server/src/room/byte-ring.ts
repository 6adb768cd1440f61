const FIRST_BYTES = 64 * 1024;

/** The newest bytes of a stream, found by their offset in it. It grows up to its limit, then the oldest bytes go. */
export class ByteRing {
  #limit: number;
  #bytes: Uint8Array = new Uint8Array(0);
  /** Offset of the oldest byte that is kept. */
  #start = 0;
  /** Offset behind the newest. */
  #end = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Memory that it takes. */
  get byteLength(): number {
    return this.#bytes.length;
  }

  get start(): number {
    return this.#start;
  }

  get end(): number {
    return this.#end;
  }

  /** Another limit; where it is smaller, the oldest bytes go now. */
  set limit(limit: number) {
    this.#limit = limit;
    if (this.#bytes.length > limit) this.#resize(limit);
  }

  /** @param offset of the chunk in the stream; when it does not follow on what is kept, that is dropped */
  add(offset: number, chunk: Uint8Array): void {
    if (offset !== this.#end) {
      this.#start = offset;
      this.#end = offset;
    }
    const wanted = this.#end - this.#start + chunk.length;
    if (wanted > this.#bytes.length && this.#bytes.length < this.#limit) {
      this.#resize(Math.min(this.#limit, Math.max(FIRST_BYTES, this.#bytes.length * 2, wanted)));
    }
    const size = this.#bytes.length;
    const kept = chunk.length > size ? chunk.subarray(chunk.length - size) : chunk;
    const end = offset + chunk.length;
    this.#write(end - kept.length, kept);
    this.#end = end;
    this.#start = Math.max(this.#start, end - size);
  }

  /** The bytes from an offset on, `most` of them or as many as there are; undefined when the first is not there. */
  read(offset: number, most: number): Uint8Array | undefined {
    if (!(offset >= this.#start && offset < this.#end)) return undefined;
    const length = Math.min(most, this.#end - offset);
    const out = new Uint8Array(length);
    const size = this.#bytes.length;
    const at = offset % size;
    const first = Math.min(length, size - at);
    out.set(this.#bytes.subarray(at, at + first));
    out.set(this.#bytes.subarray(0, length - first), first);
    return out;
  }

  #write(offset: number, bytes: Uint8Array): void {
    const size = this.#bytes.length;
    if (size === 0) return;
    const at = offset % size;
    const first = Math.min(bytes.length, size - at);
    this.#bytes.set(bytes.subarray(0, first), at);
    this.#bytes.set(bytes.subarray(first), 0);
  }

  #resize(size: number): void {
    const kept = Math.min(size, this.#end - this.#start);
    const newest = kept === 0 ? new Uint8Array(0) : this.read(this.#end - kept, kept)!;
    this.#bytes = new Uint8Array(size);
    this.#start = this.#end - kept;
    if (kept > 0) this.#write(this.#start, newest);
  }
}
