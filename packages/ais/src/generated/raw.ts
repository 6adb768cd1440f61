// Written by build/main.ts from layouts.ts; a test fails when it is not current. Do not edit.
import { readText } from '../words.ts';

/** Position report (type 1, 2, 3), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawPositionReport = {
  messageId: 1 | 2 | 3;
  repeatIndicator: number;
  userId: number;
  navigationalStatus?: number;
  rateOfTurnAis?: number;
  sog?: number;
  positionAccuracy?: number;
  longitude?: number;
  latitude?: number;
  cog?: number;
  trueHeading?: number;
  timeStamp?: number;
  specialManoeuvre?: number;
  raim?: number;
  communicationState?: number;
};

/** Base station report (type 4, 11), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawBaseStationReport = {
  messageId: 4 | 11;
  repeatIndicator: number;
  userId: number;
  utcYear?: number;
  utcMonth?: number;
  utcDay?: number;
  utcHour?: number;
  utcMinute?: number;
  utcSecond?: number;
  positionAccuracy?: number;
  longitude?: number;
  latitude?: number;
  epfdType?: number;
  raim?: number;
  communicationState?: number;
};

/** Ship static data (type 5), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawShipStaticData = {
  messageId: 5;
  repeatIndicator: number;
  userId: number;
  aisVersion?: number;
  imoNumber?: number;
  callSign?: string;
  name?: string;
  shipAndCargoType?: number;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  etaMonth?: number;
  etaDay?: number;
  etaHour?: number;
  etaMinute?: number;
  draught?: number;
  destination?: string;
  dte?: number;
};

/** Addressed binary message (type 6), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawAddressedBinaryMessage = {
  messageId: 6;
  repeatIndicator: number;
  userId: number;
  sequenceNumber?: number;
  destinationId?: number;
  retransmit?: number;
  dac?: number;
  fi?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
} & Record<string, number | string>;

/** Acknowledgement (type 7, 13), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawAcknowledgement = {
  messageId: 7 | 13;
  repeatIndicator: number;
  userId: number;
  destinationId1?: number;
  sequenceNumber1?: number;
  destinationId2?: number;
  sequenceNumber2?: number;
  destinationId3?: number;
  sequenceNumber3?: number;
  destinationId4?: number;
  sequenceNumber4?: number;
};

/** Broadcast binary message (type 8), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawBroadcastBinaryMessage = {
  messageId: 8;
  repeatIndicator: number;
  userId: number;
  dac?: number;
  fi?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
} & Record<string, number | string>;

/** Aircraft position report (type 9), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawAircraftPositionReport = {
  messageId: 9;
  repeatIndicator: number;
  userId: number;
  altitude?: number;
  sog?: number;
  positionAccuracy?: number;
  longitude?: number;
  latitude?: number;
  cog?: number;
  timeStamp?: number;
  dte?: number;
  assignedMode?: number;
  raim?: number;
  communicationState?: number;
};

/** UTC inquiry (type 10), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawUTCInquiry = {
  messageId: 10;
  repeatIndicator: number;
  userId: number;
  destinationId?: number;
};

/** Addressed safety text (type 12), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawAddressedSafetyText = {
  messageId: 12;
  repeatIndicator: number;
  userId: number;
  sequenceNumber?: number;
  destinationId?: number;
  retransmit?: number;
  text?: string;
};

/** Broadcast safety text (type 14), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawBroadcastSafetyText = {
  messageId: 14;
  repeatIndicator: number;
  userId: number;
  text?: string;
};

/** Interrogation (type 15), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawInterrogation = {
  messageId: 15;
  repeatIndicator: number;
  userId: number;
  destinationId1?: number;
  messageId1_1?: number;
  slotOffset1_1?: number;
  messageId1_2?: number;
  slotOffset1_2?: number;
  destinationId2?: number;
  messageId2_1?: number;
  slotOffset2_1?: number;
};

/** Assigned mode command (type 16), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawAssignedModeCommand = {
  messageId: 16;
  repeatIndicator: number;
  userId: number;
  destinationIdA?: number;
  offsetA?: number;
  incrementA?: number;
  destinationIdB?: number;
  offsetB?: number;
  incrementB?: number;
};

/** GNSS broadcast (type 17), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawGNSSBroadcast = {
  messageId: 17;
  repeatIndicator: number;
  userId: number;
  longitude?: number;
  latitude?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
};

/** Class B position report (type 18), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawClassBPositionReport = {
  messageId: 18;
  repeatIndicator: number;
  userId: number;
  sog?: number;
  positionAccuracy?: number;
  longitude?: number;
  latitude?: number;
  cog?: number;
  trueHeading?: number;
  timeStamp?: number;
  classBUnitFlag?: number;
  classBDisplayFlag?: number;
  classBDscFlag?: number;
  classBBandFlag?: number;
  classBMessage22Flag?: number;
  modeFlag?: number;
  raim?: number;
  communicationStateWithSelector?: number;
};

/** Extended class B report (type 19), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawExtendedClassBReport = {
  messageId: 19;
  repeatIndicator: number;
  userId: number;
  sog?: number;
  positionAccuracy?: number;
  longitude?: number;
  latitude?: number;
  cog?: number;
  trueHeading?: number;
  timeStamp?: number;
  name?: string;
  shipAndCargoType?: number;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  raim?: number;
  dte?: number;
  modeFlag?: number;
};

/** Data link management (type 20), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawDataLinkManagement = {
  messageId: 20;
  repeatIndicator: number;
  userId: number;
  offset1?: number;
  numberOfSlots1?: number;
  timeOut1?: number;
  increment1?: number;
  offset2?: number;
  numberOfSlots2?: number;
  timeOut2?: number;
  increment2?: number;
  offset3?: number;
  numberOfSlots3?: number;
  timeOut3?: number;
  increment3?: number;
  offset4?: number;
  numberOfSlots4?: number;
  timeOut4?: number;
  increment4?: number;
};

/** Aid to navigation report (type 21), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawAidToNavigationReport = {
  messageId: 21;
  repeatIndicator: number;
  userId: number;
  atonType?: number;
  name?: string;
  positionAccuracy?: number;
  longitude?: number;
  latitude?: number;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  timeStamp?: number;
  offPosition?: number;
  atonStatus?: number;
  raim?: number;
  virtualAton?: number;
  assignedMode?: number;
  nameExtension?: string;
};

/** Channel management (type 22), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawChannelManagement = {
  messageId: 22;
  repeatIndicator: number;
  userId: number;
  channelA?: number;
  channelB?: number;
  txRxMode?: number;
  power?: number;
  destinationId1?: number;
  destinationId2?: number;
  addressed?: number;
  channelABandwidth?: number;
  channelBBandwidth?: number;
  transitionalZoneSize?: number;
  longitude1?: number;
  latitude1?: number;
  longitude2?: number;
  latitude2?: number;
};

/** Group assignment (type 23), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawGroupAssignment = {
  messageId: 23;
  repeatIndicator: number;
  userId: number;
  longitude1?: number;
  latitude1?: number;
  longitude2?: number;
  latitude2?: number;
  stationType?: number;
  shipAndCargoType?: number;
  txRxMode?: number;
  reportingInterval?: number;
  quietTime?: number;
};

/** Static data report (type 24), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawStaticDataReport = {
  messageId: 24;
  repeatIndicator: number;
  userId: number;
  partNumber?: number;
  name?: string;
  shipAndCargoType?: number;
  vendorId?: string;
  unitModelCode?: number;
  unitSerialNumber?: number;
  callSign?: string;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  mothershipMmsi?: number;
};

/** Single slot binary message (type 25), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawSingleSlotBinaryMessage = {
  messageId: 25;
  repeatIndicator: number;
  userId: number;
  destinationIndicator?: number;
  binaryDataFlag?: number;
  destinationId?: number;
  dac?: number;
  fi?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
} & Record<string, number | string>;

/** Multiple slot binary message (type 26), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawMultipleSlotBinaryMessage = {
  messageId: 26;
  repeatIndicator: number;
  userId: number;
  destinationIndicator?: number;
  binaryDataFlag?: number;
  destinationId?: number;
  dac?: number;
  fi?: number;
  communicationState?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
} & Record<string, number | string>;

/** Long range position report (type 27), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawLongRangePositionReport = {
  messageId: 27;
  repeatIndicator: number;
  userId: number;
  positionAccuracy?: number;
  raim?: number;
  navigationalStatus?: number;
  longitude?: number;
  latitude?: number;
  sog?: number;
  cog?: number;
  positionLatency?: number;
};

/** Single slot aid report (type 28), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawSingleSlotAidReport = {
  messageId: 28;
  repeatIndicator: number;
  userId: number;
  timeStamp?: number;
  longitude?: number;
  latitude?: number;
  restrictedUse?: number;
  stationType?: number;
  atonType?: number;
  ialaMrn?: number;
  dimensionType?: number;
  dimA?: number;
  dimB?: number;
  additionalDimension?: number;
  charted?: number;
  onStationStatus?: number;
  statusBits?: number;
  authentication?: number;
};

/** Unknown message (type 0, 29-63), in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. */
export type RawUnknownMessage = {
  messageId:
    | 0
    | 29
    | 30
    | 31
    | 32
    | 33
    | 34
    | 35
    | 36
    | 37
    | 38
    | 39
    | 40
    | 41
    | 42
    | 43
    | 44
    | 45
    | 46
    | 47
    | 48
    | 49
    | 50
    | 51
    | 52
    | 53
    | 54
    | 55
    | 56
    | 57
    | 58
    | 59
    | 60
    | 61
    | 62
    | 63;
  repeatIndicator: number;
  userId: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
};

/** Any message, in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1. A field that the message was too short for is absent. `messageId` tells which it is. */
export type RawFields =
  | RawPositionReport
  | RawBaseStationReport
  | RawShipStaticData
  | RawAddressedBinaryMessage
  | RawAcknowledgement
  | RawBroadcastBinaryMessage
  | RawAircraftPositionReport
  | RawUTCInquiry
  | RawAddressedSafetyText
  | RawBroadcastSafetyText
  | RawInterrogation
  | RawAssignedModeCommand
  | RawGNSSBroadcast
  | RawClassBPositionReport
  | RawExtendedClassBReport
  | RawDataLinkManagement
  | RawAidToNavigationReport
  | RawChannelManagement
  | RawGroupAssignment
  | RawStaticDataReport
  | RawSingleSlotBinaryMessage
  | RawMultipleSlotBinaryMessage
  | RawLongRangePositionReport
  | RawSingleSlotAidReport
  | RawUnknownMessage;

function raw1(words: Uint32Array, at: number, _bits: number): RawPositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    navigationalStatus: (w1 >>> 22) & 15,
    rateOfTurnAis: (w1 << 10) >> 24,
    sog: ((w1 >>> 4) & 1023) / 10,
    positionAccuracy: (w1 >>> 3) & 1,
    longitude: (((w1 << 29) | (w2 >>> 3)) >> 4) / 600000,
    latitude: (((w2 << 25) | (w3 >>> 7)) >> 5) / 600000,
    cog: (w3 & 4095) / 10,
    trueHeading: w4 >>> 23,
    timeStamp: (w4 >>> 17) & 63,
    specialManoeuvre: (w4 >>> 15) & 3,
    raim: (w4 >>> 11) & 1,
    communicationState: ((w4 << 21) | (w5 >>> 11)) >>> 13,
  };
}

function raw4(words: Uint32Array, at: number, _bits: number): RawBaseStationReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    utcYear: (w1 >>> 12) & 16383,
    utcMonth: (w1 >>> 8) & 15,
    utcDay: (w1 >>> 3) & 31,
    utcHour: ((w1 << 29) | (w2 >>> 3)) >>> 27,
    utcMinute: (w2 >>> 24) & 63,
    utcSecond: (w2 >>> 18) & 63,
    positionAccuracy: (w2 >>> 17) & 1,
    longitude: (((w2 << 15) | (w3 >>> 17)) >> 4) / 600000,
    latitude: (((w3 << 11) | (w4 >>> 21)) >> 5) / 600000,
    epfdType: (w4 >>> 22) & 15,
    raim: (w4 >>> 11) & 1,
    communicationState: ((w4 << 21) | (w5 >>> 11)) >>> 13,
  };
}

function raw5(words: Uint32Array, at: number, _bits: number): RawShipStaticData {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w7 = words[at + 7]!;
  const w8 = words[at + 8]!;
  const w9 = words[at + 9]!;
  const w13 = words[at + 13]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    aisVersion: (w1 >>> 24) & 3,
    imoNumber: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    callSign: readText(words, at, 70, 42),
    name: readText(words, at, 112, 120),
    shipAndCargoType: (w7 >>> 16) & 255,
    dimA: (w7 >>> 7) & 511,
    dimB: ((w7 << 25) | (w8 >>> 7)) >>> 23,
    dimC: (w8 >>> 24) & 63,
    dimD: (w8 >>> 18) & 63,
    epfdType: (w8 >>> 14) & 15,
    etaMonth: (w8 >>> 10) & 15,
    etaDay: (w8 >>> 5) & 31,
    etaHour: w8 & 31,
    etaMinute: w9 >>> 26,
    draught: ((w9 >>> 18) & 255) / 10,
    destination: readText(words, at, 302, 120),
    dte: (w13 >>> 25) & 1,
  };
}

function raw6(words: Uint32Array, at: number, _bits: number): RawAddressedBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sequenceNumber: (w1 >>> 24) & 3,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    retransmit: (w2 >>> 25) & 1,
    dac: (w2 >>> 14) & 1023,
    fi: (w2 >>> 8) & 63,
  };
}

function raw7(words: Uint32Array, at: number, bits: number): RawAcknowledgement {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const message: RawAcknowledgement = {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationId1: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    sequenceNumber1: (w2 >>> 24) & 3,
  };
  if (bits >= 102) message.destinationId2 = ((w2 << 8) | (w3 >>> 24)) >>> 2;
  if (bits >= 104) message.sequenceNumber2 = (w3 >>> 24) & 3;
  if (bits >= 134) message.destinationId3 = ((w3 << 8) | (w4 >>> 24)) >>> 2;
  if (bits >= 136) message.sequenceNumber3 = (w4 >>> 24) & 3;
  if (bits >= 166) message.destinationId4 = ((w4 << 8) | (w5 >>> 24)) >>> 2;
  if (bits >= 168) message.sequenceNumber4 = (w5 >>> 24) & 3;
  return message;
}

function raw8(words: Uint32Array, at: number, _bits: number): RawBroadcastBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    dac: (w1 >>> 14) & 1023,
    fi: (w1 >>> 8) & 63,
  };
}

function raw9(words: Uint32Array, at: number, _bits: number): RawAircraftPositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    altitude: (w1 >>> 14) & 4095,
    sog: (w1 >>> 4) & 1023,
    positionAccuracy: (w1 >>> 3) & 1,
    longitude: (((w1 << 29) | (w2 >>> 3)) >> 4) / 600000,
    latitude: (((w2 << 25) | (w3 >>> 7)) >> 5) / 600000,
    cog: (w3 & 4095) / 10,
    timeStamp: w4 >>> 26,
    dte: (w4 >>> 17) & 1,
    assignedMode: (w4 >>> 13) & 1,
    raim: (w4 >>> 12) & 1,
    communicationState: ((w4 << 20) | (w5 >>> 12)) >>> 12,
  };
}

function raw10(words: Uint32Array, at: number, _bits: number): RawUTCInquiry {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
  };
}

function raw12(words: Uint32Array, at: number, bits: number): RawAddressedSafetyText {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sequenceNumber: (w1 >>> 24) & 3,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    retransmit: (w2 >>> 25) & 1,
    text: readText(words, at, 72, bits - 72),
  };
}

function raw14(words: Uint32Array, at: number, bits: number): RawBroadcastSafetyText {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    text: readText(words, at, 40, bits - 40),
  };
}

function raw15(words: Uint32Array, at: number, bits: number): RawInterrogation {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const message: RawInterrogation = {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationId1: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    messageId1_1: (w2 >>> 20) & 63,
    slotOffset1_1: (w2 >>> 8) & 4095,
  };
  if (bits >= 96) message.messageId1_2 = w2 & 63;
  if (bits >= 108) message.slotOffset1_2 = w3 >>> 20;
  if (bits >= 140) message.destinationId2 = ((w3 << 14) | (w4 >>> 18)) >>> 2;
  if (bits >= 146) message.messageId2_1 = (w4 >>> 14) & 63;
  if (bits >= 158) message.slotOffset2_1 = (w4 >>> 2) & 4095;
  return message;
}

function raw16(words: Uint32Array, at: number, bits: number): RawAssignedModeCommand {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const message: RawAssignedModeCommand = {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIdA: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    offsetA: (w2 >>> 14) & 4095,
    incrementA: (w2 >>> 4) & 1023,
  };
  if (bits >= 122) message.destinationIdB = ((w2 << 28) | (w3 >>> 4)) >>> 2;
  if (bits >= 134) message.offsetB = ((w3 << 26) | (w4 >>> 6)) >>> 20;
  if (bits >= 144) message.incrementB = (w4 >>> 16) & 1023;
  return message;
}

function raw17(words: Uint32Array, at: number, _bits: number): RawGNSSBroadcast {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    longitude: ((w1 << 8) >> 14) / 600,
    latitude: (((w1 << 26) | (w2 >>> 6)) >> 15) / 600,
  };
}

function raw18(words: Uint32Array, at: number, _bits: number): RawClassBPositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sog: ((w1 >>> 8) & 1023) / 10,
    positionAccuracy: (w1 >>> 7) & 1,
    longitude: (((w1 << 25) | (w2 >>> 7)) >> 4) / 600000,
    latitude: (((w2 << 21) | (w3 >>> 11)) >> 5) / 600000,
    cog: ((w3 >>> 4) & 4095) / 10,
    trueHeading: ((w3 << 28) | (w4 >>> 4)) >>> 23,
    timeStamp: (w4 >>> 21) & 63,
    classBUnitFlag: (w4 >>> 18) & 1,
    classBDisplayFlag: (w4 >>> 17) & 1,
    classBDscFlag: (w4 >>> 16) & 1,
    classBBandFlag: (w4 >>> 15) & 1,
    classBMessage22Flag: (w4 >>> 14) & 1,
    modeFlag: (w4 >>> 13) & 1,
    raim: (w4 >>> 12) & 1,
    communicationStateWithSelector: ((w4 << 20) | (w5 >>> 12)) >>> 12,
  };
}

function raw19(words: Uint32Array, at: number, _bits: number): RawExtendedClassBReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w8 = words[at + 8]!;
  const w9 = words[at + 9]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sog: ((w1 >>> 8) & 1023) / 10,
    positionAccuracy: (w1 >>> 7) & 1,
    longitude: (((w1 << 25) | (w2 >>> 7)) >> 4) / 600000,
    latitude: (((w2 << 21) | (w3 >>> 11)) >> 5) / 600000,
    cog: ((w3 >>> 4) & 4095) / 10,
    trueHeading: ((w3 << 28) | (w4 >>> 4)) >>> 23,
    timeStamp: (w4 >>> 21) & 63,
    name: readText(words, at, 143, 120),
    shipAndCargoType: (w8 >>> 17) & 255,
    dimA: (w8 >>> 8) & 511,
    dimB: ((w8 << 24) | (w9 >>> 8)) >>> 23,
    dimC: (w9 >>> 25) & 63,
    dimD: (w9 >>> 19) & 63,
    epfdType: (w9 >>> 15) & 15,
    raim: (w9 >>> 14) & 1,
    dte: (w9 >>> 13) & 1,
    modeFlag: (w9 >>> 12) & 1,
  };
}

function raw20(words: Uint32Array, at: number, bits: number): RawDataLinkManagement {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const message: RawDataLinkManagement = {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    offset1: (w1 >>> 12) & 4095,
    numberOfSlots1: (w1 >>> 8) & 15,
    timeOut1: (w1 >>> 5) & 7,
    increment1: ((w1 << 27) | (w2 >>> 5)) >>> 21,
  };
  if (bits >= 82) message.offset2 = (w2 >>> 14) & 4095;
  if (bits >= 86) message.numberOfSlots2 = (w2 >>> 10) & 15;
  if (bits >= 89) message.timeOut2 = (w2 >>> 7) & 7;
  if (bits >= 100) message.increment2 = ((w2 << 25) | (w3 >>> 7)) >>> 21;
  if (bits >= 112) message.offset3 = (w3 >>> 16) & 4095;
  if (bits >= 116) message.numberOfSlots3 = (w3 >>> 12) & 15;
  if (bits >= 119) message.timeOut3 = (w3 >>> 9) & 7;
  if (bits >= 130) message.increment3 = ((w3 << 23) | (w4 >>> 9)) >>> 21;
  if (bits >= 142) message.offset4 = (w4 >>> 18) & 4095;
  if (bits >= 146) message.numberOfSlots4 = (w4 >>> 14) & 15;
  if (bits >= 149) message.timeOut4 = (w4 >>> 11) & 7;
  if (bits >= 160) message.increment4 = w4 & 2047;
  return message;
}

function raw21(words: Uint32Array, at: number, bits: number): RawAidToNavigationReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w5 = words[at + 5]!;
  const w6 = words[at + 6]!;
  const w7 = words[at + 7]!;
  const w8 = words[at + 8]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    atonType: (w1 >>> 21) & 31,
    name: readText(words, at, 43, 120),
    positionAccuracy: (w5 >>> 28) & 1,
    longitude: ((w5 << 4) >> 4) / 600000,
    latitude: (w6 >> 5) / 600000,
    dimA: ((w6 << 27) | (w7 >>> 5)) >>> 23,
    dimB: (w7 >>> 19) & 511,
    dimC: (w7 >>> 13) & 63,
    dimD: (w7 >>> 7) & 63,
    epfdType: (w7 >>> 3) & 15,
    timeStamp: ((w7 << 29) | (w8 >>> 3)) >>> 26,
    offPosition: (w8 >>> 28) & 1,
    atonStatus: (w8 >>> 20) & 255,
    raim: (w8 >>> 19) & 1,
    virtualAton: (w8 >>> 18) & 1,
    assignedMode: (w8 >>> 17) & 1,
    nameExtension: readText(words, at, 272, bits - 272),
  };
}

function raw22a(words: Uint32Array, at: number, _bits: number): RawChannelManagement {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    channelA: (w1 >>> 12) & 4095,
    channelB: w1 & 4095,
    txRxMode: w2 >>> 28,
    power: (w2 >>> 27) & 1,
    destinationId1: ((w2 << 5) | (w3 >>> 27)) >>> 2,
    destinationId2: ((w3 << 8) | (w4 >>> 24)) >>> 2,
    addressed: (w4 >>> 20) & 1,
    channelABandwidth: (w4 >>> 19) & 1,
    channelBBandwidth: (w4 >>> 18) & 1,
    transitionalZoneSize: (w4 >>> 15) & 7,
  };
}

function raw22b(words: Uint32Array, at: number, _bits: number): RawChannelManagement {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    channelA: (w1 >>> 12) & 4095,
    channelB: w1 & 4095,
    txRxMode: w2 >>> 28,
    power: (w2 >>> 27) & 1,
    longitude1: ((w2 << 5) >> 14) / 600,
    latitude1: (((w2 << 23) | (w3 >>> 9)) >> 15) / 600,
    longitude2: ((w3 << 8) >> 14) / 600,
    latitude2: (((w3 << 26) | (w4 >>> 6)) >> 15) / 600,
    addressed: (w4 >>> 20) & 1,
    channelABandwidth: (w4 >>> 19) & 1,
    channelBBandwidth: (w4 >>> 18) & 1,
    transitionalZoneSize: (w4 >>> 15) & 7,
  };
}

function raw23(words: Uint32Array, at: number, _bits: number): RawGroupAssignment {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    longitude1: ((w1 << 8) >> 14) / 600,
    latitude1: (((w1 << 26) | (w2 >>> 6)) >> 15) / 600,
    longitude2: ((w2 << 11) >> 14) / 600,
    latitude2: (((w2 << 29) | (w3 >>> 3)) >> 15) / 600,
    stationType: (w3 >>> 14) & 15,
    shipAndCargoType: (w3 >>> 6) & 255,
    txRxMode: (w4 >>> 14) & 3,
    reportingInterval: (w4 >>> 10) & 15,
    quietTime: (w4 >>> 6) & 15,
  };
}

function raw24(words: Uint32Array, at: number, _bits: number): RawStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
  };
}

function raw24a(words: Uint32Array, at: number, _bits: number): RawStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
    name: readText(words, at, 40, 120),
  };
}

function raw24b(words: Uint32Array, at: number, _bits: number): RawStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
    shipAndCargoType: (w1 >>> 16) & 255,
    vendorId: readText(words, at, 48, 18),
    unitModelCode: (w2 >>> 26) & 15,
    unitSerialNumber: (w2 >>> 6) & 1048575,
    callSign: readText(words, at, 90, 42),
    dimA: (w4 >>> 19) & 511,
    dimB: (w4 >>> 10) & 511,
    dimC: (w4 >>> 4) & 63,
    dimD: ((w4 << 28) | (w5 >>> 4)) >>> 26,
    epfdType: (w5 >>> 26) & 15,
  };
}

function raw24c(words: Uint32Array, at: number, _bits: number): RawStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
    shipAndCargoType: (w1 >>> 16) & 255,
    vendorId: readText(words, at, 48, 18),
    unitModelCode: (w2 >>> 26) & 15,
    unitSerialNumber: (w2 >>> 6) & 1048575,
    callSign: readText(words, at, 90, 42),
    mothershipMmsi: ((w4 << 4) | (w5 >>> 28)) >>> 2,
  };
}

function raw25(words: Uint32Array, at: number, _bits: number): RawSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
  };
}

function raw25a(words: Uint32Array, at: number, _bits: number): RawSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
  };
}

function raw25b(words: Uint32Array, at: number, _bits: number): RawSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
    dac: (w1 >>> 14) & 1023,
    fi: (w1 >>> 8) & 63,
  };
}

function raw25c(words: Uint32Array, at: number, _bits: number): RawSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    dac: (w2 >>> 14) & 1023,
    fi: (w2 >>> 8) & 63,
  };
}

function raw26(words: Uint32Array, at: number, _bits: number): RawMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
  };
}

function raw26a(words: Uint32Array, at: number, _bits: number): RawMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
  };
}

function raw26b(words: Uint32Array, at: number, _bits: number): RawMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
    dac: (w1 >>> 14) & 1023,
    fi: (w1 >>> 8) & 63,
  };
}

function raw26c(words: Uint32Array, at: number, _bits: number): RawMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: (w1 >>> 25) & 1,
    binaryDataFlag: (w1 >>> 24) & 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    dac: (w2 >>> 14) & 1023,
    fi: (w2 >>> 8) & 63,
  };
}

function raw27(words: Uint32Array, at: number, _bits: number): RawLongRangePositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    positionAccuracy: (w1 >>> 25) & 1,
    raim: (w1 >>> 24) & 1,
    navigationalStatus: (w1 >>> 20) & 15,
    longitude: ((w1 << 12) >> 14) / 600,
    latitude: (((w1 << 30) | (w2 >>> 2)) >> 15) / 600,
    sog: (w2 >>> 11) & 63,
    cog: (w2 >>> 2) & 511,
    positionLatency: (w2 >>> 1) & 1,
  };
}

function raw28(words: Uint32Array, at: number, _bits: number): RawSingleSlotAidReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    timeStamp: (w1 >>> 20) & 63,
    longitude: (((w1 << 12) | (w2 >>> 20)) >> 4) / 600000,
    latitude: (((w2 << 8) | (w3 >>> 24)) >> 5) / 600000,
    restrictedUse: (w3 >>> 27) & 3,
    stationType: (w3 >>> 24) & 7,
    atonType: (w3 >>> 17) & 127,
    ialaMrn: w3 & 131071,
    dimensionType: w4 >>> 28,
    dimA: (w4 >>> 19) & 511,
    dimB: (w4 >>> 8) & 2047,
    additionalDimension: (w4 >>> 7) & 1,
    charted: (w4 >>> 6) & 1,
    onStationStatus: (w4 >>> 2) & 15,
    statusBits: ((w4 << 30) | (w5 >>> 2)) >>> 24,
    authentication: (w5 >>> 24) & 1,
  };
}

function raw0(words: Uint32Array, at: number, _bits: number): RawUnknownMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
  };
}

/** The object of a message of at least `objectBits`; undefined for an unknown layout. */
export function makeRaw(layout: number, words: Uint32Array, at: number, bits: number): RawFields | undefined {
  switch (layout) {
    case 0:
      return raw1(words, at, bits);
    case 1:
      return raw4(words, at, bits);
    case 2:
      return raw5(words, at, bits);
    case 3:
      return raw6(words, at, bits);
    case 4:
      return raw7(words, at, bits);
    case 5:
      return raw8(words, at, bits);
    case 6:
      return raw9(words, at, bits);
    case 7:
      return raw10(words, at, bits);
    case 8:
      return raw12(words, at, bits);
    case 9:
      return raw14(words, at, bits);
    case 10:
      return raw15(words, at, bits);
    case 11:
      return raw16(words, at, bits);
    case 12:
      return raw17(words, at, bits);
    case 13:
      return raw18(words, at, bits);
    case 14:
      return raw19(words, at, bits);
    case 15:
      return raw20(words, at, bits);
    case 16:
      return raw21(words, at, bits);
    case 17:
      return raw22a(words, at, bits);
    case 18:
      return raw22b(words, at, bits);
    case 19:
      return raw23(words, at, bits);
    case 20:
      return raw24(words, at, bits);
    case 21:
      return raw24a(words, at, bits);
    case 22:
      return raw24b(words, at, bits);
    case 23:
      return raw24c(words, at, bits);
    case 24:
      return raw25(words, at, bits);
    case 25:
      return raw25a(words, at, bits);
    case 26:
      return raw25b(words, at, bits);
    case 27:
      return raw25c(words, at, bits);
    case 28:
      return raw26(words, at, bits);
    case 29:
      return raw26a(words, at, bits);
    case 30:
      return raw26b(words, at, bits);
    case 31:
      return raw26c(words, at, bits);
    case 32:
      return raw27(words, at, bits);
    case 33:
      return raw28(words, at, bits);
    case 34:
      return raw0(words, at, bits);
    default:
      return undefined;
  }
}
