import type { FeedSink } from './feed.ts';

/** Bytes on their way to the sink. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly receivedMs: number;
  readonly sender: string | undefined;
}

/** What a piece costs beside its bytes: a peer that sends single bytes must not fill the memory with their headers. */
export const PIECE_COST = 256;

/** Pieces of the same millisecond and sender are delivered together up to this many bytes. */
const JOINED_BYTES = 65_536;

/** After this many deliveries the event loop gets a turn, so that sockets are read while a busy sink works. */
const DELIVERIES_PER_TURN = 16;

/** First in, first out between a live source and its sink, with a bound on memory. */
export class DeliveryQueue {
  readonly #limitBytes: number;
  readonly #joins: boolean;
  #pieces: (Piece | undefined)[] = [];
  #head = 0;
  #cost = 0;
  #closed = false;
  #full = false;
  #wake: (() => void) | undefined;
  /** Called when a queue that was full has room again. */
  onRoom: (() => void) | undefined;

  /**
   * @param limitBytes bound on what is kept; one piece is always kept, however large
   * @param joins whether pieces of the same millisecond and sender may be delivered as one
   */
  constructor(limitBytes: number, joins: boolean) {
    this.#limitBytes = limitBytes;
    this.#joins = joins;
  }

  /** Bytes of memory that the queue holds, with the cost of each piece. */
  get heldBytes(): number {
    return this.#cost;
  }

  /** True when no more should be added; false again, and `onRoom` called, at half the bound. */
  get full(): boolean {
    return this.#full;
  }

  add(bytes: Uint8Array, receivedMs: number, sender?: string): void {
    this.#pieces.push({ bytes, receivedMs, sender });
    this.#cost += bytes.length + PIECE_COST;
    if (this.#cost >= this.#limitBytes) this.#full = true;
    this.#wake?.();
  }

  /** Throws away the oldest pieces until the queue is within its bound; tells how many, and their bytes. */
  dropOldest(): { count: number; bytes: number } {
    let count = 0;
    let bytes = 0;
    while (this.#cost > this.#limitBytes && this.#pieces.length - this.#head > 1) {
      const piece = this.#shift()!;
      count++;
      bytes += piece.bytes.length;
    }
    return { count, bytes };
  }

  /** Throws away all that waits; tells how many pieces, and their bytes. */
  dropAll(): { count: number; bytes: number } {
    let count = 0;
    let bytes = 0;
    for (let piece = this.#shift(); piece !== undefined; piece = this.#shift()) {
      count++;
      bytes += piece.bytes.length;
    }
    return { count, bytes };
  }

  /** Nothing more is added; `deliver` returns when the queue is empty. */
  close(): void {
    this.#closed = true;
    this.#wake?.();
  }

  /**
   * Delivers until the queue is closed and empty.
   *
   * @throws what the sink throws
   */
  async deliver(sink: Pick<FeedSink, 'bytes'>): Promise<void> {
    for (let turn = 1; ; turn++) {
      if (this.#head === this.#pieces.length) {
        if (this.#closed) return;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        this.#wake = undefined;
        continue;
      }
      const piece = this.#take();
      const result = sink.bytes(piece.bytes, piece.receivedMs, piece.sender);
      if (result !== undefined) await result;
      if (this.#full && this.#cost <= this.#limitBytes / 2) {
        this.#full = false;
        this.onRoom?.();
      }
      if (turn % DELIVERIES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #take(): Piece {
    const first = this.#shift()!;
    if (!this.#joins) return first;
    let size = first.bytes.length;
    let more = 0;
    for (let i = this.#head; i < this.#pieces.length; i++) {
      const next = this.#pieces[i]!;
      if (next.receivedMs !== first.receivedMs || next.sender !== first.sender) break;
      if (size + next.bytes.length > JOINED_BYTES) break;
      size += next.bytes.length;
      more++;
    }
    if (more === 0) return first;
    const joined = [first.bytes];
    for (let i = 0; i < more; i++) joined.push(this.#shift()!.bytes);
    return { ...first, bytes: Buffer.concat(joined, size) };
  }

  #shift(): Piece | undefined {
    const piece = this.#pieces[this.#head];
    if (piece === undefined) return undefined;
    this.#pieces[this.#head++] = undefined;
    this.#cost -= piece.bytes.length + PIECE_COST;
    if (this.#head > 1024 && this.#head * 2 > this.#pieces.length) {
      this.#pieces = this.#pieces.slice(this.#head);
      this.#head = 0;
    } else if (this.#head === this.#pieces.length) {
      this.#pieces.length = 0;
      this.#head = 0;
    }
    return piece;
  }
}
