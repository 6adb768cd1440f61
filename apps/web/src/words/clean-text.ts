/** Longer text of a vessel than this is cut: no field of AIS holds more than 120 characters. */
const MOST_CHARACTERS = 160;
/** More marks than this on one letter climb over the lines above it. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;
/**
 * Controls, format characters (with them all that turns the direction of writing, joins or hides), line separators, tags,
 * parts of a broken pair and code points that mean nothing.
 */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]|\p{Variation_Selector}|\u115f|\u1160|\u3164|\uffa0/gu;
const SPACES = /[\p{Zs}\u2800]+/gu;

/**
 * Makes text that somebody else wrote harmless to look at: what cannot be seen or turns the writing is shown as `�`, so
 * that nobody can hide a letter or reverse a name. It is no escape for HTML; a page must put it into a text node.
 */
export function cleanText(text: string): string {
  const cut = text.length > MOST_CHARACTERS * 4 ? text.slice(0, MOST_CHARACTERS * 4) : text;
  const clean = cleanInner(cut).trim();
  const letters = [...clean];
  return letters.length <= MOST_CHARACTERS ? clean : `${letters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}

/** The same for a piece of a sentence: neither cut nor trimmed, because it has neighbours. */
export function cleanInner(text: string): string {
  return text.replace(HARMFUL, '�').replace(STACKED_MARKS, '$1').replace(SPACES, ' ');
}

/** Raw text with its line breaks kept, each line cleaned; for sentences as received. */
export function cleanLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
    .map((line) => line.replace(HARMFUL, '�'));
}
