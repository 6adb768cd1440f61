/** Events whose newest revision is remembered; the longest untouched go first. */
const MOST_EVENTS = 100_000;

/** Remembers which revisions were told, so that each is told once, whatever a server sends again. */
export class ToldRevisions {
  readonly #newest = new Map<string, number>();
  readonly #mostEvents: number;

  constructor(mostEvents: number = MOST_EVENTS) {
    this.#mostEvents = mostEvents;
  }

  /** The newest revision that was told of an event; 0 when there was none. */
  newestOf(id: string): number {
    return this.#newest.get(id) ?? 0;
  }

  note(id: string, revision: number): void {
    // Taken out and put in again, so that the map stays in the order of the last word.
    this.#newest.delete(id);
    this.#newest.set(id, revision);
    if (this.#newest.size > this.#mostEvents) this.#newest.delete(this.#newest.keys().next().value!);
  }
}
