/** `1,234,567`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** `1 line`, `2 lines`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `badChecksum` -> `bad checksum`: a counter's name as words. */
export function toWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
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

/** Text of a source must not command the terminal that shows it: control characters become question marks. */
export function makePrintable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '?');
}

/** JSON on one line that no terminal takes for a command: JSON itself leaves the controls from 127 to 159 as they are. */
export function toPrintableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
