/**
 * The time in the room between two messages of the server: it goes on at the room's pace, and stands still when the
 * connection is lost, because nothing is known of later. All in milliseconds; `wallMs` is any clock that only goes on.
 */
export class RoomClock {
  #timeMs: number | undefined;
  #wallMs = 0;
  #pace = 1;
  #stoppedMs: number | undefined;

  /** Undefined before the first message. */
  read(wallMs: number): number | undefined {
    if (this.#timeMs === undefined) return undefined;
    const untilMs = this.#stoppedMs ?? wallMs;
    return this.#timeMs + Math.max(0, untilMs - this.#wallMs) * this.#pace;
  }

  /** The server said what time it is. */
  set(timeMs: number, wallMs: number, pace: number = this.#pace): void {
    this.#timeMs = timeMs;
    this.#wallMs = wallMs;
    this.#pace = pace;
    this.#stoppedMs = undefined;
  }

  /** The connection is lost: no later time is known. */
  stop(wallMs: number): void {
    this.#stoppedMs ??= wallMs;
  }
}
