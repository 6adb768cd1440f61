import { makePrintable } from '../text.ts';
import { wrapText } from './wrap.ts';

/** Column of a text table: what it is called, and whether its cells stand at its right side. */
export interface Column {
  readonly head: string;
  readonly isRight?: boolean;
}

const GAP = '  ';
/** A longer word makes its column no wider; it then stands out of it. */
const LONGEST_WORD = 40;

/**
 * Rows under their heads in at most so many columns of text, where the words allow it: cells and heads that are too long go
 * over several lines, nothing is cut off. Cells are made harmless for a terminal.
 */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const heads = columns.map(({ head }) => head);
  const cells = rows.map((row) => row.map(makePrintable));
  const widths = fitWidths([heads, ...cells], width - GAP.length * (columns.length - 1));
  const format = (row: readonly string[]): string => {
    const parts = row.map((cell, at) => wrapText(cell, widths[at]!).split('\n'));
    const height = Math.max(1, ...parts.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      parts
        .map((lines, at) => {
          const text = lines[line] ?? '';
          return columns[at]?.isRight === true ? text.padStart(widths[at]!) : text.padEnd(widths[at]!);
        })
        .join(GAP)
        .trimEnd(),
    ).join('\n');
  };
  return [heads, ...cells].map(format).join('\n');
}

/**
 * Widths that hold every cell on one line; where that is too much, columns give way by one after the other, each time the
 * one that costs the fewest lines, down to its longest word.
 */
function fitWidths(rows: readonly (readonly string[])[], room: number): number[] {
  const words = rows.map((row) => row.map((cell) => cell.split(' ').map((word) => word.length)));
  const columns = words[0]?.map((_, at) => at) ?? [];
  const widest = (at: number, measure: (cell: readonly number[]) => number): number =>
    Math.max(0, ...words.map((row) => measure(row[at] ?? [])));
  const widths = columns.map((at) => widest(at, (cell) => cell.reduce((sum, word) => sum + word + 1, -1)));
  const least = columns.map((at) =>
    Math.min(
      LONGEST_WORD,
      widest(at, (cell) => Math.max(0, ...cell)),
    ),
  );
  /** Lines of every row, by column. */
  const heights = words.map((row) => row.map(() => 1));
  let over = widths.reduce((sum, each) => sum + each, 0) - room;
  while (over > 0) {
    let best: { readonly at: number; readonly cost: number; readonly lines: readonly number[] } | undefined;
    for (const at of columns) {
      if (widths[at]! <= least[at]!) continue;
      const lines = words.map((row) => countLines(row[at] ?? [], widths[at]! - 1));
      const cost = heights.reduce(
        (sum, row, index) => sum + Math.max(...row.map((height, other) => (other === at ? lines[index]! : height))),
        0,
      );
      if (best === undefined || cost < best.cost || (cost === best.cost && widths[at]! > widths[best.at]!)) {
        best = { at, cost, lines };
      }
    }
    if (best === undefined) break;
    const { at, lines } = best;
    widths[at]!--;
    for (const [index, row] of heights.entries()) row[at] = lines[index]!;
    over--;
  }
  return widths;
}

/** Lines that words of these lengths take; as `wrapText` breaks them. */
function countLines(words: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used === 0) used = word;
    else if (used + 1 + word <= width) used += 1 + word;
    else {
      lines++;
      used = word;
    }
  }
  return lines;
}
