/** Waits until nothing has moved for a moment, for work that is too dear for every frame. */
export class SettleTimer {
  readonly #waitMs: () => number;
  readonly #settled: () => void;
  #timer = 0;
  #isDisposed = false;

  /** @param waitMs how long from now, asked when the wait begins */
  constructor(waitMs: () => number, settled: () => void) {
    this.#waitMs = waitMs;
    this.#settled = settled;
  }

  /** Begins to wait, unless it waits already. */
  soon(): void {
    if (this.#timer !== 0 || this.#isDisposed) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#settled();
    }, this.#waitMs());
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }
}
