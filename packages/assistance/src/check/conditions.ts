import { isDateText, mayBeEqual, parseDate } from '../dates/partial-date.ts';
import type { Json } from '../facts/canonical-json.ts';
import type { Condition } from './statement.ts';
import type { Outcome } from './verdict.ts';

/** Whether a value meets a condition; unknown where it has no such member. */
export function meets(value: Json, { member, equals, contains, within }: Condition): Outcome {
  const leaves = read(value, member.split('.'));
  if (leaves.length === 0) return 'unknown';
  if (equals !== undefined) return leaves.some((leaf) => isSame(leaf, equals)) ? 'yes' : 'no';
  if (contains !== undefined) {
    return leaves.some((leaf) => typeof leaf === 'string' && hasOneOf(leaf, contains)) ? 'yes' : 'no';
  }
  if (within === undefined) return 'unknown';
  const outcomes = leaves
    .filter((leaf) => typeof leaf === 'string' && isDateText(leaf))
    .map((leaf) => liesWithin(leaf as string, within));
  return outcomes.find((outcome) => outcome === 'yes') ?? outcomes.find((outcome) => outcome === 'unknown') ?? 'no';
}

/** Whether all are met. */
export function meetsAll(value: Json, conditions: readonly Condition[]): Outcome {
  const outcomes = conditions.map((condition) => meets(value, condition));
  if (outcomes.includes('no')) return 'no';
  return outcomes.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether one date lies within another, as exactly as both are known. */
export function liesWithin(date: string, within: string): Outcome {
  const one = parseDate(date);
  const other = parseDate(within);
  if (!mayBeEqual(one, other)) return 'no';
  const startsIn = other.firstDay === undefined || (one.firstDay !== undefined && one.firstDay >= other.firstDay);
  const endsIn = other.lastDay === undefined || (one.lastDay !== undefined && one.lastDay <= other.lastDay);
  return startsIn && endsIn ? 'yes' : 'unknown';
}

/** Whether a text holds one of several words, in capitals or not. */
export function hasOneOf(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word.toLowerCase()));
}

/** Whether a text holds all of several words. */
export function hasAllOf(text: string, words: readonly string[]): boolean {
  return words.every((word) => hasOneOf(text, [word]));
}

function read(value: Json | undefined, path: readonly string[]): Json[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => read(item, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (typeof value !== 'object' || !Object.hasOwn(value, first)) return [];
  return read((value as { readonly [key: string]: Json })[first], rest);
}

function isSame(leaf: Json, equals: string | number | boolean): boolean {
  if (typeof leaf === 'string' && typeof equals === 'string') return leaf.toLowerCase() === equals.toLowerCase();
  return leaf === equals;
}
