import type { ReportTarget } from '@searoom/feed';
import { EARLIEST_PLAUSIBLE_MS, formatTime, type PositionColumns, type StaticReport } from '@searoom/model';
import { MARK_COARSE, MARK_SIMULATED, MARK_VIRTUAL } from '@searoom/model/api';
import { type FixedReport, isFeedStatic, isFixed } from '../feeds/feed-report.ts';
import { ReportMerger } from '../feeds/report-merger.ts';
import type { History } from './history.ts';
import type { IdentityBook } from './identity-book.ts';
import { isPlace } from './places.ts';
import { makeRoomReport, readReport } from './room-report.ts';
import type { VesselTable } from './vessel-table.ts';

/** A coarse position is left out so long after a fine one, as the tracks do. */
const COARSE_AFTER_FINE_MS = 3_600_000;

const MOST_MMSI = 999_999_999;
const TYPE_LONG_RANGE = 27;

/** Something that takes reports in their order: the watches over the zones and the own areas. */
export interface Watcher {
  addPositions(columns: PositionColumns, source: number, from: number, to: number): void;
  addStatic(report: StaticReport): void;
}

export interface RoomIntakeOptions {
  readonly table: VesselTable;
  readonly history: History;
  readonly identities: IdentityBook;
  readonly watchers: readonly Watcher[];
  readonly isSimulated: (feed: number) => boolean;
  readonly roomMs: () => number;
  /** Later than this is a wrong clock. */
  readonly latestPlausibleMs: () => number;
  /** Messages that another feed had brought. */
  readonly onMerged: (feed: number, count: number) => void;
}

/** The way of every report into the room: what another feed brought is left out, then table, history, watches. */
export class RoomIntake implements ReportTarget {
  /** Rows that were left out because another feed had brought them. */
  merged = 0;
  readonly #options: RoomIntakeOptions;
  readonly #merger: ReportMerger;
  readonly #report = makeRoomReport();

  constructor(options: RoomIntakeOptions) {
    this.#options = options;
    this.#merger = new ReportMerger((a, b) => options.isSimulated(a) !== options.isSimulated(b));
  }

  addPositions(columns: PositionColumns, source: number, from: number, to: number): void {
    const { roomMs, latestPlausibleMs, isSimulated, onMerged } = this.#options;
    const report = this.#report;
    report.feed = source;
    const simulated = isSimulated(source) ? MARK_SIMULATED : 0;
    const nowMs = roomMs();
    const latestMs = latestPlausibleMs();
    let start = from;
    let merged = 0;
    for (let i = from; i < to; i++) {
      const timeMs = columns.timeMs[i]!;
      // What is no position of a time is counted by the watch.
      if (!(timeMs >= EARLIEST_PLAUSIBLE_MS && timeMs <= latestMs)) continue;
      if (!isPlace(columns.longitude[i]!, columns.latitude[i]!)) continue;
      if (this.#merger.isKnown(columns, i, source)) {
        this.#watch(columns, source, start, i);
        start = i + 1;
        merged++;
        continue;
      }
      readReport(report, columns, i);
      report.marks = simulated | (report.messageType === TYPE_LONG_RANGE ? MARK_COARSE : 0);
      this.#take(nowMs);
    }
    this.#watch(columns, source, start, to);
    if (merged === 0) return;
    this.merged += merged;
    onMerged(source, merged);
  }

  addStatic(report: StaticReport): void {
    if (isFixed(report)) {
      this.#takeFixed(report);
      return;
    }
    const { table, identities, watchers, roomMs } = this.#options;
    if (isMmsi(report.mmsi)) {
      const slot = table.open(report.mmsi);
      const saidMs = Number.isNaN(report.timeMs) ? roomMs() : report.timeMs;
      if (identities.add(slot, report, formatTime(saidMs))) {
        const messageType = isFeedStatic(report) ? report.messageType : 0;
        table.noteIdentity(slot, messageType, identities.find(slot)?.shipType ?? 0);
      }
    }
    for (const watcher of watchers) watcher.addStatic(report);
  }

  /** Aids and base stations stand in the table alone: they go nowhere. */
  #takeFixed({ mmsi, timeMs, source, messageType, fixed }: FixedReport): void {
    const { isSimulated, roomMs, latestPlausibleMs, table } = this.#options;
    const report = this.#report;
    const nowMs = roomMs();
    if (!isMmsi(mmsi) || !isPlace(fixed.longitude, fixed.latitude)) return;
    const heardMs = Number.isNaN(timeMs) ? nowMs : timeMs;
    if (!(heardMs >= EARLIEST_PLAUSIBLE_MS && heardMs <= latestPlausibleMs())) return;
    Object.assign(report, makeRoomReport(), {
      mmsi,
      timeMs: heardMs,
      messageType,
      longitude: fixed.longitude,
      latitude: fixed.latitude,
      feed: source,
      marks: (isSimulated(source) ? MARK_SIMULATED : 0) | (fixed.isVirtual ? MARK_VIRTUAL : 0),
      offset: fixed.offset,
    });
    table.takePosition(table.open(mmsi), report, nowMs);
  }

  #take(nowMs: number): void {
    const { table, history } = this.#options;
    const report = this.#report;
    if (!isMmsi(report.mmsi)) return;
    const slot = table.open(report.mmsi);
    if (this.#isRepeat(slot)) return;
    history.add(slot, report);
    const isCoarse = report.messageType === TYPE_LONG_RANGE && table.messageType[slot] !== TYPE_LONG_RANGE;
    if (isCoarse && Math.abs(report.timeMs - table.timeMs[slot]!) < COARSE_AFTER_FINE_MS) return;
    table.takePosition(slot, report, nowMs);
  }

  /** The same transmission, heard by a second station of the same feed. */
  #isRepeat(slot: number): boolean {
    const { table } = this.#options;
    const report = this.#report;
    const isMoving = report.sog > 0 && report.sog < 1023;
    return (
      Math.abs(report.timeMs - table.timeMs[slot]!) <= (isMoving ? 60_000 : 2_000) &&
      table.longitude[slot] === report.longitude &&
      table.latitude[slot] === report.latitude &&
      table.sog[slot] === report.sog &&
      table.cog[slot] === report.cog &&
      table.heading[slot] === report.heading
    );
  }

  #watch(columns: PositionColumns, source: number, from: number, to: number): void {
    if (from >= to) return;
    for (const watcher of this.#options.watchers) watcher.addPositions(columns, source, from, to);
  }
}

/** Zero and more than nine digits are no identity. */
function isMmsi(mmsi: number): boolean {
  return mmsi > 0 && mmsi <= MOST_MMSI;
}
