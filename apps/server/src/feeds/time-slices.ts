import { setImmediate } from 'node:timers/promises';

/** Work of this long on end, then everybody else gets a turn. */
const SLICE_MS = 8;

/** Keeps busy feeds from starving the rest of the process: measures work, and says when it is time to let others in. */
export class TimeSlices {
  #busyMs = 0;
  #depth = 0;
  #startedMs = 0;

  /** Begins a piece of work; may be nested. */
  begin(): void {
    if (this.#depth++ === 0) this.#startedMs = performance.now();
  }

  end(): void {
    if (--this.#depth === 0) this.#busyMs += performance.now() - this.#startedMs;
  }

  /** A turn of the event loop to wait for, when enough was done on end. */
  pause(): Promise<void> | undefined {
    if (this.#busyMs < SLICE_MS) return undefined;
    this.#busyMs = 0;
    return setImmediate();
  }
}
