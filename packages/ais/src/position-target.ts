import type { FieldTable } from './field-table.ts';
import { findNotAvailable } from './field-values.ts';

/** 181 degrees in 1/10000 minute. */
export const LONGITUDE_NOT_AVAILABLE = 108_600_000;
/** 91 degrees in 1/10000 minute. */
export const LATITUDE_NOT_AVAILABLE = 54_600_000;

/** The columns that vessels' own positions are decoded into, besides the table of their layout. */
export interface PositionTarget {
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
  readonly sog: Uint16Array;
  readonly cog: Uint16Array;
  readonly heading: Uint16Array;
  readonly navigationalStatus: Uint8Array;
}

/** Fills the position columns from a message that lacks some of its fields: what it lacks is "not available". */
export function fillPartialPosition(
  table: FieldTable,
  row: number,
  bits: number,
  target: PositionTarget,
  i: number,
): void {
  const isLongRange = table.layout.id === '27';
  const isWholeKnots = isLongRange || table.layout.id === '9';
  const read = (name: string, absent: number, scale: number): number => {
    const field = table.layout.fields.find((candidate) => candidate.name === name);
    if (field === undefined || field.offset + field.bits > bits) return absent;
    const value = table.column(name)![row]!;
    return value === findNotAvailable(table.layout, field) ? absent : value * scale;
  };
  target.longitude[i] = read('longitude', LONGITUDE_NOT_AVAILABLE, isLongRange ? 1000 : 1);
  target.latitude[i] = read('latitude', LATITUDE_NOT_AVAILABLE, isLongRange ? 1000 : 1);
  target.sog[i] = read('sog', 1023, isWholeKnots ? 10 : 1);
  target.cog[i] = Math.min(3600, read('cog', 3600, isLongRange ? 10 : 1));
  target.heading[i] = read('trueHeading', 511, 1);
  target.navigationalStatus[i] = read('navigationalStatus', 15, 1);
}
