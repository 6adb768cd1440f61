/** What a column holds, in the words of Table Schema (Frictionless). */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** One sentence for readers. */
  readonly means: string;
}

/** A cell: `undefined` is not known and stays empty; it is never zero and never an empty text. */
export type Cell = string | number | boolean | undefined;

export interface Table {
  readonly name: string;
  readonly means: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly fields: string; readonly table: string; readonly to: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Makes columns from rows of name, type and meaning. */
export function columns(...list: readonly (readonly [name: string, type: ColumnType, means: string])[]): Column[] {
  return list.map(([name, type, means]) => ({ name, type, means }));
}
