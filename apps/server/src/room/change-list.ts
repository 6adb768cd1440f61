/** Slots in the order of their last change, so that what changed lately is found without looking at the rest. */
export class ChangeList {
  /** Sequence of each slot's last change; 0 for a slot that is not in the list. */
  changed: Float64Array = new Float64Array(0);
  /** The slot that changed last, or -1. */
  newest = -1;
  #older: Int32Array = new Int32Array(0);
  #newer: Int32Array = new Int32Array(0);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  grow(capacity: number): void {
    this.changed = widen(this.changed, new Float64Array(capacity));
    this.#older = widen(this.#older, new Int32Array(capacity));
    this.#newer = widen(this.#newer, new Int32Array(capacity));
  }

  /** Puts a slot to the end. @param sequence higher than all before */
  touch(slot: number, sequence: number): void {
    if (this.newest !== slot) {
      if (this.changed[slot] !== 0) this.#unlink(slot);
      this.#older[slot] = this.newest;
      this.#newer[slot] = -1;
      if (this.newest >= 0) this.#newer[this.newest] = slot;
      this.newest = slot;
      this.#size++;
    }
    this.changed[slot] = sequence;
  }

  /** The slot that changed before this one, or -1. */
  olderThan(slot: number): number {
    return this.#older[slot]!;
  }

  remove(slot: number): void {
    if (this.changed[slot] === 0) return;
    this.#unlink(slot);
    this.changed[slot] = 0;
  }

  #unlink(slot: number): void {
    const older = this.#older[slot]!;
    const newer = this.#newer[slot]!;
    if (older >= 0) this.#newer[older] = newer;
    if (newer >= 0) this.#older[newer] = older;
    else this.newest = older;
    this.#size--;
  }
}

/** Copies an array into a larger one. */
export function widen<T extends { length: number; set(values: T): void }>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}
