/** Something that changes and can be listened to. The smallest thing that React's useSyncExternalStore needs. */
export interface Listenable {
  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The listeners of a store. */
export class Listeners implements Listenable {
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Tells everybody that something changed. */
  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
