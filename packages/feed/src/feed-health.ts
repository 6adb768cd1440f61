import type { Clock } from './clock.ts';
import { RateWindow } from './rate-window.ts';
import { cutText, makePrintable } from './text.ts';

/**
 * `idle`: not started · `connecting`: first attempt under way · `live`: data come · `silent`: open, but nothing comes ·
 * `lost`: waiting to connect again · `ended`: read to its end or told to stop · `failed`: cannot be read.
 */
export type FeedState = 'idle' | 'connecting' | 'live' | 'silent' | 'lost' | 'ended' | 'failed';

/** Health of a feed at one moment, as plain values. Times are epoch milliseconds; an absent one is not known. */
export interface FeedHealthSnapshot {
  readonly name: string;
  readonly state: FeedState;
  /** Bytes delivered, unpacked. */
  readonly bytes: number;
  /** Bytes read from the source as it is stored, for a progress bar. */
  readonly readBytes: number;
  /** Size of the source as it is stored, where it has one. */
  readonly totalBytes?: number;
  readonly messages: number;
  /** Messages that could not be used: counted by feeds that read messages themselves, else by whoever decodes. */
  readonly badMessages: number;
  /** The last of them: what was wrong, and its beginning. Without control characters. */
  readonly lastBadMessage?: string;
  /** Messages a second over the last ten seconds. */
  readonly messagesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Newest time that a report carried; times ahead of this machine's clock are left out. */
  readonly newestTimeMs?: number;
  readonly lastBytesMs?: number;
  readonly lastMessageMs?: number;
  readonly startedMs?: number;
  /** Connections made after the first. */
  readonly reconnects: number;
  /** When the next attempt to connect is made; only while `lost` or `silent`. */
  readonly nextAttemptMs?: number;
  /** Bytes of memory that wait for the sink, with the cost of keeping them. */
  readonly heldBytes: number;
  /** Connections that ended in the middle of a sentence; a line break was delivered in its place. */
  readonly cutLines: number;
  /**
   * Pieces (datagrams, reads of a socket) and bytes thrown away: they came faster than they could be used, or still
   * waited when the feed was told to stop.
   */
  readonly dropped: { readonly count: number; readonly bytes: number };
  /** Bytes by sender, for UDP; the senders beyond the first thousand are counted together as `others`. */
  readonly senders?: Readonly<Record<string, number>>;
  readonly lastError?: string;
}

/** Health of a running feed. */
export interface FeedHealth {
  readonly name: string;
  readonly state: FeedState;
  /**
   * Called by whoever decodes the feed's bytes; a feed of positions counts its rows itself.
   *
   * @param newestTimeMs newest time that these messages carry, NaN when they carry none
   */
  noteMessages(count: number, newestTimeMs: number): void;
  /**
   * Called by whoever decodes the feed's bytes for a message that could not be used.
   *
   * @param reason what is wrong with it, in words of ours
   * @param text the message; its beginning is kept
   */
  noteBadMessage(reason: string, text: string): void;
  /** @param nowMs the feed's own clock when absent */
  snapshot(nowMs?: number): FeedHealthSnapshot;
}

/** A report may be this far ahead of this machine's clock, and still tell how fresh the feed is. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
const MAX_SENDERS = 1000;

/** Characters of a bad message that are kept. */
const SHOWN_TEXT = 100;

/** Health as the feed itself keeps it. */
export class HealthRecord implements FeedHealth {
  readonly name: string;
  state: FeedState = 'idle';
  bytes = 0;
  readBytes = 0;
  totalBytes: number | undefined;
  messages = 0;
  badMessages = 0;
  connections = 0;
  nextAttemptMs: number | undefined;
  droppedCount = 0;
  droppedBytes = 0;
  cutLines = 0;
  /** Tells how many bytes wait for the sink, for a feed that keeps any. */
  measureHeld: (() => number) | undefined;
  lastError: string | undefined;
  lastBytesMs: number = Number.NaN;
  readonly #clock: Clock;
  readonly #messageRate = new RateWindow();
  readonly #byteRate = new RateWindow();
  #startedMs = Number.NaN;
  #newestTimeMs = Number.NaN;
  #lastMessageMs = Number.NaN;
  #lastBadMessage: string | undefined;
  #senders: Map<string, number> | undefined;

  constructor(name: string, clock: Clock) {
    this.name = name;
    this.#clock = clock;
  }

  begin(state: FeedState): void {
    this.state = state;
    this.#startedMs = this.#clock.nowMs();
  }

  /** Counts bytes that are delivered. */
  noteBytes(count: number, nowMs: number, sender?: string): void {
    this.bytes += count;
    this.lastBytesMs = nowMs;
    this.#byteRate.add(count, nowMs);
    if (sender === undefined) return;
    this.#senders ??= new Map();
    const key = this.#senders.has(sender) || this.#senders.size < MAX_SENDERS ? sender : 'others';
    this.#senders.set(key, (this.#senders.get(key) ?? 0) + count);
  }

  noteMessages(count: number, newestTimeMs: number): void {
    if (count === 0) return;
    const nowMs = this.#clock.nowMs();
    this.messages += count;
    this.#lastMessageMs = nowMs;
    this.#messageRate.add(count, nowMs);
    // A clock set to 2099 would make the feed look fresh for ever.
    if (newestTimeMs <= nowMs + CLOCK_TOLERANCE_MS && !(newestTimeMs <= this.#newestTimeMs)) {
      this.#newestTimeMs = newestTimeMs;
    }
  }

  noteBadMessage(reason: string, text: string): void {
    this.badMessages++;
    this.#lastBadMessage = text === '' ? reason : `${reason}: ${cutText(makePrintable(text), SHOWN_TEXT)}`;
  }

  noteDropped(count: number, bytes: number): void {
    this.droppedCount += count;
    this.droppedBytes += bytes;
  }

  snapshot(nowMs: number = this.#clock.nowMs()): FeedHealthSnapshot {
    return {
      name: this.name,
      state: this.state,
      bytes: this.bytes,
      readBytes: this.readBytes,
      ...(this.totalBytes !== undefined && { totalBytes: this.totalBytes }),
      messages: this.messages,
      badMessages: this.badMessages,
      ...(this.#lastBadMessage !== undefined && { lastBadMessage: this.#lastBadMessage }),
      messagesPerSecond: this.#messageRate.perSecond(nowMs),
      bytesPerSecond: this.#byteRate.perSecond(nowMs),
      ...known('newestTimeMs', this.#newestTimeMs),
      ...known('lastBytesMs', this.lastBytesMs),
      ...known('lastMessageMs', this.#lastMessageMs),
      ...known('startedMs', this.#startedMs),
      reconnects: Math.max(0, this.connections - 1),
      ...(this.nextAttemptMs !== undefined && { nextAttemptMs: this.nextAttemptMs }),
      heldBytes: this.measureHeld?.() ?? 0,
      cutLines: this.cutLines,
      dropped: { count: this.droppedCount, bytes: this.droppedBytes },
      ...(this.#senders !== undefined && { senders: Object.fromEntries(this.#senders) }),
      ...(this.lastError !== undefined && { lastError: this.lastError }),
    };
  }
}

/** The value under its name, or nothing where it is not known. */
function known<K extends string>(name: K, value: number): Partial<Record<K, number>> {
  return Number.isNaN(value) ? {} : ({ [name]: value } as Record<K, number>);
}
