import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { solveDirect } from '@searoom/geo';
import { SearoomError } from '@searoom/model';
import { type OutlineSource, readGeoJsonZones, readImportedSet, type Zone } from '@searoom/sea';
import { runCli } from '../testing/run-cli.ts';
import { choosePairs, comparePair } from './compare-with-ours.ts';

async function makeFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'searoom-import-'));
  context.after(() => rm(folder, { recursive: true }));
  return folder;
}

type Ring = [number, number][];

function makeFeature(ring: Ring, properties: object): object {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const SQUARE: Ring = [
  [112, 9],
  [113, 9],
  [113, 10],
  [112, 10],
  [112, 9],
];
const BOW: Ring = [
  [1, 1],
  [3, 3],
  [3, 1],
  [1, 3],
  [1, 1],
];
const GOOD = makeFeature(SQUARE, { name: 'Square\u001b[2J', kind: 'territorial-sea', party: 'VNM' });
const COLLECTION = { type: 'FeatureCollection', features: [GOOD, makeFeature(BOW, { name: 'Bow' })] };

test('a file is imported with its licence, what was left out is told, and the set can be read back', async (context) => {
  const folder = await makeFolder(context);
  const [file, out] = [join(folder, 'some zones.geojson'), join(folder, 'set.json')];
  await writeFile(file, JSON.stringify(COLLECTION));
  const refused = await runCli(['zones', 'import', file, '--out', out]);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /licence is not known.*SR_IMPORT_INVALID/);
  const { code, stdout } = await runCli([
    'zones',
    'import',
    file,
    '--out',
    out,
    '--licence',
    'CC0',
    '--format',
    'text',
  ]);
  assert.equal(code, 1);
  assert.match(stdout, /Licence: CC0/);
  assert.match(stdout, /Read 2 zones: kept 1, rejected 1\./);
  assert.match(stdout, /feature 2 \(Bow\): outline 1 crosses itself at longitude 2, latitude 2/);
  const set = readImportedSet('set', await readFile(out, 'utf8'));
  assert.deepEqual([set.id, set.zones.length, set.zones[0]!.name], ['some-zones', 1, 'Square?[2J']);
  assert.deepEqual((await readdir(folder)).sort(), ['set.json', 'some zones.geojson'], 'nothing else is left');
});

test('a file of which nothing can be used leaves an older set as it is', async (context) => {
  const folder = await makeFolder(context);
  const [file, out] = [join(folder, 'zones.geojson'), join(folder, 'set.json')];
  await writeFile(out, 'older');
  const cases: [content: string | Uint8Array, code: number, message: RegExp][] = [
    ['', 3, /it is empty/],
    ['{"type":', 3, /no JSON: it ends at line 1, column 9/],
    [JSON.stringify({ ...COLLECTION, features: [makeFeature(BOW, {})] }), 2, /crosses itself/],
    [JSON.stringify({ ...COLLECTION, crs: { properties: { name: 'Tokyo' } } }), 2, /Tokyo/],
    [Uint8Array.of(0x50, 0x4b, 3, 4), 3, /ZIP archive/],
    [Uint8Array.of(0x7b, 0xff), 3, /UTF-8/],
  ];
  for (const [content, expected, message] of cases) {
    await writeFile(file, content);
    const { code, stdout, stderr } = await runCli(['zones', 'import', file, '--out', out, '--licence', 'CC0']);
    assert.deepEqual([code, stdout], [expected, ''], stderr);
    assert.match(stderr, message);
  }
  for (const [words, message] of [
    [[join(folder, 'none.shp')], /no such file/],
    [[file, '--party', 'Vietnam'], /--party takes ISO alpha-3 codes/],
    [[file, '--kind', 'kingdom'], /--kind takes/],
    [[], /takes one FILE/],
  ] as const) {
    assert.match((await runCli(['zones', 'import', ...words])).stderr, message);
  }
  assert.equal(await readFile(out, 'utf8'), 'older');
  assert.deepEqual((await readdir(folder)).sort(), ['set.json', 'zones.geojson']);
});

/** A closed circle round a place. */
function makeCircle(lon: number, lat: number, radiusNm: number): Ring {
  const ring = Array.from({ length: 361 }, (_, i): [number, number] => {
    const place = solveDirect(lon, lat, -(i % 360), radiusNm * 1852);
    return [place.lon, place.lat];
  });
  return ring;
}

test('zones are paired by kind and party or by name, and only the outer limit is measured', () => {
  const zone = {
    id: 'vnm-ts',
    kind: 'territorial-sea',
    name: 'made',
    assertedBy: 'VNM',
    breadthNm: 12,
    territory: 0,
  } as unknown as Zone;
  const outline = makeCircle(112, 9, 12).slice(0, -1);
  const ours: OutlineSource = {
    zones: [zone, { ...zone, id: 'phl-ts', assertedBy: 'PHL' }, { ...zone, id: 'vnm-cz', kind: 'contiguous-zone' }],
    ringsOf: () => [Float64Array.from(outline.flat())],
  };
  const territories = [
    {
      party: 'VNM',
      name: 'made',
      points: { places: Float64Array.of(112, 9), origins: Uint16Array.of(0) },
      origins: [],
    },
  ];
  const properties = { name: 'Theirs', kind: 'territorial-sea', party: 'VNM' };
  const feature = makeFeature(makeCircle(112, 9, 13), properties) as { geometry: { coordinates: Ring[] } };
  // A hole for the land; its shore is no limit.
  feature.geometry.coordinates.push(makeCircle(112, 9, 2));
  const set = readGeoJsonZones(
    { type: 'FeatureCollection', features: [feature] },
    { fileName: 'made', sha256: '', importedAt: '', licence: 'CC0' },
  );
  assert.deepEqual(
    choosePairs(set, ours, {}).map((pair) => ours.zones[pair.ours]!.id),
    ['vnm-ts'],
  );
  const named = choosePairs(set, ours, { zone: '1', with: 'phl-ts' });
  assert.deepEqual(
    named.map((pair) => ours.zones[pair.ours]!.id),
    ['phl-ts'],
  );
  for (const ids of [{ zone: '7' }, { with: 'mys-ts' }, { with: 'phl-ts' }]) {
    assert.throws(
      () => choosePairs(set, ours, ids),
      (error) => error instanceof SearoomError && error.code === 'SR_NOT_FOUND',
    );
  }
  const { comparison } = comparePair(choosePairs(set, ours, {})[0]!, ours, territories);
  for (const way of [comparison.fromAToB!, comparison.fromBToA!]) {
    assert.ok(Math.abs(way.medianM - 1852) < 3 && Math.abs(way.largest.distanceM - 1852) < 3, JSON.stringify(way));
  }
  assert.ok(comparison.fromAToB!.leftOut >= 360, 'the shore of the hole');
  assert.ok(Math.abs(comparison.areaRatio - (13 ** 2 - 2 ** 2) / 12 ** 2) < 1e-4);
});
