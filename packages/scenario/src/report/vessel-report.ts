import { encodeMessage, encodeRateOfTurn, type MessageToEncode, type SentenceOptions } from '@searoom/ais';
import type { Motion } from '../path/motion.ts';
import { hashUnit } from '../random.ts';
import type { Reception } from '../reception/reception.ts';
import { DAY_MS, HOUR_MS } from '../units.ts';
import type { Vessel } from '../vessel/vessel.ts';
import { makeCommunicationState } from './communication-state.ts';

/** The sentences of one reception of a vessel's transmission, without line ends. */
export function encodeVesselReport(
  vessel: Vessel,
  motion: Motion,
  reception: Reception,
  source: string,
  sequence: number,
): string[] {
  const timeMs = reception.transmitMs;
  const options: SentenceOptions = {
    channel: hashUnit(vessel.mmsi, Math.floor(timeMs / 1000)) < 0.5 ? 'A' : 'B',
    sequence,
    tag: { timeMs, source },
  };
  switch (reception.kind) {
    case 'static':
      return describeStatic(vessel, timeMs).flatMap((message) => encodeMessage(message, options));
    case 'long-range':
      return encodeMessage(describeLongRange(vessel, motion), options);
    case 'safety-text':
      return encodeMessage({ messageId: 14, userId: vessel.mmsi, text: vessel.safetyText! }, options);
    case 'utc-reply':
      return encodeMessage(describeUtc(vessel.mmsi, 11, motion.lon, motion.lat, timeMs), options);
    default:
      return encodeMessage(describePosition(vessel, motion, timeMs), options);
  }
}

function describePosition(vessel: Vessel, motion: Motion, timeMs: number): MessageToEncode {
  const timeStamp = Math.floor(timeMs / 1000) % 60;
  const trueHeading = vessel.sendsHeading ? Math.round(motion.headingDeg) % 360 : null;
  // A course that rounds up to 360.0 would say "not available".
  const cog = (Math.round(motion.courseDeg * 10) % 3600) / 10;
  if (vessel.transponder === 'class-b') {
    return {
      messageId: 18,
      userId: vessel.mmsi,
      sog: motion.speedKn,
      positionAccuracy: 1,
      longitude: motion.lon,
      latitude: motion.lat,
      cog,
      trueHeading,
      timeStamp,
      classBUnitFlag: 1,
      classBDscFlag: 1,
      classBBandFlag: 1,
      classBMessage22Flag: 1,
      // Carrier-sense units send this fixed value (ITU-R M.1371-5 table 66).
      communicationStateWithSelector: 0xe0006,
    };
  }
  if (vessel.transponder === 'aircraft') {
    return {
      messageId: 9,
      userId: vessel.mmsi,
      altitude: vessel.altitudeM ?? null,
      sog: motion.speedKn,
      positionAccuracy: 1,
      longitude: motion.lon,
      latitude: motion.lat,
      cog,
      timeStamp,
      dte: 1,
      communicationState: makeCommunicationState(vessel.mmsi, timeMs),
    };
  }
  const turning = Math.abs(motion.rateOfTurn) >= 6;
  return {
    // Message 3 is what a class A station sends in between while it changes course.
    messageId: turning && vessel.transponder === 'class-a' ? 3 : 1,
    userId: vessel.mmsi,
    navigationalStatus: motion.navigationalStatus,
    rateOfTurnAis: encodeRateOfTurn(vessel.sendsHeading ? motion.rateOfTurn : null),
    sog: motion.speedKn,
    positionAccuracy: 1,
    longitude: motion.lon,
    latitude: motion.lat,
    cog,
    trueHeading,
    timeStamp,
    communicationState: makeCommunicationState(vessel.mmsi, timeMs),
  };
}

function describeLongRange(vessel: Vessel, motion: Motion): MessageToEncode {
  return {
    messageId: 27,
    userId: vessel.mmsi,
    positionAccuracy: 1,
    navigationalStatus: motion.navigationalStatus,
    longitude: motion.lon,
    latitude: motion.lat,
    sog: Math.min(62, motion.speedKn),
    cog: Math.round(motion.courseDeg) % 360,
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
