import { isDateText, mayBeEqual, parseDate } from '../dates/partial-date.ts';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';

/** Members in which two accounts of the same thing may differ in wording without differing in what they say. */
const WORDING = new Set(['note', 'place', 'text', 'people', 'inPresenceOf', 'lat', 'lon', 'asWritten', 'occasion']);

/**
 * Whether two values about the same thing can both be true: they say the same, or one leaves out what the other says.
 * Dates agree where they may be the same day, counts where their ranges meet.
 */
export function agree(one: Json, other: Json): boolean {
  if (isRecord(one) && isRecord(other)) {
    if (isCount(one) && isCount(other)) return countsMeet(one, other);
    return Object.keys(one).every(
      (key) => WORDING.has(key) || other[key] === undefined || agree(one[key]!, other[key]),
    );
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    // Lists of people are told by name, and names are written in many ways.
    return isPeople(one) || isPeople(other) || canonicalJson(one) === canonicalJson(other);
  }
  if (typeof one === 'string' && typeof other === 'string') {
    if (isDateText(one) && isDateText(other)) return mayBeEqual(parseDate(one), parseDate(other));
    return one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;
  }
  return one === other;
}

type JsonRecord = { readonly [key: string]: Json };

function isRecord(value: Json): value is JsonRecord {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isCount(value: JsonRecord): boolean {
  return value['least'] !== undefined || value['most'] !== undefined;
}

function countsMeet(one: JsonRecord, other: JsonRecord): boolean {
  const least = (count: JsonRecord): number => (count['least'] as number | undefined) ?? 0;
  const most = (count: JsonRecord): number => (count['most'] as number | undefined) ?? Number.POSITIVE_INFINITY;
  return least(one) <= most(other) && least(other) <= most(one);
}

function isPeople(list: readonly Json[]): boolean {
  return list.some((item) => isRecord(item) && item['name'] !== undefined);
}
