import { formatRate, formatRatio, formatTable } from './table.ts';

/** A goal of the project and whether this run reached it. A miss fails nothing: speed depends on the machine. */
export interface Bar {
  /** `at least 20 x`. */
  readonly goal: string;
  readonly isMet: boolean;
}

/** One line of a comparison. */
export interface Row {
  readonly what: string;
  /** The measured value with its unit: `4,030,000 sentences/s`. */
  readonly value: string;
  /** How many times the rate of the peer; undefined where there is none, 1 for the peer itself. */
  readonly ratio?: number;
  readonly bars?: readonly Bar[];
}

export interface Comparison {
  readonly title: string;
  /** Head of the column of values; `median` where nothing is said. */
  readonly valueName?: string;
  /** What was measured, and on what. */
  readonly note: string;
  /** Whom `ratio` refers to; undefined where a comparison has no peer. */
  readonly peer?: string;
  readonly rows: readonly Row[];
  /** What went wrong: answers that differ. Any of these fails the run. */
  readonly failures: readonly string[];
}

export function formatComparison({ title, valueName = 'median', note, peer, rows, failures }: Comparison): string {
  const head = ['what', valueName, peer === undefined ? 'ratio' : `ratio to ${peer}`, 'goal met'];
  const cells = rows.map(({ what, value, ratio, bars = [] }) => [
    what,
    value,
    ratio === undefined ? '-' : formatRatio(ratio),
    bars.length === 0 ? '-' : bars.map(({ goal, isMet }) => `${goal}: ${isMet ? 'yes' : 'no'}`).join('; '),
  ]);
  const wrong = failures.map((failure) => `\n\nWRONG: ${failure}`).join('');
  return `## ${title}\n\n${note}\n\n${formatTable(head, cells)}${wrong}`;
}

/** A goal that is a least rate: `at least 3,000,000/s`. */
export function atLeastRate(rate: number, goal: number): Bar {
  return { goal: `at least ${formatRate(goal)}/s`, isMet: rate >= goal };
}

/** A goal that is a least ratio: `at least 20 x`. */
export function atLeastRatio(ratio: number, goal: number): Bar {
  return { goal: `at least ${formatRatio(goal)}`, isMet: ratio >= goal };
}
