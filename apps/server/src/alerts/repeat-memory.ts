/** So long a limit passed again, or a jump again, raises no second alert of the same vessel. */
const REPEAT_MS = 2 * 3_600_000;
const MOST_KEYS = 50_000;

interface Told {
  readonly event: string;
  /** Report time of the newest event of this kind. */
  timeMs: number;
}

/**
 * Remembers what was alerted of, so that an alert is not repeated while it lasts: a vessel that plies along a limit, or a
 * number that jumps with every report, is one alert.
 */
export class RepeatMemory {
  readonly #told = new Map<string, Told>();

  /**
   * Id of the event that told the same of this vessel less than two hours before, or undefined: then this event is
   * remembered as the one that tells it. Every repeat makes it last for two hours more.
   *
   * @param key vessel and limit, or vessel and kind of event
   */
  check(key: string, event: string, timeMs: number): string | undefined {
    const told = this.#told.get(key);
    if (told !== undefined && told.event === event) return undefined;
    const isRepeat = told !== undefined && Math.abs(timeMs - told.timeMs) < REPEAT_MS;
    this.#told.delete(key);
    if (this.#told.size >= MOST_KEYS) this.#told.delete(this.#told.keys().next().value!);
    this.#told.set(key, isRepeat ? { event: told.event, timeMs: Math.max(told.timeMs, timeMs) } : { event, timeMs });
    return isRepeat ? told.event : undefined;
  }
}
