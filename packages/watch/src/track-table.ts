import { COURSE_NOT_AVAILABLE, SPEED_NOT_AVAILABLE } from '@searoom/model';

/** Runs kept for each track. A run is a stretch of reports with one and the same set of zones. */
export const RUNS_PER_TRACK = 12;

/** State of a track: a free row, a place set aside (not believed yet), or a track. */
export const FREE = 0;
export const SET_ASIDE = 1;
export const BELIEVED = 2;

/**
 * All tracks as columns. One MMSI may own several rows, linked by `next`: several hulls under one number, or reports
 * set aside. What a track remembers is run-length coded: the first and the last report of each of its last runs, which
 * is all that a zone crossing rests on, so that a report hours late still finds its place.
 */
export class TrackTable {
  size = 0;
  capacity: number;
  mmsi!: Uint32Array;
  state!: Uint8Array;
  /** Number of the track within its MMSI, from 1. */
  ordinal!: Uint8Array;
  next!: Int32Array;
  reports!: Uint32Array;
  runCount!: Uint8Array;
  /** 1 while a crossing waits for confirmation. */
  unsettled!: Uint8Array;
  lastCog!: Uint16Array;
  lastHeading!: Uint16Array;
  /** Time of the last report with a fine position (any but message 27). */
  lastFineMs!: Float64Array;

  runSet!: Uint32Array;
  runReports!: Uint32Array;
  firstMs!: Float64Array;
  firstLon!: Int32Array;
  firstLat!: Int32Array;
  firstSog!: Uint16Array;
  firstOffset!: Float64Array;
  firstSource!: Uint16Array;
  firstObservedMs!: Float64Array;
  lastMs!: Float64Array;
  lastLon!: Int32Array;
  lastLat!: Int32Array;
  lastSog!: Uint16Array;
  lastOffset!: Float64Array;
  lastSource!: Uint16Array;
  /** Observed time since the track began, at the run's last report. */
  lastObservedMs!: Float64Array;

  #heads: Int32Array;
  #mask: number;
  #free = -1;

  constructor(capacity = 1024) {
    this.capacity = capacity;
    this.#resize(capacity);
    this.#heads = new Int32Array(capacity * 4).fill(-1);
    this.#mask = capacity * 4 - 1;
  }

  /** First row of an MMSI, or -1. Follow `next` for the others. */
  find(mmsi: number): number {
    let bucket = hashMmsi(mmsi) & this.#mask;
    for (;;) {
      const row = this.#heads[bucket]!;
      if (row < 0) return -1;
      if (this.mmsi[row] === mmsi) return row;
      bucket = (bucket + 1) & this.#mask;
    }
  }

  /** A new, empty row for this MMSI, behind its other rows. */
  add(mmsi: number, state: number): number {
    let row = this.#free;
    if (row >= 0) this.#free = this.next[row]!;
    else {
      if (this.#used === this.capacity) this.#grow();
      row = this.#used++;
    }
    this.size++;
    this.mmsi[row] = mmsi;
    this.state[row] = state;
    this.next[row] = -1;
    this.reports[row] = 0;
    this.runCount[row] = 0;
    this.unsettled[row] = 0;
    this.lastCog[row] = COURSE_NOT_AVAILABLE;
    this.lastHeading[row] = 511;
    this.lastFineMs[row] = Number.NEGATIVE_INFINITY;
    const head = this.find(mmsi);
    if (head < 0) {
      this.ordinal[row] = 1;
      this.#insertHead(mmsi, row);
    } else {
      let tail = head;
      let highest = this.ordinal[tail]!;
      while (this.next[tail]! >= 0) {
        tail = this.next[tail]!;
        highest = Math.max(highest, this.ordinal[tail]!);
      }
      this.next[tail] = row;
      this.ordinal[row] = Math.min(255, highest + 1);
    }
    return row;
  }

  /** Gives a row back. The caller drops whatever it keeps about it elsewhere. */
  remove(row: number): void {
    const mmsi = this.mmsi[row]!;
    const head = this.find(mmsi);
    if (head === row) {
      const next = this.next[row]!;
      if (next >= 0) this.#heads[this.#bucketOf(row)] = next;
      else this.#removeHead(row);
    } else {
      let before = head;
      while (this.next[before] !== row) before = this.next[before]!;
      this.next[before] = this.next[row]!;
    }
    this.state[row] = FREE;
    this.next[row] = this.#free;
    this.#free = row;
    this.size--;
  }

  /** Row of the newest run of a track; the track must have one. */
  newestRun(row: number): number {
    return row * RUNS_PER_TRACK + this.runCount[row]! - 1;
  }

  /** Number of rows ever used: iterate 0..used and skip those that are FREE. */
  get used(): number {
    return this.#used;
  }
  #used = 0;

  /** Opens a run at `index` (0 = oldest) of a track that is not full, and returns its row. */
  insertRun(row: number, index: number): number {
    const base = row * RUNS_PER_TRACK;
    const count = this.runCount[row]!;
    for (const column of this.#runColumns()) column.copyWithin(base + index + 1, base + index, base + count);
    this.runCount[row] = count + 1;
    return base + index;
  }

  /** Removes the run at `index` of a track. */
  removeRun(row: number, index: number): void {
    const base = row * RUNS_PER_TRACK;
    const count = this.runCount[row]!;
    for (const column of this.#runColumns()) column.copyWithin(base + index, base + index + 1, base + count);
    this.runCount[row] = count - 1;
  }

  /** Copies run `from` over run `to` (rows of the run columns). */
  copyRun(from: number, to: number): void {
    for (const column of this.#runColumns()) column[to] = column[from]!;
  }

  #runColumns(): (Float64Array | Int32Array | Uint32Array | Uint16Array)[] {
    return [
      this.runSet,
      this.runReports,
      this.firstMs,
      this.firstLon,
      this.firstLat,
      this.firstSog,
      this.firstOffset,
      this.firstSource,
      this.firstObservedMs,
      this.lastMs,
      this.lastLon,
      this.lastLat,
      this.lastSog,
      this.lastOffset,
      this.lastSource,
      this.lastObservedMs,
    ];
  }

  #insertHead(mmsi: number, row: number): void {
    let bucket = hashMmsi(mmsi) & this.#mask;
    while (this.#heads[bucket]! >= 0) bucket = (bucket + 1) & this.#mask;
    this.#heads[bucket] = row;
  }

  #bucketOf(row: number): number {
    let bucket = hashMmsi(this.mmsi[row]!) & this.#mask;
    while (this.#heads[bucket] !== row) bucket = (bucket + 1) & this.#mask;
    return bucket;
  }

  /** Open addressing without tombstones: the entries behind the hole are put in again. */
  #removeHead(row: number): void {
    let bucket = this.#bucketOf(row);
    this.#heads[bucket] = -1;
    for (;;) {
      bucket = (bucket + 1) & this.#mask;
      const moved = this.#heads[bucket]!;
      if (moved < 0) return;
      this.#heads[bucket] = -1;
      this.#insertHead(this.mmsi[moved]!, moved);
    }
  }

  #grow(): void {
    this.#resize(this.capacity * 2);
    const heads = this.#heads;
    this.#heads = new Int32Array(this.capacity * 4).fill(-1);
    this.#mask = this.capacity * 4 - 1;
    for (const row of heads) if (row >= 0) this.#insertHead(this.mmsi[row]!, row);
  }

  #resize(capacity: number): void {
    this.capacity = capacity;
    const runs = capacity * RUNS_PER_TRACK;
    this.mmsi = widen(this.mmsi, new Uint32Array(capacity));
    this.state = widen(this.state, new Uint8Array(capacity));
    this.ordinal = widen(this.ordinal, new Uint8Array(capacity));
    this.next = widen(this.next, new Int32Array(capacity));
    this.reports = widen(this.reports, new Uint32Array(capacity));
    this.runCount = widen(this.runCount, new Uint8Array(capacity));
    this.unsettled = widen(this.unsettled, new Uint8Array(capacity));
    this.lastCog = widen(this.lastCog, new Uint16Array(capacity));
    this.lastHeading = widen(this.lastHeading, new Uint16Array(capacity));
    this.lastFineMs = widen(this.lastFineMs, new Float64Array(capacity));
    this.runSet = widen(this.runSet, new Uint32Array(runs));
    this.runReports = widen(this.runReports, new Uint32Array(runs));
    this.firstMs = widen(this.firstMs, new Float64Array(runs));
    this.firstLon = widen(this.firstLon, new Int32Array(runs));
    this.firstLat = widen(this.firstLat, new Int32Array(runs));
    this.firstSog = widen(this.firstSog, new Uint16Array(runs).fill(SPEED_NOT_AVAILABLE));
    this.firstOffset = widen(this.firstOffset, new Float64Array(runs));
    this.firstSource = widen(this.firstSource, new Uint16Array(runs));
    this.firstObservedMs = widen(this.firstObservedMs, new Float64Array(runs));
    this.lastMs = widen(this.lastMs, new Float64Array(runs));
    this.lastLon = widen(this.lastLon, new Int32Array(runs));
    this.lastLat = widen(this.lastLat, new Int32Array(runs));
    this.lastSog = widen(this.lastSog, new Uint16Array(runs).fill(SPEED_NOT_AVAILABLE));
    this.lastOffset = widen(this.lastOffset, new Float64Array(runs));
    this.lastSource = widen(this.lastSource, new Uint16Array(runs));
    this.lastObservedMs = widen(this.lastObservedMs, new Float64Array(runs));
  }
}

function hashMmsi(mmsi: number): number {
  const mixed = Math.imul(mmsi ^ (mmsi >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function widen<T extends { length: number; set(values: T): void }>(old: T | undefined, wide: T): T {
  if (old !== undefined) wide.set(old);
  return wide;
}
