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
 */
export class Pacer {
  readonly #pace: number;
  readonly #nowMs: () => number;
  #originReportMs = Number.NaN;
  #originWallMs = 0;
  #strays = 0;

  /** @param pace report time that passes in the same wall time; 1 = as it was */
  constructor(pace: number, nowMs: () => number) {
    this.#pace = pace;
    this.#nowMs = nowMs;
  }

  /** Milliseconds until a report of this time is due; 0 when it is. To be asked of the reports in their order. */
  delayMs(timeMs: number): number {
    const nowMs = this.#nowMs();
    if (!(timeMs >= EARLIEST_PLAUSIBLE_MS && timeMs <= nowMs + FUTURE_MS)) return 0;
    if (Number.isNaN(this.#originReportMs)) return this.#restart(timeMs, nowMs);
    const aheadMs = timeMs - (this.#originReportMs + (nowMs - this.#originWallMs) * this.#pace);
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
}
