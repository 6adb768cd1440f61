/**
 * UTC time as house.md writes it: ISO 8601 with milliseconds only when there are any
 * (`2023-12-09T10:50:00Z`, `2023-12-09T10:50:00.250Z`).
 *
 * @param timeMs milliseconds since 1970-01-01T00:00:00Z; must be a valid date
 * @throws RangeError when the number is no date (NaN, beyond year 275760)
 */
export function formatTime(timeMs: number): string {
  if (timeMs === lastMs) return lastText;
  const text = new Date(timeMs).toISOString();
  lastText = text.endsWith('.000Z') ? text.slice(0, -5) + 'Z' : text;
  lastMs = timeMs;
  return lastText;
}

/** The last answer: one event tells the same time several times. */
let lastMs = Number.NaN;
let lastText = '';

/** Ten years before the first AIS carriage requirement: an earlier time is a clock that was never set. */
export const EARLIEST_PLAUSIBLE_MS: number = Date.UTC(1992, 0, 1);
