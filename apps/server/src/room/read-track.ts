import { COURSE_NOT_AVAILABLE, SPEED_NOT_AVAILABLE } from '@searoom/model';
import { MARK_SIMULATED, type Track } from '@searoom/model/api';
import type { History } from './history.ts';
import { isInReach, toDegrees } from './places.ts';

/** So many of a vessel's newest reports are looked at. */
const MOST_ROWS = 200_000;

const TYPE_AIRCRAFT = 9;
const TYPE_LONG_RANGE = 27;
const COARSE_BESIDE_FINE_MS = 3_600_000;

/** Rows of one hull in the order of time. */
export interface HullRows {
  /** Row numbers of the history. */
  readonly rows: readonly number[];
  /** Older reports were not looked at. */
  readonly isCut: boolean;
}

/**
 * The reports in memory of the hull that sent the newest one. Under one number there may be several hulls, or false
 * positions: going back from the newest, a report belongs to the hull only where it can have come from (60 kn and 5 km).
 * So no line of a track ever goes across the world. Coarse positions beside fine ones are left out.
 */
export function readHull(history: History, slot: number): HullRows {
  const rows: number[] = [];
  for (let row = history.headOf(slot); row >= 0 && rows.length < MOST_ROWS; row = history.before(row)) rows.push(row);
  const isCut = rows.length === MOST_ROWS;
  const timeOf = (row: number): number => history.block(row).timeMs[history.place(row)]!;
  let isInOrder = true;
  for (let i = 1; i < rows.length && isInOrder; i++) isInOrder = timeOf(rows[i]!) <= timeOf(rows[i - 1]!);
  // Newest first; of equal times the one that came last.
  if (!isInOrder) rows.sort((a, b) => timeOf(b) - timeOf(a) || b - a);
  const hull: number[] = [];
  let last = -1;
  for (const row of rows) {
    if (last >= 0 && !fits(history, row, last)) continue;
    hull.push(row);
    last = row;
  }
  return { rows: hull.reverse(), isCut };
}

/** Whether a report can be of the hull that sent a later one. */
function fits(history: History, row: number, later: number): boolean {
  const a = history.block(row);
  const b = history.block(later);
  const i = history.place(row);
  const j = history.place(later);
  const elapsedMs = b.timeMs[j]! - a.timeMs[i]!;
  const isCoarse = a.messageType[i] === TYPE_LONG_RANGE && b.messageType[j] !== TYPE_LONG_RANGE;
  if (isCoarse && elapsedMs < COARSE_BESIDE_FINE_MS) return false;
  return isInReach(
    a.longitude[i]!,
    a.latitude[i]!,
    b.longitude[j]!,
    b.latitude[j]!,
    elapsedMs,
    a.messageType[i] === TYPE_AIRCRAFT,
  );
}

/** The track of a vessel between two times, with at most `most` reports spread over its rows. */
export function readTrack(
  history: History,
  slot: number,
  mmsi: number,
  fromMs: number,
  toMs: number,
  most: number,
): Track {
  const { rows, isCut } = readHull(history, slot);
  const wanted = rows.filter((row) => {
    const timeMs = history.block(row).timeMs[history.place(row)]!;
    return timeMs >= fromMs && timeMs <= toMs;
  });
  const chosen = thin(wanted, most);
  const track = {
    timeMs: [] as number[],
    lon: [] as number[],
    lat: [] as number[],
    sogKn: [] as (number | null)[],
    cogDeg: [] as (number | null)[],
    feed: [] as number[],
    offset: [] as number[],
  };
  let simulated = false;
  for (const row of chosen) {
    const block = history.block(row);
    const i = history.place(row);
    if ((block.marks[i]! & MARK_SIMULATED) !== 0) simulated = true;
    const sog = block.sog[i]!;
    const cog = block.cog[i]!;
    track.timeMs.push(block.timeMs[i]!);
    track.lon.push(toDegrees(block.longitude[i]!));
    track.lat.push(toDegrees(block.latitude[i]!));
    track.sogKn.push(sog === SPEED_NOT_AVAILABLE ? null : sog / 10);
    track.cogDeg.push(cog >= COURSE_NOT_AVAILABLE ? null : cog / 10);
    track.feed.push(block.feed[i]!);
    track.offset.push(block.offset[i]!);
  }
  return { mmsi, simulated, ...track, thinned: chosen.length < wanted.length || isCut };
}

/** At most `most` of the rows, evenly over their number; the first and the last stay. */
function thin(rows: readonly number[], most: number): readonly number[] {
  if (rows.length <= most) return rows;
  if (most < 2) return rows.slice(rows.length - most);
  return Array.from({ length: most }, (_, i) => rows[Math.round((i * (rows.length - 1)) / (most - 1))]!);
}
