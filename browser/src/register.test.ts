import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAccessibility } from './testing/check-accessibility.ts';
import { SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { withRoom } from './testing/with-room.ts';

const SECTIONS = [
  'Names',
  'Findings',
  'Who asserts it',
  'Zones it can give, by view',
  'Changes',
  'Measured',
  'How sure is the position',
  'Sources',
];

/** The map of a record, drawn. */
async function mapDrawn(page: Page): Promise<void> {
  await page.locator('.record-map [data-ready=true]').waitFor();
}

test('a lawyer finds a shoal in the register and follows a finding to its source', { skip: SKIP }, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '900'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { width: 1440, height: 900, query: 'palette=day' });
    const { page } = room;
    await page.keyboard.press('5');
    const register = page.getByTestId('register');
    await register.getByRole('grid').waitFor();
    await checkAccessibility(page, 'index');
    await room.shoot('register-index-day');
    await register.getByRole('searchbox', { name: /Name, id/ }).fill('Scarb');
    await register.getByText(/^\d+ of \d+ records/).waitFor();
    await register.getByRole('searchbox').blur();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const record = page.getByTestId('record');
    await record.getByRole('heading', { name: /Scarborough Shoal/ }).waitFor();
    assert.match(page.url(), /room=register&record=feature:scarborough-shoal/);
    for (const name of SECTIONS) await record.getByRole('heading', { name, exact: true }).waitFor();
    const findings = record.getByRole('region', { name: 'Findings' });
    assert.match((await findings.textContent())!, /Whose is it\?Not decided/);
    await mapDrawn(page);
    await checkAccessibility(page, 'feature');
    for (const palette of ['Day', 'Dusk', 'Night'] as const) {
      await page.getByRole('button', { name: palette }).click();
      await page.locator(`html.${palette.toLowerCase()}`).waitFor();
      await checkAccessibility(page, palette);
      await room.shoot(`register-${palette.toLowerCase()}`);
    }

    // One press from a cell to the line that it comes from, and back.
    const mark = findings.getByRole('button', { name: /source of/ }).first();
    await mark.click();
    const source = record.locator('.source-list [aria-current=true]');
    await source.waitFor();
    assert.equal(await source.evaluate((row) => row === document.activeElement), true, 'the source has the focus');
    await source.getByRole('button', { name: /back/ }).click();
    assert.equal(await mark.evaluate((button) => button === document.activeElement), true, 'and gives it back');

    // From the shoal to a view, its rules on one page, and back by the browser.
    await record.getByRole('link', { name: 'unclos-award', exact: true }).click();
    await record.getByRole('heading', { name: 'Rules', exact: true }).waitFor();
    await checkAccessibility(page, 'view');
    await room.shoot('register-view-night');
    await page.goBack();
    await record.getByRole('heading', { name: /Scarborough Shoal/ }).waitFor();
    await page.keyboard.press('Escape');
    await register.getByRole('grid').waitFor();
    assert.equal(await register.getByRole('searchbox').inputValue(), 'Scarb', 'the search is still there');

    // `w` asks whose water it is, in the room that has the panel; the answer leads back into the register.
    await page.goForward();
    await record.getByRole('heading', { name: /Scarborough Shoal/ }).waitFor();
    await page.keyboard.press('w');
    await room.panel.getByRole('heading', { name: 'Whose water?' }).waitFor();
    await room.panel.locator('a[href*="record=instrument:"]').first().click();
    await record.getByRole('heading', { name: 'What rests on it' }).waitFor();
    assert.deepEqual(room.outside, [], 'no request leaves the machine');
    assert.deepEqual(room.complaints, []);
  });
});

test('the register is read on a phone, and a record that is not there is told', { skip: SKIP }, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '900'], async (server, browser) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${server.url}/?palette=night&record=line:phl-baseline-ra9522`);
    await page.getByRole('heading', { name: 'Points', exact: true }).waitFor();
    await checkAccessibility(page, 'line on a phone');
    const widthPx = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(widthPx, 390, 'the page does not move sideways');
    await page.goto(`${server.url}/?record=feature:no-such-reef`);
    await page.getByRole('alert').filter({ hasText: 'SR_RECORD_UNKNOWN' }).waitFor();
    await page.goto(`${server.url}/?record=view:nobody`);
    await page.getByText(/There is no legal view “nobody”/).waitFor();
  });
});
