import { EARLIEST_PLAUSIBLE_MS } from '@searoom/model';

/** A report this far from where the play stands, on its own clock and on ours, is a stray or a jump of the log. */
const STRAY_REPORT_MS = 10 * 60_000;
const STRAY_WALL_MS = 10_000;

/** So many strays in a row are the log itself: the play goes on from there. */
const STRAYS_TO_JUMP = 20;

/** A report may be this far ahead of this machine's clock and still be believed. */
const FUTURE_MS = 24 * 3_600_000;

/**
 * The clock of a play: says how long a report has to wait so that reports come as fast as they once did, times the pace.
 * Late reports wait for nothing. A wrong clock on one vessel holds up nobody: a report far ahead is told at once, and
 * only many of them in a row move the play, so a gap in a log is left out and not waited for.
 *
 * The pace may be changed, and the play paused, while it runs: it goes on from where it stands.
 */
export class Pacer {
  readonly #nowMs: () => number;
  readonly #listeners = new Set<() => void>();
  #pace: number;
  #isPaused = false;
  /** Where the play stood, and the wall time then; NaN before the first report. */
  #originReportMs = Number.NaN;
  #originWallMs = 0;
  #lastWallMs = Number.NEGATIVE_INFINITY;
  #strays = 0;

  /**
   * @param pace report time that passes in the same wall time; 1 = as it was
   * @throws RangeError for a pace that is not a finite number above 0
   */
  constructor(pace: number, nowMs: () => number) {
    checkPace(pace);
    this.#pace = pace;
    this.#nowMs = nowMs;
  }

  get pace(): number {
    return this.#pace;
  }

  /** @throws RangeError for a pace that is not a finite number above 0 */
  set pace(pace: number) {
    checkPace(pace);
    this.#settle();
    this.#pace = pace;
    this.#tell();
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Nothing is due until `resume`. */
  pause(): void {
    if (this.#isPaused) return;
    this.#settle();
    this.#isPaused = true;
    this.#tell();
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#originWallMs = this.#readWall();
    this.#tell();
  }

  /** Report time at which the play stands now: epoch milliseconds, NaN before the first report with a time. */
  get clockMs(): number {
    return this.#clockAt(this.#readWall());
  }

  /**
   * Calls back whenever the pace is changed, or the play is paused or resumed.
   *
   * @returns ends that
   */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Milliseconds until a report of this time is due; 0 when it is, Infinity while the play is paused. To be asked of the
   * reports in their order.
   */
  delayMs(timeMs: number): number {
    if (this.#isPaused) return Number.POSITIVE_INFINITY;
    const nowMs = this.#readWall();
    if (!(timeMs >= EARLIEST_PLAUSIBLE_MS && timeMs <= nowMs + FUTURE_MS)) return 0;
    if (Number.isNaN(this.#originReportMs)) return this.#restart(timeMs, nowMs);
    const aheadMs = timeMs - this.#clockAt(nowMs);
    const waitMs = aheadMs / this.#pace;
    if (Math.abs(aheadMs) > STRAY_REPORT_MS && Math.abs(waitMs) > STRAY_WALL_MS) {
      return ++this.#strays < STRAYS_TO_JUMP ? 0 : this.#restart(timeMs, nowMs);
    }
    this.#strays = 0;
    return Math.max(0, waitMs);
  }

  #restart(timeMs: number, nowMs: number): number {
    this.#originReportMs = timeMs;
    this.#originWallMs = nowMs;
    this.#strays = 0;
    return 0;
  }

  #clockAt(wallMs: number): number {
    return this.#isPaused ? this.#originReportMs : this.#originReportMs + (wallMs - this.#originWallMs) * this.#pace;
  }

  /** What comes is reckoned from here. */
  #settle(): void {
    const nowMs = this.#readWall();
    this.#originReportMs = this.#clockAt(nowMs);
    this.#originWallMs = nowMs;
  }

  /** The wall time. A clock of the machine that is set back must not set back the play. */
  #readWall(): number {
    const nowMs = this.#nowMs();
    if (nowMs < this.#lastWallMs) this.#originWallMs += nowMs - this.#lastWallMs;
    this.#lastWallMs = nowMs;
    return nowMs;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function checkPace(pace: number): void {
  if (!(pace > 0 && pace < Number.POSITIVE_INFINITY)) throw new RangeError(`a pace is above 0, not ${pace}`);
}
