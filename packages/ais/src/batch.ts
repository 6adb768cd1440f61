import { FieldTable } from './field-table.ts';
import type { RawFields } from './generated/raw.ts';
import type { MessageFields } from './generated/view.ts';
import { LAYOUTS } from './layouts.ts';
import { AisMessage } from './message.ts';
import { readRawFields, readViewFields } from './object-view.ts';
import { MAX_MESSAGE_WORDS } from './payload.ts';
import { fillPartialPosition, LATITUDE_NOT_AVAILABLE, LONGITUDE_NOT_AVAILABLE } from './position-target.ts';
import type { SourceNames } from './source-names.ts';
import { hashStatic } from './static-hash.ts';
import { type StaticFields, toStaticFields } from './static-report.ts';
import { TIME_SOURCES } from './time-source.ts';

const FIXED_BITS: Uint16Array = Uint16Array.from(LAYOUTS, (layout) => layout.fixedBits);

/** 1 for layouts whose messages carry a vessel's own position. */
const HAS_POSITION: Uint8Array = Uint8Array.from(LAYOUTS, ({ id }) =>
  ['1', '9', '18', '19', '27'].includes(id) ? 1 : 0,
);

/**
 * Decoded messages in the order of the input, as columns. The first group of columns is the shape in which positions
 * travel on; every field of every type stands as a raw integer in the table of its layout (`table(id)`, row `row[i]`),
 * texts in the words of the message. All is reused for the next batch: copy what must last. Objects made by `message`,
 * `fields`, `raw` and `staticReport` last.
 */
export class MessageBatch {
  readonly capacity: number;
  count = 0;
  /** Sender (MMSI). */
  readonly mmsi: Uint32Array;
  /** Epoch milliseconds, NaN where nothing gives a time. */
  readonly timeMs: Float64Array;
  /** Epoch milliseconds at which this machine received it, NaN for a log. */
  readonly receivedMs: Float64Array;
  readonly messageType: Uint8Array;
  /** 1/10000 minute; 108,600,000 = none. Set for vessels' own positions (types 1-3, 9, 18, 19, 27) only. */
  readonly longitude: Int32Array;
  /** 1/10000 minute; 54,600,000 = none. */
  readonly latitude: Int32Array;
  /** 1/10 knot; 1023 = none. Whole knots of types 9 and 27 stand times ten, so aircraft go up to 10,220. */
  readonly sog: Uint16Array;
  /** 1/10 degree; 3600 = none. */
  readonly cog: Uint16Array;
  /** Degrees; 511 = none. */
  readonly heading: Uint16Array;
  readonly navigationalStatus: Uint8Array;
  /** Byte offset of the first sentence in the input. */
  readonly offset: Float64Array;

  /** Bytes from `offset` to the end of the last sentence (other lines may stand between the parts). */
  readonly length: Uint32Array;
  /** Index into TIME_SOURCES. */
  readonly timeSource: Uint8Array;
  /** Character code of the channel field, 0 = empty. */
  readonly channel: Uint8Array;
  /** 1 for a report of the receiving ship itself (VDO). */
  readonly isOwnShip: Uint8Array;
  /** Number of the station or receiver; `sourceName` gives its name. 0 = not said. */
  readonly source: Uint16Array;
  /** How often the message was repeated by stations, 0-3. */
  readonly repeatIndicator: Uint8Array;
  /** Message length in bits without fill bits. */
  readonly bits: Uint16Array;
  /** Number of the layout in LAYOUTS. */
  readonly layout: Uint8Array;
  /** Row in the layout's table. */
  readonly row: Uint32Array;
  /** Hash of what a static message says; 0 for all others. Equal hash, same sender, same layout: no news. */
  readonly staticHash: Uint32Array;
  /** First word of the message in `words`. */
  readonly firstWord: Uint32Array;
  /** Bits of all messages, big-endian in 32-bit words; a message is followed by one empty word. */
  readonly words: Uint32Array;
  /** First free word. */
  usedWords = 0;

  readonly #tables: (FieldTable | undefined)[] = new Array<FieldTable | undefined>(LAYOUTS.length).fill(undefined);
  readonly #sources: SourceNames;

  /** @internal made by the decoder */
  constructor(capacity: number, sources: SourceNames) {
    this.capacity = capacity;
    this.#sources = sources;
    this.mmsi = new Uint32Array(capacity);
    this.timeMs = new Float64Array(capacity);
    this.receivedMs = new Float64Array(capacity);
    this.messageType = new Uint8Array(capacity);
    this.longitude = new Int32Array(capacity);
    this.latitude = new Int32Array(capacity);
    this.sog = new Uint16Array(capacity);
    this.cog = new Uint16Array(capacity);
    this.heading = new Uint16Array(capacity);
    this.navigationalStatus = new Uint8Array(capacity);
    this.offset = new Float64Array(capacity);
    this.length = new Uint32Array(capacity);
    this.timeSource = new Uint8Array(capacity);
    this.channel = new Uint8Array(capacity);
    this.isOwnShip = new Uint8Array(capacity);
    this.source = new Uint16Array(capacity);
    this.repeatIndicator = new Uint8Array(capacity);
    this.bits = new Uint16Array(capacity);
    this.layout = new Uint8Array(capacity);
    this.row = new Uint32Array(capacity);
    this.staticHash = new Uint32Array(capacity);
    this.firstWord = new Uint32Array(capacity);
    this.words = new Uint32Array(capacity * 8 + MAX_MESSAGE_WORDS);
  }

  /** @internal True when the next message may not fit. */
  get isFull(): boolean {
    return this.count === this.capacity || this.usedWords + MAX_MESSAGE_WORDS > this.words.length;
  }

  /** @internal */
  clear(): void {
    this.count = 0;
    this.usedWords = 0;
    for (const table of this.#tables) if (table !== undefined) table.count = 0;
  }

  /** Columns of one layout (see `LAYOUTS` for the ids); undefined when no message of it came yet. */
  table(id: string): FieldTable | undefined {
    return this.#tables.find((table) => table?.layout.id === id);
  }

  /** Name of a station or receiver; empty for 0. */
  sourceName(number: number): string {
    return this.#sources.name(number);
  }

  /**
   * @internal Decodes the message that was packed at `usedWords` into a row of every column. The caller fills time,
   * offset, length, channel and source of the row returned.
   */
  add(layout: number, bits: number): number {
    const i = this.count++;
    const { words } = this;
    const at = this.usedWords;
    this.usedWords = at + ((bits + 31) >>> 5) + 1;
    const first = words[at]!;
    this.messageType[i] = first >>> 26;
    this.repeatIndicator[i] = (first >>> 24) & 3;
    this.mmsi[i] = ((first << 8) | (words[at + 1]! >>> 24)) >>> 2;
    this.bits[i] = bits;
    this.layout[i] = layout;
    this.firstWord[i] = at;
    const table = this.#tables[layout] ?? this.#openTable(layout);
    if (HAS_POSITION[layout] === 0) this.#clearPosition(i);
    if (bits >= FIXED_BITS[layout]!) this.row[i] = table.addWhole(words, at, this, i);
    else {
      const row = table.addPart(words, at, bits);
      this.row[i] = row;
      if (HAS_POSITION[layout] === 1) fillPartialPosition(table, row, bits, this, i);
    }
    this.staticHash[i] = hashStatic(layout, words, at, bits);
    return i;
  }

  #openTable(layout: number): FieldTable {
    const table = new FieldTable(LAYOUTS[layout]!, this.capacity);
    this.#tables[layout] = table;
    return table;
  }

  #clearPosition(i: number): void {
    this.longitude[i] = LONGITUDE_NOT_AVAILABLE;
    this.latitude[i] = LATITUDE_NOT_AVAILABLE;
    this.sog[i] = 1023;
    this.cog[i] = 3600;
    this.heading[i] = 511;
    this.navigationalStatus[i] = 15;
  }

  /** The message as an object with its origin, which outlives the batch and reads its fields when asked. */
  message(i: number): AisMessage {
    const bits = this.bits[i]!;
    const at = this.firstWord[i]!;
    const channel = this.channel[i]!;
    const timeMs = this.timeMs[i]!;
    const receivedMs = this.receivedMs[i]!;
    return new AisMessage(LAYOUTS[this.layout[i]!]!, this.words.slice(at, at + ((bits + 31) >>> 5) + 1), bits, {
      timeMs: Number.isNaN(timeMs) ? null : timeMs,
      timeSource: TIME_SOURCES[this.timeSource[i]!]!,
      receivedMs: Number.isNaN(receivedMs) ? null : receivedMs,
      source: this.sourceName(this.source[i]!),
      channel: channel === 0 ? '' : String.fromCharCode(channel),
      isOwnShip: this.isOwnShip[i] === 1,
      offset: this.offset[i]!,
      length: this.length[i]!,
    });
  }

  /** Every field of a message in physical units, null for "not available": `message(i).fields` without the object. */
  fields(i: number): MessageFields {
    return readViewFields(this.layout[i]!, this.words, this.firstWord[i]!, this.bits[i]!);
  }

  /** Every field of a message with the names of the Recommendation and its special values unchanged. */
  raw(i: number): RawFields {
    return readRawFields(this.layout[i]!, this.words, this.firstWord[i]!, this.bits[i]!);
  }

  /** What a static message (types 5, 19, 21, 24) says of its sender, or null. Costs strings: look at `staticHash` first. */
  staticReport(i: number): StaticFields | null {
    if (this.staticHash[i] === 0) return null;
    return toStaticFields(this.fields(i), this.timeMs[i]!);
  }
}
