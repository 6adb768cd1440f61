/** How every simulated file begins; see `searoom simulate`. */
const MARK = '# SIMULATED by Searoom';

/** Looks at the beginning of a source for the words by which a simulated file says what it is. */
export class SimulationMark {
  #matched = 0;

  /** Takes the next bytes; true when they complete the mark. */
  look(chunk: Uint8Array): boolean {
    if (this.#matched < 0 || this.#matched === MARK.length) return false;
    for (const byte of chunk) {
      if (byte !== MARK.charCodeAt(this.#matched)) {
        this.#matched = -1;
        return false;
      }
      if (++this.#matched === MARK.length) return true;
    }
    return false;
  }
}
