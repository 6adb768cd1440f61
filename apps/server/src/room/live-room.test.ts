import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AisDecoder } from '@searoom/ais';
import type { RoomEvent } from '@searoom/model/api';
import { MARK_LOST, readPositionFrame } from '@searoom/model/api';
import { openScenario } from '@searoom/scenario';
import type { LiveRoom } from './live-room.ts';
import { encodeAt, openTestRoom, playFeed, Transmitter, until, writeLog } from './testing/test-room.ts';

const START = Date.UTC(2023, 11, 9, 3);
const MINUTE = 60_000;
const FAST = 100_000;

interface Fix {
  readonly timeMs: number;
  readonly lon: number;
  readonly lat: number;
  readonly offset: number;
}

/** Fine positions of one vessel in a byte stream, by time; what a second station repeats at once is left out. */
function readPositions(bytes: Uint8Array, mmsi: number): Fix[] {
  const fixes: Fix[] = [];
  let newest: { readonly key: string; readonly timeMs: number } | undefined;
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      for (let i = 0; i < batch.count; i++) {
        const lon = batch.longitude[i]! / 600_000;
        if (batch.mmsi[i] !== mmsi || batch.messageType[i] === 27 || lon > 180) continue;
        const timeMs = batch.timeMs[i]!;
        const sog = batch.sog[i]!;
        const key = [lon, batch.latitude[i], sog, batch.cog[i], batch.heading[i]].join();
        const spanMs = sog > 0 && sog < 1023 ? 60_000 : 2000;
        if (newest?.key === key && Math.abs(newest.timeMs - timeMs) <= spanMs) continue;
        const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
        fixes.push({ timeMs, lon: round(lon), lat: round(batch.latitude[i]! / 600_000), offset: batch.offset[i]! });
        if (newest === undefined || timeMs >= newest.timeMs) newest = { key, timeMs };
      }
    },
  });
  decoder.push(bytes);
  decoder.end();
  return fixes.sort((a, b) => a.timeMs - b.timeMs);
}

const byStart = (events: readonly RoomEvent[]): string[] =>
  events
    .map(
      ({ event, severity, alert }) =>
        `${event.id} ${event.type} ${event.revision} ${event.status} ${severity} ${alert}`,
    )
    .sort();

const everything = { limit: 100_000, offset: 0 };

test('a scenario goes through the whole room: sums add up, events arise, tracks are what was sent', async (context) => {
  const room = await openTestRoom(context);
  const told: RoomEvent[] = [];
  room.listen((news) => {
    if (news.kind === 'event') told.push(news.event);
  });
  const feed = await playFeed(room, { address: 'scenario:south-china-sea?seed=3&hours=3', pace: FAST });
  assert.equal(feed.state, 'ended');
  assert.match(feed.name, /SIMULATED/);
  assert.match(feed.sentence, /ended/);
  const metrics = room.metrics();
  assert.equal(metrics.reports, feed.messages);
  assert.equal(metrics.merged, 0);
  const info = room.info();
  assert.deepEqual([info.simulated, info.live, info.simulation], [true, false, 'south-china-sea, seed 3']);

  const { events, total } = room.listEvents(everything);
  assert.ok(total > 20);
  assert.ok(events.every(({ event }) => event.simulated === true && /SIMULATED/.test(event.sources[0]!)));
  assert.ok(events.some(({ alert }) => alert) && events.some(({ alert }) => !alert));
  assert.equal(told.at(-1)!.sequence, room.eventSequence);
  assert.deepEqual(byStart(room.eventsSince(0).events), byStart(events));
  assert.equal(told.length, metrics.revisions);
  const density = room.eventDensity(info.memory.fromMs! - 1e9, info.memory.toMs! + 1e9, 7);
  assert.equal(
    density.events.reduce((sum, count) => sum + count, 0),
    total,
  );

  const bytes = Buffer.concat([...openScenario('south-china-sea', { seed: 3, hours: 3 }).lines()]);
  const { vessels, total: vesselTotal } = room.listVessels({ ...everything, sort: 'name' });
  assert.equal(vesselTotal, info.vessels);
  let compared = 0;
  for (const { mmsi, kind } of vessels) {
    if (kind !== 'class-a' || compared === 12) continue;
    const sent = readPositions(bytes, mmsi);
    if (sent.length < 20 || room.listEvents({ ...everything, mmsi, types: ['teleport'] }).total > 0) continue;
    const track = room.track(mmsi, undefined, undefined, 100_000);
    const rows = track.offset.map((offset, i) => ({
      timeMs: track.timeMs[i]!,
      lon: track.lon[i]!,
      lat: track.lat[i]!,
      offset,
    }));
    assert.equal(track.simulated, true);
    // A coarse position stands in the track only where no fine one is near.
    const fine = new Set(sent.map(({ offset }) => offset));
    assert.deepEqual(
      rows.filter(({ offset }) => fine.has(offset)),
      sent,
    );
    compared++;
  }
  assert.equal(compared, 12);
});

test('every alert says why, leads to its sentences, and its vessel has a description', async (context) => {
  const room = await openTestRoom(context);
  await playFeed(room, { address: 'scenario:south-china-sea?hours=3', pace: FAST });
  const { events } = room.listEvents({ ...everything, alertsOnly: true });
  assert.ok(events.length > 0);
  let withText = 0;
  for (const { event, why } of events) {
    assert.ok(why.length > 10);
    const detail = room.describeEvent(event.id);
    assert.equal(detail.revisions.at(-1)!.revision, event.revision);
    assert.ok(detail.clears.length > 10);
    assert.ok(detail.sentences.length >= Math.min(2, event.explain.points.length));
    for (const sentence of detail.sentences) {
      if (sentence.text === undefined) assert.ok(sentence.missing!.length > 10);
      else {
        withText++;
        assert.match(sentence.text, /!AIVDM,/);
      }
    }
    const mmsi = Number(event.vessels[0]!.mmsi);
    const described = room.describeVessel(mmsi);
    assert.ok(described.events.includes(event.id));
    assert.ok(described.reports >= 1);
  }
  assert.ok(withText > events.length);
});

/** A ship that sails east from a place, a report each minute. */
function sail(mmsi: number, lon: number, lat: number, minutes: number, startMs: number = START): string[] {
  return Array.from({ length: minutes }, (_, minute) =>
    encodeAt(startMs + minute * MINUTE, {
      messageId: 1,
      userId: mmsi,
      longitude: lon + minute * 0.004,
      latitude: lat,
      sog: 14.4,
      cog: 90,
      trueHeading: 90,
      navigationalStatus: 0,
    }),
  ).flat();
}

test('a late report goes into the history and leaves the newest position alone', async (context) => {
  const room = await openTestRoom(context);
  const lines = sail(533_000_001, 110, 10, 20);
  const [late] = lines.splice(5, 1);
  lines.push(late!);
  await playFeed(room, { address: await writeLog(context, lines), pace: FAST });
  const vessel = room.findVessel(533_000_001)!;
  assert.equal(vessel.time, new Date(START + 19 * MINUTE).toISOString().replace('.000', ''));
  const track = room.track(533_000_001, undefined, undefined, 100);
  assert.deepEqual(
    track.timeMs,
    Array.from({ length: 20 }, (_, i) => START + i * MINUTE),
  );
  const { sentences } = room.sentences(533_000_001, START + 5 * MINUTE, 1);
  assert.equal(sentences[0]!.text, late);
  const at = readPositionFrame(room.positionsAt(START + 5 * MINUTE + 1));
  assert.deepEqual([at.count, at.longitude[0]], [1, Math.round(110.02 * 600_000)]);
  assert.throws(() => room.positionsAt(START - 1), { code: 'SR_NOT_FOUND' });
});

test('two feeds of the same bytes give the events of one, and what came second is counted there', async (context) => {
  const bytes = Buffer.concat([...openScenario('south-china-sea', { seed: 5, hours: 3 }).lines()]);
  const serve = async (): Promise<string> => new Transmitter((socket) => socket.end(bytes)).listen(context);
  const once = await openTestRoom(context, { feedOptions: { reconnect: false } });
  const single = await playFeed(once, { address: await serve(), name: 'a' });
  const twice = await openTestRoom(context, { feedOptions: { reconnect: false } });
  const [a, b] = await Promise.all([
    playFeed(twice, { address: await serve(), name: 'a' }),
    playFeed(twice, { address: await serve(), name: 'b' }),
  ]);
  const strip = (room: LiveRoom): string[] => byStart(room.listEvents(everything).events);
  assert.deepEqual(strip(twice), strip(once));
  assert.deepEqual([a.messages, b.messages], [single.messages, single.messages]);
  assert.equal(a.merged + b.merged, twice.metrics().merged);
  assert.ok(twice.metrics().merged > 0.5 * single.messages);
  assert.equal(twice.metrics().reports, a.messages + b.messages);
  // Where one feed overtakes the other between two receptions of one transmission, the second of them stays as a late one.
  const more = twice.metrics().historyReports - once.metrics().historyReports;
  assert.ok(more >= 0 && more <= 20, `${more} more`);
});

test('simulated and other reports are never merged', async (context) => {
  const lines = sail(533_000_001, 110, 10, 10);
  const room = await openTestRoom(context);
  await playFeed(room, { address: await writeLog(context, lines), pace: FAST });
  const marked = await playFeed(room, {
    address: await writeLog(context, ['# SIMULATED by Searoom: a test', ...lines]),
    pace: FAST,
  });
  assert.equal(marked.simulated, true);
  assert.match(marked.name, /SIMULATED/);
  assert.equal(room.metrics().merged, 0);
  const again = await playFeed(room, { address: await writeLog(context, lines), pace: FAST });
  assert.equal(again.merged, 10);
});

test('thirty places under one number are one row, few events that alert, and no line across the world', async (context) => {
  const room = await openTestRoom(context);
  const lines: string[] = [];
  for (let minute = 0; minute < 40; minute++) {
    for (let place = 0; place < 30; place++) {
      const lon = -170 + place * 11;
      lines.push(
        ...sail(412_000_001, lon + minute * 0.004, -40 + place * 2, 1, START + minute * MINUTE + place * 1000),
      );
    }
  }
  await playFeed(room, { address: await writeLog(context, lines), pace: FAST });
  assert.equal(room.info().vessels, 1);
  assert.equal(room.listVessels(everything).total, 1);
  const { lon } = room.track(412_000_001, undefined, undefined, 10_000);
  assert.equal(lon.length, 40);
  for (let i = 1; i < lon.length; i++) assert.ok(Math.abs(lon[i]! - lon[i - 1]!) < 0.1);
  assert.ok(room.listEvents({ ...everything, types: ['teleport'] }).total > 1);
  assert.equal(room.listEvents({ ...everything, types: ['teleport'], alertsOnly: true }).total, 1);
});

test('a removed replay leaves the picture, and its events stay', async (context) => {
  const room = await openTestRoom(context);
  const gone: number[] = [];
  room.listen((news) => {
    if (news.kind === 'gone') gone.push(...news.mmsis);
  });
  const feed = await playFeed(room, { address: 'scenario:palawan-distress?hours=1', pace: FAST });
  const { vessels } = room.info();
  const { total } = room.listEvents(everything);
  assert.ok(vessels > 0);
  await room.removeFeed(feed.id);
  assert.equal(gone.length, vessels);
  const info = room.info();
  assert.deepEqual([info.vessels, info.simulated, info.memory.fromMs], [0, false, undefined]);
  assert.equal(room.listEvents(everything).total, total);
  assert.equal(readPositionFrame(room.positionsSince(0, 0)!).count, 0);
});

test('a replay can be paused, played on at another pace, and taken away while it waits', async (context) => {
  const room = await openTestRoom(context);
  const { id } = room.addFeed({ address: await writeLog(context, sail(533_000_001, 110, 10, 600)), pace: 0.5 });
  const find = () => room.listFeeds().find((feed) => feed.id === id)!;
  await until('it plays', () => room.info().vessels === 1);
  room.changeFeed(id, { paused: true });
  assert.equal(room.info().pace, 0);
  const { clockMs } = find();
  assert.ok(clockMs! >= START && clockMs! < START + MINUTE);
  assert.equal(room.info().timeMs, find().clockMs);
  assert.match(find().sentence, /paused/);
  room.changeFeed(id, { paused: false, pace: 3000 });
  await until('it has gone on', () => room.reportCount > 100);
  room.changeFeed(id, { pace: 0.1 });
  await room.removeFeed(id);
  assert.deepEqual(room.listFeeds(), []);
  assert.throws(() => room.changeFeed(id, { pace: 1 }), { code: 'SR_NOT_FOUND' });
});

test('an own area: who sails in and out is told in plain words, and who is there already is not', async (context) => {
  const room = await openTestRoom(context);
  const ring = [
    [110.02, 9.95],
    [110.06, 9.95],
    [110.06, 10.05],
    [110.02, 10.05],
  ];
  const there = sail(533_000_009, 110.03, 10, 2);
  await playFeed(room, { address: await writeLog(context, there), pace: FAST });
  const area = room.addArea({ name: 'Reef <b>watch</b>', ring });
  assert.equal(area.inside, 1);
  assert.equal(room.listEvents({ ...everything }).events.filter((event) => event.area !== undefined).length, 0);
  await playFeed(room, { address: await writeLog(context, sail(533_000_001, 110, 10, 30)), pace: FAST });
  const events = room.listEvents(everything).events.filter((event) => event.area === area.id);
  const entry = events.find(({ event }) => event.type === 'zone-entry')!;
  assert.match(
    entry.event.headline,
    /^Vessel 533000001, MYS entered the watched area Reef <b>watch<\/b>, and left it after \d+ min\.$/,
  );
  assert.deepEqual([entry.severity, entry.alert, entry.event.status], ['warning', true, 'closed']);
  assert.ok(events.every(({ event }) => event.vessels[0]!.mmsi === '533000001'));
  assert.equal(room.listAreas()[0]!.inside, 1);
  room.removeArea(area.id);
  assert.deepEqual(room.listAreas(), []);
  assert.throws(() => room.removeArea(area.id), { code: 'SR_NOT_FOUND' });
});

test('an entry into an own area is closed by the exit, also where the areas changed between', async (context) => {
  const room = await openTestRoom(context);
  const ring = [
    [110.02, 9.95],
    [110.06, 9.95],
    [110.06, 10.05],
    [110.02, 10.05],
  ];
  const area = room.addArea({ name: 'Reef', ring });
  const lines = sail(533_000_001, 110, 10, 30);
  await playFeed(room, { address: await writeLog(context, lines.slice(0, 11)), pace: FAST });
  const find = () =>
    room
      .listEvents(everything)
      .events.find(({ event }) => event.type === 'zone-entry' && event.id.startsWith('area-'))!;
  assert.equal(find().event.status, 'open');
  room.addArea({ name: 'Elsewhere', ring: ring.map(([lon, lat]) => [lon! + 10, lat!]) });
  await playFeed(room, { address: await writeLog(context, lines.slice(11)), pace: FAST });
  const entry = find();
  assert.deepEqual([entry.event.status, entry.area], ['closed', area.id]);
  assert.match(entry.event.headline, /entered the watched area Reef, and left it at 2023-12-09T03:1\d:\d\dZ\.$/);
  const revisions = room.describeEvent(entry.event.id).revisions.map(({ revision }) => revision);
  assert.deepEqual(
    revisions,
    revisions.map((_, i) => i + 1),
  );
});

test('a snoozed event comes back by itself, and a reader that resumes gets just what changed', async (context) => {
  let nowMs: number | undefined;
  const room = await openTestRoom(context, { nowMs: () => nowMs ?? Date.now() });
  await playFeed(room, { address: 'scenario:south-china-sea?hours=3', pace: FAST });
  // From here on the clock stands still.
  nowMs = Date.UTC(2036, 5, 1);
  const [first, second] = room.listEvents({ ...everything, alertsOnly: true }).events;
  const before = room.eventSequence;
  const id = first!.event.id;
  const snoozed = room.reviewEvent(id, { action: 'snooze', minutes: 10, by: 'A' });
  assert.equal(snoozed.review.state, 'snoozed');
  assert.equal(snoozed.review.until, '2036-06-01T00:10:00Z');
  room.reviewEvent(second!.event.id, { action: 'acknowledge', by: 'B' });
  assert.throws(() => room.reviewEvent(id, { action: 'dismiss' }), { code: 'SR_QUERY_INVALID' });
  assert.throws(() => room.reviewEvent('none', { action: 'acknowledge' }), { code: 'SR_NOT_FOUND' });
  nowMs += 9 * MINUTE;
  room.tick();
  assert.equal(room.describeEvent(id).current.review.state, 'snoozed');
  nowMs += 2 * MINUTE;
  room.tick();
  const woken = room.describeEvent(id).current;
  assert.equal(woken.review.state, 'open');
  assert.ok(woken.sequence > snoozed.sequence);
  const { events, missed } = room.eventsSince(before);
  assert.deepEqual(
    events.map(({ event }) => event.id),
    [second!.event.id, id],
  );
  assert.equal(missed, 0);
  assert.deepEqual(room.eventsSince(room.eventSequence).events, []);
});

test('what goes wrong in one feed is told there, and the others go on', async (context) => {
  let aheadMs = 0;
  const room = await openTestRoom(context, { nowMs: () => Date.now() + aheadMs });
  const noise = new Transmitter((socket) => socket.write('\x1b]0;harm\x07 no sentence at all\r\n'.repeat(40)));
  const good = new Transmitter((socket) => socket.write(`${sail(533_000_001, 110, 10, 5).join('\r\n')}\r\n`));
  const bad = room.addFeed({ address: await noise.listen(context), name: 'noise' });
  room.addFeed({ address: await good.listen(context), name: 'good' });
  const missing = room.addFeed({ address: '/no/such/file' });
  const find = (id: string) => room.listFeeds().find((feed) => feed.id === id)!;
  await until(
    'all have begun',
    () => find(bad.id).bytes > 0 && find(missing.id).state === 'failed' && room.info().vessels === 1,
  );
  room.tick();
  assert.deepEqual(
    room.listAlerts().map(({ kind }) => kind),
    ['feed-failed'],
  );
  assert.match(find(missing.id).lastError!, /No such file/);
  aheadMs = 31_000;
  room.tick();
  assert.deepEqual(
    room.listAlerts().map(({ kind, feed }) => [kind, feed]),
    [
      ['feed-garbage', bad.id],
      ['feed-failed', missing.id],
    ],
  );
  assert.equal(room.acknowledgeAlert(room.listAlerts()[0]!.id).acknowledged, true);
  noise.sockets[0]!.write(`${sail(533_000_002, 111, 11, 2).join('\r\n')}\r\n`);
  await until('it sends something', () => room.info().vessels === 2);
  room.tick();
  assert.notEqual(room.listAlerts()[0]!.clearedMs, undefined);
  aheadMs += 3 * MINUTE;
  room.tick();
  assert.equal(
    room.listAlerts().filter(({ kind, clearedMs }) => kind === 'feed-silent' && clearedMs === undefined).length,
    2,
  );
});

test('a vessel that falls silent is lost until it is heard again', async (context) => {
  let aheadMs = 0;
  const room = await openTestRoom(context, { nowMs: () => Date.now() + aheadMs, lostAfterMs: 60 * MINUTE });
  const station = new Transmitter(() => undefined);
  room.addFeed({ address: await station.listen(context) });
  await until('it is connected', () => station.sockets.length === 1);
  const send = async (): Promise<void> => {
    const before = room.reportCount;
    const place = 110 + before * 0.01;
    station.sockets[0]!.write(`${sail(533_000_001, place, 10, 1, Date.now() + aheadMs).join('\r\n')}\r\n`);
    await until('it is heard', () => room.reportCount > before);
  };
  const sweep = (): void => {
    for (let i = 0; i < 5; i++) room.tick();
  };
  await send();
  sweep();
  assert.equal(room.findVessel(533_000_001)!.lost, false);
  const { positionSequence } = room;
  aheadMs = 61 * MINUTE;
  sweep();
  assert.equal(room.findVessel(533_000_001)!.lost, true);
  const frame = readPositionFrame(room.positionsSince(positionSequence, 0)!);
  assert.deepEqual([frame.count, frame.marks[0]! & MARK_LOST], [1, MARK_LOST]);
  await send();
  assert.equal(room.findVessel(533_000_001)!.lost, false);
});

test('no answer of the room holds the key of a service', async (context) => {
  const room = await openTestRoom(context);
  const secret = 'topsecret42';
  room.addFeed({ address: `ws://127.0.0.1:9/stream?key=${secret}` });
  room.addFeed({ address: 'mine=ws://127.0.0.1:9/stream', key: secret });
  await until('both have failed once', () =>
    room.listFeeds().every(({ state }) => state === 'lost' || state === 'failed'),
  );
  room.tick();
  const answers = JSON.stringify([room.listFeeds(), room.listAlerts(), room.info(), room.metrics()]);
  assert.ok(!answers.includes(secret), answers);
  assert.deepEqual(
    room.listFeeds().map(({ kind }) => kind),
    ['aisstream', 'aisstream'],
  );
});

test('feeds are refused for a reason, keys are never shown, and there is an end to their number', async (context) => {
  const room = await openTestRoom(context);
  for (const address of [
    '-',
    'scenario:nowhere',
    'scenario:south-china-sea?seed=x',
    'scenario:south-china-sea?a=1',
    'ftp://x',
    '',
  ]) {
    assert.throws(() => room.addFeed({ address }), { name: 'SearoomError' }, address);
  }
  for (let i = 0; i < 32; i++) room.addFeed({ address: '/no/such/file', name: `f${i % 3}` });
  assert.equal(new Set(room.listFeeds().map(({ name }) => name)).size, 32);
  assert.equal(new Set(room.listFeeds().map(({ number }) => number)).size, 32);
  assert.throws(() => room.addFeed({ address: '/no/such/file' }), { code: 'SR_LIMIT_REACHED' });
});

test('whose water, search and areas answer in words or refuse in words', async (context) => {
  const room = await openTestRoom(context);
  await playFeed(room, { address: 'scenario:south-china-sea?hours=2', pace: FAST });
  assert.ok(room.whose(5.03, 112.65, undefined).zones.length > 0);
  assert.throws(() => room.whose(Number.NaN, 0, undefined), { code: 'SR_PLACE_INVALID' });
  for (const text of ['5.03,112.65', '05°01.80′N 112°39.00′E', 'N5.03 E112.65', '5 01 48 N, 112 39 E']) {
    const [place] = room.search(text, 5).results;
    assert.equal(place?.kind, 'place', text);
    assert.ok(Math.abs(place!.lat! - 5.03) < 1e-9 && Math.abs(place!.lon! - 112.65) < 1e-9);
  }
  assert.ok(
    room.search('dao phu lam', 5).results.some(({ label, language }) => label === 'Đảo Phú Lâm' && language === 'vi'),
  );
  assert.ok(room.search('永兴', 5).results.some(({ kind }) => kind === 'feature'));
  const [named] = room.listVessels({ ...everything, text: 'SIM' }).vessels;
  assert.ok(
    room.search(named!.name!.slice(0, 8).toLowerCase(), 50).results.some(({ id }) => id === String(named!.mmsi)),
  );
  assert.equal(room.search(String(named!.mmsi), 1).results[0]!.id, String(named!.mmsi));
  const event = room.listEvents({ limit: 1, offset: 0 }).events[0]!.event;
  assert.equal(room.search(event.id, 5).results[0]!.kind, 'event');
  assert.throws(() => room.search('x'.repeat(101), 5), { code: 'SR_QUERY_INVALID' });
});
