import { formatCount, makePrintable, toWords } from '@searoom/feed';

export { formatCount, makePrintable, toWords };

/** `1 line`, `2 lines`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * `27,020 = 26,990 joined + 30 duplicate`: a total and its parts, so that a reader can add them up. The parts that are
 * zero are left out.
 */
export function describeSum(total: number, parts: Readonly<Record<string, number>>): string {
  const shown = Object.entries(parts).filter(([, count]) => count > 0);
  if (shown.length === 0) return formatCount(total);
  return `${formatCount(total)} = ${shown.map(([name, count]) => `${formatCount(count)} ${toWords(name)}`).join(' + ')}`;
}

/** JSON on one line that no terminal takes for a command: JSON itself leaves the controls from 127 to 159 as they are. */
export function toPrintableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
