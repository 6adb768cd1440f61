import { wrapLongitude } from '@searoom/geo';
import { AIS_UNITS_PER_DEGREE } from '@searoom/model';
import type { WatchParameters } from './parameters.ts';
import { RUNS_PER_TRACK, type TrackTable } from './track-table.ts';
import type { EventSets } from './zone-source.ts';

/** A report that a crossing rests on. */
export interface TrackPoint {
  readonly timeMs: number;
  /** Degrees. */
  readonly lon: number;
  readonly lat: number;
  /** 1/10 knot, 1023 = not available. */
  readonly sog: number;
  readonly offset: number;
  readonly source: number;
  /** Observed time of the track up to this report. */
  readonly observedMs: number;
}

/** How a crossing was confirmed; `provisional` while it is not. */
export type Confirmation = 'provisional' | 'depth' | 'reports';

/** A zone limit passed between two reports, as far as the reports tell. */
export interface Crossing {
  readonly zone: number;
  readonly direction: 'entry' | 'exit';
  /** Last report on the old side. */
  readonly before: TrackPoint;
  /** First report on the new side. */
  readonly after: TrackPoint;
  readonly confirmation: Confirmation;
  /** Newest report on the new side that this rests on. */
  readonly latest: TrackPoint;
  /** Reports on the new side so far. */
  readonly reports: number;
}

/**
 * All zone crossings that the remembered runs of a track show, oldest first for each zone. A pure function of the runs:
 * a report in time and the same report hours late lead to the same crossings.
 *
 * A stretch on the new side counts when `confirmReports` reports over `confirmMs` agree, or when eight places
 * `confirmDistanceM` round its first or last report all lie on the same side as the report. A stretch that does
 * neither and ends is no crossing.
 */
export function deriveCrossings(
  table: TrackTable,
  row: number,
  sets: EventSets,
  parameters: WatchParameters,
): Crossing[] {
  const base = row * RUNS_PER_TRACK;
  const count = table.runCount[row]!;
  const crossings: Crossing[] = [];
  for (const zone of findChangedZones(table, base, count, sets)) {
    deriveForZone(table, base, count, zone, sets, parameters, crossings);
  }
  return crossings;
}

/**
 * The set that the track was in when a run began: that of the run before it, or, where a zone began or ended between the
 * two, what the last place of that run is by the law of the new day. So only what the vessel itself did is a crossing.
 */
function setBefore(table: TrackTable, run: number, sets: EventSets): number {
  const before = table.runSet[run - 1]!;
  if (sets.isSameLaw(before, table.runSet[run]!)) return before;
  return sets.at(
    table.lastLon[run - 1]! / AIS_UNITS_PER_DEGREE,
    table.lastLat[run - 1]! / AIS_UNITS_PER_DEGREE,
    table.firstMs[run]!,
  );
}

/** Zones whose limit some remembered runs lie on different sides of. */
function findChangedZones(table: TrackTable, base: number, count: number, sets: EventSets): number[] {
  const changed: number[] = [];
  for (let run = base + 1; run < base + count; run++) {
    const old = setBefore(table, run, sets);
    const young = table.runSet[run]!;
    if (old === young) continue;
    for (const zone of sets.members(old))
      if (!sets.contains(young, zone) && !changed.includes(zone)) changed.push(zone);
    for (const zone of sets.members(young))
      if (!sets.contains(old, zone) && !changed.includes(zone)) changed.push(zone);
  }
  return changed.sort((a, b) => a - b);
}

function deriveForZone(
  table: TrackTable,
  base: number,
  count: number,
  zone: number,
  sets: EventSets,
  parameters: WatchParameters,
  crossings: Crossing[],
): void {
  const end = base + count;
  let inside = sets.contains(table.runSet[base]!, zone);
  let lastOnSide = base;
  /** True where the zone began or ended round the vessel, and not the vessel moved. */
  const isChangedByLaw = (run: number): boolean =>
    !sets.isSameLaw(table.runSet[run - 1]!, table.runSet[run]!) &&
    sets.contains(setBefore(table, run, sets), zone) !== sets.contains(table.runSet[run - 1]!, zone);
  for (let run = base + 1; run < end; ) {
    if (isChangedByLaw(run)) {
      inside = sets.contains(setBefore(table, run, sets), zone);
      lastOnSide = run - 1;
    }
    if (sets.contains(table.runSet[run]!, zone) === inside) {
      lastOnSide = run++;
      continue;
    }
    const first = run;
    let reports = 0;
    let isCutByLaw = false;
    do {
      reports += table.runReports[run++]!;
      isCutByLaw = run < end && isChangedByLaw(run);
    } while (run < end && !isCutByLaw && sets.contains(table.runSet[run]!, zone) !== inside);
    const last = run - 1;
    const confirmation = confirm(table, first, last, reports, zone, !inside, sets, parameters);
    // What the law cut short was no touch: it stays unconfirmed.
    if (confirmation === 'provisional' && run < end && !isCutByLaw) continue;
    crossings.push({
      zone,
      direction: inside ? 'exit' : 'entry',
      before: lastPoint(table, lastOnSide),
      after: firstPoint(table, first),
      confirmation,
      latest: lastPoint(table, last),
      reports,
    });
    inside = !inside;
    lastOnSide = last;
  }
}

/** True when a run between two runs of one and the same set is too short and too shallow to be a crossing anywhere. */
export function isTouch(table: TrackTable, run: number, sets: EventSets, parameters: WatchParameters): boolean {
  const around = table.runSet[run - 1]!;
  if (table.runSet[run + 1] !== around) return false;
  const set = table.runSet[run]!;
  const reports = table.runReports[run]!;
  const isProvisional = (zone: number, inside: boolean): boolean =>
    confirm(table, run, run, reports, zone, inside, sets, parameters) === 'provisional';
  return (
    sets.members(set).every((zone) => sets.contains(around, zone) || isProvisional(zone, true)) &&
    sets.members(around).every((zone) => sets.contains(set, zone) || isProvisional(zone, false))
  );
}

function confirm(
  table: TrackTable,
  first: number,
  last: number,
  reports: number,
  zone: number,
  inside: boolean,
  sets: EventSets,
  parameters: WatchParameters,
): Confirmation {
  const spanMs = table.lastMs[last]! - table.firstMs[first]!;
  if (reports >= parameters.confirmReports && spanMs >= parameters.confirmMs) return 'reports';
  for (let run = first; run <= last; run++) {
    const distanceM = parameters.confirmDistanceM;
    const firstMs = table.firstMs[run]!;
    if (isDeep(table.firstLon[run]!, table.firstLat[run]!, firstMs, zone, inside, sets, distanceM)) return 'depth';
    if (table.runReports[run]! < 2) continue;
    const lastMs = table.lastMs[run]!;
    if (isDeep(table.lastLon[run]!, table.lastLat[run]!, lastMs, zone, inside, sets, distanceM)) return 'depth';
  }
  return 'provisional';
}

/** Metres in 1/10000 minute of latitude: a tenth of a thousandth of a nautical mile, to 0.6 % anywhere. */
export const METRES_PER_UNIT = 0.1852;

/** True when all eight places at this distance round a report lie on the same side of the zone's limit. */
function isDeep(
  lonRaw: number,
  latRaw: number,
  timeMs: number,
  zone: number,
  inside: boolean,
  sets: EventSets,
  distanceM: number,
): boolean {
  const lat = latRaw / AIS_UNITS_PER_DEGREE;
  const lon = lonRaw / AIS_UNITS_PER_DEGREE;
  const dLat = distanceM / METRES_PER_UNIT / AIS_UNITS_PER_DEGREE;
  const dLon = dLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  for (let i = 0; i < 8; i++) {
    const angle = (i * Math.PI) / 4;
    const set = sets.at(wrapLongitude(lon + dLon * Math.sin(angle)), lat + dLat * Math.cos(angle), timeMs);
    if (sets.contains(set, zone) !== inside) return false;
  }
  return true;
}

/** First report of a run. */
export function firstPoint(table: TrackTable, run: number): TrackPoint {
  return {
    timeMs: table.firstMs[run]!,
    lon: table.firstLon[run]! / AIS_UNITS_PER_DEGREE,
    lat: table.firstLat[run]! / AIS_UNITS_PER_DEGREE,
    sog: table.firstSog[run]!,
    offset: table.firstOffset[run]!,
    source: table.firstSource[run]!,
    observedMs: table.firstObservedMs[run]!,
  };
}

/** Last report of a run. */
export function lastPoint(table: TrackTable, run: number): TrackPoint {
  return {
    timeMs: table.lastMs[run]!,
    lon: table.lastLon[run]! / AIS_UNITS_PER_DEGREE,
    lat: table.lastLat[run]! / AIS_UNITS_PER_DEGREE,
    sog: table.lastSog[run]!,
    offset: table.lastOffset[run]!,
    source: table.lastSource[run]!,
    observedMs: table.lastObservedMs[run]!,
  };
}
