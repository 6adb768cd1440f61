import type { PositionFrame, TargetKind, VesselIdentity } from '@searoom/model/api';
import { FRAME_WHOLE, MARK_COARSE, MARK_LOST, MARK_SIMULATED, TARGET_KINDS } from '@searoom/model/api';
import { latToY, lonToX } from '../chart/mercator.ts';
import { copyVesselRow, growVesselColumns, makeVesselColumns, type VesselColumns } from './vessel-columns.ts';

/** One vessel as an object, made when somebody asks for it. Names are as sent: clean them before they are shown. */
export interface VesselView {
  readonly mmsi: number;
  readonly kind: TargetKind;
  readonly name?: string;
  readonly callSign?: string;
  readonly imo?: number;
  /** ISO alpha-3 of the MMSI's country. */
  readonly flag?: string;
  readonly shipType?: number;
  readonly destination?: string;
  readonly lengthM?: number;
  readonly beamM?: number;
  readonly lon: number;
  readonly lat: number;
  readonly sogKn?: number;
  readonly cogDeg?: number;
  readonly headingDeg?: number;
  readonly navigationalStatus?: number;
  /** Of the newest position, epoch milliseconds. */
  readonly timeMs: number;
  /** Number of the feed that brought it. */
  readonly feed: number;
  readonly simulated: boolean;
  readonly coarse: boolean;
  readonly lost: boolean;
}

/** 1/10000 minute in a degree. */
const UNITS_PER_DEGREE = 600_000;
const FIRST_CAPACITY = 1024;

export interface VesselStoreOptions {
  /** Runs a call later; the default is a timer. For tests. */
  readonly later?: (call: () => void, delayMs: number) => void;
  /** Shortest time between two calls of a listener. */
  readonly everyMs?: number;
}

/**
 * Newest position of every vessel, as columns. Fifty thousand vessels cost no object each and no memory per frame; an
 * object is made only by `find`. A report that is older than what is there changes nothing, so frames may come in any
 * order, except for a whole frame: it also says which vessels there are.
 */
export class VesselStore {
  #columns: VesselColumns = makeVesselColumns(FIRST_CAPACITY);
  #count = 0;
  #lostCount = 0;
  #version = 0;
  #identityVersion = 0;
  #roomTimeMs = 0;
  readonly #rows = new Map<number, number>();
  readonly #identities = new Map<number, VesselIdentity>();
  readonly #listeners = new Set<() => void>();
  readonly #later: (call: () => void, delayMs: number) => void;
  readonly #everyMs: number;
  #told = 0;
  #willTell = false;

  constructor(options: VesselStoreOptions = {}) {
    this.#later = options.later ?? ((call, delayMs) => void setTimeout(call, delayMs));
    this.#everyMs = options.everyMs ?? 250;
  }

  get count(): number {
    return this.#count;
  }

  /** Vessels from which nothing came for long. */
  get lostCount(): number {
    return this.#lostCount;
  }

  /** Changes whenever anything here changes. */
  get version(): number {
    return this.#version;
  }

  /** Changes whenever a name or another identity changes. */
  get identityVersion(): number {
    return this.#identityVersion;
  }

  /** Time of the room in the newest frame, epoch milliseconds; 0 before the first. */
  get roomTimeMs(): number {
    return this.#roomTimeMs;
  }

  /** The table itself, rows 0 up to `count`: for layers, tables and picking. To be read only, and not kept. */
  get columns(): Readonly<VesselColumns> {
    return this.#columns;
  }

  /** Row of a vessel in `columns` as they are now, or -1. */
  rowOf(mmsi: number): number {
    return this.#rows.get(mmsi) ?? -1;
  }

  identityOf(mmsi: number): VesselIdentity | undefined {
    return this.#identities.get(mmsi);
  }

  /** Takes in a frame. Of a history frame the newest row of each vessel remains. */
  apply(frame: PositionFrame): void {
    const { count } = frame;
    if ((frame.flags & FRAME_WHOLE) !== 0) this.#keepOnly(frame);
    for (let i = 0; i < count; i++) this.#applyRow(frame, i);
    if (frame.timeMs > this.#roomTimeMs || (frame.flags & FRAME_WHOLE) !== 0) this.#roomTimeMs = frame.timeMs;
    this.#change();
  }

  /** Takes in what vessels say of themselves; vessels need not have a position yet. */
  applyIdentities(list: readonly VesselIdentity[]): void {
    for (const identity of list) this.#identities.set(identity.mmsi, identity);
    this.#identityVersion++;
    this.#change();
  }

  remove(mmsis: readonly number[]): void {
    for (const mmsi of mmsis) {
      this.#removeRow(mmsi);
      this.#identities.delete(mmsi);
    }
    this.#identityVersion++;
    this.#change();
  }

  clear(): void {
    this.#rows.clear();
    this.#identities.clear();
    this.#count = 0;
    this.#lostCount = 0;
    this.#roomTimeMs = 0;
    this.#identityVersion++;
    this.#change();
  }

  find(mmsi: number): VesselView | undefined {
    const row = this.#rows.get(mmsi);
    if (row === undefined) return undefined;
    const c = this.#columns;
    const { sog, cog, heading } = { sog: c.sog[row]!, cog: c.cog[row]!, heading: c.heading[row]! };
    const marks = c.marks[row]!;
    const status = c.navigationalStatus[row]!;
    const shipType = c.shipType[row]!;
    return {
      ...(shipType !== 0 && { shipType }),
      ...this.#identities.get(mmsi),
      mmsi,
      kind: TARGET_KINDS[c.kind[row]!] ?? 'unknown',
      lon: c.longitude[row]! / UNITS_PER_DEGREE,
      lat: c.latitude[row]! / UNITS_PER_DEGREE,
      ...(sog < 1023 && { sogKn: sog / 10 }),
      ...(cog < 3600 && { cogDeg: cog / 10 }),
      ...(heading < 360 && { headingDeg: heading }),
      ...(status !== 15 && { navigationalStatus: status }),
      timeMs: c.timeMs[row]!,
      feed: c.feed[row]!,
      simulated: (marks & MARK_SIMULATED) !== 0,
      coarse: (marks & MARK_COARSE) !== 0,
      lost: (marks & MARK_LOST) !== 0,
    };
  }

  /** Calls after changes, at most four times a second, and once more after the last change. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #applyRow(frame: PositionFrame, i: number): void {
    const mmsi = frame.mmsi[i]!;
    const timeMs = frame.timeMs - frame.ageMs[i]!;
    let row = this.#rows.get(mmsi);
    if (row === undefined) {
      row = this.#count++;
      if (row === this.#columns.mmsi.length) this.#columns = growVesselColumns(this.#columns, row * 2);
      this.#rows.set(mmsi, row);
      this.#columns.mmsi[row] = mmsi;
      this.#columns.marks[row] = 0;
    } else if (timeMs < this.#columns.timeMs[row]!) {
      return;
    }
    const c = this.#columns;
    const wasLost = (c.marks[row]! & MARK_LOST) !== 0;
    const marks = frame.marks[i]!;
    if (wasLost !== ((marks & MARK_LOST) !== 0)) this.#lostCount += wasLost ? -1 : 1;
    const longitude = frame.longitude[i]!;
    const latitude = frame.latitude[i]!;
    c.longitude[row] = longitude;
    c.latitude[row] = latitude;
    c.x[row] = lonToX(longitude / UNITS_PER_DEGREE);
    c.y[row] = latToY(latitude / UNITS_PER_DEGREE);
    c.timeMs[row] = timeMs;
    c.sog[row] = frame.sog[i]!;
    c.cog[row] = frame.cog[i]!;
    c.heading[row] = frame.heading[i]!;
    c.kind[row] = frame.kind[i]!;
    c.navigationalStatus[row] = frame.navigationalStatus[i]!;
    c.shipType[row] = frame.shipType[i]!;
    c.feed[row] = frame.feed[i]!;
    c.marks[row] = marks;
  }

  /** A whole frame names all vessels: those that it does not name are gone, also when the room began anew. */
  #keepOnly(frame: PositionFrame): void {
    const named = new Set<number>();
    for (let i = 0; i < frame.count; i++) named.add(frame.mmsi[i]!);
    for (let row = this.#count - 1; row >= 0; row--) {
      const mmsi = this.#columns.mmsi[row]!;
      if (!named.has(mmsi)) this.#removeRow(mmsi);
    }
    // A room that began anew, or one that went back in time, may be behind what stands here.
    this.#columns.timeMs.fill(Number.NEGATIVE_INFINITY, 0, this.#count);
  }

  #removeRow(mmsi: number): void {
    const row = this.#rows.get(mmsi);
    if (row === undefined) return;
    if ((this.#columns.marks[row]! & MARK_LOST) !== 0) this.#lostCount--;
    const last = --this.#count;
    if (row !== last) {
      copyVesselRow(this.#columns, last, row);
      this.#rows.set(this.#columns.mmsi[row]!, row);
    }
    this.#rows.delete(mmsi);
  }

  #change(): void {
    this.#version++;
    if (this.#willTell) return;
    this.#willTell = true;
    const sinceMs = performance.now() - this.#told;
    this.#later(() => this.#tell(), Math.max(0, this.#everyMs - sinceMs));
  }

  #tell(): void {
    this.#willTell = false;
    this.#told = performance.now();
    for (const listener of [...this.#listeners]) listener();
  }
}
