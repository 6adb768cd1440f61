import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonReports } from './message-reader.ts';
import { BadMessage } from './read-json.ts';
import { MOST_SIGNALK_VESSELS, SignalKReader } from './signalk-reader.ts';

const RECEIVED = Date.UTC(2026, 0, 1);
const TIME = Date.UTC(2023, 11, 9, 0, 30, 12);
const CONTEXT = 'vessels.urn:mrn:imo:mmsi:244813000';

type Value = readonly [path: string, value: unknown];

function delta(values: readonly Value[], timeMs = TIME, context = CONTEXT): string {
  const items = values.map(([path, value]) => ({ path, value }));
  return JSON.stringify({ context, updates: [{ timestamp: new Date(timeMs).toISOString(), values: items }] });
}

const HERE: Value = ['navigation.position', { latitude: 52.5, longitude: 4.25 }];

test('a position goes out with the newest speed, course, heading and state of its vessel, in the units of AIS', () => {
  const reader = new SignalKReader();
  const first = reader.read(
    delta([HERE, ['navigation.speedOverGround', 5.1], ['navigation.state', 'moored']]),
    RECEIVED,
  );
  const at = { mmsi: 244813000, messageType: 0, longitude: 2_550_000, latitude: 31_500_000 };
  assert.deepEqual(first.positions, [{ ...at, timeMs: TIME, sog: 99, cog: 3600, heading: 511, navigationalStatus: 5 }]);
  reader.read(delta([['navigation.courseOverGroundTrue', Math.PI / 2]], TIME + 1000), RECEIVED);
  reader.read(delta([['navigation.headingTrue', -Math.PI / 2]], TIME + 1000), RECEIVED);
  const second = reader.read(delta([HERE], TIME + 60_000), RECEIVED);
  assert.deepEqual(second.positions, [
    { ...at, timeMs: TIME + 60_000, sog: 99, cog: 900, heading: 270, navigationalStatus: 5 },
  ]);
  // A course just short of north is north, not "not available"; a speed that is null is no longer known.
  const third = reader.read(
    delta([['navigation.courseOverGroundTrue', 2 * Math.PI - 1e-6], ['navigation.speedOverGround', null], HERE]),
    RECEIVED,
  );
  assert.deepEqual([third.positions[0]?.cog, third.positions[0]?.sog], [0, 1023]);
});

test('an old speed says nothing of a new position', () => {
  const reader = new SignalKReader();
  reader.read(delta([['navigation.speedOverGround', 5]]), RECEIVED);
  const { positions } = reader.read(delta([HERE], TIME + 3_600_000), RECEIVED);
  assert.equal(positions[0]?.sog, 1023);
});

test('what a vessel says of itself is put together', () => {
  const reader = new SignalKReader();
  reader.read(delta([['', { name: 'ALPHA', mmsi: '244813000', communication: { callsignVhf: 'PD1' } }]]), RECEIVED);
  const values: readonly Value[] = [
    ['design.aisShipType', { id: 37, name: 'Pleasure' }],
    ['design.length', { overall: 12 }],
    ['design.beam', 4],
    ['sensors.ais.fromBow', 5],
    ['sensors.ais.fromCenter', 1],
    ['registrations.imo', 'IMO 9321483'],
  ];
  const { statics } = reader.read(delta(values), RECEIVED);
  const dimensions = { bowM: 5, sternM: 7, portM: 3, starboardM: 1 };
  const said = { name: 'ALPHA', callSign: 'PD1', imo: 9321483, shipType: 37, dimensions };
  assert.deepEqual(statics, [{ mmsi: 244813000, timeMs: TIME, ...said }]);
});

test('the vessel that carries the server is known by its greeting, another by what it says; else it is counted', () => {
  const reader = new SignalKReader();
  const uuid = 'vessels.urn:mrn:signalk:uuid:c0d79334-4e25-4245-8892-54e8ccc8021d';
  assert.throws(() => reader.read(delta([HERE], TIME, uuid), RECEIVED), /the vessel has no MMSI/);
  const greeting = reader.read(JSON.stringify({ name: 'signalk-server', version: '2.0', self: CONTEXT }), RECEIVED);
  assert.deepEqual(greeting, { isMessage: false, positions: [], statics: [], bad: [] });
  assert.equal(reader.read(delta([HERE], TIME, 'vessels.self'), RECEIVED).positions[0]?.mmsi, 244813000);
  const own = reader.read(delta([['', { mmsi: '211000000' }], HERE], TIME, uuid), RECEIVED);
  assert.equal(own.positions[0]?.mmsi, 211000000);
  const answer = reader.read('{"requestId":"1","state":"COMPLETED","statusCode":403,"message":"no"}', RECEIVED);
  assert.deepEqual([answer.isMessage, answer.error], [false, 'no']);
});

test('one bad value spoils no other', () => {
  const { positions, bad, isMessage } = new SignalKReader().read(
    delta([['navigation.speedOverGround', 'fast'], HERE, ['navigation.headingTrue', 99]]),
    RECEIVED,
  );
  assert.deepEqual([positions.length, isMessage], [1, true]);
  assert.deepEqual(bad, ['navigation.speedOverGround is no number', 'navigation.headingTrue is out of range']);
  const nowhere = new SignalKReader().read(delta([['navigation.position', { latitude: 99, longitude: 0 }]]), RECEIVED);
  assert.deepEqual([nowhere.positions, nowhere.bad], [[], ['latitude is out of range']]);
});

test('vessels without end do not fill the memory', () => {
  const reader = new SignalKReader();
  for (let i = 0; i < MOST_SIGNALK_VESSELS + 100; i++) {
    reader.read(delta([HERE], TIME, `vessels.urn:mrn:imo:mmsi:${200_000_000 + i}`), RECEIVED);
  }
  assert.equal(reader.vessels, MOST_SIGNALK_VESSELS);
});

test('no text makes it fail in another way than by refusing, and what comes out is in range', () => {
  const path = fc.constantFrom(
    'navigation.position',
    'navigation.speedOverGround',
    'navigation.courseOverGroundTrue',
    'navigation.headingTrue',
    'navigation.state',
    'name',
    '',
    'design.aisShipType',
    'design.length',
    'sensors.ais.fromCenter',
    'registrations.imo',
    '__proto__',
  );
  const angle = fc.double({ min: -7, max: 7, noNaN: true });
  const place = fc.record({
    latitude: fc.double({ min: -92, max: 92 }),
    longitude: fc.double({ min: -182, max: 182 }),
  });
  const value = fc.oneof(fc.jsonValue(), angle, place);
  const values = fc.array(fc.oneof(fc.record({ path, value }), fc.jsonValue()), { maxLength: 6 });
  const update = fc.oneof(
    fc.record({ timestamp: fc.constantFrom('2023-12-09T00:00:00Z', 'x', 5), values }),
    fc.jsonValue(),
  );
  const context = fc.constantFrom(CONTEXT, 'vessels.self', 'x', 7, `vessels.${'y'.repeat(300)}`);
  const message = fc.record({ context, updates: fc.oneof(fc.array(update, { maxLength: 3 }), fc.jsonValue()) });
  const text = fc.oneof(
    message.map((whole) => JSON.stringify(whole)),
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
  const reader = new SignalKReader();
  fc.assert(
    fc.property(text, (whole) => {
      let reports: JsonReports;
      try {
        reports = reader.read(whole, RECEIVED);
      } catch (error) {
        assert.ok(error instanceof BadMessage);
        return;
      }
      for (const { longitude, latitude, sog, cog, heading } of reports.positions) {
        assert.ok(Math.abs(longitude) <= 108_600_000 && Math.abs(latitude) <= 54_600_000);
        assert.ok(sog >= 0 && sog <= 1023 && cog >= 0 && cog <= 3600 && heading >= 0 && heading <= 511);
        assert.ok([longitude, latitude, sog, cog, heading].every(Number.isInteger));
      }
    }),
    { numRuns: 1000 },
  );
});
