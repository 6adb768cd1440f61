import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import { AisstreamReader } from './aisstream-reader.ts';
import type { JsonReports } from './message-reader.ts';
import { BadMessage } from './read-json.ts';

const RECEIVED = Date.UTC(2026, 0, 1);
const TIME = Date.UTC(2022, 11, 29, 18, 22, 32, 318);
const reader = new AisstreamReader('k', []);

/** A message as the service documents it. */
function wrap(type: string, message: object): string {
  return JSON.stringify({
    MessageType: type,
    MetaData: {
      MMSI: 259000420,
      ShipName: 'AUGUSTSON',
      latitude: 66.02695,
      longitude: 12.253821666666665,
      time_utc: '2022-12-29 18:22:32.318353 +0000 UTC',
    },
    Message: { [type]: message },
  });
}

const REPORT = {
  Cog: 308.2,
  CommunicationState: 81982,
  Latitude: 66.02695,
  Longitude: 12.253821666666665,
  MessageID: 3,
  NavigationalStatus: 15,
  PositionAccuracy: true,
  Raim: false,
  RateOfTurn: 4,
  RepeatIndicator: 0,
  Sog: 12.3,
  Spare: 0,
  SpecialManoeuvreIndicator: 0,
  Timestamp: 31,
  TrueHeading: 235,
  UserID: 259000420,
  Valid: true,
};

function reasonOf(text: string): string {
  try {
    reader.read(text, RECEIVED);
    return '';
  } catch (error) {
    assert.ok(error instanceof BadMessage);
    return error.message;
  }
}

test('a position report becomes the integers of AIS, at the time the service heard it', () => {
  const { positions, isMessage } = reader.read(wrap('PositionReport', REPORT), RECEIVED);
  const expected = {
    mmsi: 259000420,
    timeMs: TIME,
    messageType: 3,
    longitude: 7352293,
    latitude: 39616170,
    sog: 123,
    cog: 3082,
    heading: 235,
    navigationalStatus: 15,
  };
  assert.deepEqual([positions, isMessage], [[expected], true]);
});

test('each type writes speed and course in its own way, and what is not available stays so', () => {
  const none = { Longitude: 181, Latitude: 91, Cog: 360, TrueHeading: 511, UserID: 1 };
  const cases: readonly (readonly [string, object, number, number])[] = [
    ['PositionReport', { ...none, Sog: 102.3 }, 1, 1023],
    ['StandardClassBPositionReport', { ...none, Sog: 102.2 }, 18, 1022],
    ['ExtendedClassBPositionReport', none, 19, 1023],
    ['LongRangeAisBroadcastMessage', { ...none, Sog: 62, Cog: 511 }, 27, 620],
    ['StandardSearchAndRescueAircraftReport', { ...none, Sog: 180 }, 9, 1800],
  ];
  for (const [type, message, messageType, sog] of cases) {
    const [position] = reader.read(wrap(type, message), RECEIVED).positions;
    const { mmsi, timeMs, ...rest } = position!;
    const expected = { messageType, longitude: 108_600_000, latitude: 54_600_000, sog, cog: 3600, heading: 511 };
    assert.deepEqual([mmsi, timeMs, rest], [1, TIME, { ...expected, navigationalStatus: 15 }], type);
  }
});

test('what a vessel says of itself: of two parts the one that was sent, without padding or controls', () => {
  const dimensions = { bowM: 100, sternM: 50, portM: 10, starboardM: 12 };
  const Dimension = { A: 100, B: 50, C: 10, D: 12 };
  const ship = { UserID: 5, Name: 'EVER\u001bGIVEN@@@  ', CallSign: 'H3RC   ', ImoNumber: 9811000, Type: 70 };
  const said = reader.read(wrap('ShipStaticData', { ...ship, Dimension, Destination: 'ROTTERDAM ' }), RECEIVED).statics;
  const names = { name: 'EVER?GIVEN', callSign: 'H3RC', imo: 9811000, shipType: 70 };
  assert.deepEqual(said, [{ mmsi: 5, timeMs: TIME, ...names, dimensions, destination: 'ROTTERDAM' }]);
  const empty = { Name: '', CallSign: '', ShipType: 0, Dimension: { A: 0, B: 0, C: 0, D: 0 } };
  const a = { UserID: 5, ReportA: { ...empty, Name: 'PART A', Valid: true }, ReportB: { ...empty, Valid: false } };
  assert.deepEqual(reader.read(wrap('StaticDataReport', a), RECEIVED).statics, [
    { mmsi: 5, timeMs: TIME, name: 'PART A' },
  ]);
  const partB = { ...empty, CallSign: 'AB12', ShipType: 36, Dimension, Valid: true };
  const b = { UserID: 5, ReportA: { Name: 'OLD', Valid: false }, ReportB: partB };
  assert.deepEqual(reader.read(wrap('StaticDataReport', b), RECEIVED).statics, [
    { mmsi: 5, timeMs: TIME, callSign: 'AB12', shipType: 36, dimensions },
  ]);
  const extended = reader.read(wrap('ExtendedClassBPositionReport', { ...REPORT, Name: 'BOTH', Type: 37 }), RECEIVED);
  assert.deepEqual([extended.positions.length, extended.statics[0]?.name], [1, 'BOTH']);
});

test('other messages count and bring nothing; a complaint is no message', () => {
  const station = reader.read(wrap('BaseStationReport', { UserID: 2_241_000 }), RECEIVED);
  assert.deepEqual(station, { isMessage: true, positions: [], statics: [], bad: [] });
  const { isMessage, error } = reader.read('{"error":"Api Key Is Not Valid"}', RECEIVED);
  assert.deepEqual([isMessage, error], [false, 'Api Key Is Not Valid']);
});

test('what cannot be used is refused with the reason', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /not JSON/],
    ['[]', /no object/],
    [`${'['.repeat(500_000)}`, /not JSON/],
    [`${'[{"a":'.repeat(1000)}1${'}]'.repeat(1000)}`, /no object/],
    ['{"MessageType":"constructor","Message":{}}', /no message/],
    ['{"MessageType":"__proto__","Message":{}}', /no message/],
    ['{"MessageType":7}', /MessageType is no text/],
    [wrap('PositionReport', { ...REPORT, Latitude: 90.5 }), /Latitude is out of range/],
    [wrap('PositionReport', { ...REPORT, Longitude: -1e9 }), /Longitude is out of range/],
    [wrap('PositionReport', { ...REPORT, Latitude: null }), /no position/],
    [wrap('PositionReport', { ...REPORT, Sog: 102.4 }), /Sog is out of range/],
    [wrap('PositionReport', { ...REPORT, Sog: '5' }), /Sog is no number/],
    [wrap('PositionReport', { ...REPORT, UserID: 1e9 }), /no MMSI/],
    [wrap('PositionReport', { ...REPORT, UserID: 1.5 }), /no MMSI/],
    [wrap('PositionReport', { ...REPORT, Valid: false }), /not valid/],
    [wrap('PositionReport', REPORT).replace('2022-12-29', '2022-13-29'), /time_utc is no time/],
  ];
  for (const [text, reason] of cases) assert.match(reasonOf(text), reason, text.slice(0, 80));
});

/** A member anywhere in a message is put in place of another, or left out. */
const spoilt = fc
  .tuple(
    fc.constantFrom('PositionReport', 'ShipStaticData', 'StaticDataReport', 'LongRangeAisBroadcastMessage', 'toString'),
    fc.dictionary(
      fc.constantFrom(...Object.keys(REPORT), 'Name', 'Type', 'Dimension', 'ReportA', 'ImoNumber', '__proto__'),
      fc.oneof(fc.jsonValue(), fc.double(), fc.integer({ min: -200, max: 200 }), fc.constant('\ud800@')),
    ),
  )
  .map(([type, changes]) => wrap(type, { ...REPORT, ...changes }));

test('no text makes it fail in another way than by refusing, and what comes out is in range', () => {
  const text = fc.oneof(
    spoilt,
    fc.json(),
    fc.string({ unit: 'binary' }),
    spoilt.map((whole) => whole.slice(0, 300)),
  );
  fc.assert(
    fc.property(text, (value) => {
      let reports: JsonReports;
      try {
        reports = reader.read(value, RECEIVED);
      } catch (error) {
        assert.ok(error instanceof BadMessage);
        return;
      }
      for (const position of reports.positions) {
        const { longitude, latitude, sog, cog, heading, navigationalStatus, mmsi } = position;
        assert.ok(Math.abs(longitude) <= 108_600_000 && Math.abs(latitude) <= 54_600_000);
        assert.ok(sog >= 0 && sog <= 10_230 && cog >= 0 && cog <= 3600 && heading >= 0 && heading <= 511);
        assert.ok(navigationalStatus >= 0 && navigationalStatus <= 15 && mmsi >= 1 && mmsi <= 999_999_999);
        assert.ok([longitude, latitude, sog, cog, heading, navigationalStatus].every(Number.isInteger));
      }
    }),
    { numRuns: 1000 },
  );
});

test('boxes are asked for by two corners, latitude first; over the meridian of 180 degrees as two', () => {
  const asked = (boxes: [number, number, number, number][]): unknown =>
    JSON.parse(new AisstreamReader('secret', boxes).subscription);
  assert.deepEqual(asked([]), {
    APIKey: 'secret',
    BoundingBoxes: [
      [
        [-90, -180],
        [90, 180],
      ],
    ],
  });
  assert.deepEqual((asked([[170, -10, -170, 10]]) as { BoundingBoxes: unknown }).BoundingBoxes, [
    [
      [-10, 170],
      [10, 180],
    ],
    [
      [-10, -180],
      [10, -170],
    ],
  ]);
  for (const box of [
    [0, 10, 10, 0],
    [0, 0, 181, 1],
    [Number.NaN, 0, 1, 1],
  ] as [number, number, number, number][]) {
    assert.throws(() => asked([box]), SearoomError);
  }
});
