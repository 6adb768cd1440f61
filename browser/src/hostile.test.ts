import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { launchChromium, SKIP } from './testing/chromium.ts';
import { RoomPage } from './testing/room-page.ts';
import { Sender } from './testing/sender.ts';
import { startRoom } from './testing/server.ts';

/** Twenty characters of the AIS alphabet, which is all that a name can hold. */
const NAMES = ['<IMG SRC=X ONERROR=A', '<SVG/ONLOAD=ALERT(1)', "'><SCRIPT>ALERT(1)//", '=HYPERLINK("//X")'];
const FIRST_MMSI = 533_100_001;

test('names of attackers are text, a shared number is one vessel, garbage is counted', { skip: SKIP }, async () => {
  const sender = await Sender.open();
  const server = await startRoom([sender.address]);
  const browser = await launchChromium();
  try {
    await sender.connected();
    const room = await RoomPage.open(browser, server.url, { query: 'palette=day&lat=6&lon=113&zoom=6' });
    let hasDialog = false;
    room.page.on('dialog', (dialog) => {
      hasDialog = true;
      void dialog.dismiss();
    });
    const report = (userId: number, longitude: number, latitude: number) => ({
      messageId: 1,
      userId,
      longitude,
      latitude,
      sog: 9,
      cog: 45,
      trueHeading: 45,
      navigationalStatus: 0,
      timeStamp: 10,
    });
    for (const [i, name] of NAMES.entries()) {
      sender.send(report(FIRST_MMSI + i, 112 + i * 0.4, 5.5), {
        messageId: 5,
        userId: FIRST_MMSI + i,
        name,
        callSign: '<B>X',
        shipAndCargoType: 30,
        destination: '<A HREF=//X>',
      });
    }
    // Thirty places within a breath, under one number.
    for (let i = 0; i < 30; i++) sender.send(report(FIRST_MMSI + 50, 108 + i * 0.3, 4 + (i % 7)));
    const noise = new Uint8Array(200_000);
    for (let i = 0; i < noise.length; i++) noise[i] = (i * 7919) % 251;
    sender.write(noise);
    sender.write('\r\n!AIVDM,1,1,,A,broken\r\n{"class":"AIS","nmea":["\r\n');
    sender.send(report(FIRST_MMSI + 60, 113, 6));

    await room.page.keyboard.press('t');
    const table = room.panel.getByRole('grid');
    for (const name of NAMES) await table.getByText(name, { exact: true }).waitFor();
    await table.getByText('533 100 061').waitFor();
    assert.equal(await table.getByText('533 100 051').count(), 1, 'one row for one number');
    await table.getByText(NAMES[0]!, { exact: true }).click();
    await room.panel.getByRole('heading', { name: NAMES[0]! }).waitFor();
    assert.equal(await room.page.locator('img[src="X"], img[src="x"], svg[onload], script:not([src])').count(), 0);
    assert.equal(hasDialog, false);
    const csv = await (await fetch(`${server.url}/api/vessels?format=csv`)).text();
    assert.ok(csv.includes("'=HYPERLINK"), 'a formula is made harmless in what a spreadsheet opens');
    const feeds = (await (await fetch(`${server.url}/api/feeds`)).json()) as { bad: number; state: string }[];
    assert.ok(feeds[0]!.bad > 0 && feeds[0]!.state === 'live', 'the garbage is counted and the feed goes on');
    await room.shoot('hostile-names-day');
    assert.deepEqual(room.complaints, []);
  } finally {
    await browser.close();
    await server.stop();
    sender.close();
  }
});

test('questions that make no sense get a clear answer, and a reader that never reads costs nobody', async () => {
  const server = await startRoom(['scenario:south-china-sea', '--pace', '3000']);
  try {
    for (const [path, about] of [
      ['/api/vessels?bbox=1,2,3', 'bbox'],
      ['/api/vessels?bbox=110,9,112,3', 'bbox'],
      ['/api/vessels?bbox=NaN,0,1,2', 'bbox'],
      ['/api/whose?lat=95&lon=10', ''],
      ['/api/whose?lat=five&lon=10', 'lat'],
      ['/api/events?from=yesterday', 'from'],
      ['/api/positions?at=1900-13-45', 'at'],
      ['/api/vessels/abc', 'mmsi'],
      ['/api/stream?topics=everything', 'topics'],
      ['/api/nothing', ''],
    ] as const) {
      const answer = await fetch(`${server.url}${path}`);
      const problem = (await answer.json()) as { code: string; detail: string; advice: string };
      assert.ok(answer.status >= 400 && answer.status < 500, `${path}: ${answer.status}`);
      assert.match(answer.headers.get('content-type')!, /problem\+json/);
      assert.ok(problem.code.startsWith('SR_') && problem.advice !== '', path);
      assert.ok(problem.detail.includes(about), `${path}: ${problem.detail}`);
    }
    const sockets = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect(server.port, '127.0.0.1');
        socket.on('error', () => undefined).pause();
        socket.write(`GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
        return socket;
      }),
    );
    // The others are served as if they were not there.
    const before = ((await (await fetch(`${server.url}/api/room`)).json()) as { timeMs: number }).timeMs;
    let now = before;
    while (now < before + 3_600_000) {
      now = ((await (await fetch(`${server.url}/api/room`)).json()) as { timeMs: number }).timeMs;
    }
    for (const socket of sockets) socket.destroy();
  } finally {
    await server.stop();
  }
});
