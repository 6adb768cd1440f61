import { HistoryBlock } from './history-block.ts';
import type { RoomReport } from './room-report.ts';

const ROWS_PER_BLOCK = 65_536;

/** A report this much older than the newest says nothing of how far back the memory goes: its clock is wrong. */
const STRAY_MS = 24 * 3_600_000;

/** No slot: the vessel was forgotten, its reports are still there. */
const NO_SLOT = -1;
/** A report that was taken out; its time is NaN, so that no search finds it. */
const TAKEN_OUT = -2;

/**
 * The newest reports of all vessels in the order of their arrival, as a ring of blocks of typed arrays; the oldest block
 * is used again when the ring is full. Rows have numbers that only go up. Each row knows the row before it of the same
 * vessel, so that a track is found without looking at the others.
 */
export class History {
  /** Rows ever written; the newest row is one less. */
  end = 0;
  /** Oldest row that is kept. */
  start = 0;
  newestMs: number = Number.NEGATIVE_INFINITY;
  readonly #rows: number;
  readonly #mostBlocks: number;
  /** Block n holds rows n * rows and on, at n % blocks. */
  readonly #blocks: (HistoryBlock | undefined)[];
  readonly #perFeed = new Uint32Array(256);
  /** Newest row of each slot; -1 for none. */
  #heads: Float64Array = new Float64Array(0);
  /** Rows of each slot that are kept. */
  #counts: Uint32Array = new Uint32Array(0);
  #best: Float64Array = new Float64Array(0);
  #bestRow: Float64Array = new Float64Array(0);

  /** @param mostReports at least so many are kept before the oldest go; rounded up to whole blocks */
  constructor(mostReports: number, rowsPerBlock: number = ROWS_PER_BLOCK) {
    this.#rows = rowsPerBlock;
    this.#mostBlocks = Math.max(2, Math.ceil(mostReports / rowsPerBlock));
    this.#blocks = new Array<HistoryBlock | undefined>(this.#mostBlocks).fill(undefined);
  }

  get size(): number {
    return this.end - this.start;
  }

  get capacity(): number {
    return this.#mostBlocks * this.#rows;
  }

  get byteLength(): number {
    return this.#blocks.reduce((sum, block) => sum + (block?.byteLength ?? 0), 0);
  }

  /** Kept rows that a feed brought. */
  countOfFeed(feed: number): number {
    return this.#perFeed[feed]!;
  }

  /** Oldest time of the kept reports, wrong clocks left out; Infinity when there is none. */
  get oldestMs(): number {
    let oldest = Number.POSITIVE_INFINITY;
    for (const block of this.#blocks) if (block !== undefined) oldest = Math.min(oldest, block.soundMs);
    return oldest;
  }

  /** Adds a report of the vessel in this slot. */
  add(slot: number, report: RoomReport): void {
    if (slot >= this.#heads.length) this.#growSlots(slot + 1);
    const row = this.end;
    const block = row % this.#rows === 0 ? this.#openBlock(row) : this.#blockOf(row);
    const before = this.#heads[slot]!;
    const i = block.count++;
    block.slot[i] = slot;
    block.mmsi[i] = report.mmsi;
    block.timeMs[i] = report.timeMs;
    block.longitude[i] = report.longitude;
    block.latitude[i] = report.latitude;
    block.sog[i] = report.sog;
    block.cog[i] = report.cog;
    block.heading[i] = report.heading;
    block.navigationalStatus[i] = report.navigationalStatus;
    block.feed[i] = report.feed;
    block.marks[i] = report.marks;
    block.messageType[i] = report.messageType;
    block.offset[i] = report.offset;
    // Farther back than this is no longer kept.
    block.back[i] = before < this.start ? 0 : row - before;
    block.noteTime(report.timeMs, report.timeMs >= this.newestMs - STRAY_MS);
    if (report.timeMs > this.newestMs) this.newestMs = report.timeMs;
    this.#heads[slot] = row;
    this.#counts[slot]!++;
    this.#perFeed[report.feed]!++;
    this.end++;
  }

  /** Kept reports of the vessel in a slot. */
  countOf(slot: number): number {
    return this.#counts[slot] ?? 0;
  }

  /** Newest row of a slot, or -1. */
  headOf(slot: number): number {
    const head = this.#heads[slot] ?? -1;
    return head < this.start ? -1 : this.#skipTakenOut(head);
  }

  /** The row before this one of the same vessel, or -1. */
  before(row: number): number {
    return this.#skipTakenOut(this.#linkOf(row));
  }

  #linkOf(row: number): number {
    const back = this.#blockOf(row).back[row % this.#rows]!;
    return back === 0 || row - back < this.start ? -1 : row - back;
  }

  #skipTakenOut(from: number): number {
    let row = from;
    while (row >= 0 && this.#blockOf(row).slot[row % this.#rows] === TAKEN_OUT) row = this.#linkOf(row);
    return row;
  }

  /** Block of a row that is kept. */
  block(row: number): HistoryBlock {
    return this.#blockOf(row);
  }

  /** Where a row stands in its block. */
  place(row: number): number {
    return row % this.#rows;
  }

  /** The vessel of a slot is forgotten: its rows stay, but belong to no slot. */
  detach(slot: number): void {
    for (let row = this.headOf(slot); row >= 0; row = this.before(row)) {
      this.#blockOf(row).slot[row % this.#rows] = NO_SLOT;
    }
    if (slot < this.#heads.length) {
      this.#heads[slot] = -1;
      this.#counts[slot] = 0;
    }
  }

  /** Takes out all reports that a feed brought: no search finds them any more. */
  removeFeed(feed: number): void {
    if (this.#perFeed[feed] === 0) return;
    this.newestMs = Number.NEGATIVE_INFINITY;
    for (const block of this.#blocks) {
      if (block === undefined) continue;
      for (let i = 0; i < block.count; i++) {
        if (block.feed[i] !== feed) continue;
        const slot = block.slot[i]!;
        if (slot >= 0) this.#counts[slot]!--;
        block.slot[i] = TAKEN_OUT;
        block.timeMs[i] = Number.NaN;
      }
      block.measureTimes(STRAY_MS);
      this.newestMs = Math.max(this.newestMs, block.newestMs);
    }
    this.#perFeed[feed] = 0;
  }

  /** Blocks that may hold reports between two times, with the rows they hold, oldest first. */
  *blocksBetween(fromMs: number, toMs: number): Generator<HistoryBlock> {
    for (let row = this.start; row < this.end; row += this.#rows) {
      const block = this.#blockOf(row);
      if (block.newestMs >= fromMs && block.oldestMs <= toMs) yield block;
    }
  }

  /**
   * Row of the newest report of each vessel that is not younger than a time, of those that are not forgotten.
   *
   * @param tell called with block, position in it and slot
   */
  findAt(timeMs: number, tell: (block: HistoryBlock, i: number, slot: number) => void): void {
    const slots = this.#heads.length;
    if (this.#best.length < slots) {
      this.#best = new Float64Array(slots);
      this.#bestRow = new Float64Array(slots);
    }
    const best = this.#best.fill(Number.NEGATIVE_INFINITY);
    const bestRow = this.#bestRow.fill(-1);
    for (let first = this.start; first < this.end; first += this.#rows) {
      const block = this.#blockOf(first);
      if (block.oldestMs > timeMs) continue;
      const times = block.timeMs;
      const slotOf = block.slot;
      for (let i = 0; i < block.count; i++) {
        const at = times[i]!;
        if (!(at <= timeMs)) continue;
        const slot = slotOf[i]!;
        if (slot < 0 || at < best[slot]!) continue;
        best[slot] = at;
        bestRow[slot] = first + i;
      }
    }
    for (let slot = 0; slot < slots; slot++) {
      const row = bestRow[slot]!;
      if (row >= 0) tell(this.#blockOf(row), row % this.#rows, slot);
    }
  }

  #blockOf(row: number): HistoryBlock {
    return this.#blocks[Math.floor(row / this.#rows) % this.#mostBlocks]!;
  }

  /** The block for this row: a new one, or the oldest emptied. */
  #openBlock(row: number): HistoryBlock {
    const number = Math.floor(row / this.#rows) % this.#mostBlocks;
    const old = this.#blocks[number];
    if (old === undefined) return (this.#blocks[number] = new HistoryBlock(this.#rows));
    for (let i = 0; i < old.count; i++) {
      const slot = old.slot[i]!;
      if (slot >= 0) this.#counts[slot]!--;
      if (slot !== TAKEN_OUT) this.#perFeed[old.feed[i]!]!--;
    }
    this.start += old.count;
    old.clear();
    return old;
  }

  #growSlots(least: number): void {
    const length = Math.max(least, this.#heads.length * 2, 1024);
    const heads = new Float64Array(length).fill(-1);
    heads.set(this.#heads);
    this.#heads = heads;
    const counts = new Uint32Array(length);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
