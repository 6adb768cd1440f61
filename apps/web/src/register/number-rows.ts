export type Numbered<Row> = Row & { readonly key: string; readonly number: number };

/** Rows with a key of their own, for answers whose rows have none and never change their order. */
export function numberRows<Row extends object>(rows: readonly Row[]): Numbered<Row>[] {
  return rows.map((row, number) => ({ ...row, key: String(number), number }));
}
