import type { Clock } from '../clock.ts';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #nowMs: number;
  readonly #calls = new Set<{ readonly dueMs: number; readonly callback: () => void }>();

  constructor(nowMs: number = Date.UTC(2024, 0, 1)) {
    this.#nowMs = nowMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const call = { dueMs: this.#nowMs + delayMs, callback };
    this.#calls.add(call);
    return () => this.#calls.delete(call);
  }

  /** Calls that wait. */
  get waiting(): number {
    return this.#calls.size;
  }

  /** Moves the time on, and calls what falls due, in order. */
  advance(byMs: number): void {
    const endMs = this.#nowMs + byMs;
    for (;;) {
      const due = [...this.#calls].filter((call) => call.dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
      if (due === undefined) break;
      this.#calls.delete(due);
      this.#nowMs = due.dueMs;
      due.callback();
    }
    this.#nowMs = endMs;
  }
}
