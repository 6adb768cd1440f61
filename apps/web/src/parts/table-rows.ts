/** What a column is sorted and exported by; undefined is unknown, and comes last either way. */
export type CellValue = string | number | boolean | undefined;

/** The part of a column that needs no page. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly value: (row: Row) => CellValue;
}

export interface TableSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows in the order of a column. Equal rows keep their order; unknown values stand last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | undefined,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (sort === undefined || column === undefined) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined) {
      return Number(a.value === undefined) - Number(b.value === undefined);
    }
    return sign * compareValues(a.value, b.value);
  });
  return keyed.map(({ row }) => row);
}

function compareValues(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a === 'string' || typeof b === 'string') return COLLATOR.compare(String(a), String(b));
  return Number(a) - Number(b);
}

/** Rows in which every word of the filter stands in some column; case and accents do not count. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  filter: string,
): readonly Row[] {
  const words = foldText(filter)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldText(columns.map((column) => String(column.value(row) ?? 'unknown')).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Lower case, without accents. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * The rows as CSV (RFC 4180) with a head. Text that a spreadsheet would run as a formula gets an apostrophe before it;
 * an unknown value is an empty cell.
 */
export function toCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const head = columns.map((column) => writeCell(column.title)).join(',');
  const lines = rows.map((row) => columns.map((column) => writeCell(column.value(row))).join(','));
  return `${[head, ...lines].join('\r\n')}\r\n`;
}

function writeCell(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What the next press on a column's title sorts by: ascending, then descending, then as it came. */
export function nextSort(sort: TableSort | undefined, key: string): TableSort | undefined {
  if (sort?.key !== key) return { key, direction: 'ascending' };
  return sort.direction === 'ascending' ? { key, direction: 'descending' } : undefined;
}
