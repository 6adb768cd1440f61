import { encodeRateOfTurn } from '@searoom/ais';
import type { Motion } from '../path/motion.ts';
import type { Vessel } from '../vessel/vessel.ts';
import { makeCommunicationState } from './communication-state.ts';
import { ReportPacker } from './report-packer.ts';

const HEADING_NOT_AVAILABLE = 511;
const FASTEST_RAW = 1022;
const FASTEST_LONG_RANGE_KN = 62;

/** Degrees a minute from which a class A station sends message 3, its report while changing course. */
const TURNING_DEG_PER_MIN = 6;

/** What a carrier-sense class B unit sends for its state (ITU-R M.1371-5 table 66). */
const CARRIER_SENSE_STATE = 0xe0006;

const classA = new ReportPacker('1', 168);
const A = {
  message: classA.find('messageId'),
  user: classA.find('userId'),
  status: classA.find('navigationalStatus'),
  turn: classA.find('rateOfTurnAis'),
  speed: classA.find('sog'),
  accuracy: classA.find('positionAccuracy'),
  longitude: classA.find('longitude'),
  latitude: classA.find('latitude'),
  course: classA.find('cog'),
  heading: classA.find('trueHeading'),
  second: classA.find('timeStamp'),
  state: classA.find('communicationState'),
};

const classB = new ReportPacker('18', 168);
const B = {
  user: classB.find('userId'),
  speed: classB.find('sog'),
  accuracy: classB.find('positionAccuracy'),
  longitude: classB.find('longitude'),
  latitude: classB.find('latitude'),
  course: classB.find('cog'),
  heading: classB.find('trueHeading'),
  second: classB.find('timeStamp'),
};
classB.values[classB.find('messageId')] = 18;
classB.values[classB.find('communicationStateWithSelector')] = CARRIER_SENSE_STATE;
for (const flag of ['classBUnitFlag', 'classBDscFlag', 'classBBandFlag', 'classBMessage22Flag']) {
  classB.values[classB.find(flag)] = 1;
}

const longRange = new ReportPacker('27', 96);
const L = {
  user: longRange.find('userId'),
  accuracy: longRange.find('positionAccuracy'),
  status: longRange.find('navigationalStatus'),
  longitude: longRange.find('longitude'),
  latitude: longRange.find('latitude'),
  speed: longRange.find('sog'),
  course: longRange.find('cog'),
};
longRange.values[longRange.find('messageId')] = 27;

/** Sextets of message 1 or 3; they hold until the next call. */
export function packClassA(vessel: Vessel, motion: Motion, timeMs: number): Uint8Array {
  const { values } = classA;
  const turning = Math.abs(motion.rateOfTurn) >= TURNING_DEG_PER_MIN && vessel.transponder === 'class-a';
  values[A.message] = turning ? 3 : 1;
  values[A.user] = vessel.mmsi;
  values[A.status] = motion.navigationalStatus;
  values[A.turn] = encodeRateOfTurn(vessel.sendsHeading ? motion.rateOfTurn : null);
  values[A.speed] = Math.min(FASTEST_RAW, Math.round(motion.speedKn * 10));
  values[A.accuracy] = 1;
  values[A.longitude] = Math.round(motion.lon * 600_000);
  values[A.latitude] = Math.round(motion.lat * 600_000);
  values[A.course] = roundCourse(motion.courseDeg);
  values[A.heading] = vessel.sendsHeading ? Math.round(motion.headingDeg) % 360 : HEADING_NOT_AVAILABLE;
  values[A.second] = Math.floor(timeMs / 1000) % 60;
  values[A.state] = makeCommunicationState(vessel.mmsi, timeMs);
  classA.pack();
  return classA.sextets;
}

/** Sextets of message 18; they hold until the next call. */
export function packClassB(vessel: Vessel, motion: Motion, timeMs: number): Uint8Array {
  const { values } = classB;
  values[B.user] = vessel.mmsi;
  values[B.speed] = Math.min(FASTEST_RAW, Math.round(motion.speedKn * 10));
  values[B.accuracy] = 1;
  values[B.longitude] = Math.round(motion.lon * 600_000);
  values[B.latitude] = Math.round(motion.lat * 600_000);
  values[B.course] = roundCourse(motion.courseDeg);
  values[B.heading] = vessel.sendsHeading ? Math.round(motion.headingDeg) % 360 : HEADING_NOT_AVAILABLE;
  values[B.second] = Math.floor(timeMs / 1000) % 60;
  classB.pack();
  return classB.sextets;
}

/** Sextets of message 27, with its position in tenths of a minute; they hold until the next call. */
export function packLongRange(vessel: Vessel, motion: Motion): Uint8Array {
  const { values } = longRange;
  values[L.user] = vessel.mmsi;
  values[L.accuracy] = 1;
  values[L.status] = motion.navigationalStatus;
  values[L.longitude] = Math.round(motion.lon * 600);
  values[L.latitude] = Math.round(motion.lat * 600);
  values[L.speed] = Math.min(FASTEST_LONG_RANGE_KN, Math.round(motion.speedKn));
  values[L.course] = Math.round(motion.courseDeg) % 360;
  longRange.pack();
  return longRange.sextets;
}

/** Tenths of a degree; a course that rounds up to 360.0 would say "not available". */
function roundCourse(courseDeg: number): number {
  return Math.round(courseDeg * 10) % 3600;
}
