import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility } from './testing/check-accessibility.ts';
import { SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { withRoom } from './testing/with-room.ts';

test('everything is done by keyboard: find, ask, acknowledge, measure, replay', { skip: SKIP }, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '3000'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { query: 'palette=dusk' });
    const { page, panel, queue } = room;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await queue.getByTestId('alert').nth(1).waitFor();

    await press('?');
    await page.getByRole('dialog').getByText('whose water, at the cursor').waitFor();
    await checkAccessibility(page, 'keys');
    await page.getByLabel(/single character/).uncheck();
    await press('Escape');
    await press('t');
    await press('?');
    assert.equal(
      (await page.getByRole('grid').count()) + (await page.getByRole('dialog').count()),
      0,
      'letters are off',
    );
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel(/single character/).check();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await press('/');
    await page.keyboard.type('Scarborough');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await checkAccessibility(page, 'search');
    await room.shoot('search-dusk');
    await press('Enter');
    await panel
      .getByText(/Scarborough Shoal/)
      .first()
      .waitFor();
    await panel.getByText('黄岩岛').first().waitFor();

    await press('w');
    await panel.getByRole('heading', { name: 'Whose water?' }).waitFor();
    await panel.getByText('PHL').first().waitFor();
    await press('Escape');

    await press('j');
    await press('Enter');
    await panel.getByText('What would clear it').waitFor();
    await press('a');
    await panel.getByText('acknowledged', { exact: true }).first().waitFor();
    await press('d');
    await page.getByRole('dialog').getByLabel('Reason').fill('seen by the patrol boat');
    await press('Enter');
    await panel
      .getByText(/dismissed/)
      .first()
      .waitFor();

    await press('n');
    await page.locator('html.night').waitFor();
    await press('t');
    await panel.getByRole('grid').waitFor();
    await checkAccessibility(page, 'table of vessels');
    await room.shoot('vessels-night');
    await press('f');
    await panel.getByRole('heading', { name: 'Feeds' }).waitFor();
    await checkAccessibility(page, 'feeds');
    await room.shoot('feeds-night');

    await room.chart.focus();
    await press('b');
    for (const key of ['Enter', 'ArrowRight', 'ArrowRight', 'Enter']) await press(key);
    await press('Escape');

    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await press(',');
    await page
      .getByText(/REPLAY/)
      .first()
      .waitFor();
    await checkAccessibility(page, 'replay');
    await room.shoot('replay-night');
    await page.getByRole('button', { name: 'Live' }).first().click();
    await page
      .getByText(/REPLAY/)
      .first()
      .waitFor({ state: 'hidden' });
    assert.deepEqual(room.complaints, []);
  });
});
