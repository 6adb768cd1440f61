// Written by build/main.ts from layouts.ts; a test fails when it is not current. Do not edit.
import type { ApplicationView } from '../application-view.ts';
import { readText } from '../words.ts';

/** Position report (type 1, 2, 3), in physical units, null for "not available". */
export type ViewPositionReport = {
  messageId: 1 | 2 | 3;
  repeatIndicator: number;
  userId: number;
  navigationalStatus?: number | null;
  rateOfTurnAis?: number | null;
  sog?: number | null;
  positionAccuracy?: boolean;
  longitude?: number | null;
  latitude?: number | null;
  cog?: number | null;
  trueHeading?: number | null;
  timeStamp?: number | null;
  specialManoeuvre?: number;
  raim?: boolean;
  communicationState?: number;
};

/** Base station report (type 4, 11), in physical units, null for "not available". */
export type ViewBaseStationReport = {
  messageId: 4 | 11;
  repeatIndicator: number;
  userId: number;
  utcYear?: number | null;
  utcMonth?: number | null;
  utcDay?: number | null;
  utcHour?: number | null;
  utcMinute?: number | null;
  utcSecond?: number | null;
  positionAccuracy?: boolean;
  longitude?: number | null;
  latitude?: number | null;
  epfdType?: number;
  raim?: boolean;
  communicationState?: number;
};

/** Ship static data (type 5), in physical units, null for "not available". */
export type ViewShipStaticData = {
  messageId: 5;
  repeatIndicator: number;
  userId: number;
  aisVersion?: number;
  imoNumber?: number | null;
  callSign?: string | null;
  name?: string | null;
  shipAndCargoType?: number | null;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  etaMonth?: number | null;
  etaDay?: number | null;
  etaHour?: number | null;
  etaMinute?: number | null;
  draught?: number | null;
  destination?: string | null;
  dte?: boolean;
};

/** Addressed binary message (type 6), in physical units, null for "not available". */
export type ViewAddressedBinaryMessage = {
  messageId: 6;
  repeatIndicator: number;
  userId: number;
  sequenceNumber?: number;
  destinationId?: number;
  retransmit?: boolean;
  dac?: number;
  fi?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
  application?: ApplicationView;
};

/** Acknowledgement (type 7, 13), in physical units, null for "not available". */
export type ViewAcknowledgement = {
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

/** Broadcast binary message (type 8), in physical units, null for "not available". */
export type ViewBroadcastBinaryMessage = {
  messageId: 8;
  repeatIndicator: number;
  userId: number;
  dac?: number;
  fi?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
  application?: ApplicationView;
};

/** Aircraft position report (type 9), in physical units, null for "not available". */
export type ViewAircraftPositionReport = {
  messageId: 9;
  repeatIndicator: number;
  userId: number;
  altitude?: number | null;
  sog?: number | null;
  positionAccuracy?: boolean;
  longitude?: number | null;
  latitude?: number | null;
  cog?: number | null;
  timeStamp?: number | null;
  dte?: boolean;
  assignedMode?: boolean;
  raim?: boolean;
  communicationState?: number;
};

/** UTC inquiry (type 10), in physical units, null for "not available". */
export type ViewUTCInquiry = {
  messageId: 10;
  repeatIndicator: number;
  userId: number;
  destinationId?: number;
};

/** Addressed safety text (type 12), in physical units, null for "not available". */
export type ViewAddressedSafetyText = {
  messageId: 12;
  repeatIndicator: number;
  userId: number;
  sequenceNumber?: number;
  destinationId?: number;
  retransmit?: boolean;
  text?: string | null;
};

/** Broadcast safety text (type 14), in physical units, null for "not available". */
export type ViewBroadcastSafetyText = {
  messageId: 14;
  repeatIndicator: number;
  userId: number;
  text?: string | null;
};

/** Interrogation (type 15), in physical units, null for "not available". */
export type ViewInterrogation = {
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

/** Assigned mode command (type 16), in physical units, null for "not available". */
export type ViewAssignedModeCommand = {
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

/** GNSS broadcast (type 17), in physical units, null for "not available". */
export type ViewGNSSBroadcast = {
  messageId: 17;
  repeatIndicator: number;
  userId: number;
  longitude?: number | null;
  latitude?: number | null;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
};

/** Class B position report (type 18), in physical units, null for "not available". */
export type ViewClassBPositionReport = {
  messageId: 18;
  repeatIndicator: number;
  userId: number;
  sog?: number | null;
  positionAccuracy?: boolean;
  longitude?: number | null;
  latitude?: number | null;
  cog?: number | null;
  trueHeading?: number | null;
  timeStamp?: number | null;
  classBUnitFlag?: boolean;
  classBDisplayFlag?: boolean;
  classBDscFlag?: boolean;
  classBBandFlag?: boolean;
  classBMessage22Flag?: boolean;
  modeFlag?: boolean;
  raim?: boolean;
  communicationStateWithSelector?: number;
};

/** Extended class B report (type 19), in physical units, null for "not available". */
export type ViewExtendedClassBReport = {
  messageId: 19;
  repeatIndicator: number;
  userId: number;
  sog?: number | null;
  positionAccuracy?: boolean;
  longitude?: number | null;
  latitude?: number | null;
  cog?: number | null;
  trueHeading?: number | null;
  timeStamp?: number | null;
  name?: string | null;
  shipAndCargoType?: number | null;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  raim?: boolean;
  dte?: boolean;
  modeFlag?: boolean;
};

/** Data link management (type 20), in physical units, null for "not available". */
export type ViewDataLinkManagement = {
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

/** Aid to navigation report (type 21), in physical units, null for "not available". */
export type ViewAidToNavigationReport = {
  messageId: 21;
  repeatIndicator: number;
  userId: number;
  atonType?: number;
  name?: string | null;
  positionAccuracy?: boolean;
  longitude?: number | null;
  latitude?: number | null;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  timeStamp?: number | null;
  offPosition?: boolean;
  atonStatus?: number;
  raim?: boolean;
  virtualAton?: boolean;
  assignedMode?: boolean;
  nameExtension?: string | null;
  fullName?: string | null;
};

/** Channel management (type 22), in physical units, null for "not available". */
export type ViewChannelManagement = {
  messageId: 22;
  repeatIndicator: number;
  userId: number;
  channelA?: number;
  channelB?: number;
  txRxMode?: number;
  power?: boolean;
  destinationId1?: number;
  destinationId2?: number;
  addressed?: boolean;
  channelABandwidth?: boolean;
  channelBBandwidth?: boolean;
  transitionalZoneSize?: number;
  longitude1?: number | null;
  latitude1?: number | null;
  longitude2?: number | null;
  latitude2?: number | null;
};

/** Group assignment (type 23), in physical units, null for "not available". */
export type ViewGroupAssignment = {
  messageId: 23;
  repeatIndicator: number;
  userId: number;
  longitude1?: number | null;
  latitude1?: number | null;
  longitude2?: number | null;
  latitude2?: number | null;
  stationType?: number;
  shipAndCargoType?: number | null;
  txRxMode?: number;
  reportingInterval?: number;
  quietTime?: number;
};

/** Static data report (type 24), in physical units, null for "not available". */
export type ViewStaticDataReport = {
  messageId: 24;
  repeatIndicator: number;
  userId: number;
  partNumber?: number;
  name?: string | null;
  shipAndCargoType?: number | null;
  vendorId?: string | null;
  unitModelCode?: number;
  unitSerialNumber?: number;
  callSign?: string | null;
  dimA?: number;
  dimB?: number;
  dimC?: number;
  dimD?: number;
  epfdType?: number;
  mothershipMmsi?: number;
};

/** Single slot binary message (type 25), in physical units, null for "not available". */
export type ViewSingleSlotBinaryMessage = {
  messageId: 25;
  repeatIndicator: number;
  userId: number;
  destinationIndicator?: boolean;
  binaryDataFlag?: boolean;
  destinationId?: number;
  dac?: number;
  fi?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
  application?: ApplicationView;
};

/** Multiple slot binary message (type 26), in physical units, null for "not available". */
export type ViewMultipleSlotBinaryMessage = {
  messageId: 26;
  repeatIndicator: number;
  userId: number;
  destinationIndicator?: boolean;
  binaryDataFlag?: boolean;
  destinationId?: number;
  dac?: number;
  fi?: number;
  communicationState?: number;
  /** Binary data of no known application: `0` and `1`. */
  data?: string;
  application?: ApplicationView;
};

/** Long range position report (type 27), in physical units, null for "not available". */
export type ViewLongRangePositionReport = {
  messageId: 27;
  repeatIndicator: number;
  userId: number;
  positionAccuracy?: boolean;
  raim?: boolean;
  navigationalStatus?: number | null;
  longitude?: number | null;
  latitude?: number | null;
  sog?: number | null;
  cog?: number | null;
  positionLatency?: boolean;
};

/** Single slot aid report (type 28), in physical units, null for "not available". */
export type ViewSingleSlotAidReport = {
  messageId: 28;
  repeatIndicator: number;
  userId: number;
  timeStamp?: number | null;
  longitude?: number | null;
  latitude?: number | null;
  restrictedUse?: number;
  stationType?: number;
  atonType?: number;
  ialaMrn?: number;
  dimensionType?: number;
  dimA?: number;
  dimB?: number;
  additionalDimension?: boolean;
  charted?: boolean;
  onStationStatus?: number;
  statusBits?: number;
  authentication?: boolean;
};

/** Unknown message (type 0, 29-63), in physical units, null for "not available". */
export type ViewUnknownMessage = {
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

/** Any message, in physical units, null for "not available". A field that the message was too short for is absent. `messageId` tells which it is. */
export type MessageFields =
  | ViewPositionReport
  | ViewBaseStationReport
  | ViewShipStaticData
  | ViewAddressedBinaryMessage
  | ViewAcknowledgement
  | ViewBroadcastBinaryMessage
  | ViewAircraftPositionReport
  | ViewUTCInquiry
  | ViewAddressedSafetyText
  | ViewBroadcastSafetyText
  | ViewInterrogation
  | ViewAssignedModeCommand
  | ViewGNSSBroadcast
  | ViewClassBPositionReport
  | ViewExtendedClassBReport
  | ViewDataLinkManagement
  | ViewAidToNavigationReport
  | ViewChannelManagement
  | ViewGroupAssignment
  | ViewStaticDataReport
  | ViewSingleSlotBinaryMessage
  | ViewMultipleSlotBinaryMessage
  | ViewLongRangePositionReport
  | ViewSingleSlotAidReport
  | ViewUnknownMessage;

function view1(words: Uint32Array, at: number, _bits: number): ViewPositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const navigationalStatus = (w1 >>> 22) & 15;
  const rateOfTurnAis = (w1 << 10) >> 24;
  const sog = (w1 >>> 4) & 1023;
  const longitude = ((w1 << 29) | (w2 >>> 3)) >> 4;
  const latitude = ((w2 << 25) | (w3 >>> 7)) >> 5;
  const cog = w3 & 4095;
  const trueHeading = w4 >>> 23;
  const timeStamp = (w4 >>> 17) & 63;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    navigationalStatus: navigationalStatus === 15 ? null : navigationalStatus,
    rateOfTurnAis: rateOfTurnAis === -128 ? null : rateOfTurnAis,
    sog: sog === 1023 ? null : sog / 10,
    positionAccuracy: ((w1 >>> 3) & 1) === 1,
    longitude: longitude === 108600000 ? null : longitude / 600000,
    latitude: latitude === 54600000 ? null : latitude / 600000,
    cog: cog === 3600 ? null : cog / 10,
    trueHeading: trueHeading === 511 ? null : trueHeading,
    timeStamp: timeStamp >= 60 ? null : timeStamp,
    specialManoeuvre: (w4 >>> 15) & 3,
    raim: ((w4 >>> 11) & 1) === 1,
    communicationState: ((w4 << 21) | (w5 >>> 11)) >>> 13,
  };
}

function view4(words: Uint32Array, at: number, _bits: number): ViewBaseStationReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const utcYear = (w1 >>> 12) & 16383;
  const utcMonth = (w1 >>> 8) & 15;
  const utcDay = (w1 >>> 3) & 31;
  const utcHour = ((w1 << 29) | (w2 >>> 3)) >>> 27;
  const utcMinute = (w2 >>> 24) & 63;
  const utcSecond = (w2 >>> 18) & 63;
  const longitude = ((w2 << 15) | (w3 >>> 17)) >> 4;
  const latitude = ((w3 << 11) | (w4 >>> 21)) >> 5;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    utcYear: utcYear === 0 ? null : utcYear,
    utcMonth: utcMonth === 0 ? null : utcMonth,
    utcDay: utcDay === 0 ? null : utcDay,
    utcHour: utcHour === 24 ? null : utcHour,
    utcMinute: utcMinute === 60 ? null : utcMinute,
    utcSecond: utcSecond === 60 ? null : utcSecond,
    positionAccuracy: ((w2 >>> 17) & 1) === 1,
    longitude: longitude === 108600000 ? null : longitude / 600000,
    latitude: latitude === 54600000 ? null : latitude / 600000,
    epfdType: (w4 >>> 22) & 15,
    raim: ((w4 >>> 11) & 1) === 1,
    communicationState: ((w4 << 21) | (w5 >>> 11)) >>> 13,
  };
}

function view5(words: Uint32Array, at: number, _bits: number): ViewShipStaticData {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w7 = words[at + 7]!;
  const w8 = words[at + 8]!;
  const w9 = words[at + 9]!;
  const w13 = words[at + 13]!;
  const imoNumber = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  const shipAndCargoType = (w7 >>> 16) & 255;
  const etaMonth = (w8 >>> 10) & 15;
  const etaDay = (w8 >>> 5) & 31;
  const etaHour = w8 & 31;
  const etaMinute = w9 >>> 26;
  const draught = (w9 >>> 18) & 255;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    aisVersion: (w1 >>> 24) & 3,
    imoNumber: imoNumber === 0 ? null : imoNumber,
    callSign: readText(words, at, 70, 42) || null,
    name: readText(words, at, 112, 120) || null,
    shipAndCargoType: shipAndCargoType === 0 ? null : shipAndCargoType,
    dimA: (w7 >>> 7) & 511,
    dimB: ((w7 << 25) | (w8 >>> 7)) >>> 23,
    dimC: (w8 >>> 24) & 63,
    dimD: (w8 >>> 18) & 63,
    epfdType: (w8 >>> 14) & 15,
    etaMonth: etaMonth === 0 ? null : etaMonth,
    etaDay: etaDay === 0 ? null : etaDay,
    etaHour: etaHour === 24 ? null : etaHour,
    etaMinute: etaMinute === 60 ? null : etaMinute,
    draught: draught === 0 ? null : draught / 10,
    destination: readText(words, at, 302, 120) || null,
    dte: ((w13 >>> 25) & 1) === 1,
  };
}

function view6(words: Uint32Array, at: number, _bits: number): ViewAddressedBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sequenceNumber: (w1 >>> 24) & 3,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    retransmit: ((w2 >>> 25) & 1) === 1,
    dac: (w2 >>> 14) & 1023,
    fi: (w2 >>> 8) & 63,
  };
}

function view7(words: Uint32Array, at: number, bits: number): ViewAcknowledgement {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const message: ViewAcknowledgement = {
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

function view8(words: Uint32Array, at: number, _bits: number): ViewBroadcastBinaryMessage {
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

function view9(words: Uint32Array, at: number, _bits: number): ViewAircraftPositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const altitude = (w1 >>> 14) & 4095;
  const sog = (w1 >>> 4) & 1023;
  const longitude = ((w1 << 29) | (w2 >>> 3)) >> 4;
  const latitude = ((w2 << 25) | (w3 >>> 7)) >> 5;
  const cog = w3 & 4095;
  const timeStamp = w4 >>> 26;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    altitude: altitude === 4095 ? null : altitude,
    sog: sog === 1023 ? null : sog,
    positionAccuracy: ((w1 >>> 3) & 1) === 1,
    longitude: longitude === 108600000 ? null : longitude / 600000,
    latitude: latitude === 54600000 ? null : latitude / 600000,
    cog: cog === 3600 ? null : cog / 10,
    timeStamp: timeStamp >= 60 ? null : timeStamp,
    dte: ((w4 >>> 17) & 1) === 1,
    assignedMode: ((w4 >>> 13) & 1) === 1,
    raim: ((w4 >>> 12) & 1) === 1,
    communicationState: ((w4 << 20) | (w5 >>> 12)) >>> 12,
  };
}

function view10(words: Uint32Array, at: number, _bits: number): ViewUTCInquiry {
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

function view12(words: Uint32Array, at: number, bits: number): ViewAddressedSafetyText {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sequenceNumber: (w1 >>> 24) & 3,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    retransmit: ((w2 >>> 25) & 1) === 1,
    text: readText(words, at, 72, bits - 72) || null,
  };
}

function view14(words: Uint32Array, at: number, bits: number): ViewBroadcastSafetyText {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    text: readText(words, at, 40, bits - 40) || null,
  };
}

function view15(words: Uint32Array, at: number, bits: number): ViewInterrogation {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const message: ViewInterrogation = {
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

function view16(words: Uint32Array, at: number, bits: number): ViewAssignedModeCommand {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const message: ViewAssignedModeCommand = {
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

function view17(words: Uint32Array, at: number, _bits: number): ViewGNSSBroadcast {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const longitude = (w1 << 8) >> 14;
  const latitude = ((w1 << 26) | (w2 >>> 6)) >> 15;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    longitude: longitude === 108600 ? null : longitude / 600,
    latitude: latitude === 54600 ? null : latitude / 600,
  };
}

function view18(words: Uint32Array, at: number, _bits: number): ViewClassBPositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const sog = (w1 >>> 8) & 1023;
  const longitude = ((w1 << 25) | (w2 >>> 7)) >> 4;
  const latitude = ((w2 << 21) | (w3 >>> 11)) >> 5;
  const cog = (w3 >>> 4) & 4095;
  const trueHeading = ((w3 << 28) | (w4 >>> 4)) >>> 23;
  const timeStamp = (w4 >>> 21) & 63;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sog: sog === 1023 ? null : sog / 10,
    positionAccuracy: ((w1 >>> 7) & 1) === 1,
    longitude: longitude === 108600000 ? null : longitude / 600000,
    latitude: latitude === 54600000 ? null : latitude / 600000,
    cog: cog === 3600 ? null : cog / 10,
    trueHeading: trueHeading === 511 ? null : trueHeading,
    timeStamp: timeStamp >= 60 ? null : timeStamp,
    classBUnitFlag: ((w4 >>> 18) & 1) === 1,
    classBDisplayFlag: ((w4 >>> 17) & 1) === 1,
    classBDscFlag: ((w4 >>> 16) & 1) === 1,
    classBBandFlag: ((w4 >>> 15) & 1) === 1,
    classBMessage22Flag: ((w4 >>> 14) & 1) === 1,
    modeFlag: ((w4 >>> 13) & 1) === 1,
    raim: ((w4 >>> 12) & 1) === 1,
    communicationStateWithSelector: ((w4 << 20) | (w5 >>> 12)) >>> 12,
  };
}

function view19(words: Uint32Array, at: number, _bits: number): ViewExtendedClassBReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w8 = words[at + 8]!;
  const w9 = words[at + 9]!;
  const sog = (w1 >>> 8) & 1023;
  const longitude = ((w1 << 25) | (w2 >>> 7)) >> 4;
  const latitude = ((w2 << 21) | (w3 >>> 11)) >> 5;
  const cog = (w3 >>> 4) & 4095;
  const trueHeading = ((w3 << 28) | (w4 >>> 4)) >>> 23;
  const timeStamp = (w4 >>> 21) & 63;
  const shipAndCargoType = (w8 >>> 17) & 255;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    sog: sog === 1023 ? null : sog / 10,
    positionAccuracy: ((w1 >>> 7) & 1) === 1,
    longitude: longitude === 108600000 ? null : longitude / 600000,
    latitude: latitude === 54600000 ? null : latitude / 600000,
    cog: cog === 3600 ? null : cog / 10,
    trueHeading: trueHeading === 511 ? null : trueHeading,
    timeStamp: timeStamp >= 60 ? null : timeStamp,
    name: readText(words, at, 143, 120) || null,
    shipAndCargoType: shipAndCargoType === 0 ? null : shipAndCargoType,
    dimA: (w8 >>> 8) & 511,
    dimB: ((w8 << 24) | (w9 >>> 8)) >>> 23,
    dimC: (w9 >>> 25) & 63,
    dimD: (w9 >>> 19) & 63,
    epfdType: (w9 >>> 15) & 15,
    raim: ((w9 >>> 14) & 1) === 1,
    dte: ((w9 >>> 13) & 1) === 1,
    modeFlag: ((w9 >>> 12) & 1) === 1,
  };
}

function view20(words: Uint32Array, at: number, bits: number): ViewDataLinkManagement {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const message: ViewDataLinkManagement = {
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

function view21(words: Uint32Array, at: number, bits: number): ViewAidToNavigationReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w5 = words[at + 5]!;
  const w6 = words[at + 6]!;
  const w7 = words[at + 7]!;
  const w8 = words[at + 8]!;
  const longitude = (w5 << 4) >> 4;
  const latitude = w6 >> 5;
  const timeStamp = ((w7 << 29) | (w8 >>> 3)) >>> 26;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    atonType: (w1 >>> 21) & 31,
    name: readText(words, at, 43, 120) || null,
    positionAccuracy: ((w5 >>> 28) & 1) === 1,
    longitude: longitude === 108600000 ? null : longitude / 600000,
    latitude: latitude === 54600000 ? null : latitude / 600000,
    dimA: ((w6 << 27) | (w7 >>> 5)) >>> 23,
    dimB: (w7 >>> 19) & 511,
    dimC: (w7 >>> 13) & 63,
    dimD: (w7 >>> 7) & 63,
    epfdType: (w7 >>> 3) & 15,
    timeStamp: timeStamp >= 60 ? null : timeStamp,
    offPosition: ((w8 >>> 28) & 1) === 1,
    atonStatus: (w8 >>> 20) & 255,
    raim: ((w8 >>> 19) & 1) === 1,
    virtualAton: ((w8 >>> 18) & 1) === 1,
    assignedMode: ((w8 >>> 17) & 1) === 1,
    nameExtension: readText(words, at, 272, bits - 272) || null,
  };
}

function view22a(words: Uint32Array, at: number, _bits: number): ViewChannelManagement {
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
    power: ((w2 >>> 27) & 1) === 1,
    destinationId1: ((w2 << 5) | (w3 >>> 27)) >>> 2,
    destinationId2: ((w3 << 8) | (w4 >>> 24)) >>> 2,
    addressed: ((w4 >>> 20) & 1) === 1,
    channelABandwidth: ((w4 >>> 19) & 1) === 1,
    channelBBandwidth: ((w4 >>> 18) & 1) === 1,
    transitionalZoneSize: (w4 >>> 15) & 7,
  };
}

function view22b(words: Uint32Array, at: number, _bits: number): ViewChannelManagement {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const longitude1 = (w2 << 5) >> 14;
  const latitude1 = ((w2 << 23) | (w3 >>> 9)) >> 15;
  const longitude2 = (w3 << 8) >> 14;
  const latitude2 = ((w3 << 26) | (w4 >>> 6)) >> 15;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    channelA: (w1 >>> 12) & 4095,
    channelB: w1 & 4095,
    txRxMode: w2 >>> 28,
    power: ((w2 >>> 27) & 1) === 1,
    longitude1: longitude1 === 108600 ? null : longitude1 / 600,
    latitude1: latitude1 === 54600 ? null : latitude1 / 600,
    longitude2: longitude2 === 108600 ? null : longitude2 / 600,
    latitude2: latitude2 === 54600 ? null : latitude2 / 600,
    addressed: ((w4 >>> 20) & 1) === 1,
    channelABandwidth: ((w4 >>> 19) & 1) === 1,
    channelBBandwidth: ((w4 >>> 18) & 1) === 1,
    transitionalZoneSize: (w4 >>> 15) & 7,
  };
}

function view23(words: Uint32Array, at: number, _bits: number): ViewGroupAssignment {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const longitude1 = (w1 << 8) >> 14;
  const latitude1 = ((w1 << 26) | (w2 >>> 6)) >> 15;
  const longitude2 = (w2 << 11) >> 14;
  const latitude2 = ((w2 << 29) | (w3 >>> 3)) >> 15;
  const shipAndCargoType = (w3 >>> 6) & 255;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    longitude1: longitude1 === 108600 ? null : longitude1 / 600,
    latitude1: latitude1 === 54600 ? null : latitude1 / 600,
    longitude2: longitude2 === 108600 ? null : longitude2 / 600,
    latitude2: latitude2 === 54600 ? null : latitude2 / 600,
    stationType: (w3 >>> 14) & 15,
    shipAndCargoType: shipAndCargoType === -1 ? null : shipAndCargoType,
    txRxMode: (w4 >>> 14) & 3,
    reportingInterval: (w4 >>> 10) & 15,
    quietTime: (w4 >>> 6) & 15,
  };
}

function view24(words: Uint32Array, at: number, _bits: number): ViewStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
  };
}

function view24a(words: Uint32Array, at: number, _bits: number): ViewStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
    name: readText(words, at, 40, 120) || null,
  };
}

function view24b(words: Uint32Array, at: number, _bits: number): ViewStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const shipAndCargoType = (w1 >>> 16) & 255;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
    shipAndCargoType: shipAndCargoType === 0 ? null : shipAndCargoType,
    vendorId: readText(words, at, 48, 18) || null,
    unitModelCode: (w2 >>> 26) & 15,
    unitSerialNumber: (w2 >>> 6) & 1048575,
    callSign: readText(words, at, 90, 42) || null,
    dimA: (w4 >>> 19) & 511,
    dimB: (w4 >>> 10) & 511,
    dimC: (w4 >>> 4) & 63,
    dimD: ((w4 << 28) | (w5 >>> 4)) >>> 26,
    epfdType: (w5 >>> 26) & 15,
  };
}

function view24c(words: Uint32Array, at: number, _bits: number): ViewStaticDataReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const shipAndCargoType = (w1 >>> 16) & 255;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    partNumber: (w1 >>> 24) & 3,
    shipAndCargoType: shipAndCargoType === 0 ? null : shipAndCargoType,
    vendorId: readText(words, at, 48, 18) || null,
    unitModelCode: (w2 >>> 26) & 15,
    unitSerialNumber: (w2 >>> 6) & 1048575,
    callSign: readText(words, at, 90, 42) || null,
    mothershipMmsi: ((w4 << 4) | (w5 >>> 28)) >>> 2,
  };
}

function view25(words: Uint32Array, at: number, _bits: number): ViewSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
  };
}

function view25a(words: Uint32Array, at: number, _bits: number): ViewSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
  };
}

function view25b(words: Uint32Array, at: number, _bits: number): ViewSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
    dac: (w1 >>> 14) & 1023,
    fi: (w1 >>> 8) & 63,
  };
}

function view25c(words: Uint32Array, at: number, _bits: number): ViewSingleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    dac: (w2 >>> 14) & 1023,
    fi: (w2 >>> 8) & 63,
  };
}

function view26(words: Uint32Array, at: number, _bits: number): ViewMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
  };
}

function view26a(words: Uint32Array, at: number, _bits: number): ViewMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
  };
}

function view26b(words: Uint32Array, at: number, _bits: number): ViewMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
    dac: (w1 >>> 14) & 1023,
    fi: (w1 >>> 8) & 63,
  };
}

function view26c(words: Uint32Array, at: number, _bits: number): ViewMultipleSlotBinaryMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    destinationIndicator: ((w1 >>> 25) & 1) === 1,
    binaryDataFlag: ((w1 >>> 24) & 1) === 1,
    destinationId: ((w1 << 8) | (w2 >>> 24)) >>> 2,
    dac: (w2 >>> 14) & 1023,
    fi: (w2 >>> 8) & 63,
  };
}

function view27(words: Uint32Array, at: number, _bits: number): ViewLongRangePositionReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const navigationalStatus = (w1 >>> 20) & 15;
  const longitude = (w1 << 12) >> 14;
  const latitude = ((w1 << 30) | (w2 >>> 2)) >> 15;
  const sog = (w2 >>> 11) & 63;
  const cog = (w2 >>> 2) & 511;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    positionAccuracy: ((w1 >>> 25) & 1) === 1,
    raim: ((w1 >>> 24) & 1) === 1,
    navigationalStatus: navigationalStatus === 15 ? null : navigationalStatus,
    longitude: longitude === 108600 ? null : longitude / 600,
    latitude: latitude === 54600 ? null : latitude / 600,
    sog: sog === 63 ? null : sog,
    cog: cog === 511 ? null : cog,
    positionLatency: ((w2 >>> 1) & 1) === 1,
  };
}

function view28(words: Uint32Array, at: number, _bits: number): ViewSingleSlotAidReport {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const timeStamp = (w1 >>> 20) & 63;
  const longitude = ((w1 << 12) | (w2 >>> 20)) >> 4;
  const latitude = ((w2 << 8) | (w3 >>> 24)) >> 5;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
    timeStamp: timeStamp >= 60 ? null : timeStamp,
    longitude: longitude === 108600000 ? null : longitude / 600000,
    latitude: latitude === 54600000 ? null : latitude / 600000,
    restrictedUse: (w3 >>> 27) & 3,
    stationType: (w3 >>> 24) & 7,
    atonType: (w3 >>> 17) & 127,
    ialaMrn: w3 & 131071,
    dimensionType: w4 >>> 28,
    dimA: (w4 >>> 19) & 511,
    dimB: (w4 >>> 8) & 2047,
    additionalDimension: ((w4 >>> 7) & 1) === 1,
    charted: ((w4 >>> 6) & 1) === 1,
    onStationStatus: (w4 >>> 2) & 15,
    statusBits: ((w4 << 30) | (w5 >>> 2)) >>> 24,
    authentication: ((w5 >>> 24) & 1) === 1,
  };
}

function view0(words: Uint32Array, at: number, _bits: number): ViewUnknownMessage {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  return {
    messageId: (w0 >>> 26) as never,
    repeatIndicator: (w0 >>> 24) & 3,
    userId: ((w0 << 8) | (w1 >>> 24)) >>> 2,
  };
}

/** The object of a message of at least `objectBits`; undefined for an unknown layout. */
export function makeView(layout: number, words: Uint32Array, at: number, bits: number): MessageFields | undefined {
  switch (layout) {
    case 0:
      return view1(words, at, bits);
    case 1:
      return view4(words, at, bits);
    case 2:
      return view5(words, at, bits);
    case 3:
      return view6(words, at, bits);
    case 4:
      return view7(words, at, bits);
    case 5:
      return view8(words, at, bits);
    case 6:
      return view9(words, at, bits);
    case 7:
      return view10(words, at, bits);
    case 8:
      return view12(words, at, bits);
    case 9:
      return view14(words, at, bits);
    case 10:
      return view15(words, at, bits);
    case 11:
      return view16(words, at, bits);
    case 12:
      return view17(words, at, bits);
    case 13:
      return view18(words, at, bits);
    case 14:
      return view19(words, at, bits);
    case 15:
      return view20(words, at, bits);
    case 16:
      return view21(words, at, bits);
    case 17:
      return view22a(words, at, bits);
    case 18:
      return view22b(words, at, bits);
    case 19:
      return view23(words, at, bits);
    case 20:
      return view24(words, at, bits);
    case 21:
      return view24a(words, at, bits);
    case 22:
      return view24b(words, at, bits);
    case 23:
      return view24c(words, at, bits);
    case 24:
      return view25(words, at, bits);
    case 25:
      return view25a(words, at, bits);
    case 26:
      return view25b(words, at, bits);
    case 27:
      return view25c(words, at, bits);
    case 28:
      return view26(words, at, bits);
    case 29:
      return view26a(words, at, bits);
    case 30:
      return view26b(words, at, bits);
    case 31:
      return view26c(words, at, bits);
    case 32:
      return view27(words, at, bits);
    case 33:
      return view28(words, at, bits);
    case 34:
      return view0(words, at, bits);
    default:
      return undefined;
  }
}
