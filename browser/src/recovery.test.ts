import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchChromium, SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { startRoom } from './testing/server.ts';

test('the page keeps its picture when the server dies, says so, and goes on when it is back', {
  skip: SKIP,
}, async () => {
  const words = ['scenario:south-china-sea', '--pace', '3000'];
  let server = await startRoom(words);
  const browser = await launchChromium();
  try {
    const room = await RoomPage.open(browser, server.url, { query: 'palette=day' });
    await room.queue.getByTestId('alert').first().waitFor();
    await server.kill();
    await room.page.getByText('Connection to the server lost').waitFor();
    assert.ok((await room.queue.getByTestId('alert').count()) > 0, 'what was there stays');
    await room.shoot('server-lost-day');
    server = await startRoom([...words, '--port', String(server.port)]);
    await room.page.keyboard.press('r');
    await room.page.getByText('Connection to the server lost').waitFor({ state: 'hidden' });
    await room.queue.getByTestId('alert').first().waitFor();
    await room.shoot('server-back-day');
  } finally {
    await browser.close();
    await server.stop();
  }
});
