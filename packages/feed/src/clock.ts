/** Time as a feed sees it, so that a test can stand in for it. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  nowMs(): number;
  /**
   * Calls back once after a delay.
   *
   * @returns cancels the call; harmless afterwards
   */
  schedule(delayMs: number, callback: () => void): () => void;
}

/** The machine's clock and timers. */
export const SYSTEM_CLOCK: Clock = {
  nowMs: () => Date.now(),
  schedule: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Resolves after the delay, or at once when the signal is aborted. Never rejects. */
export function sleep(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const finish = (): void => {
      cancel();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = clock.schedule(delayMs, finish);
    signal.addEventListener('abort', finish, { once: true });
  });
}
