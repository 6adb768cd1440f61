const MOST_CHARACTERS = 500;
const PLAIN = /^[ -~]*$/;

/** Text of a source made harmless: no controls, no marks that turn the direction of writing, no endless names. */
export function cleanText(text: string): string {
  // Twice as many units hold them all, and an endless text is not searched to its end.
  const start = text.trim().slice(0, 2 * MOST_CHARACTERS);
  if (start.length <= MOST_CHARACTERS && PLAIN.test(start)) return start;
  const clean = [...start.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '?')];
  return clean.length <= MOST_CHARACTERS ? clean.join('') : `${clean.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}

/** A place as reports name it. */
export function tellPlace(lon: number, lat: number): string {
  return `longitude ${round(lon)}, latitude ${round(lat)}`;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
