import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import type { ImportedSet, ImportOptions } from './imported-set.ts';
import { readGeoJsonZones } from './read-geojson.ts';
import { readGshhg } from './read-gshhg.ts';
import { readShapefileZones } from './read-shapefile.ts';
import { readImportedSet, storeImportedSet } from './stored-set.ts';
import { makeDbf, makeGeoJson, makeGshhg, makeShp, makeSquare, OPTIONS, WGS84_PRJ } from './testing/make-files.ts';

const { licence: _, ...WITHOUT_LICENCE } = OPTIONS;

/** What Marine Regions writes, in short. */
const CLAIM = {
  MRGID: 49003,
  GEONAME: 'Overlapping claim of two parties',
  POL_TYPE: 'Overlapping claim',
  ISO_SOV1: 'VNM',
  ISO_SOV2: 'PHL',
  ISO_TER1: 'XXX',
};
const PLAIN = { ...CLAIM, MRGID: 8323, GEONAME: 'Some Exclusive Economic Zone', POL_TYPE: '200NM', ISO_SOV2: '' };
const SQUARES = [[makeSquare(112, 9, 2)], [makeSquare(115, 9, 1), makeSquare(115.2, 9.2, 0.3)]];

function store(set: ImportedSet): string {
  return [...storeImportedSet(set)].join('');
}

function refusal(run: () => unknown): SearoomError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof SearoomError, String(error));
    return error;
  }
  return assert.fail('it was taken');
}

/** Checks that what is read is either refused in words or a whole set that can be stored and read back. */
function assertSound(run: () => ImportedSet): void {
  let set: ImportedSet;
  try {
    set = run();
  } catch (error) {
    assert.ok(error instanceof SearoomError, `${String(error)}\n${(error as Error).stack}`);
    assert.match(error.code, /^SR_IMPORT_(INVALID|UNREADABLE)$/);
    return;
  }
  assert.ok(set.zones.length > 0);
  assert.equal(set.report.kept, set.zones.length);
  assert.equal(set.report.read, set.report.kept + set.report.rejected.length);
  assert.deepEqual(readImportedSet('stored', store(set)), set);
}

test('Marine Regions is known in GeoJSON and in a shapefile: licence, parties, kinds; both give the same zones', () => {
  const rows = [PLAIN, CLAIM];
  const json = makeGeoJson(SQUARES.map((rings, i) => ({ rings, properties: rows[i]! })));
  const fromJson = readGeoJsonZones(json, WITHOUT_LICENCE);
  for (const type of [5, 15, 25, 3]) {
    const parts = { shp: makeShp(SQUARES, type), dbf: makeDbf(rows), prj: WGS84_PRJ };
    const fromShape = readShapefileZones(parts, WITHOUT_LICENCE);
    assert.deepEqual(fromShape.zones, fromJson.zones);
  }
  assert.equal(fromJson.licence, 'CC-BY-4.0');
  assert.match(fromJson.attribution, /Flanders Marine Institute/);
  const [plain, claim] = fromJson.zones;
  assert.deepEqual([plain!.kind, plain!.assertedBy], ['exclusive-economic-zone', ['VNM']]);
  assert.deepEqual([claim!.kind, claim!.assertedBy], ['exclusive-economic-zone', ['PHL', 'VNM']]);
  assert.equal(claim!.status, 'Overlapping claim');
  assert.equal(claim!.rings.length, 2);
  assert.deepEqual(fromJson.report, { read: 2, kept: 2, rejected: [], warnings: [] });
});

test('nothing is imported without a licence, and what the user says fills what the file does not tell', () => {
  const json = makeGeoJson([{ rings: SQUARES[0]!, properties: { name: 'A\u202eB', party: 'phl' } }]);
  assert.match(refusal(() => readGeoJsonZones(json, WITHOUT_LICENCE)).message, /licence is not known.*--licence/);
  const set = readGeoJsonZones(json, { ...OPTIONS, parties: ['VNM', 'MYS'], kind: 'territorial-sea', id: 'mine' });
  assert.deepEqual([set.id, set.zones[0]!.kind, set.zones[0]!.assertedBy], ['mine', 'territorial-sea', ['MYS', 'VNM']]);
  assert.equal(set.zones[0]!.name, 'A?B');
  assert.match(set.report.warnings[0]!.why, /"phl" is no ISO alpha-3 code/);
});

test('a bad outline rejects its zone whole, says where and why, and the other zones are kept', () => {
  const good = makeSquare(112, 9, 1);
  const cases: [string, unknown, RegExp][] = [
    [
      'crossing itself',
      [
        [
          [1, 1],
          [3, 3],
          [3, 1],
          [1, 3],
          [1, 1],
        ],
      ],
      /crosses itself at longitude 2, latitude 2/,
    ],
    [
      'a hole that crosses itself',
      [
        good,
        [
          [1, 1],
          [3, 3],
          [3, 1],
          [1, 3],
          [1, 1],
        ],
      ],
      /outline 2 crosses itself/,
    ],
    [
      'open',
      [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
        ],
      ],
      /not closed: it begins at longitude 1, latitude 1/,
    ],
    [
      'too short',
      [
        [
          [1, 1],
          [2, 1],
          [1, 1],
        ],
      ],
      /has 3 places/,
    ],
    [
      'flat',
      [
        [
          [1, 1],
          [2, 1],
          [2, 1],
          [1, 1],
        ],
      ],
      /only 2 different places/,
    ],
    [
      'no number',
      [
        [
          [1, 1],
          ['2', 1],
          [2, 2],
          [1, 1],
        ],
      ],
      /place 2 of ring 1 is no pair of numbers/,
    ],
    ['no list', 7, /no list of rings/],
    ['empty', [], /geometry is empty/],
  ];
  for (const [name, coordinates, why] of cases) {
    const json = JSON.parse(makeGeoJson([{ rings: [good] }, { rings: [good] }]));
    json.features[0].geometry.coordinates = coordinates;
    const { zones, report } = readGeoJsonZones(json, OPTIONS);
    assert.equal(zones.length, 1, name);
    assert.deepEqual([report.read, report.kept, report.rejected.length], [2, 1, 1], name);
    assert.match(report.rejected[0]!.where, /^feature 1/);
    assert.match(report.rejected[0]!.why, why, name);
    json.features.pop();
    const refused = refusal(() => readGeoJsonZones(json, OPTIONS));
    assert.equal(refused.code, 'SR_IMPORT_INVALID');
    assert.match(refused.message, why, name);
  }
});

test('other datums, projections, and axes in the wrong or in no order are refused for the whole file', () => {
  const flip = (ring: [number, number][]): [number, number][] => ring.map(([lon, lat]) => [lat, lon]);
  const good = makeSquare(112, 9, 1);
  const named = (name: string): object => ({ crs: { type: 'name', properties: { name } } });
  const read = (rings: [number, number][][], more = {}, options: Partial<ImportOptions> = {}): ImportedSet =>
    readGeoJsonZones(
      makeGeoJson(
        rings.map((ring) => ({ rings: [ring] })),
        more,
      ),
      { ...OPTIONS, ...options },
    );
  assert.match(refusal(() => read([flip(good)])).message, /latitude stands before longitude \(feature 1: 9, 112\)/);
  assert.match(refusal(() => read([good, flip(good)])).message, /axes is mixed/);
  assert.match(refusal(() => read([good.with(1, [9, 113])])).message, /axes is mixed/);
  assert.match(refusal(() => read([makeSquare(500_000, 1_000_000, 9)])).message, /metres of a projection/);
  assert.match(refusal(() => read([good], named('urn:ogc:def:crs:EPSG::4301'))).message, /EPSG::4301/);
  assert.match(refusal(() => read([good], named('Tokyo'))).message, /not in WGS 84.*hundred metres/);
  assert.match(refusal(() => read([good], named('VN-2000'))).message, /VN-2000/);
  const wanted = read([good]).zones[0]!.rings;
  for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4326']) {
    assert.deepEqual(read([good], named(name)).zones[0]!.rings, wanted);
  }
  assert.deepEqual(read([flip(good)], {}, { axes: 'lat-lon' }).zones[0]!.rings, wanted);
  // Below 90 degrees only the middle that Marine Regions tells shows the order.
  const west = makeSquare(60, 9, 1);
  const middle = { ...PLAIN, X_1: 60.5, Y_1: 9.5 };
  assert.equal(readGeoJsonZones(makeGeoJson([{ rings: [west], properties: middle }]), OPTIONS).zones.length, 1);
  const turned = makeGeoJson([{ rings: [flip(west)], properties: middle }]);
  assert.match(refusal(() => readGeoJsonZones(turned, OPTIONS)).message, /latitude stands before/);
  const shape = { shp: makeShp([SQUARES[0]!]), dbf: makeDbf([PLAIN]) };
  for (const [prj, why] of [
    ['PROJCS["WGS_1984_UTM_Zone_50N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]]', /projection \(WGS_1984_UTM/],
    ['GEOGCS["Kertau 1968",DATUM["Kertau_1968"]]', /Kertau/],
    ['GEOGCS["WGS 84",DATUM["Tokyo"]]', /Tokyo/],
  ] as const) {
    assert.match(refusal(() => readShapefileZones({ ...shape, prj }, OPTIONS)).message, why);
  }
  const untold = readShapefileZones(shape, OPTIONS);
  assert.match(untold.datum, /not told/);
  assert.equal(untold.report.warnings.length, 1);
});

test('longitudes from 0 to 360 and outlines across 180 degrees and Greenwich come out continuous', () => {
  const cases: [number[], number[]][] = [
    [
      [170, 190],
      [170, 190],
    ],
    [
      [190, 200],
      [-170, -160],
    ],
    [
      [170, -170],
      [170, 190],
    ],
    [
      [359, 1],
      [-1, 1],
    ],
  ];
  for (const [[west, east], [westOut, eastOut]] of cases as [[number, number], [number, number]][]) {
    const ring: [number, number][] = [
      [west, 1],
      [east, 1],
      [east, 2],
      [west, 2],
      [west, 1],
    ];
    const { zones, report } = readGeoJsonZones(makeGeoJson([{ rings: [ring] }]), OPTIONS);
    assert.deepEqual([...zones[0]!.rings[0]!], [westOut, 1, eastOut, 1, eastOut, 2, westOut, 2]);
    assert.equal(report.warnings.length, west === westOut && east === eastOut ? 0 : 1);
  }
  const round: [number, number][] = [
    [-90, 80],
    [0, 80],
    [90, 80],
    [179, 80],
    [-179, 80],
    [-90, 80],
  ];
  assert.match(refusal(() => readGeoJsonZones(makeGeoJson([{ rings: [round] }]), OPTIONS)).message, /round a pole/);
  const flat: [number, number][] = [
    [-180, 80],
    [0, 80],
    [180, 80],
    [180, 90],
    [-180, 90],
    [-180, 80],
  ];
  assert.equal(readGeoJsonZones(makeGeoJson([{ rings: [flat] }]), OPTIONS).zones.length, 1);
});

test('broken JSON is told with its place, wherever it breaks', () => {
  const json = makeGeoJson([{ rings: SQUARES[0]!, properties: { name: 'a "quoted" \\ name', n: -1.5e-3, t: null } }]);
  fc.assert(
    fc.property(fc.nat({ max: json.length - 1 }), (cut) => {
      const message = refusal(() => readGeoJsonZones(json.slice(0, cut), OPTIONS)).message;
      const told = Number(/\(character (\d+)\)/.exec(message)?.[1]);
      // A string or number that is cut is told where it begins.
      assert.ok(told >= 1 && told <= cut + 1, message);
      assert.match(json.slice(told - 1, cut), /^(?:"(?:[^"\\]|\\.)*\\?|[-\w.+]*)$/, message);
    }),
  );
  const broken = '{"type": "FeatureCollection",\n "features": [1, , 2]}';
  assert.match(refusal(() => readGeoJsonZones(broken, OPTIONS)).message, /line 2, column 18 \(character 48\)/);
  for (const text of ['7', '[]', '{}', '{"type":"Topology"}', '{"type":"FeatureCollection"}']) {
    assert.equal(refusal(() => readGeoJsonZones(text, OPTIONS)).code, 'SR_IMPORT_UNREADABLE', text);
  }
  assert.match(refusal(() => readGeoJsonZones(makeGeoJson([]), OPTIONS)).message, /holds no zone/);
});

test('GSHHG: coasts are read with their level, lines are rejected, a file cut short is told with its byte', () => {
  const island = { ring: makeSquare(112, 9, 0.5) };
  const bytes = makeGshhg([
    island,
    {
      ring: [
        [1, 1],
        [2, 2],
      ],
      area: 0,
    },
    { ring: makeSquare(359.5, 1, 1).map(([x, y]) => [x % 360, y]), level: 2 },
  ]);
  const set = readGshhg(bytes, WITHOUT_LICENCE);
  assert.deepEqual([set.kindOfData, set.licence], ['coast', 'LGPL-3.0-or-later']);
  assert.deepEqual(
    set.zones.map(({ kind, status }) => `${kind} ${status}`),
    ['coast land', 'coast lake'],
  );
  assert.deepEqual([...set.zones[0]!.rings[0]!], makeSquare(112, 9, 0.5).slice(0, -1).flat());
  assert.deepEqual([...set.zones[1]!.rings[0]!], makeSquare(-0.5, 1, 1).slice(0, -1).flat());
  assert.match(set.report.rejected[0]!.where, /polygon 2, byte 84/);
  assert.match(
    refusal(() => readGshhg(bytes.subarray(0, 70), OPTIONS)).message,
    /ends at byte 70, in polygon 1, byte 0/,
  );
  assert.match(refusal(() => readGshhg(new TextEncoder().encode('#'.repeat(99)), OPTIONS)).message, /no GSHHG file/);
});

const shp = makeShp([...SQUARES, []]);
const dbf = makeDbf([PLAIN, CLAIM, PLAIN]);
const gshhg = makeGshhg([{ ring: makeSquare(112, 9, 0.5) }, { ring: makeSquare(113, 9, 0.5) }]);
const geojson = new TextEncoder().encode(makeGeoJson(SQUARES.map((rings) => ({ rings, properties: PLAIN }))));
const READERS: readonly [name: string, bytes: Uint8Array, read: (bytes: Uint8Array) => ImportedSet][] = [
  ['.shp', shp, (bytes) => readShapefileZones({ shp: bytes, dbf, prj: WGS84_PRJ }, OPTIONS)],
  ['.dbf', dbf, (bytes) => readShapefileZones({ shp, dbf: bytes, prj: WGS84_PRJ }, OPTIONS)],
  ['GSHHG', gshhg, (bytes) => readGshhg(bytes, OPTIONS)],
  ['GeoJSON', geojson, (bytes) => readGeoJsonZones(new TextDecoder().decode(bytes), OPTIONS)],
];

test('a file cut anywhere is refused, and one with changed bytes is refused or gives a sound set', () => {
  for (const [name, bytes, read] of READERS) {
    assertSound(() => read(bytes));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 2 }), (cut) => {
        // A GSHHG file has no length of its own: cut between polygons it is a shorter file.
        if (name === 'GSHHG' && cut === bytes.length / 2) return;
        const { code } = refusal(() => read(bytes.slice(0, cut)));
        assert.equal(code, name === 'GSHHG' && cut === 0 ? 'SR_IMPORT_INVALID' : 'SR_IMPORT_UNREADABLE', name);
      }),
    );
    const changes = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const changed = bytes.slice();
        for (const [at, value] of list) changed[at] = value;
        assertSound(() => read(changed));
      }),
      { numRuns: 500 },
    );
  }
});

test('any JSON value in any place of a GeoJSON file is refused or gives a sound set', () => {
  const base = JSON.parse(makeGeoJson(SQUARES.map((rings) => ({ rings, properties: PLAIN }))));
  const paths = ['type', 'crs', 'features', 'features.0', 'features.0.type', 'features.0.id', 'features.0.properties'];
  paths.push('features.0.geometry', 'features.0.geometry.type', 'features.0.geometry.coordinates');
  paths.push(
    'features.0.geometry.coordinates.0',
    'features.0.geometry.coordinates.0.1',
    'features.0.properties.ISO_SOV1',
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      const json = structuredClone(base);
      const names = path.split('.');
      const last = names.pop()!;
      names.reduce((object, name) => object[name], json)[last] = value;
      assertSound(() => readGeoJsonZones(json, OPTIONS));
    }),
    { numRuns: 500 },
  );
});

test('a stored set that was changed is refused whole, with what is wrong', () => {
  const set = readGeoJsonZones(makeGeoJson(SQUARES.map((rings) => ({ rings, properties: PLAIN }))), OPTIONS);
  const text = store(set);
  assert.deepEqual(readImportedSet('stored', text), set);
  type Stored = Record<string, unknown> & { zones: [object, object] };
  const withZone = (json: Stored, change: object): unknown => ({ ...json, zones: [{ ...json.zones[0], ...change }] });
  const cases: [(json: Stored) => unknown, RegExp][] = [
    [(json) => ({ ...json, format: 'other' }), /no set of zones/],
    [(json) => ({ ...json, version: 2 }), /version/],
    [(json) => ({ ...json, licence: 7 }), /licence is no text/],
    [(json) => ({ ...json, zones: [] }), /holds no zone/],
    [(json) => ({ ...json, zones: [json.zones[0], json.zones[0]] }), /one id/],
    [(json) => withZone(json, { kind: 'kingdom' }), /zones\[0\]\.kind/],
    [(json) => withZone(json, { assertedBy: 'PHL' }), /assertedBy/],
    [(json) => withZone(json, { rings: [[1, 1, 3, 3, 3, 1, 1, 3]] }), /crosses itself/],
    [(json) => withZone(json, { rings: [[1, 1, 3, 3, 3, 100]] }), /latitude beyond/],
  ];
  for (const [change, why] of cases) {
    const changed = JSON.stringify(change(JSON.parse(text) as Stored));
    assert.match(refusal(() => readImportedSet('stored', changed)).message, why);
  }
});
