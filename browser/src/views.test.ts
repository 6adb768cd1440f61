import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { checkAccessibility } from './testing/check-accessibility.ts';
import { SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { withRoom } from './testing/with-room.ts';

/** The sea north of Sarawak: asserted by Malaysia from its coast, and by others from features and by the dashed line. */
const LUCONIA = 'select=place:5.03,112.65';
const SPRATLYS = 'lat=8.6&lon=113.5&zoom=6';

test('a view is chosen by keyboard: limits that it does not hold vanish, and the place is told under it', {
  skip: SKIP,
}, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '900'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { query: `palette=day&legend=1&${SPRATLYS}` });
    const { page } = room;
    const legend = page.getByRole('region', { name: 'Legend' });
    const dash = legend.getByText('dash of a drawing');
    await dash.waitFor();

    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog', { name: 'Legal view' });
    await dialog.getByRole('button', { name: /unclos-award/ }).waitFor();
    await checkAccessibility(page, 'choice of a view');
    for (let step = 0; step < 20; step++) {
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused.startsWith('unclos-award')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByText(/rejected by/)
      .first()
      .waitFor();
    // The drawing has no effect under the view, so that neither its lines nor their words are left on the map.
    await dash.waitFor({ state: 'hidden' });
    await page.waitForURL(/view=unclos-award/);

    // The same place under the view, and under another one by way of the list of all.
    const shared = await RoomPage.open(browser, server.url, {
      query: `palette=day&view=unclos-award&${SPRATLYS}&${LUCONIA}`,
    });
    const under = shared.panel;
    await under.getByRole('heading', { name: 'Held under unclos-award', exact: true }).waitFor();
    await under.getByRole('heading', { name: 'Not held under unclos-award' }).waitFor();
    const notHeld = under.getByRole('table', { name: /does not hold/ });
    assert.match((await notHeld.textContent())!, /CHN/);
    assert.doesNotMatch((await notHeld.textContent())!, /MYS (EEZ|shelf)/);
    await under.getByRole('heading', { name: /^Why:/ }).waitFor();
    assert.match((await under.getByRole('table', { name: /Chain of reasons/ }).textContent())!, /unclos-award/);
    await checkAccessibility(shared.page, 'whose water under a view');
    await shared.shoot('views-whose-day');
    await shared.page.keyboard.press('v');
    const all = under.getByRole('table', { name: 'What each legal view holds of this place' });
    await all.getByRole('button', { name: 'chn', exact: true }).waitFor();
    await checkAccessibility(shared.page, 'every view of a place');
    await shared.shoot('views-here-day');
    await all.getByRole('button', { name: 'chn', exact: true }).click();
    await under.getByRole('heading', { name: 'Held under chn', exact: true }).waitFor();
    assert.match((await under.getByRole('table', { name: 'Zones asserted at this place' }).textContent())!, /CHN/);
    assert.deepEqual([...room.complaints, ...shared.complaints, ...room.outside, ...shared.outside], []);
  });
});

/** A pixel of these maps is 0.01 degree wide; their middles lie between two pixels. */
const SAME_DEG = 0.02;

/** Longitude in the middle of a map, as its read-out tells it under the cursor. */
async function readMiddle(room: RoomPage, side: Locator): Promise<number> {
  const box = (await side.getByTestId('chart').boundingBox())!;
  await room.page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
  await room.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  return Number((await side.getByLabel('Place of the cursor').textContent())!.split(', ')[1]);
}

async function drag(room: RoomPage, side: Locator): Promise<void> {
  const box = (await side.getByTestId('chart').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await room.page.mouse.move(x, y);
  await room.page.mouse.down();
  await room.page.mouse.move(x - 60, y + 20, { steps: 4 });
  await room.page.mouse.up();
}

test('two views stand side by side on linked maps, with what differs and what both say of a place', {
  skip: SKIP,
}, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '900'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { query: `palette=dusk&view=unclos-award&${SPRATLYS}` });
    const { page } = room;
    await page.getByRole('button', { name: 'Compare' }).click();
    const compare = page.getByTestId('compare');
    await compare.getByLabel('Right view').selectOption('chn');
    await page.waitForURL(/compare=unclos-award,chn/);
    const [left, right] = [/^Left: the view/, /^Right: the view/].map((name) => compare.getByRole('region', { name }));
    for (const side of [left!, right!]) await side.locator('[data-testid=chart][data-ready=true]').waitFor();
    const differs = compare.getByRole('table', { name: /answers of the views/i });
    await differs.getByRole('row').nth(2).waitFor();
    await compare.getByText('neither column is Searoom’s opinion').waitFor();

    // The cross is where one clicks, on either map; each view says its own of it.
    const box = (await right!.getByTestId('chart').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.6);
    await page.waitForURL(/select=place:/);
    const cross = compare.getByRole('region', { name: 'At the cross' });
    await cross.getByText('The same place under both views').waitFor();
    await cross.getByText('unclos-award', { exact: true }).waitFor();
    await checkAccessibility(page, 'compare, dusk');
    await room.shoot('compare-views-dusk');

    const before = await readMiddle(room, right!);
    await drag(room, left!);
    const atLeft = await readMiddle(room, left!);
    assert.ok(Math.abs(atLeft - before) > 10 * SAME_DEG, 'the map that was dragged has moved');
    assert.ok(Math.abs((await readMiddle(room, right!)) - atLeft) < SAME_DEG, 'linked maps show one place');
    await page.keyboard.press('x');
    await compare.getByRole('button', { name: 'Maps apart' }).waitFor();
    await drag(room, right!);
    assert.ok(Math.abs((await readMiddle(room, left!)) - atLeft) < SAME_DEG, 'the other map stays where it is');
    assert.ok(Math.abs((await readMiddle(room, right!)) - atLeft) > 10 * SAME_DEG, 'the dragged one moves');
    await page.keyboard.press('x');

    for (const palette of ['Day', 'Night'] as const) {
      await page.getByRole('button', { name: palette }).click();
      await page.locator(`html.${palette.toLowerCase()}`).waitFor();
      await checkAccessibility(page, `compare, ${palette}`);
      await room.shoot(`compare-views-${palette.toLowerCase()}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const [upper, lower] = [(await left!.boundingBox())!, (await right!.boundingBox())!];
    assert.ok(lower.y >= upper.y + upper.height - 1, 'on a phone the maps stand one below the other');
    await checkAccessibility(page, 'compare on a phone');
    await room.shoot('compare-views-phone');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Escape');
    await compare.waitFor({ state: 'hidden' });
    await room.queue.waitFor();
    assert.deepEqual([...room.complaints, ...room.outside], []);
  });
});

test('a view that nobody knows leaves all claims on the map, and says so', { skip: SKIP }, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '900'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { query: `legend=1&view=no-such-view&${SPRATLYS}` });
    await room.page.getByText('There is no legal view “no-such-view” here.').waitFor();
    await room.page.getByRole('region', { name: 'Legend' }).getByText('dash of a drawing').waitFor();
    await room.page.getByRole('button', { name: 'Keep it so' }).click();
    await room.page.waitForURL((url) => !url.search.includes('view='));
  });
});
