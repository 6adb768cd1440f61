import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { SearoomError } from '@searoom/model';
import * as api from '@searoom/model/api';
import fc from 'fast-check';
import Type, { type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { encodeAt, playFeed, until, writeLog } from '../room/testing/test-room.ts';
import { startServer } from './start-server.ts';
import { openTestServer } from './testing/test-server.ts';

const START_MS = Date.UTC(2024, 4, 1, 6);
const MMSI = 533_000_101;

/** A fisher from outside to inside the 12 M round Scarborough Shoal, with a name. */
function crossing(userId: number): string[] {
  const place = (minute: number, milesSouth: number): string[] =>
    encodeAt(START_MS + minute * 60_000, {
      messageId: 1,
      userId,
      longitude: 117.76,
      latitude: 15.15 - milesSouth / 60,
      sog: 10,
      cog: 0,
      trueHeading: 0,
      navigationalStatus: 0,
      timeStamp: 1,
    });
  const name = encodeAt(START_MS, {
    messageId: 5,
    userId,
    name: 'SIM <B>BOLD',
    callSign: 'SIM1',
    shipAndCargoType: 30,
  });
  return [...name, ...place(1, 14), ...place(7, 13), ...place(14, 11.8), ...place(20, 10.8)];
}

async function openFilled(context: TestContext) {
  const server = await openTestServer(context);
  await playFeed(server.room, { address: await writeLog(context, crossing(MMSI)), pace: 100_000 });
  await until('the vessel is there', () => server.room.findVessel(MMSI) !== undefined);
  return server;
}

test('every good answer has the shape that the document promises', async (context) => {
  const { room, url } = await openFilled(context);
  const area = room.addArea({
    name: 'here',
    ring: [
      [117, 14],
      [119, 14],
      [118, 16],
    ],
  });
  const event = room.listEvents({ limit: 1, offset: 0 }).events[0]!.event.id;
  const cases: [string, TSchema][] = [
    ['/api/room', api.RoomInfoSchema],
    ['/api/vessels', api.VesselListSchema],
    ['/api/vessels?bbox=117,14,119,16&q=bold&kind=class-a&sort=name&limit=5', api.VesselListSchema],
    [`/api/vessels/${MMSI}`, api.VesselDetailSchema],
    [`/api/vessels/${MMSI}/track?from=2024-05-01&most=100`, api.TrackSchema],
    [`/api/vessels/${MMSI}/sentences?most=3`, api.SentencesSchema],
    ['/api/events?type=zone-entry,zone-exit&party=chn,PHL&alerts=true', api.EventListSchema],
    ['/api/events/density?steps=10', api.EventDensitySchema],
    [`/api/events/${event}`, api.EventDetailSchema],
    ['/api/feeds', Type.Array(api.FeedInfoSchema)],
    ['/api/alerts', Type.Array(api.FeedAlertSchema)],
    ['/api/areas', Type.Array(api.WatchAreaSchema)],
    ['/api/whose?lat=5.03&lon=112.65&at=2024-05-01', api.WhoseAnswerSchema],
    ['/api/whose?lat=15.15&lon=117.76&view=unclos-award', api.WhoseAnswerSchema],
    ['/api/whose?lat=10.38&lon=114.36&view=all', api.WhoseAnswerSchema],
    ['/api/views', Type.Array(api.LegalViewSchema)],
    ['/api/views/compare?a=unclos-award&b=chn&box=112,8,118.5,16', api.ViewComparisonSchema],
    ['/api/zones/stances', api.ZoneStancesSchema],
    ['/api/register', api.RegisterIndexSchema],
    ['/api/register/features/scarborough-shoal', api.FeaturePageSchema],
    ['/api/register/instruments/phl-ra-9522', api.InstrumentPageSchema],
    ['/api/register/lines/phl-baseline-ra9522', api.LinePageSchema],
    ['/api/search?q=bold', api.SearchAnswerSchema],
  ];
  for (const [path, schema] of cases) {
    const answer = await fetch(`${url}${path}`);
    assert.equal(answer.status, 200, path);
    const body: unknown = await answer.json();
    const [error] = Compile(schema).Errors(body);
    assert.equal(error, undefined, `${path}: ${JSON.stringify(error)}`);
  }
  const list = (await (await fetch(`${url}/api/vessels?bbox=117,14,119,16&q=bold`)).json()) as api.VesselList;
  assert.equal(list.vessels[0]?.name, 'SIM <B>BOLD');
  const frame = api.readPositionFrame(new Uint8Array(await (await fetch(`${url}/api/positions`)).arrayBuffer()));
  assert.deepEqual([...frame.mmsi], [MMSI]);
  const past = await fetch(`${url}/api/history?from=2024-05-01T06:00Z&to=2024-05-01T07:00Z`);
  assert.equal(api.readPositionFrame(new Uint8Array(await past.arrayBuffer())).count, 4);
  const removed = await fetch(`${url}/api/areas/${area.id}`, { method: 'DELETE' });
  assert.equal(removed.status, 204);
  assert.deepEqual(room.listAreas(), []);
});

test('a reviewed event, a feed and an area are made and changed over the wire', async (context) => {
  const { room, url } = await openFilled(context);
  const send = async (method: string, path: string, body: unknown): Promise<[number, unknown]> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [answer.status, await answer.json()];
  };
  const { id } = room.listEvents({ alertsOnly: true, limit: 1, offset: 0 }).events[0]!.event;
  const [status, event] = await send('POST', `/api/events/${id}/review`, { action: 'acknowledge', by: 'J. Lim' });
  assert.equal(status, 200);
  assert.equal((event as api.RoomEvent).review.state, 'acknowledged');
  const [refused] = await send('POST', `/api/events/${id}/review`, { action: 'dismiss' });
  assert.equal(refused, 400, 'a dismissal needs a reason');
  const [made, feed] = await send('POST', '/api/feeds', { address: 'scenario:palawan-distress', pace: 10 });
  assert.equal(made, 201);
  const info = feed as api.FeedInfo;
  assert.equal(info.simulated, true);
  const [changed, paused] = await send('PATCH', `/api/feeds/${info.id}`, { paused: true });
  assert.deepEqual([changed, (paused as api.FeedInfo).paused], [200, true]);
  const gone = await fetch(`${url}/api/feeds/${info.id}`, { method: 'DELETE' });
  assert.equal(gone.status, 204);
  const [noFeed] = await send('POST', '/api/feeds', { address: 'ftp://x' });
  assert.equal(noFeed, 400);
  const [bow, why] = await send('POST', '/api/areas', {
    name: 'bow tie',
    ring: [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ],
  });
  assert.deepEqual([bow, (why as api.Problem).code], [400, 'SR_AREA_INVALID']);
  const [unknown, extra] = await send('POST', '/api/areas', {
    name: 'x',
    ring: [
      [0, 0],
      [1, 1],
      [1, 0],
    ],
    colour: 'red',
  });
  assert.deepEqual([unknown, (extra as api.Problem).code], [400, 'SR_QUERY_INVALID']);
});

test('what a spreadsheet or a map takes says that it is simulated, and holds no formula', async (context) => {
  const { url, room } = await openTestServer(context);
  const lines = crossing(MMSI).slice(2);
  const name = encodeAt(START_MS, { messageId: 5, userId: MMSI, name: '=1+1', shipAndCargoType: 30 });
  await playFeed(room, { address: await writeLog(context, [...name, ...lines]), pace: 100_000 });
  const csv = await (await fetch(`${url}/api/vessels?format=csv`)).text();
  const [head, row] = csv.split('\r\n');
  assert.ok(head!.includes('simulated') && row!.includes("'=1+1") && row!.endsWith('false'), csv);
  const track = (await (await fetch(`${url}/api/vessels/${MMSI}/track?format=geojson`)).json()) as {
    features: { geometry: { coordinates: number[] } }[];
  };
  assert.ok(track.features.length >= 3 && Math.abs(track.features[0]!.geometry.coordinates[0]! - 117.76) < 1e-4);
  const few = await (await fetch(`${url}/api/events?format=csv&limit=1`)).text();
  assert.equal(few.trim().split('\r\n').length, 2, 'a head and what was asked for');
  const events = await fetch(`${url}/api/events?format=csv`);
  assert.match(events.headers.get('content-disposition')!, /searoom-events\.csv/);
});

test('whatever is asked, the answer is good or a problem that says what to do, and never a mistake of ours', async (context) => {
  const { url } = await openFilled(context);
  const schemas = new Map<string, TSchema | undefined>([
    ['/api/vessels', api.VesselListSchema],
    ['/api/events', api.EventListSchema],
    ['/api/events/density', api.EventDensitySchema],
    ['/api/positions', undefined],
    ['/api/history', undefined],
    ['/api/whose', api.WhoseAnswerSchema],
    ['/api/search', api.SearchAnswerSchema],
    ['/api/views/compare', api.ViewComparisonSchema],
    [`/api/vessels/${MMSI}/track`, api.TrackSchema],
    [`/api/vessels/${MMSI}/sentences`, api.SentencesSchema],
  ]);
  const checks = new Map(
    [...schemas].map(([path, schema]) => [path, schema === undefined ? undefined : Compile(schema)]),
  );
  const isProblem = Compile(api.ProblemSchema);
  const names = [
    'bbox',
    'from',
    'to',
    'at',
    'lat',
    'lon',
    'q',
    'limit',
    'offset',
    'type',
    'party',
    'severity',
    'state',
    'steps',
    'most',
    'format',
    'sort',
    'kind',
    'flag',
    'mmsi',
    'alerts',
    'around',
    'view',
    'a',
    'b',
    'box',
    'x',
  ];
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '1,2,3,4',
      '-181,0,0,0',
      'NaN',
      '1e999',
      '-0',
      '2024-05-01',
      '9'.repeat(40),
      'null',
      '[]',
      '7',
      'csv',
      'geojson',
      'true',
      'class-a',
      'mys',
      '5.03',
      "'; --",
      'all',
      'phl',
      'unclos-award',
      '%00',
      '0,0,0,0',
    ),
    fc.double().map(String),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...schemas.keys()),
      fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 5 }),
      async (path, pairs) => {
        const query = new URLSearchParams(pairs.map(([name, text]) => [name, text] as [string, string]));
        const answer = await fetch(`${url}${path}?${query}`);
        assert.ok(
          answer.status === 200 || (answer.status >= 400 && answer.status < 500),
          `${path}?${query}: ${answer.status}`,
        );
        const type = answer.headers.get('content-type')!;
        if (answer.status === 200) {
          const check = checks.get(path);
          if (check === undefined) api.readPositionFrame(new Uint8Array(await answer.arrayBuffer()));
          else if (type.startsWith('application/json')) {
            const [error] = check.Errors(await answer.json());
            assert.equal(error, undefined, `${path}?${query}: ${JSON.stringify(error)}`);
          } else assert.match((await answer.text()).slice(0, 40), /^(mmsi|id),|^{"type":"FeatureCollection"/);
          return;
        }
        assert.match(type, /^application\/problem\+json/);
        const problem = (await answer.json()) as api.Problem;
        const [error] = isProblem.Errors(problem);
        assert.equal(error, undefined);
        assert.ok(problem.detail.length > 0 && problem.advice.length > 0);
      },
    ),
    { numRuns: 300 },
  );
});

test('bodies that are broken, too large or of another kind are problems', async (context) => {
  const { url, room } = await openTestServer(context);
  const post = (body: string, type = 'application/json'): Promise<Response> =>
    fetch(`${url}/api/areas`, { method: 'POST', headers: { 'content-type': type }, body });
  for (const [body, type, status] of [
    ['{"name":', undefined, 400],
    ['[]', undefined, 400],
    ['', undefined, 400],
    ['name=x', 'application/x-www-form-urlencoded', 415],
    [`{"name":"${'x'.repeat(70_000)}"}`, undefined, 413],
    ['{"__proto__":{"polluted":1},"name":"x","ring":[]}', undefined, 400],
  ] as const) {
    const answer = await post(body, type);
    const problem = (await answer.json()) as api.Problem;
    assert.ok(
      answer.status === status || (status === 415 && answer.status === 400),
      `${body.slice(0, 40)}: ${answer.status}`,
    );
    assert.ok(problem.code.startsWith('SR_') && problem.advice !== '', JSON.stringify(problem));
  }
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.deepEqual(room.listAreas(), [], 'nothing was half made');
});

test('it answers to this machine alone, and changes nothing for pages of others', async (context) => {
  const { port, room } = await openTestServer(context);
  const { request } = await import('node:http');
  const ask = (headers: Record<string, string>, method = 'GET', path = '/api/room'): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      })
        .on('error', reject)
        .end();
    });
  assert.equal(await ask({ host: `localhost:${port}` }), 200);
  assert.equal(await ask({ host: `[::1]:${port}` }), 200);
  for (const host of ['searoom.example', '127.0.0.1.example:80', '10.0.0.1', '0.0.0.0']) {
    assert.equal(await ask({ host }), 421, host);
  }
  const own = { host: `127.0.0.1:${port}` };
  assert.equal(await ask({ ...own, origin: 'http://evil.example' }, 'DELETE', '/api/areas/x'), 421);
  assert.equal(await ask({ ...own, origin: 'null' }, 'POST', '/api/alerts/x/acknowledge'), 421);
  assert.equal(await ask({ ...own, origin: `http://127.0.0.1:${port}` }, 'DELETE', '/api/areas/x'), 404);
  const { headers } = await fetch(`http://127.0.0.1:${port}/api/room`);
  assert.equal(headers.get('access-control-allow-origin'), null);
  assert.match(headers.get('content-security-policy')!, /default-src 'self';.*frame-ancestors 'none'/);
  for (const host of ['0.0.0.0', '::', '192.168.1.4', 'example.org']) {
    await assert.rejects(startServer({ room, host, port: 0 }), (error) => isCode(error, 'SR_LISTEN_REFUSED'));
  }
  await assert.rejects(startServer({ room, port }), (error) => isCode(error, 'SR_LISTEN_FAILED'));
});

function isCode(error: unknown, code: string): boolean {
  return error instanceof SearoomError && error.code === code;
}

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly responses: Record<string, { readonly description: string; readonly content?: object }>;
}

test('the document is OpenAPI 3.1, names every route, and refers to nothing that is not there', async (context) => {
  const { url } = await openTestServer(context);
  const text = await (await fetch(`${url}/docs/json`)).text();
  const document = JSON.parse(text) as {
    openapi: string;
    info: { title: string; version: string; description: string };
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, object> };
  };
  assert.match(document.openapi, /^3\.1\.\d+$/);
  assert.ok(document.info.title !== '' && document.info.version !== '' && document.info.description !== '');
  assert.ok(Object.keys(document.paths).length >= 18);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { summary, tags, parameters = [], responses }] of Object.entries(methods)) {
      const where = `${method} ${path}`;
      assert.ok(summary !== undefined && tags?.length === 1 && Object.keys(responses).length >= 2, where);
      assert.deepEqual(Object.keys(responses['default']!.content!), ['application/problem+json'], where);
      for (const [status, { description }] of Object.entries(responses)) {
        assert.match(status, /^(default|[23]\d\d)$/, where);
        assert.ok(description !== '' && description !== 'Default Response', `${where} ${status}`);
      }
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      assert.ok(inPath.every(({ required }) => required === true));
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(inPath.map(({ name }) => name).sort(), names.sort(), where);
      assert.equal(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size, parameters.length);
    }
  }
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    assert.ok(document.components.schemas[name!], `there is no component ${name}`);
  }
  assert.ok(!/"\$ref":"(?!#\/components)/.test(text), 'every reference stays in the document');
  const page = await fetch(`${url}/docs/`);
  assert.equal(page.status, 200);
  assert.ok(
    !/https?:\/\/(?!127\.0\.0\.1)/.test((await page.text()).replace(/<!--[\s\S]*?-->/g, '')),
    'no outside address',
  );
});

test('metrics tell of feeds, events, readers and memory', async (context) => {
  const { url } = await openFilled(context);
  await (await fetch(`${url}/api/room`)).text();
  const text = await (await fetch(`${url}/metrics`)).text();
  for (const name of [
    'searoom_feed_messages_total',
    'searoom_feed_age_seconds',
    'searoom_event_revisions_total',
    'searoom_stream_readers',
    'searoom_stream_waiting_bytes',
    'searoom_process_resident_memory_bytes',
    'searoom_request_seconds_bucket',
  ]) {
    assert.ok(text.includes(name), `${name} is missing`);
  }
  assert.match(text, /^searoom_room_reports [1-9]\d*$/m);
  assert.deepEqual(await (await fetch(`${url}/healthz`)).json(), { status: 'ok' });
});
