import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a condition holds; fails with its name when it does not within ten seconds. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const endMs = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > endMs) throw new Error(`waited in vain until ${what}`);
    await wait(2);
  }
}
