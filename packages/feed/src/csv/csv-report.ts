/** Why a row became nothing. */
export const BAD_ROW_REASONS = [
  /** Longer than any row may be. */
  'overlong',
  /** A quoted field that does not end where it should. */
  'quote',
  /** More or fewer fields than the header names. */
  'fields',
  /** Cut off by the end of a broken source. */
  'cut',
  /** No vessel, or a number that no vessel has. */
  'vessel',
  /** No time, or none that can be read. */
  'time',
  /** A clock that was never set (before 1992), or one ahead of this machine's by more than a day. */
  'implausibleTime',
  'latitude',
  'longitude',
] as const;

export type BadRowReason = (typeof BAD_ROW_REASONS)[number];

/** Columns whose values may be useless without harm to the row: the report is delivered with "not available". */
export const OPTIONAL_NUMBERS = ['sog', 'cog', 'heading', 'status'] as const;
export type OptionalNumber = (typeof OPTIONAL_NUMBERS)[number];

/** One bad value, so that a user can find it in the file. */
export interface CsvExample {
  readonly reason: BadRowReason | OptionalNumber;
  /** Line number from 1, the header's lines included. */
  readonly line: number;
  /** Byte offset of the row in the text. */
  readonly offset: number;
  /** Name of the column; absent where the whole row is meant. */
  readonly column?: string;
  /** What stands there, cut to 80 characters. */
  readonly value: string;
}

/** What became of every row: `rows` = positions + withoutPosition + otherStations + repeatedHeaders + all of `bad`. */
export interface CsvReport {
  /** `MarineCadastre`, `Danish Maritime Authority` or `columns named by the user`; empty while no header was read. */
  readonly profile: string;
  /** Names of the columns as they stand in the header. */
  readonly columns: readonly string[];
  /** Rows below the header; blank lines are none. */
  readonly rows: number;
  /** Delivered as positions. */
  readonly positions: number;
  /** Position empty or "not available" (91, 181). What the row says of its vessel is delivered. */
  readonly withoutPosition: number;
  /** Base stations and aids to navigation. */
  readonly otherStations: number;
  /** The header again, where files were put together. */
  readonly repeatedHeaders: number;
  readonly bad: Readonly<Record<BadRowReason, number>>;
  /** Delivered positions whose speed, course, heading or status could not be used. */
  readonly unusable: Readonly<Record<OptionalNumber, number>>;
  /** Static reports delivered. */
  readonly statics: number;
  /** The first of each kind. */
  readonly examples: readonly CsvExample[];
}

const EXAMPLES_PER_REASON = 3;

/** Counts what becomes of the rows. */
export class CsvTally {
  profile = '';
  columns: readonly string[] = [];
  rows = 0;
  positions = 0;
  withoutPosition = 0;
  otherStations = 0;
  repeatedHeaders = 0;
  statics = 0;
  readonly bad: Record<BadRowReason, number> = zeros(BAD_ROW_REASONS);
  readonly unusable: Record<OptionalNumber, number> = zeros(OPTIONAL_NUMBERS);
  readonly #examples: CsvExample[] = [];

  /** True while an example of this reason is still wanted: only then its text is worth making. */
  wantsExample(reason: CsvExample['reason']): boolean {
    const known = reason in this.bad ? this.bad[reason as BadRowReason] : this.unusable[reason as OptionalNumber];
    return known < EXAMPLES_PER_REASON;
  }

  addExample(example: CsvExample): void {
    this.#examples.push(example);
  }

  report(): CsvReport {
    return {
      profile: this.profile,
      columns: this.columns,
      rows: this.rows,
      positions: this.positions,
      withoutPosition: this.withoutPosition,
      otherStations: this.otherStations,
      repeatedHeaders: this.repeatedHeaders,
      bad: { ...this.bad },
      unusable: { ...this.unusable },
      statics: this.statics,
      examples: [...this.#examples],
    };
  }
}

function zeros<K extends string>(names: readonly K[]): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
}
