import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GeoFeature } from '@searoom/sea';
import type { App } from '../app.ts';
import { CRS84, type Link } from './links.ts';
import { OUTLINES, openOgc, ZONES } from './testing/open-ogc.ts';

interface Page {
  readonly type: string;
  readonly features: readonly GeoFeature[];
  readonly links: readonly Link[];
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly timeStamp: string;
}

async function get<T>(app: App, url: string): Promise<T> {
  const answer = await app.inject({ url: url.replace(/^http:\/\/localhost(:\d+)?/, '') });
  assert.equal(answer.statusCode, 200, `${url}: ${answer.body.slice(0, 300)}`);
  return answer.json() as T;
}

const listIds = ({ features }: Page): string[] => features.map(({ id }) => id);
const find = (links: readonly Link[], rel: string): Link | undefined => links.find((link) => link.rel === rel);
const items = (query: string): string => `/ogc/collections/zones/items?${query}`;

test('every link that is given resolves, to what its type says', async (context) => {
  const app = await openOgc(context);
  const waiting = ['http://localhost/ogc'];
  const types = new Map<string, string>();
  const rels = new Set<string>();
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    const answer = await app.inject({ url: url.replace('http://localhost', ''), headers: { host: 'localhost' } });
    assert.equal(answer.statusCode, 200, url);
    const wanted = types.get(url);
    if (wanted !== undefined) assert.ok(String(answer.headers['content-type']).startsWith(wanted), `${url}: ${wanted}`);
    for (const [, text] of answer.body.matchAll(/(\{"href":"[^}]*\})/g)) {
      const { href, rel, type, title } = JSON.parse(text!) as Link;
      assert.ok(rel !== '' && title !== '');
      rels.add(rel);
      if (types.has(href)) continue;
      types.set(href, type);
      waiting.push(href);
    }
  }
  for (const rel of [
    'self',
    'alternate',
    'service-desc',
    'conformance',
    'data',
    'items',
    'collection',
    'next',
    'prev',
  ]) {
    assert.ok(rels.has(rel), `no link is ${rel}`);
  }
  for (const id of ['zones', 'baselines', 'boundaries', 'claim-lines', 'features', 'arrangements']) {
    assert.ok(types.has(`http://localhost/ogc/collections/${id}/items`), id);
  }
});

test('the service says what it keeps, and its document describes every path as it is', async (context) => {
  const app = await openOgc(context);
  const { conformsTo } = await get<{ conformsTo: string[] }>(app, '/ogc/conformance');
  for (const name of ['core', 'geojson', 'oas30']) {
    assert.ok(conformsTo.includes(`http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`));
  }
  const answer = await app.inject({ url: '/ogc/api' });
  assert.equal(answer.headers['content-type'], 'application/vnd.oai.openapi+json;version=3.0');
  interface Operation {
    readonly operationId: string;
    readonly parameters: readonly { $ref?: string; name?: string }[];
  }
  const api = answer.json() as {
    openapi: string;
    paths: Record<string, { get: Operation }>;
    components: Record<string, Record<string, unknown>>;
  };
  assert.match(api.openapi, /^3\.0\./);
  for (const [, ref] of answer.body.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)) {
    const [part, name] = ref!.split('/') as [string, string];
    assert.ok(api.components[part]?.[name] !== undefined, ref);
  }
  const operations = Object.values(api.paths).map(({ get: operation }) => operation.operationId);
  assert.equal(new Set(operations).size, operations.length);
  for (const [path, { get: operation }] of Object.entries(api.paths)) {
    const list = await get<Page>(app, `/ogc${path.replace('/{featureId}', '')}`);
    const url = `/ogc${path.replace('{featureId}', list.features?.[0]?.id ?? '')}`;
    // A parameter that is described is not refused as unknown.
    for (const parameter of operation.parameters) {
      const name = parameter.name ?? parameter.$ref!.split('/').at(-1)!;
      if (name === 'featureId') continue;
      const { body } = await app.inject({ url: `${url}?${name}=` });
      assert.ok(!body.includes('additional properties'), `${path} ${name}`);
    }
    const unknown = await app.inject({ url: `${url}?atlantis=1` });
    assert.equal(unknown.statusCode, 400);
    assert.match(unknown.body, /atlantis/);
  }
});

test('collections say where and since when they are', async (context) => {
  const app = await openOgc(context);
  interface Described {
    readonly id: string;
    readonly itemType: string;
    readonly crs: string[];
    readonly extent: { spatial: { bbox: number[][] }; temporal?: { interval: (string | null)[][] } };
  }
  const { collections } = await get<{ collections: Described[] }>(app, '/ogc/collections');
  for (const described of collections) {
    assert.deepEqual(await get(app, `/ogc/collections/${described.id}`), described);
    assert.equal(described.itemType, 'feature');
    assert.deepEqual(described.crs, [CRS84]);
    const [west, south, east, north] = described.extent.spatial.bbox[0]!;
    assert.ok(west! < east! && south! < north!);
    for (const [begin] of described.extent.temporal?.interval ?? []) {
      assert.ok(begin === null || !Number.isNaN(Date.parse(begin!)), String(begin));
    }
  }
  assert.deepEqual(collections[0]!.extent, {
    spatial: { bbox: [[100, 5, 144.8, 5.8]], crs: CRS84 },
    temporal: {
      interval: [['2009-03-10T00:00:00Z', null]],
      trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
    },
  });
  for (const url of ['/ogc/collections/atlantis', '/ogc/collections/zones/items/atlantis']) {
    const answer = await app.inject({ url });
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'SR_NOT_FOUND']);
  }
});

test('pages hold every item once, forth by next and back by prev, and each alone is what it is in the list', async (context) => {
  const app = await openOgc(context);
  const seen: string[] = [];
  let url: string | undefined = items('limit=7');
  let last: Page | undefined;
  while (url !== undefined) {
    last = await get<Page>(app, url);
    assert.equal(last.type, 'FeatureCollection');
    assert.equal(last.numberMatched, ZONES.length);
    assert.equal(last.numberReturned, last.features.length);
    assert.ok(last.features.length <= 7);
    assert.ok(Math.abs(Date.parse(last.timeStamp) - Date.now()) < 600_000);
    seen.push(...listIds(last));
    url = find(last.links, 'next')?.href;
  }
  assert.deepEqual(
    seen,
    ZONES.map(({ id }) => id),
  );
  for (let prev = find(last!.links, 'prev'); prev !== undefined; prev = find(last!.links, 'prev')) {
    last = await get<Page>(app, prev.href);
  }
  assert.equal(last!.features[0]!.id, 'zone-0');
  assert.equal((await get<Page>(app, items(''))).numberReturned, 20);
  assert.equal((await get<Page>(app, items('limit=9007199254740000'))).numberReturned, ZONES.length);
  const beyond = await get<Page>(app, items('offset=500'));
  assert.deepEqual([beyond.numberMatched, beyond.numberReturned], [ZONES.length, 0]);
  const { links, ...alone } = await get<GeoFeature & { links: Link[] }>(app, '/ogc/collections/zones/items/zone-9');
  assert.ok(find(links, 'self') !== undefined && find(links, 'collection') !== undefined);
  assert.deepEqual(alone, (await get<Page>(app, items('limit=1&offset=9'))).features[0]);
});

test('bbox, datetime and words of properties each leave out exactly what does not fit', async (context) => {
  const app = await openOgc(context);
  const numbers = (wanted: (number: number) => boolean): string[] =>
    ZONES.map(({ id }) => id).filter((_, number) => wanted(number));
  const begun = (number: number): boolean => number % 2 === 1;
  const ended = (number: number): boolean => number % 4 === 2;
  const cases: [query: string, wanted: string[]][] = [
    ['bbox=103.5,4,105,6', ['zone-3', 'zone-4', 'zone-5']],
    ['bbox=103.5,4,-10,105,6,10', ['zone-3', 'zone-4', 'zone-5']],
    [`bbox=103.5,4,105,6&bbox-crs=${encodeURIComponent(CRS84)}`, ['zone-3', 'zone-4', 'zone-5']],
    ['bbox=143.5,4,100.5,6', ['zone-0', 'zone-43', 'zone-44']],
    ['bbox=100.85,4,100.95,6', []],
    ['bbox=110.2,5.2,110.3,5.3', ['zone-10']],
    ['datetime=2016-07-11', numbers((n) => !begun(n))],
    ['datetime=2016-07-11T23:59:59.999Z', numbers((n) => !begun(n))],
    ['datetime=2016-07-12T07:00:00%2B08:00', numbers((n) => !begun(n))],
    ['datetime=2016-07-12', numbers(() => true)],
    ['datetime=2021-01-01T00:00:00Z', numbers((n) => !ended(n))],
    ['datetime=2021-01-01/..', numbers((n) => !ended(n))],
    ['datetime=2021-01-01/', numbers((n) => !ended(n))],
    ['datetime=../2016-01-01', numbers((n) => !begun(n))],
    ['datetime=/2016-01-01', numbers((n) => !begun(n))],
    ['datetime=2016-01-01/2021-06-01', numbers(() => true)],
    ['kind=territorial-sea', numbers((n) => n % 3 === 0)],
    ['kind=territorial-sea,contiguous-zone&assertedBy=CHN', numbers((n) => n % 3 < 2 && n % 5 === 0)],
    ['view=first&stance=no-effect', numbers((n) => n % 3 === 0)],
    ['view=second&stance=no-effect', []],
    ['view=first', numbers(() => true)],
  ];
  for (const [query, wanted] of cases) {
    const page = await get<Page>(app, items(`${query}&limit=100`));
    assert.deepEqual(listIds(page), wanted, query);
    assert.equal(page.numberMatched, wanted.length);
  }
  const [feature] = (await get<Page>(app, items('view=first&limit=1'))).features;
  assert.equal(feature!.properties['stance'], 'no-effect');
  assert.equal(feature!.properties['because'], 'It is so.');
});

test('what cannot be used is refused with its name, and nothing else is', async (context) => {
  const app = await openOgc(context);
  for (const [query, named] of [
    ['limit=0', 'limit'],
    ['limit=many', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['offset=-1', 'offset'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=1,2,3,4,5', 'bbox'],
    ['bbox=1,2,3,x', 'bbox'],
    ['bbox=1,20,3,4', 'bbox'],
    ['bbox=1,2,300,4', 'bbox'],
    ['bbox=1,2,9,3,4,5', 'bbox'],
    ['bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857', 'bbox-crs'],
    ['datetime=yesterday', 'datetime'],
    ['datetime=2016-02-30', 'datetime'],
    ['datetime=2016-07-12T07:00:00', 'datetime'],
    ['datetime=2017-01-01/2016-01-01', 'datetime'],
    ['datetime=../..', 'datetime'],
    ['datetime=2016-01-01/2017-01-01/2018-01-01', 'datetime'],
    ['kind=lagoon', 'lagoon'],
    ['assertedBy=china', 'assertedBy'],
    ['view=atlantis', 'view'],
    ['stance=asserts', 'stance'],
    ['view=first&stance=likes', 'likes'],
    ['max-error=-1', 'max-error'],
    ['Limit=1', 'Limit'],
  ] as const) {
    const answer = await app.inject({ url: items(query) });
    const problem = answer.json() as { status: number; code: string; detail: string; advice: string };
    assert.deepEqual([answer.statusCode, problem.code], [400, 'SR_QUERY_INVALID'], query);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    assert.ok(problem.detail.includes(named), `${query}: ${problem.detail}`);
  }
  const early = await app.inject({ url: items('datetime=1990-01-01') });
  assert.deepEqual([early.statusCode, early.json().code], [400, 'SR_DATE_BEFORE_REGISTER']);
  // Views judge zones alone.
  assert.equal((await app.inject({ url: '/ogc/collections/features/items?view=first' })).statusCode, 400);
});

test('outlines are read once, when they are needed; a failure is told and tried again', async (context) => {
  let reads = 0;
  const app = await openOgc(context, {
    loadOutlines: async () => {
      if (++reads === 1) throw new Error('no such file');
      return OUTLINES;
    },
  });
  await get(app, '/ogc');
  await get(app, '/ogc/api');
  assert.equal(reads, 0);
  const failed = await app.inject({ url: '/ogc/collections' });
  assert.deepEqual([failed.statusCode, failed.json().code], [500, 'SR_ATLAS_INVALID']);
  await Promise.all(['/ogc/collections', items('limit=2'), items('limit=3')].map((url) => get(app, url)));
  assert.equal(reads, 2);
});

test('a browser gets a page in which the titles of others are text', async (context) => {
  const title = '<script>alert(1)</script>';
  const other = {
    title,
    description: title,
    geometryType: 'Point',
    kinds: [],
    isDated: false,
    isJudged: false,
  } as const;
  const app = await openOgc(context, { others: [{ ...other, id: 'others', items: [] }] });
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  for (const request of [{ url: '/ogc', headers: { accept } }, { url: '/ogc/?f=html' }]) {
    const { headers, body } = await app.inject(request);
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.ok(!body.includes('<script') && body.includes('alert(1)'));
  }
  const { headers } = await app.inject({ url: '/ogc?f=json', headers: { accept } });
  assert.match(String(headers['content-type']), /^application\/json/);
});
