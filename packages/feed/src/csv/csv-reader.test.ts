import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaticReport } from '@searoom/model';
import fc from 'fast-check';
import { Collector, type Row } from '../testing/collector.ts';
import { type CsvMapping, parseCsvMapping } from './csv-mapping.ts';
import { CsvReader } from './csv-reader.ts';
import type { CsvReport } from './csv-report.ts';

interface Reading {
  readonly rows: readonly Row[];
  readonly reports: readonly StaticReport[];
  readonly csv: CsvReport;
  readonly problem: string | undefined;
}

const NOW_MS = Date.UTC(2024, 0, 1);

/** Reads a text that comes in pieces cut at these places, each overwritten once it is used. */
async function read(text: string | Buffer, mapping?: CsvMapping, cuts: readonly number[] = []): Promise<Reading> {
  const bytes = Buffer.from(text);
  const sink = new Collector();
  const reader = new CsvReader({ name: 'x.csv', sink, nowMs: () => NOW_MS, mapping });
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), 0, bytes.length].sort((a, b) => a - b);
  for (let i = 1; i < places.length; i++) {
    const piece = Buffer.from(bytes.subarray(places[i - 1], places[i]));
    await reader.push(piece);
    piece.fill(0x2c);
  }
  await reader.end(true);
  return { rows: sink.rows, reports: sink.reports, csv: reader.report, problem: reader.problem?.message };
}

/** Sum of all ends that a row may come to. */
function sumEnds(csv: CsvReport): number {
  const bad = Object.values(csv.bad).reduce((sum, count) => sum + count, 0);
  return csv.positions + csv.withoutPosition + csv.otherStations + csv.repeatedHeaders + bad;
}

const MARINE =
  'MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,TransceiverClass';
const MARINE_LATER =
  'mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,status,length,width,draft,cargo,transceiver';
const DANISH =
  '# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,Data source type,A,B,C,D';
const SIMPLE = parseCsvMapping('mmsi=id,time=t,lat=y,lon=x,name=name');

test('both spellings of MarineCadastre give the same, in integers of AIS', async () => {
  const old = await read(
    `${MARINE}\r\n367379190,2022-01-03T00:00:00,30.3706,-88.56408,0.5,336.2,511,EAGLE,IMO8207721,WTD4583,31,0,28,11,3.3,52,A\r\n`,
  );
  const late = await read(
    `${MARINE_LATER}\n367379190,2022-01-03 00:00:00,-88.56408,30.3706,0.5,336.2,511,EAGLE,IMO8207721,WTD4583,31,0,28,11,3.3,52,A\n`,
  );
  assert.equal(old.csv.profile, 'MarineCadastre');
  assert.deepEqual(old.rows, [
    {
      mmsi: 367379190,
      timeMs: Date.UTC(2022, 0, 3),
      type: 0,
      longitude: -53138448,
      latitude: 18222360,
      sog: 5,
      cog: 3362,
      heading: 511,
      status: 0,
      offset: MARINE.length + 2,
    },
  ]);
  assert.deepEqual(
    late.rows.map((row) => ({ ...row, offset: 0 })),
    old.rows.map((row) => ({ ...row, offset: 0 })),
  );
  assert.deepEqual(old.reports, late.reports);
  assert.deepEqual(old.reports, [
    {
      mmsi: 367379190,
      timeMs: Date.UTC(2022, 0, 3),
      name: 'EAGLE',
      callSign: 'WTD4583',
      imo: 8207721,
      shipType: 31,
      dimensions: { bowM: 0, sternM: 28, portM: 0, starboardM: 11 },
    },
  ]);
});

test('a Danish file: day first, words for codes, stations that are no vessels, aircraft', async () => {
  const { rows, reports, csv } = await read(
    [
      DANISH,
      '18/03/2023 00:00:00,Base Station,2190064,56.7166,11.519,Unknown value,,,,,Unknown,,,Undefined,,,,GPS,,,,AIS,,,,',
      '18/03/2023 00:00:01,AtoN,992190001,56.7166,11.519,Unknown value,,,,,Unknown,,,Undefined,,,,GPS,,,,AIS,,,,',
      '18/03/2023 00:00:02,Class A,352002266,55.4921,14.7525,Under way using engine,0.7,12.5,241.8,241,Unknown,,,Undefined,,,,Undefined,,,,AIS,,,,',
      '18/03/2023 00:00:03,SAR Airborne,111219501,55.4921,14.7525,Unknown value,,102.2,241.8,,Unknown,,,Undefined,,,,Undefined,,,,AIS,,,,',
      '18/03/2023 00:00:04,Class A,352002266,91,181,Moored,,,,,9321483,3FZK9,"BELT, GREAT",Cargo,Category X,20,150,GPS,7.5,ROTTERDAM,,AIS,120,30,8,12',
      '18/03/2023 00:00:05,Class A,352002266,55.5,14.75,Engaged in fishing,,0,,360.0,9321483,3FZK9,"BELT, GREAT",Cargo,Category X,20,150,GPS,7.5,ROTTERDAM,,AIS,120,30,8,12',
    ].join('\n'),
  );
  assert.equal(csv.profile, 'Danish Maritime Authority');
  assert.deepEqual(
    rows.map(({ mmsi, type, status, sog, heading }) => ({ mmsi, type, status, sog, heading })),
    [
      { mmsi: 352002266, type: 0, status: 0, sog: 125, heading: 241 },
      { mmsi: 111219501, type: 9, status: 15, sog: 1022, heading: 511 },
      { mmsi: 352002266, type: 0, status: 7, sog: 0, heading: 511 },
    ],
  );
  assert.equal(rows[0]!.timeMs, Date.UTC(2023, 2, 18, 0, 0, 2));
  assert.deepEqual(reports, [
    {
      mmsi: 352002266,
      timeMs: Date.UTC(2023, 2, 18, 0, 0, 4),
      name: 'BELT, GREAT',
      callSign: '3FZK9',
      imo: 9321483,
      shipType: 71,
      dimensions: { bowM: 120, sternM: 30, portM: 8, starboardM: 12 },
      destination: 'ROTTERDAM',
    },
  ]);
  assert.deepEqual([csv.rows, csv.otherStations, csv.withoutPosition, csv.positions], [6, 2, 1, 3]);
  assert.deepEqual(csv.unusable, { sog: 0, cog: 0, heading: 1, status: 0 });
});

test('a mapping with a byte order mark, semicolons, decimal commas and names for numbers', async () => {
  const mapping = parseCsvMapping('mmsi=Vessel,time=When,lat=Lat,lon=Lon,sog=Knots');
  const { rows, reports, csv } = await read(
    '\ufeffWhen;Vessel;Lat;Lon;Knots\n20/03/2021 00:22;boat b;31,4386;32,32925;1,5\n20/03/2021 00:23;boat a;31,4;32,3;\n20/03/2021 00:24;boat b;31,4;32,3;0\n20/03/2021 00:25;7;31,4;32,3;0',
    mapping,
  );
  assert.deepEqual(
    rows.map(({ mmsi, latitude, longitude, sog }) => [mmsi, latitude, longitude, sog]),
    [
      [1, 18863160, 19397550, 15],
      [2, 18840000, 19380000, 1023],
      [1, 18840000, 19380000, 0],
      [3, 18840000, 19380000, 0],
    ],
  );
  // The user must be able to tell which vessel of the file number 1 is.
  assert.deepEqual(
    reports.map(({ mmsi, name }) => [mmsi, name]),
    [
      [1, 'boat b'],
      [2, 'boat a'],
      [3, '7'],
    ],
  );
  assert.equal(sumEnds(csv), 4);
});

test('where a mapping does not fit, a header that is known is read all the same', async () => {
  const { rows } = await read(`${MARINE}\n367379190,2022-01-03T00:00:00,30,-88,0,0,0,,,,,,,,,,\n`, SIMPLE);
  assert.equal(rows.length, 1);
});

test('columns that are not known are named, the found and the missing', async () => {
  const cases: readonly (readonly [string, CsvMapping | undefined, RegExp])[] = [
    [
      'ID,ais_pos_timestamp,longitude,latitude\n1,2,3,4\n',
      undefined,
      /found ID, ais_pos_timestamp, longitude, latitude; missing mmsi, time$/,
    ],
    ['a,b,c\n', SIMPLE, /found a, b, c; missing id \(mmsi\), t \(time\), y \(lat\), x \(lon\), name \(name\)$/],
    ['', undefined, /missing a header line$/],
    ['\n \n', undefined, /missing a header line$/],
    ['x'.repeat(100_000), undefined, /missing a header line of less than 16 kB$/],
    ['"mmsi,time\n', undefined, /missing mmsi, time, lat, lon$/],
  ];
  for (const [text, mapping, message] of cases) {
    const { problem, rows } = await read(text, mapping);
    assert.match(problem ?? '', message);
    assert.match(problem ?? '', /^The columns of x\.csv are not known: /);
    assert.equal(rows.length, 0);
  }
});

test('every bad row is counted by its reason, with where it stands and what stands there', async () => {
  const text = [
    'id,t,y,x,name',
    '1,2023-01-01T00:00:00,10,20,GOOD',
    '',
    'x1,2023-01-01T00:00:00,10,20,',
    ',2023-01-01T00:00:00,10,20,',
    '2,yesterday,10,20,',
    '2,1970-01-01T00:00:05,10,20,',
    '2,2099-01-01T00:00:00,10,20,',
    '2,2023-01-01T00:00:00,95,20,',
    '2,2023-01-01T00:00:00,10,-181,',
    '2,2023-01-01T00:00:00,north,20,',
    '2,2023-01-01T00:00:00,10,20',
    '2,2023-01-01T00:00:00,10,20,A,B',
    '2,2023-01-01T00:00:00,10,20,"never ends',
    '2,2023-01-01T00:00:00,10,20,"ends"early',
    `2,2023-01-01T00:00:00,10,20,${'long '.repeat(10_000)}`,
    'id,t,y,x,name',
    '2,2023-01-01T00:00:00,,,SILENT',
    '3,2023-01-01T00:00:00,10,20,"GO ""ON""",,',
  ].join('\n');
  const { rows, csv } = await read(text, SIMPLE);
  assert.deepEqual(
    rows.map(({ mmsi }) => mmsi),
    [1, 3],
  );
  assert.deepEqual(csv.bad, {
    overlong: 1,
    quote: 2,
    fields: 2,
    cut: 0,
    vessel: 2,
    time: 1,
    implausibleTime: 2,
    latitude: 2,
    longitude: 1,
  });
  assert.deepEqual([csv.rows, csv.repeatedHeaders, csv.withoutPosition, csv.statics], [17, 1, 1, 3]);
  assert.equal(sumEnds(csv), csv.rows);
  assert.deepEqual(
    csv.examples.find(({ reason }) => reason === 'latitude'),
    { reason: 'latitude', line: 9, offset: text.indexOf('2,2023-01-01T00:00:00,95'), column: 'y', value: '95' },
  );
  assert.ok(csv.examples.every(({ value }) => value.length <= 81));
});

test('what is said of a vessel is told when it is new or has changed, and not for placeholders', async () => {
  const row = (name: string): string => `1,2023-01-01T00:00:00,10,20,${name}\n`;
  const names = ['', 'A', 'A', '', 'Unknown', 'B', 'B', 'A'];
  const { reports } = await read(`id,t,y,x,name\n${names.map(row).join('')}`, SIMPLE);
  assert.deepEqual(
    reports.map(({ name }) => name),
    ['A', 'B', 'A'],
  );
});

test('an end that breaks off does not let half a row count as a whole one', async () => {
  const sink = new Collector();
  const reader = new CsvReader({
    name: 'x.csv',
    sink,
    nowMs: () => NOW_MS,
    mapping: parseCsvMapping('mmsi=i,time=t,lat=y,lon=x'),
  });
  await reader.push(Buffer.from('i,t,x,y\n1,2023-01-01T00:00:00,10.5,20.5\n1,2023-01-01T00:00:00,10.5,2'));
  await reader.end(false);
  assert.equal(sink.rows.length, 1);
  assert.equal(reader.report.bad.cut, 1);
  assert.equal(sumEnds(reader.report), 2);
});

/** A value of a field in the way CSV writes it, quoted where it must be and at times where it need not. */
function quote(value: string, always: boolean): string {
  return always || /[",]|^ | $/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

test('any fields that are quoted by the rules come back, wherever the text is cut', async () => {
  const name = fc.stringMatching(/^[A-Z",; é]{0,12}$/).map((text) => text.trim());
  const entry = fc.record({
    mmsi: fc.integer({ min: 1, max: 2 ** 30 - 1 }),
    lat: fc.integer({ min: -9_000_000, max: 9_000_000 }),
    lon: fc.integer({ min: -18_000_000, max: 18_000_000 }),
    name,
    quoted: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 20 }),
      fc.array(fc.nat(2000), { maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      async (entries, cuts, lineEnd, endsLast) => {
        const lines = entries.map(
          ({ mmsi, lat, lon, name: text, quoted }) =>
            `${quote(text, quoted)},${quote(String(mmsi), quoted)},2023-01-01T00:00:00,${lat / 1e5},${quote(String(lon / 1e5), quoted)}`,
        );
        const text = ['name,id,t,y,x', ...lines].join(lineEnd) + (endsLast ? lineEnd : '');
        const whole = await read(text, SIMPLE);
        assert.deepEqual(
          whole.rows.map(({ mmsi, latitude, longitude }) => [mmsi, latitude, longitude]),
          entries.map(({ mmsi, lat, lon }) => [mmsi, lat * 6, lon * 6]),
        );
        const told = new Map<number, string>();
        for (const { mmsi, name: text } of entries) if (text !== '') told.set(mmsi, text);
        const heard = new Map(whole.reports.map((report) => [report.mmsi, report.name]));
        assert.deepEqual(heard, told);
        const bytes = Buffer.from(text);
        for (const { offset } of whole.rows)
          assert.ok(offset === 0 || bytes[offset - 1] === lineEnd.charCodeAt(lineEnd.length - 1));
        assert.deepEqual(await read(text, SIMPLE, cuts), whole);
      },
    ),
    { numRuns: 60 },
  );
});

test('no bytes below a good header make it throw or lose count, wherever they are cut', async () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom('1,2023-01-01T00:00:00,10,20,A\n', '"', ',', '\r', '\n', ',,,,', 'id,t,y,x,name')
      .map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 20 }),
      fc.array(fc.nat(2000), { maxLength: 10 }),
      async (pieces, cuts) => {
        const text = Buffer.concat([Buffer.from('id,t,y,x,name\n'), ...pieces]);
        const whole = await read(text, SIMPLE);
        assert.equal(sumEnds(whole.csv), whole.csv.rows);
        assert.equal(whole.rows.length, whole.csv.positions);
        assert.deepEqual(await read(text, SIMPLE, cuts), whole);
      },
    ),
    { numRuns: 100 },
  );
});

test('a line of 100 MB is counted and never kept', async () => {
  const sink = new Collector();
  const reader = new CsvReader({ name: 'x.csv', sink, nowMs: () => NOW_MS, mapping: SIMPLE });
  await reader.push(Buffer.from('id,t,y,x,name\n'));
  const piece = Buffer.alloc(1_000_000, 0x61);
  for (let i = 0; i < 100; i++) await reader.push(piece);
  await reader.push(Buffer.from('\n1,2023-01-01T00:00:00,10,20,A\n'));
  await reader.end(true);
  assert.deepEqual([reader.report.rows, reader.report.bad.overlong, reader.report.positions], [2, 1, 1]);
  assert.equal(sink.rows[0]!.offset, 100_000_015);
});
