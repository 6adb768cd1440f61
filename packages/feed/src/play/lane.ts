import type { PositionColumns, StaticReport } from '@searoom/model';
import { copyColumns, viewColumns } from '../reports/columns.ts';
import type { ReportTarget } from '../reports/deliver-batch.ts';

type Piece = { readonly columns: PositionColumns; at: number } | { readonly report: StaticReport };

/** Time that comes before all others: what has no time of its own waits for nobody. */
export const AT_ONCE: number = Number.NEGATIVE_INFINITY;

/** Reports of one stored source on their way into a play, in the order of the source. */
export class Lane implements ReportTarget {
  readonly #source: number;
  readonly #onChange: () => void;
  readonly #isPlausible: (timeMs: number) => boolean;
  #pieces: Piece[] = [];
  #head = 0;
  #isEnded = false;
  #drained: (() => void)[] = [];

  /** @param isPlausible a report of another time is not held back for the other sources */
  constructor(source: number, onChange: () => void, isPlausible: (timeMs: number) => boolean) {
    this.#source = source;
    this.#onChange = onChange;
    this.#isPlausible = isPlausible;
  }

  addPositions(columns: PositionColumns, _source: number = this.#source, from = 0, to: number = columns.count): void {
    if (to > from) this.#pieces.push({ columns: copyColumns(viewColumns(columns, from, to)), at: 0 });
  }

  addStatic(report: StaticReport): void {
    this.#pieces.push({ report });
  }

  /** Resolves when all that was added is handed on, or the lane is emptied. */
  drain(): Promise<void> | undefined {
    if (this.isEmpty) return undefined;
    return new Promise((resolve) => {
      this.#drained.push(resolve);
      this.#onChange();
    });
  }

  /** Nothing more is added. */
  end(): void {
    this.#isEnded = true;
    this.#onChange();
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  get isEmpty(): boolean {
    return this.#head === this.#pieces.length;
  }

  /** Time of the next report: epoch milliseconds, or `AT_ONCE`. Not to be asked of an empty lane. */
  get nextMs(): number {
    const piece = this.#pieces[this.#head]!;
    if ('report' in piece) return AT_ONCE;
    const timeMs = piece.columns.timeMs[piece.at]!;
    return this.#isPlausible(timeMs) ? timeMs : AT_ONCE;
  }

  /** Reports that were added and not handed on. */
  get waiting(): number {
    let count = 0;
    for (const piece of this.#pieces.slice(this.#head)) {
      if ('columns' in piece) count += piece.columns.count - piece.at;
    }
    return count;
  }

  /**
   * Hands on the next report, and those behind it as long as their time is at most `untilMs`; positions up to the end of
   * their piece at the most.
   *
   * @param mayPass asked of each position but the first; false ends the stretch before it
   */
  handOn(target: ReportTarget, untilMs: number, mayPass: (timeMs: number) => boolean): void {
    const piece = this.#pieces[this.#head]!;
    if ('report' in piece) {
      target.addStatic(piece.report);
      this.#advance();
      return;
    }
    const { columns, at } = piece;
    let end = at + 1;
    while (end < columns.count) {
      const timeMs = columns.timeMs[end]!;
      if ((this.#isPlausible(timeMs) && timeMs > untilMs) || !mayPass(timeMs)) break;
      end++;
    }
    target.addPositions(columns, this.#source, at, end);
    piece.at = end;
    if (end === columns.count) this.#advance();
  }

  /** Throws away what waits; tells how many positions that were. */
  clear(): number {
    const count = this.waiting;
    this.#head = this.#pieces.length;
    this.#settle();
    return count;
  }

  #advance(): void {
    this.#head++;
    if (this.isEmpty) this.#settle();
  }

  #settle(): void {
    this.#pieces = [];
    this.#head = 0;
    const waiting = this.#drained;
    this.#drained = [];
    for (const resolve of waiting) resolve();
  }
}
