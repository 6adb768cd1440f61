import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  FeaturePage,
  LegalView,
  LinePage,
  Problem,
  RegisterIndex,
  RoomInfo,
  ViewComparison,
} from '@searoom/model/api';
import { openTestServer } from './testing/test-server.ts';

test('the register is told once, and again only when it changed', async (context) => {
  const { url } = await openTestServer(context);
  const paths = [
    '/api/register',
    '/api/register/features/thitu-island',
    '/api/views',
    '/api/views/compare?a=phl&b=vnm',
    '/api/zones/stances',
  ];
  for (const path of paths) {
    const first = await fetch(`${url}${path}`);
    assert.equal(first.status, 200, path);
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    const tag = first.headers.get('etag')!;
    const text = await first.text();
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await fetch(`${url}${path}`, { headers: { 'if-none-match': known } });
      assert.equal(again.status, 304, `${path} ${known}`);
      assert.equal(await again.text(), '');
    }
    const other = await fetch(`${url}${path}`, { headers: { 'if-none-match': '"other"' } });
    assert.equal(await other.text(), text, 'the same bytes');
    assert.equal(other.headers.get('etag'), tag);
  }
});

test('every feature, instrument and line of the index opens by its id', async (context) => {
  const { url } = await openTestServer(context);
  const { entries } = (await (await fetch(`${url}/api/register`)).json()) as RegisterIndex;
  const info = (await (await fetch(`${url}/api/room`)).json()) as RoomInfo;
  const count = (type: string): number => entries.filter((entry) => entry.type === type).length;
  assert.deepEqual(info.register, {
    features: count('feature'),
    instruments: count('instrument'),
    lines: count('line'),
    gaps: count('gap'),
    regions: count('region'),
  });
  const pages = entries.filter(({ type }) => type === 'feature' || type === 'instrument' || type === 'line');
  assert.ok(pages.length > 150);
  for (const { type, id, title } of pages) {
    const answer = await fetch(`${url}/api/register/${type}s/${encodeURIComponent(id)}`);
    assert.equal(answer.status, 200, `${type} ${id}`);
    assert.equal(((await answer.json()) as { title: string }).title, title);
  }
});

test('a feature is told by every view that the room names, and a line with its checks', async (context) => {
  const { url } = await openTestServer(context);
  const info = (await (await fetch(`${url}/api/room`)).json()) as RoomInfo;
  const views = (await (await fetch(`${url}/api/views`)).json()) as LegalView[];
  assert.deepEqual(
    info.views,
    views.map(({ id, title }) => ({ id, title })),
  );
  const page = (await (await fetch(`${url}/api/register/features/scarborough-shoal`)).json()) as FeaturePage;
  assert.deepEqual(
    page.views.map(({ view }) => view),
    views.map(({ id }) => id),
  );
  const award = page.views.find(({ view }) => view === 'unclos-award')!;
  assert.deepEqual([award.cells.territorial, award.cells.economic, award.for], ['yes', 'none', 'undecided']);
  const line = (await (await fetch(`${url}/api/register/lines/phl-baseline-ra9522`)).json()) as LinePage;
  assert.ok(line.checks.some(({ verdict }) => verdict === 'agrees'));
  assert.ok(
    line.checks.some(({ verdict }) => verdict === 'open-question'),
    'what is open is told',
  );
});

test('a box keeps the features inside it, and every mistake is named', async (context) => {
  const { url } = await openTestServer(context);
  const compare = async (query: string): Promise<[number, ViewComparison & Problem]> => {
    const answer = await fetch(`${url}/api/views/compare?${query}`);
    return [answer.status, (await answer.json()) as ViewComparison & Problem];
  };
  const [good, inside] = await compare('a=unclos-award&b=chn&box=117,14.5,118.5,16');
  assert.equal(good, 200);
  assert.deepEqual(
    inside.rows.flatMap(({ feature }) => feature ?? []),
    ['scarborough-shoal'],
  );
  for (const [query, status, code, word] of [
    ['a=unclos-award&b=atlantis', 404, 'SR_VIEW_UNKNOWN', /atlantis/],
    ['a=unclos-award', 400, 'SR_QUERY_INVALID', /b/],
    ['a=unclos-award&b=chn&box=1,2,3', 400, 'SR_QUERY_INVALID', /box: give west,south,east,north/],
    ['a=unclos-award&b=chn&box=0,10,1,5', 400, 'SR_QUERY_INVALID', /box: its south lies north/],
    ['a=unclos-award&b=chn&box=0,-91,1,5', 400, 'SR_QUERY_INVALID', /box: latitudes/],
    ['a=unclos-award&b=chn&bbox=0,1,2,3', 400, 'SR_QUERY_INVALID', /bbox/],
  ] as const) {
    const [got, problem] = await compare(query);
    assert.deepEqual([got, problem.code], [status, code], query);
    assert.match(problem.detail, word);
  }
  for (const [path, status, code] of [
    ['/api/register/features/atlantis', 404, 'SR_RECORD_UNKNOWN'],
    ['/api/register/instruments/..%2F..%2Fetc', 404, 'SR_RECORD_UNKNOWN'],
    ['/api/register/lines/%3Cb%3E', 404, 'SR_RECORD_UNKNOWN'],
    [`/api/register/features/${'x'.repeat(110)}`, 400, 'SR_QUERY_INVALID'],
    ['/api/whose?lat=5&lon=112&view=atlantis', 404, 'SR_VIEW_UNKNOWN'],
    ['/api/whose?lat=5&lon=112&at=1066-10-14', 400, 'SR_DATE_BEFORE_REGISTER'],
  ] as const) {
    const answer = await fetch(`${url}${path}`);
    const problem = (await answer.json()) as Problem;
    assert.deepEqual([answer.status, problem.code], [status, code], path);
    assert.ok(problem.advice.length > 0);
  }
});
