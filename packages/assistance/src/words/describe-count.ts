import type { Quantity } from '../facts/values.ts';

const MOST_LETTERS = 24;

/**
 * A count as exactly as it is known: `7`, `several` (its own words without the whole it is counted from), `2 to 13`,
 * `at least 2`, `at most 13`, `unknown`.
 */
export function describeCount(count: Quantity | undefined): string {
  const { least, most, text } = count ?? {};
  if (least !== undefined && least === most) return groupDigits(least);
  if (text !== undefined) return /^(?:unknown|not known)\b/i.test(text) ? 'unknown' : shorten(text);
  if (least !== undefined && most !== undefined) return `${groupDigits(least)} to ${groupDigits(most)}`;
  if (least !== undefined) return `at least ${groupDigits(least)}`;
  return most === undefined ? 'unknown' : `at most ${groupDigits(most)}`;
}

/** The count itself where it is exact; undefined where it is known in part or not at all. */
export function exactCount(count: Quantity | undefined): number | undefined {
  return count?.least !== undefined && count.least === count.most ? count.least : undefined;
}

function shorten(text: string): string {
  const part = text.replace(/\s+of\s+(?:the\s+)?\d.*$/, '').trim() || text;
  const letters = [...part];
  return letters.length <= MOST_LETTERS ? part : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}

function groupDigits(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
