import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility } from './testing/check-accessibility.ts';
import { launchChromium, SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { Sender } from './testing/sender.ts';
import { startRoom } from './testing/server.ts';
import { withRoom } from './testing/with-room.ts';

test('an own area is drawn, named and watched: who enters it is an alert within the second', {
  skip: SKIP,
}, async () => {
  const sender = await Sender.open();
  const server = await startRoom([sender.address]);
  const browser = await launchChromium();
  try {
    await sender.connected();
    const room = await RoomPage.open(browser, server.url, { query: 'bench&palette=dusk&lat=6&lon=113&zoom=8' });
    const { page, panel, queue } = room;
    const report = (longitude: number, latitude: number): void =>
      sender.send({ messageId: 1, userId: 533_300_001, longitude, latitude, sog: 11, cog: 90, navigationalStatus: 0 });
    report(112.785, 6);
    await page.keyboard.press('z');
    for (const [lon, lat] of [
      [112.8, 5.8],
      [113.2, 5.8],
      [113.2, 6.2],
      [112.8, 6.2],
    ] as const) {
      const { x, y } = await room.project(lon, lat);
      await page.mouse.click(x, y);
    }
    await page.keyboard.press('Enter');
    await page.getByLabel('Name', { exact: true }).fill('Survey ground');
    await checkAccessibility(page, 'naming an area');
    await page.keyboard.press('Enter');
    await panel.getByText('Survey ground').first().waitFor();
    report(112.815, 6);
    await queue.getByTestId('alert').filter({ hasText: 'entered the watched area Survey ground' }).waitFor();
    await room.shoot('own-area-dusk');
    assert.deepEqual(room.complaints, []);
  } finally {
    await browser.close();
    await server.stop();
    sender.close();
  }
});

test('a distress transmitter stands first in the queue', { skip: SKIP }, async () => {
  await withRoom(['scenario:palawan-distress', '--pace', '3000'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { query: 'palette=night&lat=10&lon=118&zoom=6' });
    const alarm = room.queue.getByTestId('alert').filter({ has: room.page.getByRole('img', { name: 'Alarm' }) });
    await alarm.first().waitFor();
    assert.equal(await room.queue.getByTestId('alert').first().getByRole('img', { name: 'Alarm' }).count(), 1);
    await room.shoot('distress-night');
  });
});
