import { NAVIGATIONAL_STATUS_NOT_DEFINED, SearoomError, SPEED_NOT_AVAILABLE, type StaticReport } from '@searoom/model';
import type { FeedBox } from '../feed-options.ts';
import {
  checkMmsi,
  type JsonPosition,
  type JsonReports,
  LONGEST_COMPLAINT,
  type MessageReader,
  makeStatic,
  readPlace,
  toCourse,
  toHeading,
} from './message-reader.ts';
import { BadMessage, type JsonObject, parseObject, readNumber, readObject, readText } from './read-json.ts';

/** How each type of message with a position writes its speed: AIS type, knots that mean "not available". */
const POSITION_TYPES: ReadonlyMap<string, { readonly type: number; readonly noSpeedKn: number }> = new Map([
  ['PositionReport', { type: 1, noSpeedKn: 102.3 }],
  ['StandardClassBPositionReport', { type: 18, noSpeedKn: 102.3 }],
  ['ExtendedClassBPositionReport', { type: 19, noSpeedKn: 102.3 }],
  ['LongRangeAisBroadcastMessage', { type: 27, noSpeedKn: 63 }],
  ['StandardSearchAndRescueAircraftReport', { type: 9, noSpeedKn: 1023 }],
]);

const TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,9})?(?: ?Z| ?\+00:?00(?: UTC)?)?$/;

/** Messages as aisstream.io sends them over its WebSocket (its documentation, "API message models"). */
export class AisstreamReader implements MessageReader {
  readonly subscription: string;

  /**
   * @param key of the user, for the service only
   * @param boxes what to ask for; the whole world where there are none
   * @throws SearoomError SR_USAGE for a box that is none
   */
  constructor(key: string | undefined, boxes: readonly FeedBox[]) {
    this.subscription = JSON.stringify({
      ...(key !== undefined && { APIKey: key }),
      BoundingBoxes: boxes.length === 0 ? [writeBox(-180, -90, 180, 90)] : boxes.flatMap(writeBoxes),
    });
  }

  read(text: string, receivedMs: number): JsonReports {
    const envelope = parseObject(text);
    const error = readText(envelope, 'error', LONGEST_COMPLAINT);
    if (error !== undefined) return { isMessage: false, positions: [], statics: [], bad: [], error };
    const name = readText(envelope, 'MessageType', 64);
    const message = name === undefined ? undefined : readObject(readObject(envelope, 'Message') ?? {}, name);
    if (name === undefined || message === undefined) throw new BadMessage('no message of aisstream');
    if (message['Valid'] === false) throw new BadMessage('marked as not valid');
    const meta = readObject(envelope, 'MetaData') ?? {};
    const limit = Number.MAX_SAFE_INTEGER;
    const mmsi = checkMmsi(readNumber(message, 'UserID', 0, limit) ?? readNumber(meta, 'MMSI', 0, limit));
    const timeMs = readTime(meta) ?? receivedMs;
    const position = readPosition(name, message, mmsi, timeMs);
    const report = readStatic(name, message, mmsi, timeMs);
    return {
      isMessage: true,
      positions: position === undefined ? [] : [position],
      statics: report === undefined ? [] : [report],
      bad: [],
    };
  }
}

function readPosition(name: string, message: JsonObject, mmsi: number, timeMs: number): JsonPosition | undefined {
  const kind = POSITION_TYPES.get(name);
  if (kind === undefined) return undefined;
  const speedKn = readNumber(message, 'Sog', 0, kind.noSpeedKn);
  const hasSpeed = speedKn !== undefined && speedKn < kind.noSpeedKn;
  // Types 1, 2 and 3 differ only in how they were scheduled.
  const messageId = kind.type === 1 ? readNumber(message, 'MessageID', 1, 3) : undefined;
  const status = readNumber(message, 'NavigationalStatus', 0, NAVIGATIONAL_STATUS_NOT_DEFINED);
  return {
    mmsi,
    timeMs,
    messageType: Math.round(messageId ?? kind.type),
    ...readPlace(message, 'Longitude', 'Latitude'),
    sog: hasSpeed ? Math.round(speedKn * 10) : SPEED_NOT_AVAILABLE,
    // Twelve bits of 1/10 degree; in type 27 nine of a whole one (ITU-R M.1371-5 tables 48 and 85).
    cog: toCourse(readNumber(message, 'Cog', 0, 511)),
    heading: toHeading(readNumber(message, 'TrueHeading', 0, 511)),
    navigationalStatus: Math.round(status ?? NAVIGATIONAL_STATUS_NOT_DEFINED),
  };
}

function readStatic(name: string, message: JsonObject, mmsi: number, timeMs: number): StaticReport | undefined {
  switch (name) {
    case 'ShipStaticData': {
      const imo = readNumber(message, 'ImoNumber', 0, 2 ** 30 - 1);
      return makeStatic(mmsi, timeMs, {
        name: readText(message, 'Name', 20),
        callSign: readText(message, 'CallSign', 7),
        imo: imo === 0 ? undefined : imo,
        shipType: readShipType(message, 'Type'),
        dimensions: readDimensions(message),
        destination: readText(message, 'Destination', 20),
      });
    }
    case 'ExtendedClassBPositionReport':
      return makeStatic(mmsi, timeMs, {
        name: readText(message, 'Name', 20),
        shipType: readShipType(message, 'Type'),
        dimensions: readDimensions(message),
      });
    case 'StaticDataReport': {
      // One of the two is what was sent; the other is empty and says so.
      const partA = readPart(message, 'ReportA');
      const partB = readPart(message, 'ReportB');
      return makeStatic(mmsi, timeMs, {
        name: readText(partA, 'Name', 20),
        callSign: readText(partB, 'CallSign', 7),
        shipType: readShipType(partB, 'ShipType'),
        dimensions: readDimensions(partB),
      });
    }
    default:
      return undefined;
  }
}

function readPart(message: JsonObject, key: string): JsonObject {
  const part = readObject(message, key) ?? {};
  return part['Valid'] === false ? {} : part;
}

function readShipType(message: JsonObject, key: string): number | undefined {
  const type = readNumber(message, key, 0, 255);
  return type === undefined || type === 0 ? undefined : Math.round(type);
}

function readDimensions(message: JsonObject): StaticReport['dimensions'] {
  const sizes = readObject(message, 'Dimension');
  if (sizes === undefined) return undefined;
  const [bowM, sternM, portM, starboardM] = ['A', 'B', 'C', 'D'].map((key) => readNumber(sizes, key, 0, 511) ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  return bowM + sternM + portM + starboardM === 0 ? undefined : { bowM, sternM, portM, starboardM };
}

/** `2022-12-29 18:22:32.318353 +0000 UTC`, when the service heard it. */
function readTime(meta: JsonObject): number | undefined {
  const text = readText(meta, 'time_utc', 64);
  if (text === undefined) return undefined;
  const parts = TIME.exec(text);
  const timeMs = parts === null ? Number.NaN : Date.parse(`${parts[1]}T${parts[2]}${(parts[3] ?? '').slice(0, 4)}Z`);
  if (Number.isNaN(timeMs)) throw new BadMessage('time_utc is no time');
  return timeMs;
}

/** A box that spans the meridian of 180 degrees is asked for as two. */
function writeBoxes(box: FeedBox): number[][][] {
  const [west, south, east, north] = box;
  const isPlace = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  if (box.length !== 4 || !isPlace || south > north) {
    throw new SearoomError('SR_USAGE', [`A box is west, south, east, north in degrees, not ${box.join(', ')}`]);
  }
  if (west <= east) return [writeBox(west, south, east, north)];
  return [writeBox(west, south, 180, north), writeBox(-180, south, east, north)];
}

/** Two corners, latitude first. */
function writeBox(west: number, south: number, east: number, north: number): number[][] {
  return [
    [south, west],
    [north, east],
  ];
}
