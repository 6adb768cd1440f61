import { type ApplicationFields, decodeApplication } from './application/mod.ts';
import { DIVISORS, findNotAvailable, isSigned, TIME_STAMP_NONE } from './field-values.ts';
import { makeRaw, type RawFields } from './generated/raw.ts';
import { type MessageFields, makeView } from './generated/view.ts';
import { type Field, LAYOUTS, type Layout, objectBits } from './layouts.ts';
import { readBitString, readSigned, readText, readUnsigned, WordBits } from './words.ts';

const OBJECT_BITS: Uint16Array = Uint16Array.from(LAYOUTS, objectBits);

/** Number of bits of the communication state that ends a message of type 26. */
const STATE_BITS = 20;

/** The name in type 21: first bit, characters. */
const NAME_OFFSET = 43;
const NAME_LENGTH = 20;

/** Layouts whose objects need more than their fields: binary data, the state of type 26, the full name of type 21. */
const HAS_MORE: Uint8Array = Uint8Array.from(LAYOUTS, ({ dataOffset, id }) => (dataOffset > 0 || id === '21' ? 1 : 0));

/** Every field that the message has, special values unchanged; a known application's fields among them. */
export function readRawFields(layout: number, words: Uint32Array, at: number, bits: number): RawFields {
  const raw = bits >= OBJECT_BITS[layout]! ? makeRaw(layout, words, at, bits)! : readPart(layout, words, at, bits);
  return HAS_MORE[layout] === 1 ? addRaw(LAYOUTS[layout]!, raw, words, at, bits) : raw;
}

/** Every field that the message has, null for "not available", flags as booleans. */
export function readViewFields(layout: number, words: Uint32Array, at: number, bits: number): MessageFields {
  const view =
    bits >= OBJECT_BITS[layout]! ? makeView(layout, words, at, bits)! : readPartView(layout, words, at, bits);
  return HAS_MORE[layout] === 1 ? addView(LAYOUTS[layout]!, view, words, at, bits) : view;
}

/** What a known binary application (types 6, 8, 25, 26) carries, or null. */
export function readApplication(
  layout: Layout,
  words: Uint32Array,
  at: number,
  bits: number,
): ApplicationFields | null {
  const { dataOffset } = layout;
  if (!layout.fields.some((field) => field.name === 'fi') || dataOffset > bits) return null;
  const dac = readUnsigned(words, at, dataOffset - 16, 10);
  const fi = readUnsigned(words, at, dataOffset - 6, 6);
  const isAddressed = layout.fields.some((field) => field.name === 'destinationId');
  const reader = new WordBits(words, at, findDataEnd(layout, bits));
  return decodeApplication(dac, fi, isAddressed, reader, dataOffset);
}

/**
 * Reads the fields one by one, as the table of layouts has them: for messages too short for the generated code, and as
 * the measure of that code in the tests.
 */
export function readPart(layout: number, words: Uint32Array, at: number, bits: number): RawFields {
  const raw: Record<string, number | string> = {};
  for (const field of LAYOUTS[layout]!.fields) {
    const width = field.bits === 0 ? bits - field.offset : field.bits;
    if (width < 0 || field.offset + width > bits) continue;
    raw[field.name] =
      field.kind === 't'
        ? readText(words, at, field.offset, width)
        : readInteger(field, words, at) / DIVISORS[field.kind];
  }
  return raw as RawFields;
}

/** The same for the view. */
export function readPartView(layout: number, words: Uint32Array, at: number, bits: number): MessageFields {
  const view: Record<string, number | string | boolean | null> = {};
  for (const field of LAYOUTS[layout]!.fields) {
    const width = field.bits === 0 ? bits - field.offset : field.bits;
    if (width < 0 || field.offset + width > bits) continue;
    if (field.kind === 't') view[field.name] = readText(words, at, field.offset, width) || null;
    else view[field.name] = toViewValue(LAYOUTS[layout]!, field, readInteger(field, words, at));
  }
  return view as MessageFields;
}

function toViewValue(layout: Layout, field: Field, integer: number): number | boolean | null {
  if (field.kind === 'b') return integer === 1;
  if (field.name === 'timeStamp' && integer >= TIME_STAMP_NONE) return null;
  return integer === findNotAvailable(layout, field) ? null : integer / DIVISORS[field.kind];
}

function readInteger(field: Field, words: Uint32Array, at: number): number {
  return isSigned(field.kind)
    ? readSigned(words, at, field.offset, field.bits)
    : readUnsigned(words, at, field.offset, field.bits);
}

/** Where binary data ends: type 26 closes with its communication state. */
function findDataEnd(layout: Layout, bits: number): number {
  return layout.types[0] === 26 ? bits - STATE_BITS : bits;
}

function addRaw(layout: Layout, raw: RawFields, words: Uint32Array, at: number, bits: number): RawFields {
  addState(layout, raw, words, at, bits);
  const application = readApplication(layout, words, at, bits);
  if (application !== null) return Object.assign(raw, application.raw);
  addData(layout, raw, words, at, bits);
  return raw;
}

function addView(layout: Layout, view: MessageFields, words: Uint32Array, at: number, bits: number): MessageFields {
  if (view.messageId === 21) {
    view.fullName = joinName(view.name ?? '', view.nameExtension ?? '', words, at) || null;
    return view;
  }
  addState(layout, view, words, at, bits);
  const application = readApplication(layout, words, at, bits);
  if (application === null) addData(layout, view, words, at, bits);
  else Object.assign(view, { application: { name: application.application, ...application.view } });
  return view;
}

/** The name continues behind its 20 characters, so a blank at their end stands between two words. */
function joinName(name: string, extension: string, words: Uint32Array, at: number): string {
  if (extension === '') return name;
  for (let i = name.length; i < NAME_LENGTH; i++) {
    if (readUnsigned(words, at, NAME_OFFSET + i * 6, 6) === 0) return name + extension;
  }
  return name.padEnd(NAME_LENGTH) + extension;
}

function addState(layout: Layout, message: object, words: Uint32Array, at: number, bits: number): void {
  if (layout.types[0] !== 26 || bits < layout.dataOffset + STATE_BITS) return;
  Object.assign(message, { communicationState: readUnsigned(words, at, bits - STATE_BITS, STATE_BITS) });
}

function addData(layout: Layout, message: object, words: Uint32Array, at: number, bits: number): void {
  const end = findDataEnd(layout, bits);
  if (layout.dataOffset === 0 || end <= layout.dataOffset) return;
  Object.assign(message, { data: readBitString(words, at, layout.dataOffset, end) });
}
