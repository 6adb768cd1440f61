import type { Clock } from './clock.ts';

/** Tells when nothing has come for a while, with one timer however much comes. */
export class SilenceWatch {
  readonly #clock: Clock;
  readonly #silenceMs: number;
  readonly #onSilence: (count: number) => void;
  #heardMs: number;
  #count = 0;
  #cancel: (() => void) | undefined;

  /**
   * @param silenceMs how long is a silence; 0 or Infinity for none ever
   * @param onSilence called after each further stretch of silence, with how many there were on end
   */
  constructor(clock: Clock, silenceMs: number, onSilence: (count: number) => void) {
    this.#clock = clock;
    this.#silenceMs = silenceMs;
    this.#onSilence = onSilence;
    this.#heardMs = clock.nowMs();
    if (silenceMs > 0 && Number.isFinite(silenceMs)) this.#arm(silenceMs);
  }

  /** Something came. */
  hear(nowMs: number): void {
    this.#heardMs = nowMs;
    this.#count = 0;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #arm(delayMs: number): void {
    this.#cancel = this.#clock.schedule(delayMs, () => this.#check());
  }

  #check(): void {
    const nowMs = this.#clock.nowMs();
    // A clock that was set back must not make the silence look shorter than none.
    if (nowMs < this.#heardMs) this.#heardMs = nowMs;
    const dueMs = this.#heardMs + this.#silenceMs * (this.#count + 1);
    if (nowMs < dueMs) {
      this.#arm(dueMs - nowMs);
      return;
    }
    this.#count++;
    this.#arm(this.#silenceMs);
    this.#onSilence(this.#count);
  }
}
