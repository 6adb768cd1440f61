import type { PositionFrame } from '@searoom/model/api';

/** Reports of a stretch of time, in the order of time, as they are played. */
export interface HistoryWindow {
  readonly fromMs: number;
  /** Up to here nothing is missing. */
  readonly toMs: number;
  readonly frame: PositionFrame;
}

/** The next stretch to ask the server for, or undefined when enough is there. */
export interface WindowPlan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Wall time that a window should last, and how much of it must be left before the next is asked for. */
const WINDOW_WALL_MS = 15_000;
const AHEAD_WALL_MS = 6_000;
/** A server asked for seconds at a time would be asked too often; a day is more than a screen needs. */
const SHORTEST_WINDOW_MS = 60_000;
const LONGEST_WINDOW_MS = 86_400_000;

/**
 * Which stretch to ask for next while a replay runs. Pure.
 *
 * @param timeMs where the replay stands
 * @param loadedToMs up to where reports are there, without a gap from `timeMs`
 * @param speed report time that passes in the same wall time
 * @param newestMs newest report in memory: there is nothing beyond
 */
export function planWindow(
  timeMs: number,
  loadedToMs: number,
  speed: number,
  newestMs: number,
): WindowPlan | undefined {
  if (loadedToMs >= newestMs || loadedToMs - timeMs > AHEAD_WALL_MS * speed) return undefined;
  const fromMs = Math.max(timeMs, loadedToMs);
  const lengthMs = Math.min(LONGEST_WINDOW_MS, Math.max(SHORTEST_WINDOW_MS, WINDOW_WALL_MS * speed));
  const toMs = Math.min(newestMs, fromMs + lengthMs);
  return toMs > fromMs ? { fromMs, toMs } : undefined;
}

/**
 * How far a window goes: to what was asked for, or, where the server cut it at `most` rows, to the time of its last row;
 * rows of that same time may be missing, so it ends one millisecond before.
 */
export function endOfWindow(frame: PositionFrame, plan: WindowPlan, most: number): number {
  if (frame.count < most) return plan.toMs;
  const lastMs = rowTimeMs(frame, frame.count - 1);
  return Math.min(plan.toMs, Math.max(plan.fromMs + 1, lastMs - 1));
}

/** Rows of a window after `afterMs` up to and with `untilMs`, as a frame whose time is `untilMs`. */
export function cutHistory(frame: PositionFrame, afterMs: number, untilMs: number): PositionFrame {
  const from = firstAfter(frame, afterMs);
  const to = firstAfter(frame, untilMs);
  const shiftMs = untilMs - frame.timeMs;
  const ageMs = frame.ageMs.slice(from, to);
  for (let i = 0; i < ageMs.length; i++) ageMs[i]! += shiftMs;
  return {
    count: to - from,
    flags: 0,
    missed: 0,
    sequence: frame.sequence,
    timeMs: untilMs,
    mmsi: frame.mmsi.subarray(from, to),
    longitude: frame.longitude.subarray(from, to),
    latitude: frame.latitude.subarray(from, to),
    ageMs,
    sog: frame.sog.subarray(from, to),
    cog: frame.cog.subarray(from, to),
    heading: frame.heading.subarray(from, to),
    kind: frame.kind.subarray(from, to),
    navigationalStatus: frame.navigationalStatus.subarray(from, to),
    shipType: frame.shipType.subarray(from, to),
    feed: frame.feed.subarray(from, to),
    marks: frame.marks.subarray(from, to),
  };
}

function rowTimeMs(frame: PositionFrame, row: number): number {
  return frame.timeMs - frame.ageMs[row]!;
}

/** First row later than a time; rows stand in the order of time. */
function firstAfter(frame: PositionFrame, timeMs: number): number {
  let low = 0;
  let high = frame.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rowTimeMs(frame, middle) > timeMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
