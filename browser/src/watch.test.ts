import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility } from './testing/check-accessibility.ts';
import { SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { withRoom } from './testing/with-room.ts';

interface Listed {
  readonly vessels: readonly { mmsi: number; name?: string; lon: number; lat: number; sogKn?: number; kind: string }[];
}

test('an officer sees vessels move, opens one, asks whose water it is, and reads an alert', {
  skip: SKIP,
}, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '900'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { query: 'bench&palette=day&lat=10&lon=113&zoom=5' });
    const { page, panel, queue } = room;
    await page.getByText('SIMULATED', { exact: true }).first().waitFor();
    await checkAccessibility(page, 'nothing selected');
    await room.shoot('watch-start-day');

    // A vessel under way, well inside the map and with nobody beside it, so that the click can mean no other.
    await queue.getByTestId('alert').first().waitFor();
    const { vessels } = (await (
      await fetch(`${server.url}/api/vessels?bbox=108,5,117,14&limit=5000`)
    ).json()) as Listed;
    const alone = vessels.find(
      (vessel) =>
        vessel.name !== undefined &&
        vessel.kind === 'class-a' &&
        (vessel.sogKn ?? 0) > 8 &&
        vessels.every((other) => other === vessel || Math.hypot(other.lon - vessel.lon, other.lat - vessel.lat) > 0.8),
    );
    assert.ok(alone, 'there is a vessel to click on');
    const place = await room.project(alone.lon, alone.lat);
    await page.mouse.click(place.x, place.y);
    await panel.getByRole('heading', { name: alone.name! }).waitFor();
    const position = panel.getByText(/\d\d°\d\d\.\d\d′[NS] \d{3}°\d\d\.\d\d′[EW]/).first();
    const before = await position.textContent();
    await page.waitForFunction(
      ([text]) => !document.querySelector('[data-testid=panel]')!.textContent!.includes(text!),
      [before],
    );
    await panel.getByText('!AIVDM').first().waitFor();
    await checkAccessibility(page, 'vessel');
    await room.shoot('watch-vessel-day');

    await panel
      .getByRole('button', { name: /Whose water/ })
      .first()
      .click();
    await panel.getByRole('heading', { name: 'Whose water?' }).waitFor();
    await panel
      .getByText(/assert/)
      .first()
      .waitFor();
    await panel.getByText(/CHN/).first().waitFor();
    await checkAccessibility(page, 'whose water');
    await room.shoot('watch-whose-day');

    const alert = queue.getByTestId('alert').filter({ hasText: 'entered' }).first();
    await alert.getByRole('button').first().click();
    await panel.getByText('What would clear it').waitFor();
    await panel.getByText('Revisions').first().waitFor();
    await panel.getByRole('button', { name: /^show \d/ }).click();
    await panel.getByText('!AIVDM').first().waitFor();
    await checkAccessibility(page, 'event');
    await room.shoot('watch-event-day');

    for (const palette of ['Dusk', 'Night'] as const) {
      await page.getByRole('button', { name: palette }).click();
      await page.locator(`html.${palette.toLowerCase()}`).waitFor();
      await checkAccessibility(page, palette);
      await room.shoot(`watch-event-${palette.toLowerCase()}`);
    }
    const shared = await RoomPage.open(browser, server.url, { query: new URL(page.url()).search.slice(1) });
    await shared.panel.getByText('What would clear it').waitFor();
    await shared.page.locator('html.night').waitFor();
    assert.deepEqual([...room.outside, ...shared.outside], [], 'no request leaves the machine');
    assert.deepEqual([...room.complaints, ...shared.complaints], []);
  });
});

test('every party that asserts a limit at a shoal is named in the alert of its crossing', { skip: SKIP }, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '20000'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { query: 'palette=dusk&text=Scarborough' });
    const alert = room.queue.getByTestId('alert').filter({ hasText: 'entered' }).last();
    await alert.waitFor();
    const text = (await alert.textContent())!;
    for (const party of ['CHN', 'PHL', 'TWN']) assert.ok(text.includes(party), `${party} is missing: ${text}`);
    // Opened, it is about one party's limit, and leads to those of the others.
    await alert.getByRole('button').first().click();
    await room.panel.getByText('The same crossing, by limits that others assert').waitFor();
    await room.panel
      .getByRole('button', { name: /asserted by Philippines/ })
      .first()
      .click();
    await room.panel
      .getByRole('button', { name: /asserted by China/ })
      .first()
      .waitFor();
    await room.panel
      .getByRole('button', { name: /asserted by Taiwan/ })
      .first()
      .waitFor();
  });
});

test('a phone shows the map, the thing that is selected and the queue', { skip: SKIP }, async () => {
  await withRoom(['scenario:south-china-sea', '--pace', '3000'], async (server, browser) => {
    const room = await RoomPage.open(browser, server.url, { width: 390, height: 844, query: 'palette=night' });
    await room.queue.getByTestId('alert').first().getByRole('button').first().click();
    await room.panel
      .getByRole('button', { name: /Acknowledge/ })
      .first()
      .waitFor();
    await checkAccessibility(room.page, 'phone');
    await room.shoot('phone-night');
    assert.deepEqual(room.complaints, []);
  });
});
