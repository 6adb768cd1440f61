import type { ApplicationFields } from './application/mod.ts';
import type { Bits } from './bits.ts';
import { type CommunicationState, readCommunicationState } from './communication-state.ts';
import type { RawFields } from './generated/raw.ts';
import type { MessageFields } from './generated/view.ts';
import type { Layout } from './layouts.ts';
import { readApplication, readRawFields, readViewFields } from './object-view.ts';
import type { TimeSource } from './time-source.ts';
import { readUnsigned, WordBits } from './words.ts';

/** Where a message came from and when. */
export interface MessageOrigin {
  /** Epoch milliseconds; null where nothing gives a time. */
  readonly timeMs: number | null;
  readonly timeSource: TimeSource;
  /** Epoch milliseconds at which this machine received it; null for a log. */
  readonly receivedMs: number | null;
  /** Station or receiver, empty where not said. */
  readonly source: string;
  /** Radio channel as the sentence has it: `A`, `B`, `1`, `2`, empty ... */
  readonly channel: string;
  /** True for a report of the receiving ship itself (VDO). */
  readonly isOwnShip: boolean;
  /** Bytes of the input: first byte of the first sentence, and from there to the end of the last. */
  readonly offset: number;
  readonly length: number;
}

/** One decoded message. It owns a copy of its bits, so it outlives the batch; a field is read when asked for. */
export class AisMessage {
  readonly layout: Layout;
  /** Length in bits, without fill bits. */
  readonly bits: number;
  readonly origin: MessageOrigin;
  readonly #words: Uint32Array;
  #fields: MessageFields | undefined;

  /** @param words the message's bits, big-endian, and one word beyond */
  constructor(layout: Layout, words: Uint32Array, bits: number, origin: MessageOrigin) {
    this.layout = layout;
    this.bits = bits;
    this.origin = origin;
    this.#words = words;
  }

  /** Message type 0-63. */
  get type(): number {
    return this.#words[0]! >>> 26;
  }

  /** Sender. */
  get mmsi(): number {
    return readUnsigned(this.#words, 0, 8, 30);
  }

  /**
   * Every field that the message has, by its name in ITU-R M.1371: degrees, knots, metres, booleans, null for "not
   * available". `messageId` tells the type of the object. Made once.
   */
  get fields(): MessageFields {
    return (this.#fields ??= readViewFields(this.layout.number, this.#words, 0, this.bits));
  }

  /** Every field that the message has, special values unchanged; a known application's fields among them. */
  get raw(): RawFields {
    return readRawFields(this.layout.number, this.#words, 0, this.bits);
  }

  /** What a known binary application (types 6, 8, 25, 26) carries, or null. */
  get application(): ApplicationFields | null {
    return readApplication(this.layout, this.#words, 0, this.bits);
  }

  /** The communication state taken apart, or null where the type has none. */
  get communicationState(): CommunicationState | null {
    return readCommunicationState(this.type, this.#words, this.bits);
  }

  /** The bits themselves, for what no layout describes. */
  get reader(): Bits {
    return new WordBits(this.#words, 0, this.bits);
  }

  /** One field of `fields`; undefined when the message has no such field or is too short. */
  get(name: string): unknown {
    return (this.fields as Record<string, unknown>)[name];
  }

  toJSON(): MessageFields {
    return this.fields;
  }
}
