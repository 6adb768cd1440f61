/** How long to wait between attempts. */
export interface BackOffOptions {
  /** First delay. */
  readonly firstMs: number;
  /** Each delay is this many times the one before. */
  readonly factor: number;
  /** No delay is longer. */
  readonly longestMs: number;
}

export const DEFAULT_BACK_OFF: BackOffOptions = { firstMs: 1000, factor: 2, longestMs: 60_000 };

/** Exponential back-off without chance, so that what a user reads ("next in 20 s") and a replayed test agree. */
export class BackOff {
  readonly #options: BackOffOptions;
  #attempts = 0;

  constructor(options: BackOffOptions = DEFAULT_BACK_OFF) {
    this.#options = options;
  }

  /** Delay in milliseconds before the next attempt. */
  next(): number {
    const { firstMs, factor, longestMs } = this.#options;
    const delayMs = firstMs * factor ** this.#attempts;
    if (delayMs >= longestMs) return longestMs;
    this.#attempts++;
    return delayMs;
  }

  /** Starts again with the first delay. */
  reset(): void {
    this.#attempts = 0;
  }
}
