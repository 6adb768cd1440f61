import type { Bits } from '../bits.ts';

/** What a binary application carries, in two faces. */
export interface ApplicationFields {
  /** Short name of the application. */
  readonly application: string;
  /** Flat, with gpsd's JSON names; "not available" codes stand as numbers in the unit of the field. */
  readonly raw: Record<string, number | string>;
  /** Clear names with units, null for "not available"; repeated parts as arrays. */
  readonly view: Record<string, unknown>;
}

/** One numeric or text field of an application's table. `value = raw * scale + shift`. */
export interface ApplicationField {
  /** Name in gpsd's JSON. */
  readonly raw: string;
  /** Name in the object view, with its unit. */
  readonly view: string;
  /** Bits from the start of the application's data. */
  readonly offset: number;
  readonly bits: number;
  readonly kind?: 'signed' | 'text' | 'flag';
  readonly scale?: number;
  readonly shift?: number;
  /** Integer that means "not available". */
  readonly none?: number;
}

/** Reads a table of fields; one whose last bit is outside the message is absent from both faces. */
export function readFields(
  fields: readonly ApplicationField[],
  bits: Bits,
  start: number,
): Pick<ApplicationFields, 'raw' | 'view'> {
  const raw: Record<string, number | string> = {};
  const view: Record<string, unknown> = {};
  for (const field of fields) {
    const at = start + field.offset;
    // Width 0: whole 6-bit groups to the end of the message.
    const width = field.bits === 0 ? bits.length - at : field.bits;
    if (width < 0 || at + width > bits.length) continue;
    if (field.kind === 'text') {
      raw[field.raw] = bits.text(at, width);
      view[field.view] = raw[field.raw] || null;
      continue;
    }
    const integer = field.kind === 'signed' ? bits.signed(at, width) : bits.unsigned(at, width);
    const value = scaleInteger(integer, field.scale ?? 1, field.shift ?? 0);
    raw[field.raw] = value;
    if (integer === field.none) view[field.view] = null;
    else view[field.view] = field.kind === 'flag' ? integer === 1 : value;
  }
  return { raw, view };
}

/** Divides by whole numbers where the scale is a fraction of one, so that 177 tenths are 17.7 and not 17.700000000000003. */
function scaleInteger(integer: number, scale: number, shift: number): number {
  const value = scale < 1 ? integer / Math.round(1 / scale) : integer * scale;
  return shift === 0 ? value : Math.round((value + shift) * 1e6) / 1e6;
}

/** 1/1000 minute, as positions in these applications are sent. */
export const THOUSANDTH_MINUTE: number = 1 / 60_000;
