import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import * as api from '@searoom/model/api';
import { Compile } from 'typebox/compile';
import { openTestServer } from './testing/test-server.ts';

/** Sends bytes as they are and reads the whole answer. */
function send(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (piece) => (answer += piece));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

test('what is no address, or no HTTP at all, is a problem too', async (context) => {
  const { port } = await openTestServer(context);
  const head = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`;
  for (const [request, status] of [
    [`GET /api/vessels/% HTTP/1.1\r\n${head}\r\n`, 400],
    [`GET /%ff HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`, 400],
    ['BLAH\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\n${head}X: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    [`GET /api/events/${'x'.repeat(300)} HTTP/1.1\r\n${head}\r\n`, 400],
    [`PUT /api/room HTTP/1.1\r\n${head}\r\n`, 404],
    [`HEAD /api/stream HTTP/1.1\r\n${head}\r\n`, 404],
    [`GET /../package.json HTTP/1.1\r\n${head}\r\n`, 404],
  ] as const) {
    const answer = await send(port, request);
    const [top, body] = answer.split('\r\n\r\n') as [string, string | undefined];
    assert.match(top, new RegExp(`^HTTP/1\\.1 ${status} `), request.slice(0, 40));
    assert.match(top, /content-type: application\/problem\+json/i);
    assert.match(top, /x-content-type-options: nosniff/i);
    if (request.startsWith('HEAD')) continue;
    const problem = JSON.parse(body!) as api.Problem;
    assert.deepEqual([...Compile(api.ProblemSchema).Errors(problem)], [], request.slice(0, 40));
    assert.equal(problem.status, status);
  }
});

test('a refusal names where and why, what would do, and stays short', async (context) => {
  const { url, room } = await openTestServer(context);
  const detail = async (path: string): Promise<string> => {
    const answer = await fetch(`${url}${path}`);
    assert.equal(answer.status, 400, path);
    return ((await answer.json()) as api.Problem).detail;
  };
  for (const day of [
    '2024-02-30',
    '2023-02-29T10:00Z',
    '2024-04-31',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    'soon',
  ]) {
    assert.match(await detail(`/api/events?from=${day}`), /from: .* is no time/, day);
  }
  for (const box of [
    '0,2,1,1',
    '0,-91,1,1',
    '0,0,181,1',
    'NaN,0,1,1',
    '0,0,1',
    '0,0,1,',
    '0,0,1,1,1',
    'Infinity,0,1,1',
  ]) {
    assert.match(await detail(`/api/vessels?bbox=${box}`), /bbox: /, box);
  }
  assert.match(await detail('/api/vessels?sort=height'), /sort .*: name, mmsi, time, speed, flag/);
  assert.match(await detail('/api/vessels?colour=red'), /colour/);
  assert.match(await detail('/api/events?type=piracy'), /"piracy" is none of zone-entry/);
  assert.match(await detail('/api/vessels/x'), /mmsi must be integer/);
  const body = `{"name":"x","ring":[${'"",'.repeat(15_000)}1]}`;
  const answer = await fetch(`${url}/api/areas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  assert.ok(text.length < 2000 && /and \d+ more/.test(text), `${text.length} bytes`);
  assert.deepEqual(room.listAreas(), []);
  // Days that there are.
  for (const day of ['2024-02-29', '2000-02-29T23:59:59.5Z', '2024-05', '1714543200000', '2024-05-01T06:00']) {
    assert.equal((await fetch(`${url}/api/events?from=${day}`)).status, 200, day);
  }
});

test('a mistake of ours is told to whoever runs the server, and to nobody else', async (context) => {
  const told: string[] = [];
  const { url, room } = await openTestServer(context, {}, { log: (text) => told.push(text) });
  room.search = () => {
    throw new TypeError('secret of the inside');
  };
  const answer = await fetch(`${url}/api/search?q=x`);
  const text = await answer.text();
  assert.equal(answer.status, 500);
  assert.equal((JSON.parse(text) as api.Problem).code, 'SR_INTERNAL');
  assert.ok(!/secret|TypeError|\.js/.test(text), text);
  assert.equal(told.length, 1);
  assert.match(told[0]!, /secret of the inside[\s\S]*at /);
});
