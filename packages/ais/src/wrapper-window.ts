/** Wrappers that wait, and messages that may still get one: so far apart they were found in satellite files. */
const REACH = 8;

/**
 * Pairs Gatehouse wrappers (`$PGHP`) with the messages whose checksums they repeat (of a message of several sentences the
 * exclusive or of theirs: measured on 782 such messages). A wrapper normally stands directly before its message. Files sorted again by receipt put it a few sentences before or behind, so a wrapper that is not
 * followed by its sentence is held against the last few messages and then waits a while. Measured on two such files
 * (6,543 wrappers): 8 each way pairs 96 %, and the pairs agree with the second that the messages carry; wider windows
 * pair by chance, for the checksum has 256 values only.
 */
export class WrapperWindow {
  /** The wrapper that the next sentence is expected to belong to. */
  #nextChecksum = -1;
  #nextTimeMs = 0;
  #nextSource = 0;
  readonly #checksums = new Int16Array(REACH).fill(-1);
  readonly #timesMs = new Float64Array(REACH);
  readonly #sources = new Uint16Array(REACH);
  #waiting = 0;
  /** Rows of the batch that have no wrapper yet, by the checksum of their sentence. */
  readonly #rowChecksums = new Int16Array(REACH).fill(-1);
  readonly #rows = new Int32Array(REACH);
  #recent = 0;

  /** Of the last pair: epoch milliseconds, number of the base station. */
  timeMs = 0;
  source = 0;

  /**
   * A wrapper came.
   *
   * @returns the row of the batch that the wrapper before this one belongs to (its time and source then stand in the
   * fields), or -1
   */
  add(timeMs: number, checksum: number, source: number): number {
    const row = this.settle();
    this.#nextChecksum = checksum;
    this.#nextTimeMs = timeMs;
    this.#nextSource = source;
    return row;
  }

  /** True when the wrapper directly before a sentence, or one that waits, has its checksum; time and source in the fields. */
  take(checksum: number): boolean {
    if (this.#nextChecksum === checksum) {
      this.#nextChecksum = -1;
      this.timeMs = this.#nextTimeMs;
      this.source = this.#nextSource;
      return true;
    }
    const slot = this.#checksums.indexOf(checksum);
    if (slot < 0) return false;
    this.#checksums[slot] = -1;
    this.timeMs = this.#timesMs[slot]!;
    this.source = this.#sources[slot]!;
    return true;
  }

  /** A message without wrapper stands in a row. */
  remember(row: number, checksum: number): void {
    this.#rows[this.#recent] = row;
    this.#rowChecksums[this.#recent] = checksum;
    this.#recent = (this.#recent + 1) % REACH;
  }

  /** A long time without wrappers went by: what waits belongs to nothing that comes now. */
  clear(): void {
    this.#nextChecksum = -1;
    this.#checksums.fill(-1);
    this.#rowChecksums.fill(-1);
  }

  /** The batch is reused: its rows are gone. */
  forgetRows(): void {
    this.#rowChecksums.fill(-1);
  }

  /**
   * Call after `take` gave false: the wrapper that was expected to belong to the next sentence does not. It may belong to
   * a message of late, whose row is returned (time and source then stand in the fields), else it waits and -1 is returned.
   */
  settle(): number {
    const checksum = this.#nextChecksum;
    if (checksum < 0) return -1;
    this.#nextChecksum = -1;
    for (let i = 1; i <= REACH; i++) {
      const slot = (this.#recent - i + REACH) % REACH;
      if (this.#rowChecksums[slot] !== checksum) continue;
      this.#rowChecksums[slot] = -1;
      this.timeMs = this.#nextTimeMs;
      this.source = this.#nextSource;
      return this.#rows[slot]!;
    }
    this.#checksums[this.#waiting] = checksum;
    this.#timesMs[this.#waiting] = this.#nextTimeMs;
    this.#sources[this.#waiting] = this.#nextSource;
    this.#waiting = (this.#waiting + 1) % REACH;
    return -1;
  }
}
