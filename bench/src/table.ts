/** A Markdown table with the numbers right-aligned, as it stands in the README. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** `4,030,000`: three significant figures are all that a shared machine can promise. */
export function formatRate(rate: number): string {
  const digits = Math.max(0, Math.floor(Math.log10(rate)) - 2);
  return (Math.round(rate / 10 ** digits) * 10 ** digits).toLocaleString('en');
}

/** `22 x`, `1.3 x`. */
export function formatRatio(ratio: number): string {
  return `${ratio >= 10 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(1)} x`;
}
