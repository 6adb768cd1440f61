import type { Context } from '../command.ts';
import { makePrintable } from '../text.ts';

/** Columns of text where there is no terminal that says how wide it is. */
export const WIDTH = 100;
const LEAST_WIDTH = 60;
const MOST_WIDTH = 160;
/** A blank that no line is broken at. */
const FIRM = '\u00a0';

/** Columns of the text of an answer. */
export function readWidth({ stdout }: Context): number {
  const { columns } = stdout as { readonly columns?: number };
  return Math.min(Math.max(columns ?? WIDTH, LEAST_WIDTH), MOST_WIDTH);
}

/** A text whose blanks no line is broken at: an amount, a name with its number. */
export function hold(text: string): string {
  return text.replaceAll(' ', FIRM);
}

/**
 * A text in lines of so many columns, broken at blanks, harmless for a terminal. A word that is longer stays whole.
 *
 * @param indents in front of the first line, and of all others
 */
export function wrapText(text: string, width: number, [first, rest]: readonly [string, string] = ['', '']): string {
  const lines: string[] = [];
  let line = '';
  for (const word of makePrintable(text).split(' ')) {
    const room = width - (lines.length === 0 ? first : rest).length;
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= room) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((part, at) => `${at === 0 ? first : rest}${part.replaceAll(FIRM, ' ')}`.trimEnd()).join('\n');
}
