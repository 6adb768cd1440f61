import {
  AIS_UNITS_PER_DEGREE,
  EARLIEST_PLAUSIBLE_MS,
  type EventRevision,
  type JudgeEvent,
  LATITUDE_NOT_AVAILABLE,
  LONGITUDE_NOT_AVAILABLE,
  type PositionColumns,
  type StaticReport,
} from '@searoom/model';
import { makeCounters, type WatchCounters } from './counters.ts';
import { isTouch } from './crossings.ts';
import { Identities, type Identity } from './identities.ts';
import { DEFAULT_PARAMETERS, type WatchParameters } from './parameters.ts';
import { measureRawM, reachM } from './plausibility.ts';
import { appendReport, findLatePlace, insertLate, type Report, startRuns } from './runs.ts';
import { TeleportJournal } from './teleport-journal.ts';
import { BELIEVED, FREE, RUNS_PER_TRACK, SET_ASIDE, TrackTable } from './track-table.ts';
import { type JournalContext, ZoneJournal } from './zone-journal.ts';
import { EventSets, type WatchedZone, type ZoneSource } from './zone-source.ts';

export interface WatchOptions {
  /** Zones and their index; an `Atlas` of `@searoom/sea`. */
  readonly zones: ZoneSource;
  /** Which zones may raise events; all with an event boundary by default. */
  readonly accepts?: (zone: WatchedZone) => boolean;
  /** Names of the sources, by the number given to `addPositions`; may grow while the watch runs. */
  readonly sources: readonly string[];
  /** Marks every event as coming from simulated input. */
  readonly simulated?: boolean;
  /** A report later than this is refused as a wrong clock; no bound by default. */
  readonly latestPlausibleMs?: () => number;
  readonly parameters?: Partial<WatchParameters>;
  /** What legal views make of an event; without it events carry plain assertions alone. */
  readonly judgeEvent?: JudgeEvent;
  /** Called for every revision, in the order of detection. */
  readonly onEvent: (revision: EventRevision) => void;
}

/** Rows that one MMSI may own: tracks and places set aside together. */
const MAX_ROWS_PER_MMSI = 4;

/**
 * Tracks vessels and tells zone events. Pure: time comes from the reports alone, so the same reports in the same order
 * give the same bytes of events, whatever the batches.
 */
export class Watch {
  readonly counters: WatchCounters = makeCounters();
  /** Tracks forgotten because they were silent too long or too many. */
  forgotten = 0;
  /** Newest plausible time of any report so far; NaN before the first. */
  newestMs: number = Number.NaN;

  readonly #parameters: WatchParameters;
  readonly #table = new TrackTable();
  readonly #sets: EventSets;
  readonly #identities: Identities;
  readonly #zoneJournal: ZoneJournal;
  readonly #teleports: TeleportJournal;
  readonly #latest: () => number;
  readonly #trigger = { timeMs: 0, receivedMs: Number.NaN };
  readonly #report: Report = {
    timeMs: 0,
    lon: 0,
    lat: 0,
    sog: 0,
    cog: 0,
    heading: 0,
    offset: 0,
    source: 0,
    messageType: 0,
    set: 0,
  };

  constructor(options: WatchOptions) {
    this.#parameters = { ...DEFAULT_PARAMETERS, ...options.parameters };
    this.#sets = new EventSets(options.zones, options.accepts);
    this.#identities = new Identities(this.#parameters.maxTracks);
    this.#latest = options.latestPlausibleMs ?? (() => Number.POSITIVE_INFINITY);
    const context: JournalContext = {
      table: this.#table,
      sets: this.#sets,
      identities: this.#identities,
      parameters: this.#parameters,
      sources: options.sources,
      simulated: options.simulated ?? false,
      ...(options.judgeEvent !== undefined && { judgeEvent: options.judgeEvent }),
      onEvent: options.onEvent,
    };
    this.#zoneJournal = new ZoneJournal(context);
    this.#teleports = new TeleportJournal(context);
  }

  readonly #isTouch = (run: number): boolean => isTouch(this.#table, run, this.#sets, this.#parameters);

  /** Number of tracks that are believed or set aside now. */
  get trackCount(): number {
    return this.#table.size;
  }

  /** What a vessel last said of itself. */
  findIdentity(mmsi: number): Readonly<Identity> | undefined {
    return this.#identities.find(mmsi);
  }

  addStatic(report: StaticReport): void {
    this.#identities.add(report);
  }

  /**
   * Takes a batch of reports in the order of their arrival.
   *
   * @param source number of the source in `WatchOptions.sources`
   * @param from,to rows to take, all by default
   */
  addPositions(columns: PositionColumns, source: number, from = 0, to: number = columns.count): void {
    const latest = this.#latest();
    const { counters } = this;
    const report = this.#report;
    report.source = source;
    for (let i = from; i < to; i++) {
      counters.reports++;
      const lon = columns.longitude[i]!;
      const lat = columns.latitude[i]!;
      if (lon === LONGITUDE_NOT_AVAILABLE || lat === LATITUDE_NOT_AVAILABLE) {
        counters.withoutPosition++;
        continue;
      }
      if (!isOnEarth(lon, lat)) {
        counters.badPosition++;
        continue;
      }
      const timeMs = columns.timeMs[i]!;
      if (Number.isNaN(timeMs)) {
        counters.untimed++;
        continue;
      }
      if (timeMs < EARLIEST_PLAUSIBLE_MS || timeMs > latest) {
        counters.badTime++;
        continue;
      }
      report.timeMs = timeMs;
      report.lon = lon;
      report.lat = lat;
      report.sog = columns.sog[i]!;
      report.cog = columns.cog[i]!;
      report.heading = columns.heading[i]!;
      report.offset = columns.offset[i]!;
      report.messageType = columns.messageType[i]!;
      this.#trigger.timeMs = timeMs;
      this.#trigger.receivedMs = columns.receivedMs[i]!;
      if (!(timeMs <= this.newestMs)) this.newestMs = timeMs;
      this.#take(columns.mmsi[i]!);
    }
  }

  /** Finds the track that a report belongs to, or sets it aside. */
  #take(mmsi: number): void {
    const table = this.#table;
    const head = table.find(mmsi);
    if (head < 0) {
      this.#makeRoom();
      this.#begin(mmsi, BELIEVED);
      this.counters.joined++;
      return;
    }
    let best = -1;
    let bestDistanceM = Number.POSITIVE_INFINITY;
    for (let row = head; row >= 0; row = table.next[row]!) {
      const distanceM = this.#fit(row);
      // A believed track comes before a place set aside; among equals the nearer.
      const rank = table.state[row] === BELIEVED ? distanceM : distanceM + 1e9;
      if (distanceM >= 0 && rank < bestDistanceM) {
        best = row;
        bestDistanceM = rank;
      }
    }
    if (best < 0) this.#setAside(mmsi, head);
    else this.#join(best, head);
  }

  /** Distance in metres from the track's nearest report in time, or -1 when the report cannot belong to it. */
  #fit(row: number): number {
    const table = this.#table;
    const { timeMs, lon, lat, messageType } = this.#report;
    const newest = table.newestRun(row);
    const elapsedMs = timeMs - table.lastMs[newest]!;
    if (elapsedMs >= 0) {
      const distanceM = measureRawM(table.lastLon[newest]!, table.lastLat[newest]!, lon, lat);
      return distanceM <= reachM(elapsedMs, messageType, this.#parameters) ? distanceM : -1;
    }
    const place = findLatePlace(table, row, timeMs);
    const base = row * RUNS_PER_TRACK;
    const index = place.kind === 'none' ? -1 : place.index;
    let distanceM = 0;
    if (index >= 0) {
      const within = place.kind === 'within';
      const beforeMs = within ? table.firstMs[base + index]! : table.lastMs[base + index]!;
      const beforeLon = within ? table.firstLon[base + index]! : table.lastLon[base + index]!;
      const beforeLat = within ? table.firstLat[base + index]! : table.lastLat[base + index]!;
      distanceM = measureRawM(beforeLon, beforeLat, lon, lat);
      if (distanceM > reachM(timeMs - beforeMs, messageType, this.#parameters)) return -1;
    }
    const after = place.kind === 'within' ? base + index : base + index + 1;
    const afterMs = place.kind === 'within' ? table.lastMs[after]! : table.firstMs[after]!;
    const afterLon = place.kind === 'within' ? table.lastLon[after]! : table.firstLon[after]!;
    const afterLat = place.kind === 'within' ? table.lastLat[after]! : table.firstLat[after]!;
    const aheadM = measureRawM(afterLon, afterLat, lon, lat);
    return aheadM <= reachM(afterMs - timeMs, messageType, this.#parameters)
      ? Math.min(aheadM, distanceM || aheadM)
      : -1;
  }

  /** Adds the report to a track that it fits. */
  #join(row: number, head: number): void {
    const table = this.#table;
    const report = this.#report;
    const newest = table.newestRun(row);
    const elapsedMs = report.timeMs - table.lastMs[newest]!;
    if (this.#isRepeat(row, newest, elapsedMs)) {
      this.counters.duplicate++;
      return;
    }
    if (report.messageType === 27) {
      if (report.timeMs - table.lastFineMs[row]! < this.#parameters.coarseAfterFineMs) {
        this.counters.coarse++;
        return;
      }
    } else if (report.timeMs > table.lastFineMs[row]!) table.lastFineMs[row] = report.timeMs;
    report.set = this.#setAt();
    if (elapsedMs < 0) {
      this.#joinLate(row);
      return;
    }
    const changed = appendReport(table, row, report, this.#parameters.observedGapMs, this.#isTouch);
    table.reports[row]!++;
    table.lastCog[row] = report.cog;
    table.lastHeading[row] = report.heading;
    if (table.state[row] === SET_ASIDE) {
      this.counters.setAside++;
      this.#considerAside(row);
      return;
    }
    this.counters.joined++;
    if (changed || table.unsettled[row] === 1) {
      table.unsettled[row] = this.#zoneJournal.update(row, this.#trigger) ? 1 : 0;
    }
    if (table.next[head]! >= 0) this.#tellReturns(row, head);
  }

  #joinLate(row: number): void {
    const table = this.#table;
    const place = findLatePlace(table, row, this.#report.timeMs);
    if (place.kind === 'none') {
      this.counters.tooLate++;
      return;
    }
    table.reports[row]!++;
    const changed = insertLate(table, row, this.#report, place);
    if (table.state[row] === SET_ASIDE) {
      this.counters.setAside++;
      return;
    }
    this.counters.joinedLate++;
    if (changed) table.unsettled[row] = this.#zoneJournal.update(row, this.#trigger) ? 1 : 0;
  }

  /** The same transmission, heard by a second station or repeated by a satellite feed. */
  #isRepeat(row: number, newest: number, elapsedMs: number): boolean {
    const table = this.#table;
    const report = this.#report;
    const moving = report.sog > 0 && report.sog < 1023;
    return (
      Math.abs(elapsedMs) <= (moving ? 60_000 : 2_000) &&
      table.lastLon[newest] === report.lon &&
      table.lastLat[newest] === report.lat &&
      table.lastSog[newest] === report.sog &&
      table.lastCog[row] === report.cog &&
      table.lastHeading[row] === report.heading
    );
  }

  /** No row of this MMSI can have got there: the report waits in a row of its own. */
  #setAside(mmsi: number, head: number): void {
    const table = this.#table;
    this.counters.setAside++;
    let rows = 0;
    let oldest = -1;
    let origin = head;
    for (let row = head; row >= 0; row = table.next[row]!) {
      rows++;
      if (table.state[row] === BELIEVED) {
        if (table.lastMs[table.newestRun(row)]! >= table.lastMs[table.newestRun(origin)]!) origin = row;
      } else if (oldest < 0 || table.lastMs[table.newestRun(row)]! < table.lastMs[table.newestRun(oldest)]!)
        oldest = row;
    }
    if (rows >= MAX_ROWS_PER_MMSI) {
      if (oldest < 0) return;
      this.#forgetRow(oldest);
    }
    const aside = this.#begin(mmsi, SET_ASIDE);
    this.#teleports.tellJump(origin, aside, this.#trigger);
  }

  /** A place set aside becomes a track once enough reports agree with it. */
  #considerAside(row: number): void {
    const table = this.#table;
    const oldest = row * RUNS_PER_TRACK;
    const spanMs = table.lastMs[table.newestRun(row)]! - table.firstMs[oldest]!;
    if (table.reports[row]! < this.#parameters.secondTrackReports || spanMs < this.#parameters.secondTrackMs) return;
    table.state[row] = BELIEVED;
    this.#teleports.tellSecondTrack(row, this.#trigger);
    this.#zoneJournal.tellFirstSeen(row, this.#trigger);
    table.unsettled[row] = this.#zoneJournal.update(row, this.#trigger) ? 1 : 0;
  }

  #tellReturns(row: number, head: number): void {
    const table = this.#table;
    for (let other = head; other >= 0; other = table.next[other]!) {
      if (other !== row && table.state[other] === SET_ASIDE) this.#teleports.tellReturn(other, this.#trigger);
    }
  }

  #begin(mmsi: number, state: number): number {
    const table = this.#table;
    const report = this.#report;
    const row = table.add(mmsi, state);
    report.set = this.#setAt();
    startRuns(table, row, report);
    table.reports[row] = 1;
    table.lastCog[row] = report.cog;
    table.lastHeading[row] = report.heading;
    if (report.messageType !== 27) table.lastFineMs[row] = report.timeMs;
    if (state === BELIEVED) this.#zoneJournal.tellFirstSeen(row, this.#trigger);
    return row;
  }

  #setAt(): number {
    const { lon, lat, timeMs } = this.#report;
    return this.#sets.at(lon / AIS_UNITS_PER_DEGREE, lat / AIS_UNITS_PER_DEGREE, timeMs);
  }

  /** Keeps the number of tracks bounded: the silent ones go, then the longest silent tenth. */
  #makeRoom(): void {
    const table = this.#table;
    const { maxTracks, forgetAfterMs } = this.#parameters;
    if (table.size < maxTracks) return;
    const ages: number[] = [];
    for (let row = 0; row < table.used; row++) {
      if (table.state[row] !== FREE) ages.push(table.lastMs[table.newestRun(row)]!);
    }
    ages.sort((a, b) => a - b);
    const bound = Math.max(this.newestMs - forgetAfterMs, ages[Math.floor(ages.length / 10)]!);
    for (let row = 0; row < table.used; row++) {
      if (table.state[row] !== FREE && table.lastMs[table.newestRun(row)]! <= bound) this.#forgetRow(row);
    }
  }

  #forgetRow(row: number): void {
    const mmsi = this.#table.mmsi[row]!;
    this.#zoneJournal.forget(row);
    this.#teleports.forget(row);
    this.#table.remove(row);
    this.forgotten++;
    if (this.#table.find(mmsi) < 0) this.#identities.forget(mmsi);
  }
}

const MAX_LONGITUDE = 180 * AIS_UNITS_PER_DEGREE;
const MAX_LATITUDE = 90 * AIS_UNITS_PER_DEGREE;

/** Exactly 0 N 0 E is what a receiver without a fix sends; no ship is so exactly there. */
function isOnEarth(lon: number, lat: number): boolean {
  return (
    lon >= -MAX_LONGITUDE &&
    lon <= MAX_LONGITUDE &&
    lat >= -MAX_LATITUDE &&
    lat <= MAX_LATITUDE &&
    (lon !== 0 || lat !== 0)
  );
}
