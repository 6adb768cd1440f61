/**
 * Texts that can be asked for. PostgreSQL holds no NUL in a text: what has one is not there.
 */
export function askable(texts: readonly string[]): string[] {
  return texts.filter((text) => !text.includes('\0'));
}

/** A list in pieces of at most `most`. */
export function piecesOf<T>(list: readonly T[], most: number): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < list.length; at += most) pieces.push(list.slice(at, at + most));
  return pieces;
}
