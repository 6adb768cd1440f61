/** Calls back once when nothing happened for a while; a pipe that waits for more must not hold back what it gave. */
export class IdleTimer {
  readonly #delayMs: number;
  readonly #onIdle: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(delayMs: number, onIdle: () => void) {
    this.#delayMs = delayMs;
    this.#onIdle = onIdle;
  }

  /** Something happened. */
  restart(): void {
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#ring(), this.#delayMs);
    else this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #ring(): void {
    this.#timer = undefined;
    this.#onIdle();
  }
}
