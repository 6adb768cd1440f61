/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A small number at the beginning of a sentence: `Three`, `11`. */
export function spellNumber(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `1 vessel`, `2 vessels`, `12 345 vessels`. */
export function countWords(count: number, one: string, many: string = `${one}s`): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}

/** Digits in groups of three, with thin spaces: `12 345`. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
}

/** A number as short as it is exact enough to read: at most three digits behind the point. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'unknown';
  return String(Number(value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 3)));
}
