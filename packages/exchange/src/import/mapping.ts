import type { Json } from '@searoom/assistance';
import type { Confidence } from '@searoom/model';

/**
 * Where a member of a value comes from. `{const}`: the same in every row · `{template}`: text with `{column}` in it ·
 * `{column, as}`: a cell · `{money, currency}`: a decimal amount and its currency · `{count}`: a number, `3-5`, or words ·
 * `{members}`: an object · `{list}`: a list. What is `optional` is left out where its cell is empty.
 */
export type CellMapping =
  | { readonly const: Json }
  | { readonly template: string; readonly optional?: boolean }
  | ColumnMapping
  | MoneyMapping
  | { readonly count: string; readonly optional?: boolean }
  | { readonly members: Readonly<Record<string, CellMapping>>; readonly optional?: boolean }
  | { readonly list: readonly CellMapping[]; readonly optional?: boolean };

export interface ColumnMapping {
  readonly column: string;
  /** `text` when absent. `party`: ISO alpha-3, or alpha-2 which is made one. */
  readonly as?: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'party';
  /** Order of a date such as 03/04/2025; an ISO date or EDTF when absent. Never guessed. */
  readonly order?: 'DMY' | 'MDY' | 'YMD';
  /** Words of the file, and what they mean. A word that is not here is refused. */
  readonly words?: Readonly<Record<string, string>>;
  readonly optional?: boolean;
}

export interface MoneyMapping {
  /** Column of the amount: decimal text. */
  readonly money: string;
  /** Three letters, or the column that has them. */
  readonly currency: string | { readonly column: string };
  /** Mark before the fraction; `.` when absent. */
  readonly decimalMark?: '.' | ',';
  /** Mark between thousands, taken away; none when absent. */
  readonly groupMark?: ',' | '.' | ' ' | "'";
  /** The column is in thousands or millions: 3 or 6. */
  readonly powerOfTen?: 3 | 6 | 9;
  readonly optional?: boolean;
}

/** A fact that each row gives. */
export interface FactMapping {
  /** With `{column}` in it: `grant:{id}`. */
  readonly subject: string;
  readonly predicate: string;
  readonly value: CellMapping;
  /** With `{column}` in it; from the content when absent, so that the same row gives the same id. */
  readonly id?: string;
  /** Only where this column is not empty. */
  readonly when?: string;
  readonly validFrom?: ColumnMapping;
  readonly validTo?: ColumnMapping;
  readonly note?: string;
  readonly confidence?: Confidence;
}

/** How the columns of a file become facts. Plain JSON. */
export interface CsvMapping {
  /** Label of the Encoding Standard, for a file without a mark that is not UTF-8. */
  readonly encoding?: string;
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** Key of the source for every row, or the column that has it (several separated by spaces). */
  readonly source: { readonly key: string } | { readonly column: string };
  /** Whose word it is: with `{column}` in it. */
  readonly saidBy?: string;
  /** `seen` when absent: read in the source that is named. */
  readonly confidence?: Confidence;
  readonly facts: readonly FactMapping[];
}
