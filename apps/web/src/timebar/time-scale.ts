/** The stretch of time on the bar, cut in equal steps. All in milliseconds. */
export interface TimeScale {
  readonly fromMs: number;
  readonly toMs: number;
  readonly stepMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long the bar may be, and in which steps events are counted on it. */
const SPANS: readonly (readonly [spanMs: number, stepMs: number])[] = [
  [HOUR_MS, 30_000],
  [3 * HOUR_MS, MINUTE_MS],
  [6 * HOUR_MS, 3 * MINUTE_MS],
  [12 * HOUR_MS, 5 * MINUTE_MS],
  [DAY_MS, 10 * MINUTE_MS],
  [36 * HOUR_MS, 15 * MINUTE_MS],
  [2 * DAY_MS, 20 * MINUTE_MS],
  [3 * DAY_MS, 30 * MINUTE_MS],
  [4 * DAY_MS, 40 * MINUTE_MS],
  [7 * DAY_MS, HOUR_MS],
];

const TICKS_MS = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);
const MOST_TICKS = 9;

/**
 * The shortest of the usual stretches that holds what is in memory up to now; a week at most. It ends at a whole step, so
 * that it moves a step at a time and not at every look.
 */
export function chooseScale(oldestMs: number | undefined, nowMs: number): TimeScale {
  const neededMs = nowMs - (oldestMs ?? nowMs);
  const [spanMs, stepMs] = SPANS.find(([span]) => span >= neededMs) ?? SPANS.at(-1)!;
  const toMs = Math.ceil((nowMs + 1) / stepMs) * stepMs;
  return { fromMs: toMs - spanMs, toMs, stepMs };
}

/** Where a time stands on the bar: 0 left, 1 right; outside of it less or more. */
export function placeOf(scale: TimeScale, timeMs: number): number {
  return (timeMs - scale.fromMs) / (scale.toMs - scale.fromMs);
}

/** The time at a place of the bar, kept on it. */
export function timeAt(scale: TimeScale, place: number): number {
  return scale.fromMs + Math.min(1, Math.max(0, place)) * (scale.toMs - scale.fromMs);
}

export interface Tick {
  readonly timeMs: number;
  readonly place: number;
  /** The first tick of a day also says the day. */
  readonly isDay: boolean;
}

/** Round times on the bar, not so near to its ends that their words would be cut. */
export function findTicks(scale: TimeScale): Tick[] {
  const spanMs = scale.toMs - scale.fromMs;
  const everyMs = TICKS_MS.find((tick) => spanMs / tick <= MOST_TICKS) ?? DAY_MS;
  const ticks: Tick[] = [];
  let day = Number.NaN;
  for (let timeMs = Math.ceil(scale.fromMs / everyMs) * everyMs; timeMs < scale.toMs; timeMs += everyMs) {
    const place = placeOf(scale, timeMs);
    if (place < 0.04 || place > 0.96) continue;
    const ofDay = Math.floor(timeMs / DAY_MS);
    ticks.push({ timeMs, place, isDay: ofDay !== day });
    day = ofDay;
  }
  return ticks;
}

/** `10 min`, `1 h`: how long a step is. */
export function sayStep(stepMs: number): string {
  return stepMs < MINUTE_MS
    ? `${stepMs / 1000} s`
    : stepMs < HOUR_MS
      ? `${stepMs / MINUTE_MS} min`
      : `${stepMs / HOUR_MS} h`;
}

/** `last 24 h`, `last 3 d`. */
export function saySpan(scale: TimeScale): string {
  const hours = (scale.toMs - scale.fromMs) / HOUR_MS;
  return hours % 24 !== 0 || hours === 24 ? `last ${hours} h` : `last ${hours / 24} d`;
}

/** Where a key of the slider goes: a minute, with Shift ten, a page an hour; undefined for a key that it does not use. */
export function timeByKey(
  key: string,
  isShifted: boolean,
  shownMs: number,
  oldestMs: number,
): number | 'live' | undefined {
  const stepMs = isShifted ? 10 * MINUTE_MS : MINUTE_MS;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return shownMs - stepMs;
    case 'ArrowRight':
    case 'ArrowUp':
      return shownMs + stepMs;
    case 'PageDown':
      return shownMs - HOUR_MS;
    case 'PageUp':
      return shownMs + HOUR_MS;
    case 'Home':
      return oldestMs;
    case 'End':
      return 'live';
    default:
      return undefined;
  }
}
