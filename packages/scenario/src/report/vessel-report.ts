import { encodeMessage, type MessageToEncode, type SentenceOptions } from '@searoom/ais';
import type { Motion } from '../path/motion.ts';
import { hashUnit } from '../random.ts';
import type { Reception } from '../reception/reception.ts';
import { DAY_MS, HOUR_MS } from '../units.ts';
import type { Vessel } from '../vessel/vessel.ts';
import type { ByteLines } from '../write/byte-lines.ts';
import { makeCommunicationState } from './communication-state.ts';
import { packClassA, packClassB, packLongRange } from './position-report.ts';
import { addTaggedSentence } from './tagged-sentence.ts';

/** Adds the lines of one reception of a vessel's transmission. */
export function addVesselReport(
  lines: ByteLines,
  vessel: Vessel,
  motion: Motion,
  reception: Reception,
  source: string,
  sequence: number,
): void {
  const timeMs = reception.transmitMs;
  const channel = hashUnit(vessel.mmsi, Math.floor(timeMs / 1000)) < 0.5 ? 'A' : 'B';
  if (reception.kind === 'position' && vessel.transponder !== 'aircraft') {
    const sextets =
      vessel.transponder === 'class-b' ? packClassB(vessel, motion, timeMs) : packClassA(vessel, motion, timeMs);
    addTaggedSentence(lines, source, timeMs, channel, sextets);
    return;
  }
  if (reception.kind === 'long-range') {
    addTaggedSentence(lines, source, timeMs, channel, packLongRange(vessel, motion));
    return;
  }
  const options: SentenceOptions = { channel, sequence, tag: { timeMs, source } };
  for (const message of describeReport(vessel, motion, reception)) {
    for (const sentence of encodeMessage(message, options)) lines.addLine(sentence);
  }
}

function describeReport(vessel: Vessel, motion: Motion, reception: Reception): MessageToEncode[] {
  switch (reception.kind) {
    case 'static':
      return describeStatic(vessel, reception.transmitMs);
    case 'safety-text':
      return [{ messageId: 14, userId: vessel.mmsi, text: vessel.safetyText! }];
    case 'utc-reply':
      return [describeUtc(vessel.mmsi, 11, motion.lon, motion.lat, reception.transmitMs)];
    default:
      return [describeAircraft(vessel, motion, reception.transmitMs)];
  }
}

function describeAircraft(vessel: Vessel, motion: Motion, timeMs: number): MessageToEncode {
  return {
    messageId: 9,
    userId: vessel.mmsi,
    altitude: vessel.altitudeM ?? null,
    sog: motion.speedKn,
    positionAccuracy: 1,
    longitude: motion.lon,
    latitude: motion.lat,
    cog: (Math.round(motion.courseDeg * 10) % 3600) / 10,
    timeStamp: Math.floor(timeMs / 1000) % 60,
    dte: 1,
    communicationState: makeCommunicationState(vessel.mmsi, timeMs),
  };
}

function describeStatic(vessel: Vessel, timeMs: number): MessageToEncode[] {
  const { bowM, sternM, portM, starboardM } = vessel.dimensions;
  const size = { dimA: bowM, dimB: sternM, dimC: portM, dimD: starboardM };
  if (vessel.transponder === 'class-b') {
    return [
      { messageId: 24, userId: vessel.mmsi, partNumber: 0, name: vessel.name },
      {
        messageId: 24,
        userId: vessel.mmsi,
        partNumber: 1,
        shipAndCargoType: vessel.shipType,
        vendorId: 'SIM',
        callSign: vessel.callSign,
        ...size,
      },
    ];
  }
  // An estimated time of arrival that stays the same over the scenario's days.
  const eta = new Date((Math.floor(timeMs / DAY_MS) + 1) * DAY_MS + hashUnit(vessel.mmsi, 17) * 96 * HOUR_MS);
  return [
    {
      messageId: 5,
      userId: vessel.mmsi,
      aisVersion: 2,
      imoNumber: vessel.imo ?? 0,
      callSign: vessel.callSign,
      name: vessel.name,
      shipAndCargoType: vessel.shipType,
      ...size,
      epfdType: 1,
      etaMonth: eta.getUTCMonth() + 1,
      etaDay: eta.getUTCDate(),
      etaHour: eta.getUTCHours(),
      etaMinute: 0,
      draught: vessel.draughtM,
      destination: vessel.destination,
    },
  ];
}

/** Message 4 or 11: the clock and place of a station. */
export function describeUtc(
  mmsi: number,
  messageId: 4 | 11,
  longitude: number,
  latitude: number,
  timeMs: number,
): MessageToEncode {
  const time = new Date(timeMs);
  return {
    messageId,
    userId: mmsi,
    utcYear: time.getUTCFullYear(),
    utcMonth: time.getUTCMonth() + 1,
    utcDay: time.getUTCDate(),
    utcHour: time.getUTCHours(),
    utcMinute: time.getUTCMinutes(),
    utcSecond: time.getUTCSeconds(),
    positionAccuracy: 1,
    longitude,
    latitude,
    epfdType: 1,
    communicationState: makeCommunicationState(mmsi, timeMs),
  };
}
