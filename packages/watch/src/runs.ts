import { RUNS_PER_TRACK, type TrackTable } from './track-table.ts';

/** One report as the tracks take it, reused for every row so that none is allocated. */
export interface Report {
  timeMs: number;
  lon: number;
  lat: number;
  sog: number;
  cog: number;
  heading: number;
  offset: number;
  source: number;
  messageType: number;
  /** Event set at the place. */
  set: number;
}

/** Starts a track's first run. */
export function startRuns(table: TrackTable, row: number, report: Report): void {
  const run = table.insertRun(row, 0);
  writeRun(table, run, report, 0);
}

/**
 * Adds a report newer than all others of the track.
 *
 * @param isTouch tells of a run between two runs of one set whether it was no crossing (used when the track is full)
 * @returns true when it began a new run
 */
export function appendReport(
  table: TrackTable,
  row: number,
  report: Report,
  observedGapMs: number,
  isTouch: (run: number) => boolean,
): boolean {
  const newest = table.newestRun(row);
  const elapsedMs = report.timeMs - table.lastMs[newest]!;
  const observedMs = table.lastObservedMs[newest]! + (elapsedMs <= observedGapMs ? elapsedMs : 0);
  if (table.runSet[newest] === report.set) {
    table.runReports[newest]!++;
    writeLast(table, newest, report, observedMs);
    return false;
  }
  if (table.runCount[row] === RUNS_PER_TRACK) dropRuns(table, row, isTouch);
  const run = table.insertRun(row, table.runCount[row]!);
  writeRun(table, run, report, observedMs);
  return true;
}

/** Where a late report belongs. `none` = older than all that is remembered. */
export type LatePlace = { readonly kind: 'none' } | { readonly kind: 'within' | 'after'; readonly index: number };

/** Finds the run that a late report falls into, or the run after which it falls (both by index, 0 = oldest). */
export function findLatePlace(table: TrackTable, row: number, timeMs: number): LatePlace {
  const base = row * RUNS_PER_TRACK;
  for (let index = table.runCount[row]! - 1; index >= 0; index--) {
    if (timeMs >= table.lastMs[base + index]!) return { kind: 'after', index };
    if (timeMs >= table.firstMs[base + index]!) return { kind: 'within', index };
  }
  return { kind: 'none' };
}

/**
 * Puts a late report in its place: it may lengthen a run, stand between two, or cut one in two.
 *
 * @returns true when a crossing may have changed by it
 */
export function insertLate(table: TrackTable, row: number, report: Report, place: LatePlace): boolean {
  if (place.kind === 'none') return false;
  const run = row * RUNS_PER_TRACK + place.index;
  if (place.kind === 'within') {
    if (table.runSet[run] === report.set) {
      table.runReports[run]!++;
      return false;
    }
    return cutRun(table, row, place.index, report);
  }
  if (table.runSet[run] === report.set) {
    table.runReports[run]!++;
    writeLast(table, run, report, table.lastObservedMs[run]!);
    return true;
  }
  const isNewest = place.index === table.runCount[row]! - 1;
  if (!isNewest && table.runSet[run + 1] === report.set) {
    table.runReports[run + 1]!++;
    writeFirst(table, run + 1, report, table.firstObservedMs[run + 1]!);
    return true;
  }
  const observedMs = table.lastObservedMs[run]!;
  const at = makeRoom(table, row, place.index, 1);
  if (at < 0) return false;
  writeRun(table, table.insertRun(row, at + 1), report, observedMs);
  return true;
}

/** A report of another set within a run: the run's first report stands before it, its last behind it. */
function cutRun(table: TrackTable, row: number, index: number, report: Report): boolean {
  // Only the ends of a run are remembered, so each half keeps one of them; with one report there is nothing to cut.
  if (table.runReports[row * RUNS_PER_TRACK + index]! < 2) return false;
  const at = makeRoom(table, row, index, 2);
  if (at < 0) return false;
  const middle = table.insertRun(row, at + 1);
  const young = table.insertRun(row, at + 2);
  const old = middle - 1;
  const reports = table.runReports[old]!;
  table.copyRun(old, young);
  copyLastToFirst(table, young);
  copyFirstToLast(table, old);
  table.runReports[old] = reports - (reports >> 1);
  table.runReports[young] = Math.max(1, reports >> 1);
  writeRun(table, middle, report, table.firstObservedMs[old]!);
  return true;
}

/**
 * Forgets old runs until `wanted` more fit behind the run at `index`.
 *
 * @returns the index of that run afterwards, or -1 when it would have to go itself
 */
function makeRoom(table: TrackTable, row: number, index: number, wanted: number): number {
  let at = index;
  while (table.runCount[row]! + wanted > RUNS_PER_TRACK) {
    if (at === 0) return -1;
    table.removeRun(row, 0);
    at--;
  }
  return at;
}

function copyLastToFirst(table: TrackTable, run: number): void {
  table.firstMs[run] = table.lastMs[run]!;
  table.firstLon[run] = table.lastLon[run]!;
  table.firstLat[run] = table.lastLat[run]!;
  table.firstSog[run] = table.lastSog[run]!;
  table.firstOffset[run] = table.lastOffset[run]!;
  table.firstSource[run] = table.lastSource[run]!;
  table.firstObservedMs[run] = table.lastObservedMs[run]!;
}

/** Gives run `to` the last report of run `from`. */
function copyLast(table: TrackTable, from: number, to: number): void {
  table.lastMs[to] = table.lastMs[from]!;
  table.lastLon[to] = table.lastLon[from]!;
  table.lastLat[to] = table.lastLat[from]!;
  table.lastSog[to] = table.lastSog[from]!;
  table.lastOffset[to] = table.lastOffset[from]!;
  table.lastSource[to] = table.lastSource[from]!;
  table.lastObservedMs[to] = table.lastObservedMs[from]!;
}

function copyFirstToLast(table: TrackTable, run: number): void {
  table.lastMs[run] = table.firstMs[run]!;
  table.lastLon[run] = table.firstLon[run]!;
  table.lastLat[run] = table.firstLat[run]!;
  table.lastSog[run] = table.firstSog[run]!;
  table.lastOffset[run] = table.firstOffset[run]!;
  table.lastSource[run] = table.firstSource[run]!;
  table.lastObservedMs[run] = table.firstObservedMs[run]!;
}

/**
 * Makes room in a full track. Touches (short stretches that were no crossing) are taken out first, so that a vessel
 * lying on a limit keeps its memory; else the oldest run goes.
 */
function dropRuns(table: TrackTable, row: number, isTouch: (run: number) => boolean): void {
  const base = row * RUNS_PER_TRACK;
  // From the oldest on: which of two alternating sides is the touch depends on the side that was believed before.
  for (let index = 1; index < table.runCount[row]! - 1; ) {
    if (!isTouch(base + index)) {
      index++;
      continue;
    }
    const old = base + index - 1;
    const young = base + index + 1;
    table.runReports[old] = table.runReports[old]! + table.runReports[base + index]! + table.runReports[young]!;
    copyLast(table, young, old);
    table.removeRun(row, index + 1);
    table.removeRun(row, index);
  }
  if (table.runCount[row] === RUNS_PER_TRACK) table.removeRun(row, 0);
}

function writeRun(table: TrackTable, run: number, report: Report, observedMs: number): void {
  table.runSet[run] = report.set;
  table.runReports[run] = 1;
  writeFirst(table, run, report, observedMs);
  writeLast(table, run, report, observedMs);
}

function writeFirst(table: TrackTable, run: number, report: Report, observedMs: number): void {
  table.firstMs[run] = report.timeMs;
  table.firstLon[run] = report.lon;
  table.firstLat[run] = report.lat;
  table.firstSog[run] = report.sog;
  table.firstOffset[run] = report.offset;
  table.firstSource[run] = report.source;
  table.firstObservedMs[run] = observedMs;
}

function writeLast(table: TrackTable, run: number, report: Report, observedMs: number): void {
  table.lastMs[run] = report.timeMs;
  table.lastLon[run] = report.lon;
  table.lastLat[run] = report.lat;
  table.lastSog[run] = report.sog;
  table.lastOffset[run] = report.offset;
  table.lastSource[run] = report.source;
  table.lastObservedMs[run] = observedMs;
}
