// Takes the pictures of the documents from the real page: `node scripts/picture.mjs [watch] [compare-views] [register] [grant]`
// writes docs/images/NAME.png, all of them where none is named.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, launchChromium, RoomPage, startRoom } from '@searoom/browser-tests/testing';

const IMAGES = join(dirname(fileURLToPath(import.meta.url)), '../docs/images');
const SIZE = { width: 1440, height: 900 };
/** For the reader's eye only: a page that is not drawn by then would be taken half drawn. */
const PATIENCE = { timeout: 120_000 };
/** The map has drawn all its tiles when nothing of it changes any more. */
const SETTLE_MS = 6000;

/** The scenario is played fast until there are alerts, then one of them is opened. */
async function takeWatch(browser, url) {
  const watch = await RoomPage.open(browser, url, { ...SIZE, query: 'lon=114.6&lat=11.6&zoom=5.2&palette=day' });
  const alert = watch.queue.getByTestId('alert').filter({ hasText: 'Scarborough' }).first();
  await alert.waitFor(PATIENCE);
  await setPace(url, 300);
  await alert.getByRole('button').first().click();
  await watch.panel.getByText('What would clear it').waitFor();
  await watch.page.mouse.move(700, 450);
  return watch.page;
}

/** Two views round Second Thomas Shoal, and what each says of it. */
async function takeCompareViews(browser, url) {
  const query = 'palette=dusk&compare=unclos-award,chn&lat=9.3&lon=114.5&zoom=6&select=place:9.73,115.86';
  const page = await openPage(browser, url, query);
  const compare = page.getByTestId('compare');
  for (const side of await compare.getByRole('region', { name: /^(Left|Right): the view/ }).all()) {
    await side.locator('[data-ready=true]').waitFor(PATIENCE);
  }
  await compare.getByText('The same place under both views').waitFor(PATIENCE);
  return page;
}

/** The page of one feature. */
async function takeRegister(browser, url) {
  const page = await openPage(browser, url, 'palette=day&room=register&record=feature:scarborough-shoal');
  const record = page.getByTestId('record');
  await record.getByRole('heading', { name: /Scarborough Shoal/ }).waitFor(PATIENCE);
  await record.locator('.record-map [data-ready=true]').waitFor(PATIENCE);
  return page;
}

/** One grant from the plan to the use. */
async function takeGrant(browser, url) {
  const page = await openPage(browser, url, 'palette=day&room=assistance&grant=OSA-MYS-2023-01');
  await page.getByTestId('time-line').getByText('Notes exchanged').first().waitFor(PATIENCE);
  return page;
}

/** A page without the map of Watch. */
async function openPage(browser, url, query) {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/?${query}`);
  return page;
}

/** Slower, so that the picture shows what it is about. */
async function setPace(url, pace) {
  const [feed] = await (await fetch(`${url}/api/feeds`)).json();
  await fetch(`${url}/api/feeds/${feed.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pace }),
  });
}

const PICTURES = { watch: takeWatch, 'compare-views': takeCompareViews, register: takeRegister, grant: takeGrant };

const words = process.argv.slice(2);
const unknown = words.find((word) => PICTURES[word] === undefined);
if (unknown !== undefined) {
  console.error(`There is no picture ${unknown}; there are ${Object.keys(PICTURES).join(', ')}.`);
  process.exit(2);
}
if (findChromium() === undefined) {
  console.error('There is no Chromium here; no picture was taken.');
  process.exit(1);
}
mkdirSync(IMAGES, { recursive: true });
const browser = await launchChromium();
try {
  for (const name of words.length === 0 ? Object.keys(PICTURES) : words) {
    const room = await startRoom(['scenario:south-china-sea', '--pace', name === 'watch' ? '3000' : '300']);
    try {
      const page = await PICTURES[name](browser, room.url);
      await page.getByText('SIMULATED').first().waitFor();
      await page.waitForTimeout(SETTLE_MS);
      const path = join(IMAGES, `${name}.png`);
      await page.screenshot({ path });
      await page.context().close();
      console.log(`wrote ${path}`);
    } finally {
      await room.stop();
    }
  }
} finally {
  await browser.close();
}
