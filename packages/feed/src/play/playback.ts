import { EARLIEST_PLAUSIBLE_MS } from '@searoom/model';
import type { ReportTarget } from '../reports/deliver-batch.ts';
import { AT_ONCE, Lane } from './lane.ts';
import type { Pacer } from './pacer.ts';

/** A play that waits looks at its clock at least this often: that of the machine may be set. */
const LONGEST_SLEEP_MS = 200;

/** After this many stretches without a pause the event loop gets a turn. */
const STRETCHES_PER_TURN = 64;

export interface PlaybackOptions {
  readonly target: ReportTarget;
  /** Without one it goes as fast as it can. It may be paused, and its pace changed, while the play runs. */
  readonly pacer?: Pacer;
  /** Reports later than this are no reason to wait. */
  readonly latestPlausibleMs: number;
  /** Called when something may have come of the reports: before every wait, and now and then. */
  readonly flush: () => Promise<void> | undefined;
  readonly signal: AbortSignal;
}

/**
 * Plays stored sources: several are merged by the times of their reports, so that what comes out depends on nothing but
 * what they hold; with a pacer each report waits for its time. Each lane is read on only when it is empty, and a report
 * is handed on only when every lane has one or has ended, so memory stays bounded.
 */
export class Playback {
  readonly #options: PlaybackOptions;
  readonly #lanes: Lane[] = [];
  #wake: (() => void) | undefined;
  /** Positions that were read, but thrown away when the play was stopped. */
  discarded = 0;

  constructor(options: PlaybackOptions) {
    this.#options = options;
  }

  /** A lane for one more source; all are opened before the play runs. */
  openLane(source: number): Lane {
    const { latestPlausibleMs } = this.#options;
    const isPlausible = (timeMs: number): boolean => timeMs >= EARLIEST_PLAUSIBLE_MS && timeMs <= latestPlausibleMs;
    const lane = new Lane(source, () => this.#wake?.(), isPlausible);
    this.#lanes.push(lane);
    return lane;
  }

  /**
   * Plays until all lanes have ended or the signal is aborted.
   *
   * @throws what the target throws
   */
  async run(): Promise<void> {
    const { signal, flush, pacer } = this.#options;
    const wake = (): void => this.#wake?.();
    signal.addEventListener('abort', wake);
    const stopListening = pacer?.onChange(wake);
    try {
      for (let turn = 1; ; turn++) {
        await this.#waitForReports();
        const lane = signal.aborted ? undefined : this.#findNext();
        if (lane === undefined) return;
        await this.#play(lane);
        if (turn % STRETCHES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
        const pending = flush();
        if (pending !== undefined) await pending;
      }
    } finally {
      signal.removeEventListener('abort', wake);
      stopListening?.();
      for (const lane of this.#lanes) this.discarded += lane.clear();
    }
  }

  /** Waits until all that was added to a lane is handed on; once the play is stopped, it is thrown away and counted. */
  drain(lane: Lane): Promise<void> | undefined {
    if (!this.#options.signal.aborted) return lane.drain();
    this.discarded += lane.clear();
    return undefined;
  }

  async #waitForReports(): Promise<void> {
    const { signal } = this.#options;
    while (!signal.aborted && this.#lanes.some((lane) => lane.isEmpty && !lane.isEnded)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
  }

  /** The lane whose next report is the earliest; of equals the first. */
  #findNext(): Lane | undefined {
    let next: Lane | undefined;
    for (const lane of this.#lanes) {
      if (!lane.isEmpty && (next === undefined || lane.nextMs < next.nextMs)) next = lane;
    }
    return next;
  }

  /** Hands on the next reports of a lane, as long as they are due and before those of the others. */
  async #play(lane: Lane): Promise<void> {
    const { target, pacer, signal } = this.#options;
    let untilMs = Number.POSITIVE_INFINITY;
    let isBehind = false;
    for (const other of this.#lanes) {
      if (other === lane) isBehind = true;
      // Of equal times the first lane comes first.
      else if (!other.isEmpty) untilMs = Math.min(untilMs, isBehind ? other.nextMs : other.nextMs - 1);
    }
    if (pacer === undefined) {
      lane.handOn(target, untilMs, () => true);
      return;
    }
    await this.#waitUntilDue(lane, pacer);
    // A report that has to wait ends the stretch and is asked for again as the first of the next.
    if (!signal.aborted) lane.handOn(target, untilMs, (timeMs) => pacer.delayMs(timeMs) === 0);
  }

  /** Waits for the next report of a lane; what has no time of its own waits only while the play is paused. */
  async #waitUntilDue(lane: Lane, pacer: Pacer): Promise<void> {
    const { nextMs } = lane;
    while (!this.#options.signal.aborted) {
      const delayMs = nextMs === AT_ONCE && !pacer.isPaused ? 0 : pacer.delayMs(nextMs);
      if (delayMs <= 0) return;
      await this.#sleep(Math.min(delayMs, LONGEST_SLEEP_MS));
    }
  }

  /** Sleeps until the time is up or something wakes the play. */
  #sleep(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(finish, delayMs);
      this.#wake = finish;
    });
  }
}
