import { performance } from 'node:perf_hooks';
import type { Sender } from '@searoom/browser-tests/testing';
import type { Fleet } from './fleet.ts';

const TICK_MS = 25;

/** Sends a fleet's reports at a steady rate until it is stopped. */
export class Pump {
  readonly #timer: NodeJS.Timeout;
  sent = 0;

  /** @param perSecond messages a second */
  constructor(sender: Sender, fleet: Fleet, size: number, perSecond: number) {
    const started = performance.now();
    this.#timer = setInterval(() => {
      // What a late timer left undone is sent with the next tick, so the rate holds.
      const due = Math.floor(((performance.now() - started) / 1000) * perSecond) - this.sent;
      if (due <= 0) return;
      sender.write(fleet.report(due, size / perSecond));
      this.sent += due;
    }, TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
