const SECONDS = 10;

/** Counts per second over the last ten seconds, in ten buckets: constant memory, no timer. */
export class RateWindow {
  readonly #buckets = new Float64Array(SECONDS);
  #second = Number.NEGATIVE_INFINITY;
  #startMs = Number.NaN;

  add(count: number, nowMs: number): void {
    if (Number.isNaN(this.#startMs)) this.#startMs = nowMs;
    this.#advance(nowMs);
    const bucket = ((this.#second % SECONDS) + SECONDS) % SECONDS;
    this.#buckets[bucket] = this.#buckets[bucket]! + count;
  }

  /** Mean per second over the last ten seconds, or since the first count when that is less; at least one second. */
  perSecond(nowMs: number): number {
    if (Number.isNaN(this.#startMs)) return 0;
    this.#advance(nowMs);
    let sum = 0;
    for (const count of this.#buckets) sum += count;
    // Nine whole seconds and the part of the present one.
    const windowMs = (SECONDS - 1) * 1000 + (((nowMs % 1000) + 1000) % 1000);
    return sum / Math.max(1, Math.min(windowMs, nowMs - this.#startMs) / 1000);
  }

  #advance(nowMs: number): void {
    const second = Math.floor(nowMs / 1000);
    if (second <= this.#second) {
      // A clock that was set back would hold the window in one bucket until it catches up.
      if (second < this.#second - SECONDS) {
        this.#buckets.fill(0);
        this.#second = second;
        this.#startMs = nowMs;
      }
      return;
    }
    const passed = Math.min(SECONDS, second - this.#second);
    for (let i = 0; i < passed; i++) this.#buckets[(((second - i) % SECONDS) + SECONDS) % SECONDS] = 0;
    this.#second = second;
  }
}
