import { ByteRing } from './byte-ring.ts';
import { type FoundSentence, readMessage, SentenceCheck } from './read-message.ts';

/** Of UDP so many senders' bytes are kept; the longest silent goes. */
const MOST_SENDERS = 16;

/** A report whose sentence is wanted. */
export interface WantedReport {
  readonly mmsi: number;
  readonly offset: number;
  /** 1/10000 minute, to tell senders with equal offsets apart; undefined when not known. */
  readonly longitude?: number;
  readonly latitude?: number;
}

export interface RawStoreOptions {
  /** Bytes kept of one feed at the most. */
  readonly feedBytes?: number;
  /** Bytes kept of all feeds together at the most. */
  readonly totalBytes?: number;
}

/** Bytes of a feed, by sender. Offsets count within the sender. */
type Rings = Map<string, ByteRing>;

/** The newest raw bytes of each feed, so that the sentence behind a report can be shown. */
export class RawStore {
  readonly #feedBytes: number;
  readonly #totalBytes: number;
  readonly #feeds = new Map<number, Rings>();
  readonly #check = new SentenceCheck();

  constructor({ feedBytes = 8_000_000, totalBytes = 64_000_000 }: RawStoreOptions = {}) {
    this.#feedBytes = feedBytes;
    this.#totalBytes = totalBytes;
  }

  get byteLength(): number {
    let sum = 0;
    for (const rings of this.#feeds.values()) for (const ring of rings.values()) sum += ring.byteLength;
    return sum;
  }

  /** Keeps bytes of a feed. @param offset of the first of them, as the sender's decoder counts */
  add(feed: number, sender: string, offset: number, chunk: Uint8Array): void {
    let rings = this.#feeds.get(feed);
    if (rings === undefined) {
      this.#feeds.set(feed, (rings = new Map()));
      this.#share();
    }
    let ring = rings.get(sender);
    if (ring === undefined) {
      if (rings.size >= MOST_SENDERS) rings.delete(rings.keys().next().value!);
      rings.set(sender, (ring = new ByteRing(0)));
      this.#share();
    } else if (rings.size > 1) {
      // Taken out and put in again, so that the map stays in the order of the last word.
      rings.delete(sender);
      rings.set(sender, ring);
    }
    ring.add(offset, chunk);
  }

  remove(feed: number): void {
    this.#feeds.delete(feed);
    this.#share();
  }

  /** The sentences of a report as they came, checked by decoding them, or why they are not there. */
  find(feed: number, report: WantedReport): FoundSentence {
    const rings = this.#feeds.get(feed);
    if (rings === undefined) return { missing: 'This feed brings rows or JSON, not sentences, or is no longer there.' };
    let isForeign = false;
    for (const ring of rings.values()) {
      const message = readMessage(ring, report.offset);
      if (message === undefined) continue;
      if (this.#check.isOf(message.sentences, report)) return { text: message.text };
      isForeign = true;
    }
    return {
      missing: isForeign
        ? 'Other bytes stand at this place now: the sentence has left the memory.'
        : 'It has left the memory of raw sentences.',
    };
  }

  /** Shares the memory out: each feed its part, each sender of it the same. */
  #share(): void {
    const perFeed = Math.min(this.#feedBytes, Math.floor(this.#totalBytes / Math.max(1, this.#feeds.size)));
    for (const rings of this.#feeds.values()) {
      const limit = Math.floor(perFeed / Math.max(1, rings.size));
      for (const ring of rings.values()) ring.limit = limit;
    }
  }
}
