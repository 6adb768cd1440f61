const MAGIC: readonly number[] = [0x1f, 0x8b];
const DEFLATE = 8;
const HAS_HEADER_CHECK = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const RESERVED = 0xe0;

/** A header longer than this is none. */
const MAX_HEADER_BYTES = 256 * 1024;

/** Reads the header of a gzip member byte by byte (RFC 1952, 2.3), so that it may be cut anywhere. */
export class MemberHeader {
  #count = 0;
  #flags = 0;
  #extra = 0;
  #stage: 'fixed' | 'extraLow' | 'extraHigh' | 'extra' | 'name' | 'comment' | 'check' = 'fixed';
  #left = 0;

  /** @returns 'done' with the last byte of the header, 'bad' when it is no gzip header */
  push(byte: number): 'more' | 'done' | 'bad' {
    if (this.#count >= MAX_HEADER_BYTES) return 'bad';
    const at = this.#count++;
    switch (this.#stage) {
      case 'fixed':
        if (at < 2 && byte !== MAGIC[at]) return 'bad';
        if (at === 2 && byte !== DEFLATE) return 'bad';
        if (at === 3) {
          if ((byte & RESERVED) !== 0) return 'bad';
          this.#flags = byte;
        }
        return at === 9 ? this.#next(HAS_EXTRA) : 'more';
      case 'extraLow':
        this.#extra = byte;
        this.#stage = 'extraHigh';
        return 'more';
      case 'extraHigh':
        this.#left = this.#extra + byte * 256;
        this.#stage = 'extra';
        return this.#left === 0 ? this.#next(HAS_NAME) : 'more';
      case 'extra':
        return --this.#left === 0 ? this.#next(HAS_NAME) : 'more';
      case 'name':
        return byte === 0 ? this.#next(HAS_COMMENT) : 'more';
      case 'comment':
        return byte === 0 ? this.#next(HAS_HEADER_CHECK) : 'more';
      case 'check':
        return --this.#left === 0 ? 'done' : 'more';
    }
  }

  /** Goes to the next part that the flags announce, in the order in which parts stand. */
  #next(from: number): 'more' | 'done' {
    if (from === HAS_EXTRA && (this.#flags & HAS_EXTRA) !== 0) {
      this.#stage = 'extraLow';
      return 'more';
    }
    if ((from === HAS_EXTRA || from === HAS_NAME) && (this.#flags & HAS_NAME) !== 0) {
      this.#stage = 'name';
      return 'more';
    }
    if (from !== HAS_HEADER_CHECK && (this.#flags & HAS_COMMENT) !== 0) {
      this.#stage = 'comment';
      return 'more';
    }
    if ((this.#flags & HAS_HEADER_CHECK) !== 0) {
      this.#stage = 'check';
      this.#left = 2;
      return 'more';
    }
    return 'done';
  }
}
