import type { RoomNews } from './room.ts';

/** Who wants to know what changes in the room. */
export class NewsBoard {
  readonly #listeners = new Set<(news: RoomNews) => void>();

  /** @returns ends it */
  listen(listener: (news: RoomNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(...all: readonly RoomNews[]): void {
    for (const news of all) {
      for (const listener of [...this.#listeners]) {
        try {
          listener(news);
        } catch {
          // A mistake of a reader is its own: it must not stop a feed, nor keep the news from the others.
        }
      }
    }
  }

  close(): void {
    this.#listeners.clear();
  }
}
