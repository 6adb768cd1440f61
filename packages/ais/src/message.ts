import { type ApplicationFields, decodeApplication } from './application/mod.ts';
import { type CommunicationState, readCommunicationState } from './communication-state.ts';
import type { Field, FieldKind, Layout } from './layouts.ts';
import { readSigned, readText, readUnsigned, WordBits } from './words.ts';

/** Fields with the names of the Recommendation, in physical units, special values unchanged (181, 102.3, 511 ...). */
export type RawFields = Record<string, number | string>;

/** Fields in physical units; null = sent as "not available". Flags are booleans. */
export type MessageFields = Record<string, number | string | boolean | null>;

const DIVISORS: Readonly<Record<FieldKind, number>> = {
  u: 1,
  b: 1,
  i: 1,
  d10: 10,
  lon: 600_000,
  lat: 600_000,
  lon10: 600,
  lat10: 600,
  t: 1,
};

/** Raw values that mean "not available" (ITU-R M.1371-5 tables 48-91), by field and, where they differ, by type. */
const NOT_AVAILABLE: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
  longitude: { '17': 181 * 600, '27': 181 * 600, other: 181 * 600_000 },
  latitude: { '17': 91 * 600, '27': 91 * 600, other: 91 * 600_000 },
  sog: { '27': 63, other: 1023 },
  cog: { '27': 511, other: 3600 },
  trueHeading: 511,
  altitude: 4095,
  rateOfTurnAis: -128,
  navigationalStatus: 15,
  timeStamp: 60,
  etaMonth: 0,
  etaDay: 0,
  etaHour: 24,
  etaMinute: 60,
  utcYear: 0,
  utcMonth: 0,
  utcDay: 0,
  utcHour: 24,
  utcMinute: 60,
  utcSecond: 60,
  draught: 0,
  imoNumber: 0,
  shipAndCargoType: 0,
};

/** One decoded message. It keeps its bits and reads a field when asked; `toJSON` and `raw` read them all. */
export class AisMessage {
  readonly layout: Layout;
  /** Length in bits, without fill bits. */
  readonly bits: number;
  readonly #words: Uint32Array;

  /** @param words the message's bits, big-endian, and one word beyond */
  constructor(layout: Layout, words: Uint32Array, bits: number) {
    this.layout = layout;
    this.bits = bits;
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

  /** One field in physical units; null = not available; undefined = the message has no such field or is too short. */
  get(name: string): number | string | boolean | null | undefined {
    const field = this.layout.fields.find((candidate) => candidate.name === name);
    return field === undefined ? undefined : this.#readView(field);
  }

  /** Every field that the message has, in physical units, null for "not available". */
  get fields(): MessageFields {
    const fields: MessageFields = {};
    for (const field of this.layout.fields) {
      const value = this.#readView(field);
      if (value !== undefined) fields[field.name] = value;
    }
    if (this.layout.id === '21') fields['fullName'] = `${fields['name'] ?? ''}${fields['nameExtension'] ?? ''}`;
    return fields;
  }

  /** Every field that the message has, special values unchanged; a known application's fields among them. */
  get raw(): RawFields {
    const raw: RawFields = {};
    for (const field of this.layout.fields) {
      const value = this.#readRaw(field);
      if (value !== undefined) raw[field.name] = value;
    }
    if (this.layout.types[0] === 26) raw['communicationState'] = readUnsigned(this.#words, 0, this.bits - 20, 20);
    const application = this.application;
    return application === null ? raw : Object.assign(raw, application.raw);
  }

  /** What a known binary application (types 6, 8, 25, 26) carries, or null. */
  get application(): ApplicationFields | null {
    if (this.layout.fields.at(-1)?.name !== 'fi') return null;
    const fi = this.layout.fields.at(-1)!;
    if (fi.offset + fi.bits > this.bits) return null;
    const dac = readUnsigned(this.#words, 0, fi.offset - 10, 10);
    const number = readUnsigned(this.#words, 0, fi.offset, 6);
    const isAddressed = this.layout.fields.some((field) => field.name === 'destinationId');
    // The last 20 bits of type 26 are its communication state.
    const length = this.layout.types[0] === 26 ? this.bits - 20 : this.bits;
    return decodeApplication(dac, number, isAddressed, new WordBits(this.#words, 0, length), fi.offset + fi.bits);
  }

  /** The communication state taken apart, or null where the type has none. */
  get communicationState(): CommunicationState | null {
    return readCommunicationState(this.type, this.#words, this.bits);
  }

  toJSON(): MessageFields & { application?: unknown } {
    const application = this.application;
    if (application === null) return this.fields;
    return Object.assign(this.fields, { application: { name: application.application, ...application.view } }) as never;
  }

  #readRaw(field: Field): number | string | undefined {
    const width = field.bits === 0 ? this.bits - field.offset : field.bits;
    if (field.offset + width > this.bits || width < 0) return undefined;
    if (field.kind === 't') return readText(this.#words, 0, field.offset, width);
    return this.#readInteger(field) / DIVISORS[field.kind];
  }

  #readView(field: Field): number | string | boolean | null | undefined {
    const width = field.bits === 0 ? this.bits - field.offset : field.bits;
    if (field.offset + width > this.bits || width < 0) return undefined;
    if (field.kind === 't') return readText(this.#words, 0, field.offset, width) || null;
    const integer = this.#readInteger(field);
    if (field.kind === 'b') return integer === 1;
    const none = NOT_AVAILABLE[field.name];
    if (none !== undefined) {
      const code = typeof none === 'number' ? none : (none[this.layout.id] ?? none['other']);
      if (integer === code) return null;
    }
    return integer / DIVISORS[field.kind];
  }

  #readInteger(field: Field): number {
    const isSigned = field.kind === 'i' || field.kind.startsWith('l');
    return isSigned
      ? readSigned(this.#words, 0, field.offset, field.bits)
      : readUnsigned(this.#words, 0, field.offset, field.bits);
  }
}
