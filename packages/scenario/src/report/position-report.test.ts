import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeMessage, encodeRateOfTurn } from '@searoom/ais';
import fc from 'fast-check';
import type { Motion } from '../path/motion.ts';
import { makeDimensions, type Vessel } from '../vessel/vessel.ts';
import { ByteLines } from '../write/byte-lines.ts';
import { makeCommunicationState } from './communication-state.ts';
import { packClassA, packClassB, packLongRange } from './position-report.ts';
import { addTaggedSentence } from './tagged-sentence.ts';

const motions: fc.Arbitrary<Motion> = fc.record({
  lon: fc.double({ min: -179.9999, max: 179.9999, noNaN: true }),
  lat: fc.double({ min: -89.9999, max: 89.9999, noNaN: true }),
  headingDeg: fc.double({ min: 0, max: 359.999, noNaN: true }),
  courseDeg: fc.double({ min: 0, max: 359.999, noNaN: true }),
  speedKn: fc.double({ min: 0, max: 60, noNaN: true }),
  rateOfTurn: fc.double({ min: -700, max: 700, noNaN: true }),
  navigationalStatus: fc.integer({ min: 0, max: 15 }),
});

const TIME_MS = Date.UTC(2023, 11, 9, 1, 50, 33, 250);

function makeVessel(mmsi: number, sendsHeading: boolean): Vessel {
  return {
    mmsi,
    name: 'SIM',
    callSign: 'SIM0001',
    imo: null,
    transponder: 'class-a',
    path: { startMs: 0, endMs: 0, locate() {} },
    shipType: 70,
    dimensions: makeDimensions(100, 20, 0.2),
    draughtM: 5,
    destination: '',
    sendsHeading,
  };
}

function write(sextets: Uint8Array, channel: 'A' | 'B'): string {
  const lines = new ByteLines();
  addTaggedSentence(lines, 'SIM-TEST', TIME_MS, channel, sextets);
  return Buffer.from(lines.cut(0)).toString('latin1');
}

test('position reports equal what the encoder of @searoom/ais writes, byte for byte', () => {
  const tag = { timeMs: TIME_MS, source: 'SIM-TEST' };
  fc.assert(
    fc.property(motions, fc.integer({ min: 1, max: 999_999_999 }), fc.boolean(), (motion, mmsi, sendsHeading) => {
      const vessel = makeVessel(mmsi, sendsHeading);
      const trueHeading = sendsHeading ? Math.round(motion.headingDeg) % 360 : null;
      const common = { userId: mmsi, positionAccuracy: 1, longitude: motion.lon, latitude: motion.lat };
      const cog = (Math.round(motion.courseDeg * 10) % 3600) / 10;
      const fine = { ...common, sog: motion.speedKn, cog, trueHeading, timeStamp: 33 };
      const [a] = encodeMessage(
        {
          messageId: Math.abs(motion.rateOfTurn) >= 6 ? 3 : 1,
          ...fine,
          navigationalStatus: motion.navigationalStatus,
          rateOfTurnAis: encodeRateOfTurn(sendsHeading ? motion.rateOfTurn : null),
          communicationState: makeCommunicationState(mmsi, TIME_MS),
        },
        { channel: 'A', tag },
      );
      assert.equal(write(packClassA(vessel, motion, TIME_MS), 'A'), a + '\r\n');
      const flags = { classBUnitFlag: 1, classBDscFlag: 1, classBBandFlag: 1, classBMessage22Flag: 1 };
      const [b] = encodeMessage(
        { messageId: 18, ...fine, ...flags, communicationStateWithSelector: 0xe0006 },
        { channel: 'B', tag },
      );
      assert.equal(write(packClassB(vessel, motion, TIME_MS), 'B'), b + '\r\n');
      const [longRange] = encodeMessage(
        {
          messageId: 27,
          ...common,
          navigationalStatus: motion.navigationalStatus,
          sog: motion.speedKn,
          cog: Math.round(motion.courseDeg) % 360,
        },
        { channel: 'A', tag },
      );
      assert.equal(write(packLongRange(vessel, motion), 'A'), longRange + '\r\n');
    }),
    { numRuns: 2000 },
  );
});
