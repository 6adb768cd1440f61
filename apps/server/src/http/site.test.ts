import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { SearoomError } from '@searoom/model';
import { openTestRoom } from '../room/testing/test-room.ts';
import { startServer } from './start-server.ts';
import { openTestServer } from './testing/test-server.ts';

/** A built page of two files, and a chart. */
async function makeSite(context: TestContext): Promise<{ site: string; chartFile: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'searoom-site-'));
  context.after(() => rm(folder, { recursive: true }));
  const site = join(folder, 'site');
  await mkdir(join(site, 'assets'), { recursive: true });
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Searoom</title>');
  await writeFile(join(site, 'assets', 'main-1a2b.js'), `export const text = '${'x'.repeat(5000)}';`);
  await writeFile(join(folder, 'secret.txt'), 'outside of the page');
  const chartFile = join(folder, 'chart.json');
  await writeFile(chartFile, JSON.stringify({ lines: ['x'.repeat(5000)] }));
  return { site, chartFile };
}

test('the page is asked for anew, its files are kept, the chart is sent once', async (context) => {
  const { site, chartFile } = await makeSite(context);
  const { url } = await openTestServer(context, {}, { site, chartFile });
  const page = await fetch(`${url}/`);
  assert.match(await page.text(), /<title>Searoom/);
  assert.match(page.headers.get('content-type')!, /^text\/html/);
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.match(page.headers.get('content-security-policy')!, /script-src 'self';/);
  const asset = await fetch(`${url}/assets/main-1a2b.js`);
  assert.equal((await asset.text()).length, 5023);
  assert.match(asset.headers.get('cache-control')!, /immutable/);
  assert.equal(asset.headers.get('content-encoding'), 'gzip');
  const chart = await fetch(`${url}/api/chart`);
  assert.equal(((await chart.json()) as { lines: string[] }).lines[0]!.length, 5000);
  const etag = chart.headers.get('etag')!;
  const again = await fetch(`${url}/api/chart`, { headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
  const plain = await fetch(`${url}/api/chart`, { headers: { 'accept-encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
  for (const path of ['/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/api/nothing', '/assets/']) {
    const answer = await fetch(`${url}${path}`);
    assert.ok(answer.status === 404 || answer.status === 400, `${path}: ${answer.status}`);
    assert.match(answer.headers.get('content-type')!, /problem\+json/, path);
  }
  assert.equal((await fetch(`${url}/api/room`)).headers.get('cache-control'), 'no-store');
});

test('without a page the root says so, and the interface goes on', async (context) => {
  const { url } = await openTestServer(context, {}, { site: join(tmpdir(), 'no-such-page') });
  const answer = await fetch(`${url}/`);
  assert.equal(((await answer.json()) as { code: string }).code, 'SR_SITE_MISSING');
  assert.equal((await fetch(`${url}/api/room`)).status, 200);
  assert.equal((await fetch(`${url}/api/chart`)).status, 404);
});

test('the head of every answer keeps the page to itself and sends nobody to https', async (context) => {
  const { url } = await openTestServer(context);
  for (const path of ['/api/room', '/api/nothing', '/docs/', '/metrics', '/api/stream']) {
    const ended = new AbortController();
    const { headers } = await fetch(`${url}${path}`, { signal: ended.signal });
    const policy = headers.get('content-security-policy')!.split(';');
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "worker-src 'self' blob:",
      "connect-src 'self' blob:",
      "font-src 'self' data:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ]) {
      assert.ok(policy.includes(rule), `${path}: ${rule} is not in ${policy.join(';')}`);
    }
    assert.ok(!policy.includes('upgrade-insecure-requests'));
    assert.equal(headers.get('strict-transport-security'), null);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.match(headers.get('permissions-policy')!, /geolocation=\(\)/);
    assert.equal(headers.get('set-cookie'), null);
    ended.abort();
  }
  const docs = await (await fetch(`${url}/docs/`)).text();
  assert.ok(!/<script(?![^>]*\bsrc=)/.test(docs) && !/\son[a-z]+=/.test(docs), 'no script that the policy would stop');
});

test('a start that fails leaves nothing attached to the room', async (context) => {
  const room = await openTestRoom(context);
  let attached = 0;
  const listen = room.listen.bind(room);
  room.listen = (listener) => {
    attached++;
    const stop = listen(listener);
    let isOn = true;
    return () => {
      if (isOn) attached--;
      isOn = false;
      stop();
    };
  };
  const isCode =
    (code: string) =>
    (error: unknown): boolean =>
      error instanceof SearoomError && error.code === code;
  const first = await startServer({ room, port: 0 });
  assert.ok(attached > 0);
  const before = attached;
  const port = Number(new URL(first.url).port);
  await assert.rejects(startServer({ room, port }), isCode('SR_LISTEN_FAILED'));
  await assert.rejects(startServer({ room, port: 70_000 }), isCode('SR_LISTEN_FAILED'));
  await assert.rejects(startServer({ room, chartFile: '/no/such/chart' }), isCode('SR_ATLAS_INVALID'));
  for (const host of ['0.0.0.0', '::', '127.1', '127.0.0.999', '127.0.0.1.example', '10.0.0.1', '']) {
    await assert.rejects(startServer({ room, host, port: 0 }), isCode('SR_LISTEN_REFUSED'), host);
  }
  // The page fails in the middle of the making.
  const info = room.info.bind(room);
  room.info = () => {
    throw new Error('ours');
  };
  await assert.rejects(startServer({ room, port: 0 }), /ours/);
  room.info = info;
  assert.equal(attached, before);
  await first.close();
  assert.equal(attached, 0);
});

test('a packed answer unpacks to what is sent plain, and a packed request is bounded as a plain one', async (context) => {
  const { url } = await openTestServer(context);
  const { request } = await import('node:http');
  const packed = await new Promise<Buffer>((resolve) => {
    request(`${url}/metrics`, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
      assert.equal(answer.headers['content-encoding'], 'gzip');
      resolve(Buffer.concat(await answer.toArray()));
    }).end();
  });
  assert.match(gunzipSync(packed).toString(), /searoom_room_reports/);
  const { gzipSync } = await import('node:zlib');
  const bomb = await fetch(`${url}/api/areas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync(`{"name":"${'x'.repeat(20_000_000)}","ring":[]}`),
  });
  assert.equal(bomb.status, 413);
  assert.equal(((await bomb.json()) as { code: string }).code, 'SR_BODY_TOO_LARGE');
});
