import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { type RunningRoom, startRoom } from './server.ts';

/** Runs something with a server and a Chromium of its own, and ends both whatever happens. */
export async function withRoom(
  words: readonly string[],
  use: (room: RunningRoom, browser: Browser) => Promise<void>,
): Promise<void> {
  const room = await startRoom(words);
  try {
    const browser = await launchChromium();
    try {
      await use(room, browser);
    } finally {
      await browser.close();
    }
  } finally {
    await room.stop();
  }
}
