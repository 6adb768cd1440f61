import { FieldTable } from './field-table.ts';
import { LAYOUTS } from './layouts.ts';
import { AisMessage, type RawFields } from './message.ts';
import { readText } from './words.ts';

/** Where a message's time comes from, best first. */
export const TIME_SOURCES = [
  'none',
  'tag',
  'wrapper',
  'suffix',
  'prefix',
  'gps-clock',
  'base-stations',
  'received',
] as const;
export type TimeSource = (typeof TIME_SOURCES)[number];

/** Words that one message may take: nine parts of 512 sextets, and one to read beyond. */
const MAX_WORDS = Math.ceil((9 * 512 * 6) / 32) + 2;

const LONGITUDE_NOT_AVAILABLE = 108_600_000;
const LATITUDE_NOT_AVAILABLE = 54_600_000;

/** Layouts that carry a vessel's own position, with the scale of their fields in AIS units. */
const POSITION_LAYOUTS: Readonly<Record<string, { place: number; sog: number; sogNone: number; cogNone: number }>> = {
  '1': { place: 1, sog: 1, sogNone: 1023, cogNone: 3600 },
  // Whole knots: kept times ten, so an aircraft at 300 kn stands as 3000.
  '9': { place: 1, sog: 10, sogNone: 1023, cogNone: 3600 },
  '18': { place: 1, sog: 1, sogNone: 1023, cogNone: 3600 },
  '19': { place: 1, sog: 1, sogNone: 1023, cogNone: 3600 },
  '27': { place: 1000, sog: 10, sogNone: 63, cogNone: 511 },
};

interface PositionPlan {
  readonly lon: number;
  readonly lat: number;
  readonly sog: number;
  readonly cog: number;
  readonly heading: number;
  readonly status: number;
  readonly placeScale: number;
  readonly sogScale: number;
  readonly sogNone: number;
  readonly cogScale: number;
  readonly cogNone: number;
  /** Bits that a message needs for its position to be whole. */
  readonly bits: number;
}

const POSITION_PLANS: readonly (PositionPlan | undefined)[] = LAYOUTS.map((layout) => {
  const scale = POSITION_LAYOUTS[layout.id];
  if (scale === undefined) return undefined;
  const table = new FieldTable(layout, 1);
  const latitude = layout.fields.find((field) => field.name === 'latitude')!;
  return {
    lon: table.columnOf('longitude'),
    lat: table.columnOf('latitude'),
    sog: table.columnOf('sog'),
    cog: table.columnOf('cog'),
    heading: table.columnOf('trueHeading'),
    status: table.columnOf('navigationalStatus'),
    placeScale: scale.place,
    sogScale: scale.sog,
    sogNone: scale.sogNone,
    cogScale: scale.place === 1 ? 1 : 10,
    cogNone: scale.cogNone,
    bits: latitude.offset + latitude.bits,
  };
});

/** Layouts whose words say who the vessel is; a hash of them tells whether it is news. */
const STATIC_LAYOUTS: ReadonlySet<string> = new Set(['5', '19', '21', '24a', '24b', '24c']);
const IS_STATIC: Uint8Array = Uint8Array.from(LAYOUTS, (layout) => (STATIC_LAYOUTS.has(layout.id) ? 1 : 0));

/** First bit of the identity in a static message: type 19 begins with a position. */
const STATIC_FROM: Uint16Array = Uint16Array.from(LAYOUTS, (layout) => (layout.id === '19' ? 160 : 32));

/** What a vessel says of itself. A field not sent, or sent as "not available", is absent. */
export interface StaticFields {
  readonly mmsi: number;
  readonly timeMs: number;
  readonly name?: string;
  readonly callSign?: string;
  readonly imo?: number;
  readonly shipType?: number;
  readonly dimensions?: {
    readonly bowM: number;
    readonly sternM: number;
    readonly portM: number;
    readonly starboardM: number;
  };
  readonly destination?: string;
}

/**
 * Decoded messages in the order of the input, as columns. The first group of columns is the shape in which positions
 * travel on; every field of every type stands as a raw integer in the table of its layout (`table(id)`, row `row[i]`),
 * texts in the words of the message. All is reused for the next batch: copy what must last. Objects made by `message`
 * last.
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
  /** 1/10 knot; 1023 = none. Whole knots of types 9 and 27 stand times ten. */
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
  /** Number of the station or receiver; `sourceName` gives its name. 0 = not said. */
  readonly source: Uint16Array;
  /** Message length in bits without fill bits. */
  readonly bits: Uint16Array;
  /** Number of the layout in LAYOUTS. */
  readonly layout: Uint8Array;
  /** Row in the layout's table. */
  readonly row: Uint32Array;
  /** Hash of what a static message says; 0 for all others. Equal hash, same sender, same type: no news. */
  readonly staticHash: Uint32Array;
  /** First word of the message in `words`. */
  readonly firstWord: Uint32Array;
  /** Bits of all messages, big-endian in 32-bit words. */
  words: Uint32Array;

  #usedWords = 0;
  readonly #tables: (FieldTable | undefined)[] = new Array<FieldTable | undefined>(LAYOUTS.length).fill(undefined);
  readonly #sourceNames: readonly string[];

  constructor(capacity: number, sourceNames: readonly string[]) {
    this.capacity = capacity;
    this.#sourceNames = sourceNames;
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
    this.source = new Uint16Array(capacity);
    this.bits = new Uint16Array(capacity);
    this.layout = new Uint8Array(capacity);
    this.row = new Uint32Array(capacity);
    this.staticHash = new Uint32Array(capacity);
    this.firstWord = new Uint32Array(capacity);
    this.words = new Uint32Array(capacity * 8 + MAX_WORDS);
  }

  /** True when the next message may not fit. */
  get isFull(): boolean {
    return this.count === this.capacity || this.#usedWords + MAX_WORDS > this.words.length;
  }

  clear(): void {
    this.count = 0;
    this.#usedWords = 0;
    for (const table of this.#tables) if (table !== undefined) table.count = 0;
  }

  /** Columns of one layout (see `LAYOUTS` for the ids); undefined when no message of it came yet. */
  table(id: string): FieldTable | undefined {
    return this.#tables.find((table) => table?.layout.id === id);
  }

  sourceName(number: number): string {
    return this.#sourceNames[number] ?? '';
  }

  /** Packs sextets behind the last message's words; returns the first word. Call `add` next. */
  pack(sextets: Uint8Array, count: number): number {
    const { words } = this;
    const first = this.#usedWords;
    let word = first;
    let at = 0;
    // Sixteen sextets are three words.
    for (; at + 16 <= count; at += 16) {
      words[word++] =
        (sextets[at]! << 26) |
        (sextets[at + 1]! << 20) |
        (sextets[at + 2]! << 14) |
        (sextets[at + 3]! << 8) |
        (sextets[at + 4]! << 2) |
        (sextets[at + 5]! >> 4);
      words[word++] =
        (sextets[at + 5]! << 28) |
        (sextets[at + 6]! << 22) |
        (sextets[at + 7]! << 16) |
        (sextets[at + 8]! << 10) |
        (sextets[at + 9]! << 4) |
        (sextets[at + 10]! >> 2);
      words[word++] =
        (sextets[at + 10]! << 30) |
        (sextets[at + 11]! << 24) |
        (sextets[at + 12]! << 18) |
        (sextets[at + 13]! << 12) |
        (sextets[at + 14]! << 6) |
        sextets[at + 15]!;
    }
    let held = 0;
    let free = 32;
    for (; at < count; at++) {
      if (free >= 6) {
        free -= 6;
        held |= sextets[at]! << free;
      } else {
        words[word++] = held | (sextets[at]! >> (6 - free));
        free += 26;
        held = sextets[at]! << free;
      }
    }
    words[word++] = held;
    words[word] = 0;
    this.#usedWords = word;
    return first;
  }

  /**
   * Decodes the message packed at `firstWord` into a row of every column; the caller fills time, offset, channel and
   * source of the row returned.
   */
  add(layoutNumber: number, firstWord: number, bits: number): number {
    const i = this.count++;
    const { words } = this;
    const table = (this.#tables[layoutNumber] ??= new FieldTable(LAYOUTS[layoutNumber]!, this.capacity));
    const row = table.add(words, firstWord, bits);
    this.messageType[i] = words[firstWord]! >>> 26;
    this.mmsi[i] = ((words[firstWord]! << 8) | (words[firstWord + 1]! >>> 24)) >>> 2;
    this.bits[i] = bits;
    this.layout[i] = layoutNumber;
    this.row[i] = row;
    this.firstWord[i] = firstWord;
    const plan = POSITION_PLANS[layoutNumber];
    if (plan === undefined || bits < plan.bits) {
      this.longitude[i] = LONGITUDE_NOT_AVAILABLE;
      this.latitude[i] = LATITUDE_NOT_AVAILABLE;
      this.sog[i] = 1023;
      this.cog[i] = 3600;
      this.heading[i] = 511;
      this.navigationalStatus[i] = 15;
    } else this.#fillPosition(i, plan, table, row);
    this.staticHash[i] = IS_STATIC[layoutNumber] === 1 ? this.#hashStatic(firstWord, bits, STATIC_FROM[layoutNumber]!) : 0;
    return i;
  }

  #fillPosition(i: number, plan: PositionPlan, table: FieldTable, row: number): void {
    const { values, capacity } = table;
    this.longitude[i] = values[plan.lon * capacity + row]! * plan.placeScale;
    this.latitude[i] = values[plan.lat * capacity + row]! * plan.placeScale;
    const sog = values[plan.sog * capacity + row]!;
    this.sog[i] = sog === plan.sogNone ? 1023 : sog * plan.sogScale;
    const cog = values[plan.cog * capacity + row]!;
    this.cog[i] = cog >= plan.cogNone ? 3600 : cog * plan.cogScale;
    this.heading[i] = plan.heading < 0 ? 511 : values[plan.heading * capacity + row]!;
    this.navigationalStatus[i] = plan.status < 0 ? 15 : values[plan.status * capacity + row]!;
  }

  #hashStatic(firstWord: number, bits: number, fromBit: number): number {
    const { words } = this;
    const last = firstWord + ((bits - 1) >>> 5);
    let hash = 0x811c9dc5;
    for (let word = firstWord + (fromBit >>> 5); word <= last; word++) {
      hash = Math.imul(hash ^ words[word]!, 0x01000193);
      hash ^= hash >>> 15;
    }
    return hash >>> 0 || 1;
  }

  /** The message as an object that outlives the batch: physical units, null for "not available". */
  message(i: number): AisMessage {
    const first = this.firstWord[i]!;
    const words = this.words.slice(first, first + (this.bits[i]! >>> 5) + 2);
    return new AisMessage(LAYOUTS[this.layout[i]!]!, words, this.bits[i]!);
  }

  /** The message as a plain object with the names of the Recommendation and its special values unchanged. */
  raw(i: number): RawFields {
    return this.message(i).raw;
  }

  /** What a static message (types 5, 19, 21, 24) says of its sender, or null. Costs strings: look at `staticHash` first. */
  staticReport(i: number): StaticFields | null {
    if (this.staticHash[i] === 0) return null;
    const { id, fields } = LAYOUTS[this.layout[i]!]!;
    const table = this.#tables[this.layout[i]!]!;
    const bits = this.bits[i]!;
    const row = this.row[i]!;
    const text = (name: string): string | undefined => {
      const field = fields.find((candidate) => candidate.name === name);
      if (field === undefined || field.offset + field.bits > bits) return undefined;
      return readText(this.words, this.firstWord[i]!, field.offset, field.bits) || undefined;
    };
    const number = (name: string): number | undefined => {
      const column = table.columnOf(name);
      return column < 0 ? undefined : table.values[column * table.capacity + row]! || undefined;
    };
    const name = text('name');
    const callSign = text('callSign');
    const imo = number('imoNumber');
    const shipType = id === '21' ? undefined : number('shipAndCargoType');
    const dimensions = ['dimA', 'dimB', 'dimC', 'dimD'].map((side) => number(side) ?? 0);
    const hasDimensions = dimensions.some((side) => side > 0);
    const destination = text('destination');
    return {
      mmsi: this.mmsi[i]!,
      timeMs: this.timeMs[i]!,
      ...(name !== undefined && { name }),
      ...(callSign !== undefined && { callSign }),
      ...(imo !== undefined && { imo }),
      ...(shipType !== undefined && { shipType }),
      ...(hasDimensions && {
        dimensions: {
          bowM: dimensions[0]!,
          sternM: dimensions[1]!,
          portM: dimensions[2]!,
          starboardM: dimensions[3]!,
        },
      }),
      ...(destination !== undefined && { destination }),
    };
  }
}
