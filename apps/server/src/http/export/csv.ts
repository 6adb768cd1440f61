type Cell = string | number | boolean | undefined | null;

/** A table as RFC 4180 text, with a head. */
export function writeCsv(head: readonly string[], rows: Iterable<readonly Cell[]>): string {
  let text = `${head.join(',')}\r\n`;
  for (const row of rows) text += `${row.map(writeCell).join(',')}\r\n`;
  return text;
}

/**
 * One cell. A text that a spreadsheet would take for a formula gets an apostrophe in front: names come from whoever has
 * a transmitter.
 */
export function writeCell(value: Cell): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
