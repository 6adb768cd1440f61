import { makePrintable } from '../text.ts';

/** Column of a text table: what it is called, and whether its cells stand at its right side. */
export interface Column {
  readonly head: string;
  readonly isRight?: boolean;
  /** Longer cells are cut, with an ellipsis. */
  readonly most?: number;
}

/** Rows under their heads, as wide as their cells. Cells are made harmless for a terminal. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell, at) => cut(makePrintable(cell), columns[at]?.most)));
  const widths = columns.map(({ head }, at) => Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (columns[at]?.isRight === true ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ head }) => head)), ...cells.map(line)].join('\n');
}

function cut(text: string, most = Number.POSITIVE_INFINITY): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
