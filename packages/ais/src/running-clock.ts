/** A step forward that needs no second witness. */
const MAX_STEP_MS = 600_000;
/** A step back that is taken as disorder, not as a wrong clock. */
const MAX_BACK_MS = 5_000;
/** Two readings that agree to this make a jump believable. */
const AGREEMENT_MS = 60_000;

/**
 * A clock kept from time sentences that may be corrupted: it runs forward by readings near it, and jumps only when two
 * readings in a row agree on the new time. It never runs back by more than a few seconds otherwise.
 */
export class RunningClock {
  /** Epoch milliseconds, NaN before the first believed reading. */
  nowMs: number = Number.NaN;
  #candidateMs = Number.NaN;
  #candidateFrom = -1;

  /**
   * @param timeMs epoch milliseconds; NaN is ignored
   * @param witness who gives the reading; with `distinct`, a jump needs two different ones
   */
  take(timeMs: number, witness = 0, distinct = false): void {
    if (Number.isNaN(timeMs)) return;
    const stepMs = timeMs - this.nowMs;
    if (stepMs >= -MAX_BACK_MS && stepMs <= MAX_STEP_MS) {
      if (stepMs > 0) this.nowMs = timeMs;
      this.#candidateMs = Number.NaN;
      return;
    }
    const agrees = Math.abs(timeMs - this.#candidateMs) <= AGREEMENT_MS;
    if (agrees && (!distinct || witness !== this.#candidateFrom)) {
      this.nowMs = timeMs;
      this.#candidateMs = Number.NaN;
      return;
    }
    if (agrees) return;
    this.#candidateMs = timeMs;
    this.#candidateFrom = witness;
  }
}
