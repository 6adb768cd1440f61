// Takes the picture of the README from the real page: `node scripts/picture.mjs` writes docs/images/watch.png.
// The scenario is played fast until there are alerts, then one of them is opened.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, launchChromium, RoomPage, startRoom } from '@searoom/browser-tests/testing';

const target = join(dirname(fileURLToPath(import.meta.url)), '../docs/images/watch.png');
const VIEW = 'lon=114.6&lat=11.6&zoom=5.2&palette=day';

if (findChromium() === undefined) {
  console.error('There is no Chromium here; the picture was not taken.');
  process.exit(1);
}
const room = await startRoom(['scenario:south-china-sea', '--pace', '3000']);
const browser = await launchChromium();
try {
  const watch = await RoomPage.open(browser, room.url, { width: 1440, height: 900, query: VIEW });
  const alert = watch.queue.getByTestId('alert').filter({ hasText: 'Scarborough' }).first();
  await alert.waitFor({ timeout: 120_000 });
  // Slower, so that the picture shows what it is about.
  const [feed] = await (await fetch(`${room.url}/api/feeds`)).json();
  await fetch(`${room.url}/api/feeds/${feed.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pace: 300 }),
  });
  await alert.getByRole('button').first().click();
  await watch.panel.getByText('What would clear it').waitFor();
  await watch.page.mouse.move(700, 450);
  // The map has drawn all its tiles when nothing of it changes any more.
  await watch.page.waitForTimeout(6000);
  mkdirSync(dirname(target), { recursive: true });
  await watch.page.screenshot({ path: target });
  console.log(`wrote ${target}`);
} finally {
  await browser.close();
  await room.stop();
}
