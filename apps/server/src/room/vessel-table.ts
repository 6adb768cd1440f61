import { MARK_LOST } from '@searoom/model/api';
import { ChangeList, widen } from './change-list.ts';
import type { RoomReport } from './room-report.ts';
import { findTargetKind, KIND_UNKNOWN } from './target-kind.ts';

const FIRST_CAPACITY = 4096;

/** When the table is full, this part of it goes at once, so that the search for the longest silent is rare. */
const PART_TO_FORGET = 64;

/** A report this far ahead of the room has a wrong clock: the next one may replace it though it is older. */
const AHEAD_MS = 10 * 60_000;

export interface VesselTableOptions {
  readonly mostVessels: number;
  /** Called with the slot of a vessel that is about to be forgotten; its columns still hold. */
  readonly onForget: (slot: number) => void;
}

/**
 * The newest position of every vessel as columns, one row ("slot") a number. Every change (position, identity, lost) has
 * the next sequence number, and what changed since one is found without looking at the rest.
 */
export class VesselTable {
  /** Sequence of the last change. */
  sequence = 0;
  /** Positions that became the newest of their vessel. */
  taken = 0;
  /** Slots with a position. */
  located = 0;
  /** Vessels that had to go for others. */
  forgotten = 0;
  readonly positions: ChangeList = new ChangeList();
  readonly identities: ChangeList = new ChangeList();

  /** 0 for a free slot. */
  mmsi: Uint32Array = new Uint32Array(0);
  /** NaN for a vessel without a position. */
  timeMs: Float64Array = new Float64Array(0);
  longitude: Int32Array = new Int32Array(0);
  latitude: Int32Array = new Int32Array(0);
  sog: Uint16Array = new Uint16Array(0);
  cog: Uint16Array = new Uint16Array(0);
  heading: Uint16Array = new Uint16Array(0);
  kind: Uint8Array = new Uint8Array(0);
  navigationalStatus: Uint8Array = new Uint8Array(0);
  shipType: Uint8Array = new Uint8Array(0);
  feed: Uint8Array = new Uint8Array(0);
  marks: Uint8Array = new Uint8Array(0);
  messageType: Uint8Array = new Uint8Array(0);
  offset: Float64Array = new Float64Array(0);

  readonly #options: VesselTableOptions;
  /** Order of the last word of each vessel: higher is later. */
  #heard: Float64Array = new Float64Array(0);
  #words = 0;
  #capacity = 0;
  #used = 0;
  #size = 0;
  #free: number[] = [];
  /** Slot plus one by hash of the number, open addressing; 0 = empty. */
  #buckets: Int32Array = new Int32Array(0);
  readonly #perFeed = new Uint32Array(256);

  constructor(options: VesselTableOptions) {
    this.#options = options;
    this.#grow(Math.min(FIRST_CAPACITY, options.mostVessels));
  }

  /** Vessels in the table, with a position or without. */
  get size(): number {
    return this.#size;
  }

  /** Slots are 0 to this, not included; those with `mmsi` 0 are free. */
  get used(): number {
    return this.#used;
  }

  get capacity(): number {
    return this.#capacity;
  }

  /** Vessels whose newest position a feed brought. */
  countOfFeed(feed: number): number {
    return this.#perFeed[feed]!;
  }

  /** Slot of a vessel, or -1. */
  find(mmsi: number): number {
    const mask = this.#buckets.length - 1;
    for (let bucket = hashMmsi(mmsi) & mask; ; bucket = (bucket + 1) & mask) {
      const slot = this.#buckets[bucket]! - 1;
      if (slot < 0) return -1;
      if (this.mmsi[slot] === mmsi) return slot;
    }
  }

  /** Slot of a vessel, a new one where it is not known. The longest silent go when the table is full. */
  open(mmsi: number): number {
    let slot = this.find(mmsi);
    if (slot < 0) slot = this.#add(mmsi);
    this.#heard[slot] = ++this.#words;
    return slot;
  }

  /**
   * Takes the position of a report, unless a newer one is known.
   *
   * @param roomMs time of the room: what is far ahead of it counts as a wrong clock
   * @returns true when it is the vessel's newest now
   */
  takePosition(slot: number, report: RoomReport, roomMs: number): boolean {
    const knownMs = this.timeMs[slot]!;
    if (report.timeMs < knownMs && knownMs <= roomMs + AHEAD_MS) return false;
    if (Number.isNaN(knownMs)) this.located++;
    else this.#perFeed[this.feed[slot]!]!--;
    this.#perFeed[report.feed]!++;
    this.timeMs[slot] = report.timeMs;
    this.longitude[slot] = report.longitude;
    this.latitude[slot] = report.latitude;
    this.sog[slot] = report.sog;
    this.cog[slot] = report.cog;
    this.heading[slot] = report.heading;
    this.navigationalStatus[slot] = report.navigationalStatus;
    this.feed[slot] = report.feed;
    this.marks[slot] = report.marks;
    this.messageType[slot] = report.messageType;
    this.offset[slot] = report.offset;
    this.#takeKind(slot, report.messageType);
    this.positions.touch(slot, ++this.sequence);
    this.taken++;
    return true;
  }

  /**
   * Something that a vessel says of itself has changed.
   *
   * @param messageType of the message that said it; 0 when it was no AIS message
   * @param shipType as known now, 0 for none
   */
  noteIdentity(slot: number, messageType: number, shipType: number): void {
    const oldKind = this.kind[slot];
    this.#takeKind(slot, messageType);
    const isSeen = this.shipType[slot] !== shipType || this.kind[slot] !== oldKind;
    this.shipType[slot] = shipType;
    this.identities.touch(slot, ++this.sequence);
    if (isSeen && this.isLocated(slot)) this.positions.touch(slot, ++this.sequence);
  }

  /** True when a position of the vessel is known. */
  isLocated(slot: number): boolean {
    return !Number.isNaN(this.timeMs[slot]!);
  }

  /**
   * Marks vessels whose newest position is too old.
   *
   * @param beforeMs older is lost
   * @returns how many were marked now
   */
  markLost(beforeMs: number): number {
    let count = 0;
    for (let slot = 0; slot < this.#used; slot++) {
      // NaN, a vessel without a position, is not older than anything.
      if (!(this.timeMs[slot]! < beforeMs) || (this.marks[slot]! & MARK_LOST) !== 0) continue;
      this.marks[slot]! |= MARK_LOST;
      this.positions.touch(slot, ++this.sequence);
      count++;
    }
    return count;
  }

  /** Forgets all vessels whose newest position this feed brought. */
  removeFeed(feed: number): void {
    for (let slot = 0; slot < this.#used; slot++) {
      if (this.mmsi[slot] !== 0 && this.feed[slot] === feed && this.isLocated(slot)) this.#remove(slot);
    }
  }

  /** Slots whose position changed after a sequence, the last change first. */
  *changedSince(since: number): Generator<number> {
    const { positions } = this;
    for (let slot = positions.newest; slot >= 0 && positions.changed[slot]! > since; slot = positions.olderThan(slot)) {
      yield slot;
    }
  }

  /** Slots whose identity changed after a sequence, the last change first. */
  *identifiedSince(since: number): Generator<number> {
    const { identities } = this;
    for (
      let slot = identities.newest;
      slot >= 0 && identities.changed[slot]! > since;
      slot = identities.olderThan(slot)
    ) {
      yield slot;
    }
  }

  #takeKind(slot: number, messageType: number): void {
    const kind = findTargetKind(this.mmsi[slot]!, messageType);
    if (kind !== KIND_UNKNOWN) this.kind[slot] = kind;
  }

  #add(mmsi: number): number {
    if (this.#size >= this.#options.mostVessels) this.#forgetSilent();
    let slot = this.#free.pop();
    if (slot === undefined) {
      if (this.#used === this.#capacity) this.#grow(Math.min(this.#capacity * 2, this.#options.mostVessels));
      slot = this.#used++;
    }
    this.#size++;
    this.mmsi[slot] = mmsi;
    this.timeMs[slot] = Number.NaN;
    this.kind[slot] = findTargetKind(mmsi, 0);
    this.shipType[slot] = 0;
    this.marks[slot] = 0;
    this.feed[slot] = 0;
    this.#insert(mmsi, slot);
    return slot;
  }

  /** The longest silent part of the vessels goes. */
  #forgetSilent(): void {
    const heard = this.#heard.slice(0, this.#used).filter((_, slot) => this.mmsi[slot] !== 0);
    heard.sort();
    const bound = heard[Math.floor(heard.length / PART_TO_FORGET)]!;
    for (let slot = 0; slot < this.#used; slot++) {
      if (this.mmsi[slot] === 0 || this.#heard[slot]! > bound) continue;
      this.forgotten++;
      this.#remove(slot);
    }
  }

  #remove(slot: number): void {
    this.#options.onForget(slot);
    if (this.isLocated(slot)) {
      this.located--;
      this.#perFeed[this.feed[slot]!]!--;
    }
    this.positions.remove(slot);
    this.identities.remove(slot);
    this.#delete(slot);
    this.mmsi[slot] = 0;
    this.timeMs[slot] = Number.NaN;
    this.#free.push(slot);
    this.#size--;
  }

  #insert(mmsi: number, slot: number): void {
    const mask = this.#buckets.length - 1;
    let bucket = hashMmsi(mmsi) & mask;
    while (this.#buckets[bucket] !== 0) bucket = (bucket + 1) & mask;
    this.#buckets[bucket] = slot + 1;
  }

  /** Open addressing without tombstones: the entries behind the hole are put in again. */
  #delete(slot: number): void {
    const mask = this.#buckets.length - 1;
    let bucket = hashMmsi(this.mmsi[slot]!) & mask;
    while (this.#buckets[bucket] !== slot + 1) bucket = (bucket + 1) & mask;
    this.#buckets[bucket] = 0;
    for (;;) {
      bucket = (bucket + 1) & mask;
      const moved = this.#buckets[bucket]! - 1;
      if (moved < 0) return;
      this.#buckets[bucket] = 0;
      this.#insert(this.mmsi[moved]!, moved);
    }
  }

  #grow(capacity: number): void {
    this.#capacity = capacity;
    this.positions.grow(capacity);
    this.identities.grow(capacity);
    this.mmsi = widen(this.mmsi, new Uint32Array(capacity));
    this.timeMs = widen(this.timeMs, new Float64Array(capacity).fill(Number.NaN));
    this.longitude = widen(this.longitude, new Int32Array(capacity));
    this.latitude = widen(this.latitude, new Int32Array(capacity));
    this.sog = widen(this.sog, new Uint16Array(capacity));
    this.cog = widen(this.cog, new Uint16Array(capacity));
    this.heading = widen(this.heading, new Uint16Array(capacity));
    this.kind = widen(this.kind, new Uint8Array(capacity));
    this.navigationalStatus = widen(this.navigationalStatus, new Uint8Array(capacity));
    this.shipType = widen(this.shipType, new Uint8Array(capacity));
    this.feed = widen(this.feed, new Uint8Array(capacity));
    this.marks = widen(this.marks, new Uint8Array(capacity));
    this.messageType = widen(this.messageType, new Uint8Array(capacity));
    this.offset = widen(this.offset, new Float64Array(capacity));
    this.#heard = widen(this.#heard, new Float64Array(capacity));
    this.#buckets = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2)));
    for (let slot = 0; slot < this.#used; slot++) if (this.mmsi[slot] !== 0) this.#insert(this.mmsi[slot]!, slot);
  }
}

function hashMmsi(mmsi: number): number {
  const mixed = Math.imul(mmsi ^ (mmsi >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
