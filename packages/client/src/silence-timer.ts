/** Rings once when it was not started anew for a while. */
export class SilenceTimer {
  readonly #delayMs: number;
  readonly #onRing: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  hasRung = false;

  constructor(delayMs: number, onRing: () => void) {
    this.#delayMs = delayMs;
    this.#onRing = onRing;
  }

  restart(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.hasRung = true;
      this.#onRing();
    }, this.#delayMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
