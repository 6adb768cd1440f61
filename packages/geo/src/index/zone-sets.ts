/** Number of the set without a zone. */
export const EMPTY_SET = 0;

/**
 * Interned sets of zone numbers: equal sets have one number, so that a place's answer is a single integer. Sets grow by
 * bundles: zones that share one outline always come together. Sets are added as they are met and never removed; after
 * the first meeting nothing is allocated.
 */
export class ZoneSets {
  /** Members of all sets, one after the other. */
  #members: Uint16Array = new Uint16Array(1024);
  /** Where the members of set i begin; one entry more than sets. */
  #starts: Uint32Array = new Uint32Array(1024);
  #count = 1;
  readonly #byKey = new Map<string, number>([['', EMPTY_SET]]);
  /** Sum sets met so far, open addressing: set, bundle, sum. */
  #sums: Int32Array = new Int32Array(3 * 1024).fill(-1);
  #sumCount = 0;
  readonly #views: (Uint16Array | undefined)[] = [];
  readonly #bundles: readonly Uint16Array[];

  /** @param bundles zone numbers that always come together, by the number of the bundle */
  constructor(bundles: readonly Uint16Array[]) {
    this.#bundles = bundles;
  }

  get count(): number {
    return this.#count;
  }

  /** Number of the set that has the zones of a bundle too. */
  add(set: number, bundle: number): number {
    const sums = this.#sums;
    const mask = sums.length / 3 - 1;
    let slot = hash(set, bundle) & mask;
    for (; sums[3 * slot] !== -1; slot = (slot + 1) & mask) {
      if (sums[3 * slot] === set && sums[3 * slot + 1] === bundle) return sums[3 * slot + 2]!;
    }
    const sum = this.#join(set, bundle);
    sums[3 * slot] = set;
    sums[3 * slot + 1] = bundle;
    sums[3 * slot + 2] = sum;
    if (++this.#sumCount * 2 > mask) this.#growSums();
    return sum;
  }

  /** Zone numbers of a set, ascending. The same array each time: do not write into it. */
  members(set: number): Uint16Array {
    return (this.#views[set] ??= this.#members.slice(this.#starts[set]!, this.#starts[set + 1]!));
  }

  /** Copies a set's zone numbers into `out` as far as they fit; returns how many there are. */
  copy(set: number, out: Uint16Array): number {
    const start = this.#starts[set]!;
    const count = this.#starts[set + 1]! - start;
    const fitting = Math.min(count, out.length);
    for (let i = 0; i < fitting; i++) out[i] = this.#members[start + i]!;
    return count;
  }

  /** Every bundle and every set as [length, members ...], for a stored index. */
  save(): Uint16Array {
    const saved: number[] = [this.#bundles.length];
    for (const bundle of this.#bundles) saved.push(bundle.length, ...bundle);
    for (let set = 0; set < this.#count; set++) {
      const members = this.members(set);
      saved.push(members.length, ...members);
    }
    return Uint16Array.from(saved);
  }

  /** Sets with the numbers that they had when saved. */
  static restore(saved: Uint16Array): ZoneSets {
    const bundles: Uint16Array[] = [];
    let at = 1;
    const take = (): Uint16Array => {
      const members = saved.slice(at + 1, at + 1 + saved[at]!);
      at += 1 + members.length;
      return members;
    };
    for (let i = saved[0] ?? 0; i > 0; i--) bundles.push(take());
    const sets = new ZoneSets(bundles);
    // The empty set is there already.
    take();
    while (at < saved.length) sets.#append(take());
    return sets;
  }

  get byteLength(): number {
    return this.#members.byteLength + this.#starts.byteLength + this.#sums.byteLength;
  }

  #join(set: number, bundle: number): number {
    const joined = Uint16Array.from(new Set([...this.members(set), ...this.#bundles[bundle]!])).sort();
    return this.#byKey.get(joined.join(',')) ?? this.#append(joined);
  }

  #append(members: Uint16Array): number {
    const set = this.#count++;
    const start = this.#starts[set]!;
    const end = start + members.length;
    if (set + 2 > this.#starts.length) this.#starts = enlarge(this.#starts, set + 2);
    if (end > this.#members.length) this.#members = enlarge(this.#members, end);
    this.#members.set(members, start);
    this.#starts[set + 1] = end;
    this.#byKey.set(members.join(','), set);
    return set;
  }

  #growSums(): void {
    const old = this.#sums;
    const sums = new Int32Array(old.length * 2).fill(-1);
    const mask = sums.length / 3 - 1;
    for (let i = 0; i < old.length; i += 3) {
      if (old[i] === -1) continue;
      let slot = hash(old[i]!, old[i + 1]!) & mask;
      while (sums[3 * slot] !== -1) slot = (slot + 1) & mask;
      sums.set(old.subarray(i, i + 3), 3 * slot);
    }
    this.#sums = sums;
  }
}

function hash(set: number, bundle: number): number {
  const mixed = Math.imul(Math.imul(set, 0x9e3779b1) ^ (bundle + 0x7f4a7c15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function enlarge<T extends Uint16Array | Uint32Array>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
