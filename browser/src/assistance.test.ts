import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility } from './testing/check-accessibility.ts';
import { SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { withRoom } from './testing/with-room.ts';

const GRANT = 'OSA-MYS-2023-01';
const SCENARIO = ['scenario:south-china-sea', '--pace', '900'] as const;

test('a programme officer follows the grant of the article from the plan to the use', { skip: SKIP }, async () => {
  await withRoom([...SCENARIO], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { width: 1440, height: 900, query: 'palette=day' });
    const { page } = room;
    await page.keyboard.press('4');
    const assistance = page.getByTestId('assistance');
    await assistance.getByRole('grid').first().waitFor();
    await checkAccessibility(page, 'grants');
    await room.shoot('assistance-grants-day');
    await assistance.getByRole('textbox').or(assistance.getByRole('searchbox')).first().fill(GRANT);
    await page.keyboard.press('Escape');
    await assistance.getByText(GRANT, { exact: true }).first().click();
    const grant = page.getByTestId('grant-page');
    await grant.waitFor();
    assert.match(page.url(), /room=assistance&grant=OSA-MYS-2023-01/);

    // From the plan through the notes and the handovers to what is still in tender.
    const timeLine = page.getByTestId('time-line');
    for (const words of [
      /5 Apr 2023/,
      /Notes exchanged/,
      /handed over 7 of 7, 1 Oct 2025/,
      /several of 14/,
      /in tender/,
    ]) {
      assert.match((await timeLine.textContent())!, words);
    }
    const lots = page.getByTestId('lots');
    assert.match((await lots.textContent())!, /Rescue boat JE-470/);
    // In yen, dollars and ringgit, as reported and as converted, each with its rate or why there is none.
    const money = (await page.getByTestId('money').textContent())!;
    for (const words of [/JPY 400,000,000/, /2,822,043/, /12,616,110/, /transposed/]) assert.match(money, words);
    assert.match((await page.getByTestId('accounts').textContent())!, /Parties to the notes/);
    assert.match((await page.getByTestId('findings').textContent())!, /Overdue report/);
    await checkAccessibility(page, 'grant');
    for (const palette of ['Day', 'Dusk', 'Night'] as const) {
      await page.getByRole('button', { name: palette }).click();
      await page.locator(`html.${palette.toLowerCase()}`).waitFor();
      await checkAccessibility(page, palette);
      await room.shoot(`assistance-grant-${palette.toLowerCase()}`);
    }

    // A value leads to its fact, and the fact to its source.
    await lots
      .getByRole('button')
      .filter({ hasText: '7' })
      .or(lots.getByRole('link').filter({ hasText: '7' }))
      .first()
      .click();
    const fact = page.getByRole('dialog');
    await fact.waitFor();
    assert.match((await fact.textContent())!, /SHA-256|[0-9a-f]{12}/);
    await checkAccessibility(page, 'fact');
    await page.keyboard.press('Escape');

    // The article, statement by statement.
    await page.goto(`${server.url}/?room=assistance&pane=check`);
    const check = page.getByTestId('check-table');
    await check.waitFor();
    assert.match((await check.textContent())!, /Timor-Leste was not a member on that day/);
    await checkAccessibility(page, 'check');
    for (const [pane, id] of [
      ['reconciliation', 'reconciliation'],
      ['comparison', 'comparison'],
      ['relations', 'relations'],
      ['assets', 'assets'],
      ['ledger', 'ledger'],
    ]) {
      await page.goto(`${server.url}/?room=assistance&pane=${pane}`);
      await page.getByTestId(id!).waitFor();
      await checkAccessibility(page, pane!);
      await room.shoot(`assistance-${pane}`);
    }
    assert.deepEqual(room.outside, [], 'no request leaves the machine');
    assert.deepEqual(room.complaints, []);
  });
});

test('a grant is read on a phone, and one that is not there is told', { skip: SKIP }, async () => {
  await withRoom([...SCENARIO], async (server, browser) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${server.url}/?palette=night&room=assistance&grant=${GRANT}`);
    await page.getByTestId('lots').waitFor();
    await checkAccessibility(page, 'grant on a phone');
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth),
      390,
      'the page does not move sideways',
    );
    await page.goto(`${server.url}/?room=assistance&grant=OSA-NOWHERE-2023-01`);
    await page.getByRole('alert').filter({ hasText: 'SR_GRANT_UNKNOWN' }).waitFor();
  });
});
