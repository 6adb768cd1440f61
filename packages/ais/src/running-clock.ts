/** A step forward that needs no second witness. */
const MAX_STEP_MS = 600_000;
/** A step back that is taken as disorder, not as a wrong clock. */
const MAX_BACK_MS = 5_000;
/** Two readings that agree to this make a jump believable. */
const AGREEMENT_MS = 60_000;

/**
 * A clock kept from time sentences that may be corrupted: it runs forward by readings near it, and starts or jumps only
 * when two readings in a row agree. It never runs back by more than a few seconds otherwise; it does not run back at all
 * within those.
 */
export class RunningClock {
  /** Epoch milliseconds at the last believed reading, NaN before the first. */
  readMs: number = Number.NaN;
  /** When this machine received that reading, NaN for a log. */
  #receivedMs: number = Number.NaN;
  #candidateMs: number = Number.NaN;

  /** A reading that needs a witness unless it is near; NaN is ignored. */
  take(timeMs: number, receivedMs: number): void {
    if (Number.isNaN(timeMs)) return;
    const stepMs = timeMs - this.readMs;
    const isNear = stepMs >= -MAX_BACK_MS && stepMs <= MAX_STEP_MS;
    const isConfirmed = Math.abs(timeMs - this.#candidateMs) <= AGREEMENT_MS;
    if (isNear || isConfirmed) this.set(timeMs, receivedMs);
    else this.#candidateMs = timeMs;
  }

  /** A reading that is believed. One that lies back by no more than `maxBackMs` changes nothing. */
  set(timeMs: number, receivedMs: number, maxBackMs: number = MAX_BACK_MS): void {
    this.#candidateMs = Number.NaN;
    const stepMs = timeMs - this.readMs;
    if (stepMs <= 0 && stepMs >= -maxBackMs) return;
    this.readMs = timeMs;
    this.#receivedMs = receivedMs;
  }

  /**
   * Epoch milliseconds, NaN before the first believed reading. On a live source the clock runs on between readings by
   * the time that this machine measures; in a log it stands.
   */
  now(receivedMs: number): number {
    const sinceMs = receivedMs - this.#receivedMs;
    return sinceMs > 0 ? this.readMs + sinceMs : this.readMs;
  }
}

/** Reports that have a say. */
const REPORTS = 16;
/** Stations that agree to this are right about the time. */
const STATIONS_AGREE_MS = 30_000;

/**
 * Time from the UTC of base stations (type 4), robust against one that is wrong. A report that agrees with the clock
 * moves it on. When those that do not outnumber them, the last 16 reports vote, one for each station: the
 * largest group of at least two stations that agree wins. Where one station only is heard it must agree with itself, as a `RunningClock`
 * wants.
 */
export class StationClock {
  readonly #clock = new RunningClock();
  readonly #mmsis = new Uint32Array(REPORTS);
  readonly #timesMs = new Float64Array(REPORTS).fill(Number.NaN);
  #next = 0;
  /** Reports that disagreed with the clock, less those that agreed: one station that is always wrong calls no vote. */
  #doubt = 0;
  /** Used while votes are counted. */
  readonly #voters = new Uint32Array(REPORTS);
  readonly #votes = new Float64Array(REPORTS);

  take(timeMs: number, mmsi: number, receivedMs: number): void {
    if (Number.isNaN(timeMs)) return;
    this.#mmsis[this.#next] = mmsi;
    this.#timesMs[this.#next] = timeMs;
    this.#next = (this.#next + 1) % REPORTS;
    if (Math.abs(timeMs - this.#clock.readMs) <= STATIONS_AGREE_MS) {
      this.#doubt = Math.max(0, this.#doubt - 1);
      this.#clock.set(timeMs, receivedMs, STATIONS_AGREE_MS);
      return;
    }
    this.#doubt++;
    if (this.#doubt > 1 || Number.isNaN(this.#clock.readMs)) this.#vote(timeMs, receivedMs);
  }

  now(receivedMs: number): number {
    return this.#clock.now(receivedMs);
  }

  #vote(timeMs: number, receivedMs: number): void {
    const count = this.#collectLastWords();
    if (count === 1) {
      this.#clock.take(timeMs, receivedMs);
      return;
    }
    let most = 1;
    let newestMs = Number.NaN;
    // The largest group in a window that slides over the sorted times.
    for (let first = 0, last = 0; last < count; last++) {
      while (this.#votes[last]! - this.#votes[first]! > STATIONS_AGREE_MS) first++;
      if (last - first + 1 <= most) continue;
      most = last - first + 1;
      newestMs = this.#votes[last]!;
    }
    if (most > 1) this.#clock.set(newestMs, receivedMs, STATIONS_AGREE_MS);
    this.#doubt = 0;
  }

  /** Puts the last report of each station into `#votes`, sorted; returns how many there are. */
  #collectLastWords(): number {
    let count = 0;
    for (let back = 1; back <= REPORTS; back++) {
      const slot = (this.#next - back + REPORTS) % REPORTS;
      const timeMs = this.#timesMs[slot]!;
      if (Number.isNaN(timeMs) || this.#hasVoted(this.#mmsis[slot]!, count)) continue;
      this.#voters[count] = this.#mmsis[slot]!;
      let place = count++;
      for (; place > 0 && this.#votes[place - 1]! > timeMs; place--) this.#votes[place] = this.#votes[place - 1]!;
      this.#votes[place] = timeMs;
    }
    return count;
  }

  #hasVoted(mmsi: number, count: number): boolean {
    for (let i = 0; i < count; i++) if (this.#voters[i] === mmsi) return true;
    return false;
  }
}
