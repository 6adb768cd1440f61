import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import { makePositionFrame } from '@searoom/model/api';
import { ProblemError, SearoomClient } from './mod.ts';
import { answer, answerJson, HttpPeer } from './testing/http-peer.ts';

/** Runs calls against a server with some answers; gives what was asked. */
async function ask(
  answers: Parameters<typeof HttpPeer.open>[0],
  call: (client: SearoomClient) => Promise<unknown>,
): Promise<string[]> {
  const peer = await HttpPeer.open(answers);
  try {
    await call(new SearoomClient(`${peer.url}/`));
  } finally {
    await peer.close();
  }
  return peer.requests.map(({ method, url }) => `${method} ${decodeURIComponent(url!)}`);
}

const hasCode =
  (code: string, message: RegExp) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof SearoomError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  };

test('every call asks what the interface describes', async () => {
  const fromMs = Date.UTC(2026, 0, 2, 3, 4, 5);
  const from = '2026-01-02T03:04:05.000Z';
  const asked = await ask([answerJson({})], async (client) => {
    await client.room();
    await client.vessels({ box: [170, -10, -170, 10.5], q: 'Hải & Đảo', kind: 'class-a', limit: 10 });
    await client.vessel(412000307);
    await client.track(412000307, { fromMs, most: 100 });
    await client.sentences(412000307, { aroundMs: fromMs });
    await client.events({ types: ['zone-entry', 'distress'], alerts: true, parties: [], toMs: fromMs });
    await client.event('a/b');
    await client.review('e1', { action: 'dismiss', reason: 'a test' });
    await client.density({ fromMs, toMs: fromMs, steps: 7 });
    await client.addFeed({ address: 'tcp://127.0.0.1:10110' });
    await client.changeFeed('f1', { paused: true });
    await client.removeFeed('f1');
    await client.acknowledgeAlert('x');
    await client.addArea({ name: 'Bank', ring: [] });
    await client.removeArea('a1');
    await client.whose({ lat: 5.03, lon: -112.65, at: '2023-12-09' });
    await client.whose({ lat: 5, lon: 112, view: 'all' });
    await client.views();
    await client.compareViews({ a: 'unclos-award', b: 'chn', box: [112, 8, 118.5, 12] });
    await client.zoneStances();
    await client.register();
    await client.featurePage('scarborough-shoal');
    await client.instrumentPage('phl-ra-9522');
    await client.linePage('a b/c');
    await client.search('Natuna');
  });
  assert.deepEqual(asked, [
    'GET /api/room',
    'GET /api/vessels?bbox=170,-10,-170,10.5&q=Hải+&+Đảo&kind=class-a&limit=10',
    'GET /api/vessels/412000307',
    `GET /api/vessels/412000307/track?from=${from}&most=100`,
    `GET /api/vessels/412000307/sentences?around=${from}`,
    `GET /api/events?type=zone-entry,distress&alerts=true&to=${from}`,
    'GET /api/events/a/b',
    'POST /api/events/e1/review',
    `GET /api/events/density?from=${from}&to=${from}&steps=7`,
    'POST /api/feeds',
    'PATCH /api/feeds/f1',
    'DELETE /api/feeds/f1',
    'POST /api/alerts/x/acknowledge',
    'POST /api/areas',
    'DELETE /api/areas/a1',
    'GET /api/whose?lat=5.03&lon=-112.65&at=2023-12-09',
    'GET /api/whose?lat=5&lon=112&view=all',
    'GET /api/views',
    'GET /api/views/compare?a=unclos-award&b=chn&box=112,8,118.5,12',
    'GET /api/zones/stances',
    'GET /api/register',
    'GET /api/register/features/scarborough-shoal',
    'GET /api/register/instruments/phl-ra-9522',
    'GET /api/register/lines/a b/c',
    'GET /api/search?q=Natuna',
  ]);
  const client = new SearoomClient('');
  assert.equal(client.vesselsFile('csv'), '/api/vessels?format=csv');
  assert.equal(client.eventsFile('geojson', { limit: 5 }), '/api/events?limit=5&format=geojson');
});

test('positions come as a frame', async () => {
  const frame = makePositionFrame({ count: 1, flags: 1, missed: 0, sequence: 7, timeMs: 5 });
  frame.mmsi[0] = 211000001;
  const bytes = new Uint8Array(frame.buffer);
  const type = 'application/vnd.searoom.positions';
  await ask([answer(200, type, bytes)], async (client) => {
    const read = await client.positions({ atMs: 0, box: [0, 0, 1, 1] });
    assert.deepEqual([read.sequence, ...read.mmsi], [7, 211000001]);
    assert.equal((await client.history({ fromMs: 0, toMs: 1 })).count, 1);
  });
  await ask([answer(200, type, bytes.subarray(0, 50))], (client) =>
    assert.rejects(client.positions(), hasCode('SR_SERVER_ANSWER', /A frame of 1 positions has 50 bytes/)),
  );
});

test('a problem of the server comes with all that it said', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Not found',
    status: 404,
    detail: 'There is no vessel 1',
    code: 'SR_NOT_FOUND',
    advice: 'Check.',
  };
  await ask([answerJson(problem, 404)], async (client) => {
    for (const call of [client.vessel(1), client.removeArea('x'), client.positions()]) {
      await assert.rejects(call, (error) => {
        assert.ok(error instanceof ProblemError);
        assert.deepEqual(error.problem, problem);
        assert.equal(error.message, 'There is no vessel 1');
        return true;
      });
    }
  });
});

test('an answer that is none is refused with what it was', async () => {
  for (const [given, message] of [
    [answer(200, 'text/html', '<h1>hello</h1>'), /status 200, text\/html, beginning with "<h1>hello<\/h1>"/],
    [answer(200, 'application/json', '{"half":'), /its JSON cannot be read/],
    [answer(500, 'text/plain', '\u001b[31mred\u0007'), /status 500, text\/plain, beginning with "\[31mred"/],
    [answer(404, 'application/problem+json', '{"title":7}'), /status 404/],
    [answer(404, 'application/json', 'null'), /status 404/],
  ] as const) {
    await ask([given], (client) => assert.rejects(client.room(), hasCode('SR_SERVER_ANSWER', message)));
  }
});

test("no answer, and one that breaks off, are told with the reason; an abort is the caller's own", async () => {
  const peer = await HttpPeer.open([answerJson({})]);
  await peer.close();
  await assert.rejects(
    new SearoomClient(peer.url).room(),
    hasCode('SR_SERVER_UNREACHABLE', /No answer from http:\/\/127.0.0.1:\d+: the connection was refused/),
  );
  const breaksOff = [
    (_request: unknown, response: import('node:http').ServerResponse): void => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"half":', () => response.destroy());
    },
  ];
  await ask(breaksOff, (client) => assert.rejects(client.room(), hasCode('SR_SERVER_UNREACHABLE', /./)));
  const reason = new Error('enough');
  await assert.rejects(
    new SearoomClient(peer.url).room({ signal: AbortSignal.abort(reason) }),
    (error) => error === reason,
  );
});
