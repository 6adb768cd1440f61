import type { StaticReport } from '@searoom/model';
import { METRES_PER_SECOND_PER_KNOT, NAVIGATIONAL_STATUS_NOT_DEFINED, SPEED_NOT_AVAILABLE } from '@searoom/model';
import { makeStatic, toCourse, toHeading } from './message-reader.ts';
import { BadMessage, type JsonObject, readNumber, readObject, readText } from './read-json.ts';

/** A speed or course older than this says nothing of a new position: three minutes, as seldom as AIS reports at all. */
const LONGEST_AGE_MS = 3 * 60_000;

/** Words of `navigation.state` (Signal K specification, vessel schema) that AIS has a number for. */
const STATES: ReadonlyMap<string, number> = new Map([
  ['motoring', 0],
  ['anchored', 1],
  ['not under command', 2],
  ['restricted manouverability', 3],
  ['restricted maneuverability', 3],
  ['constrained by draft', 4],
  ['moored', 5],
  ['aground', 6],
  ['fishing', 7],
  ['sailing', 8],
  ['hazardous material high speed', 9],
  ['hazardous material wing in ground', 10],
  ['ais-sart', 14],
]);

/** 1/10 knot; 1022 = 102.2 knots or more. */
const FASTEST = 1022;
const FASTEST_MPS = 1000;
const TURN = 2 * Math.PI;

interface Aged<T> {
  readonly value: T;
  readonly timeMs: number;
}

/** What is known of one vessel of a Signal K server, from value to value. */
export class SignalKVessel {
  /** 0 while it is not known. */
  mmsi: number;
  #speed: Aged<number> | undefined;
  #course: Aged<number> | undefined;
  #heading: Aged<number> | undefined;
  #status: number = NAVIGATIONAL_STATUS_NOT_DEFINED;
  #name: string | undefined;
  #callSign: string | undefined;
  #imo: number | undefined;
  #shipType: number | undefined;
  #destination: string | undefined;
  #lengthM: number | undefined;
  #beamM: number | undefined;
  #fromBowM: number | undefined;
  #fromCenterM: number | undefined;

  constructor(mmsi: number) {
    this.mmsi = mmsi;
  }

  /**
   * Takes a value; null means that it is no longer known.
   *
   * @returns true when it belongs to the static report
   * @throws BadMessage for a value of another kind, or out of range
   */
  take(path: string, value: unknown, timeMs: number): boolean {
    // The readers name the member they could not use.
    const of: JsonObject = { [path]: value };
    switch (path) {
      case 'navigation.speedOverGround':
        this.#speed = age(toSpeed(readNumber(of, path, 0, FASTEST_MPS)), timeMs);
        return false;
      case 'navigation.courseOverGroundTrue':
        this.#course = age(toDegrees(readNumber(of, path, -TURN, TURN)), timeMs);
        return false;
      case 'navigation.headingTrue':
        this.#heading = age(toDegrees(readNumber(of, path, -TURN, TURN)), timeMs);
        return false;
      case 'navigation.state':
        this.#status = STATES.get(readText(of, path, 64)?.toLowerCase() ?? '') ?? NAVIGATIONAL_STATUS_NOT_DEFINED;
        return false;
      case '':
        return this.#takeRoot(readObject(of, path) ?? {}, timeMs);
      case 'name':
        this.#name = readText(of, path, 64);
        return true;
      case 'communication.callsignVhf':
        this.#callSign = readText(of, path, 16);
        return true;
      case 'registrations.imo':
        this.#imo = readImo(readText(of, path, 32));
        return true;
      case 'navigation.destination.commonName':
        this.#destination = readText(of, path, 64);
        return true;
      case 'design.aisShipType': {
        const type = readNumber(readObject(of, path) ?? {}, 'id', 0, 255);
        this.#shipType = type === undefined || type === 0 ? undefined : Math.round(type);
        return true;
      }
      case 'design.length':
        this.#lengthM = readNumber(readObject(of, path) ?? {}, 'overall', 0, 1022);
        return true;
      case 'design.beam':
        this.#beamM = readNumber(of, path, 0, 1022);
        return true;
      case 'sensors.ais.fromBow':
        this.#fromBowM = readNumber(of, path, 0, 1022);
        return true;
      case 'sensors.ais.fromCenter':
        this.#fromCenterM = readNumber(of, path, -511, 511);
        return true;
      default:
        return false;
    }
  }

  /** What goes with a position of this time, in the integers of the columns. */
  motionAt(timeMs: number): { sog: number; cog: number; heading: number; navigationalStatus: number } {
    return {
      sog: newest(this.#speed, timeMs) ?? SPEED_NOT_AVAILABLE,
      cog: toCourse(newest(this.#course, timeMs)),
      heading: toHeading(newest(this.#heading, timeMs)),
      navigationalStatus: this.#status,
    };
  }

  /** All that the vessel has said of itself; undefined when that is nothing. */
  describe(timeMs: number): StaticReport | undefined {
    return makeStatic(this.mmsi, timeMs, {
      name: this.#name,
      callSign: this.#callSign,
      imo: this.#imo,
      shipType: this.#shipType,
      dimensions: this.#dimensions,
      destination: this.#destination,
    });
  }

  /** Values of the vessel itself: `{"path":"","value":{"name":...,"mmsi":...}}`. */
  #takeRoot(root: JsonObject, timeMs: number): boolean {
    const mmsi = readText(root, 'mmsi', 16);
    if (mmsi !== undefined) {
      if (!/^\d{9}$/.test(mmsi)) throw new BadMessage('mmsi is out of range');
      // The name of the context comes first.
      if (this.mmsi === 0) this.mmsi = Number(mmsi);
    }
    const communication = readObject(root, 'communication') ?? {};
    const registrations = readObject(root, 'registrations') ?? {};
    let isStatic = false;
    if (Object.hasOwn(root, 'name')) isStatic = this.take('name', root['name'], timeMs);
    if (Object.hasOwn(communication, 'callsignVhf')) {
      isStatic = this.take('communication.callsignVhf', communication['callsignVhf'], timeMs);
    }
    if (Object.hasOwn(registrations, 'imo')) isStatic = this.take('registrations.imo', registrations['imo'], timeMs);
    return isStatic;
  }

  /** Metres to bow, stern, port and starboard; where the reference point is not known, as AIS itself writes it. */
  get #dimensions(): StaticReport['dimensions'] {
    const lengthM = this.#lengthM ?? 0;
    const beamM = this.#beamM ?? 0;
    if (lengthM === 0 && beamM === 0) return undefined;
    const bowM = Math.min(this.#fromBowM ?? 0, lengthM);
    // `fromCenter` is positive to starboard: the port side is that much further away.
    const portM = this.#fromCenterM === undefined ? 0 : Math.max(0, Math.min(beamM / 2 + this.#fromCenterM, beamM));
    return { bowM, sternM: lengthM - bowM, portM, starboardM: beamM - portM };
  }
}

function age(value: number | undefined, timeMs: number): Aged<number> | undefined {
  return value === undefined ? undefined : { value, timeMs };
}

function newest(aged: Aged<number> | undefined, timeMs: number): number | undefined {
  return aged !== undefined && Math.abs(timeMs - aged.timeMs) <= LONGEST_AGE_MS ? aged.value : undefined;
}

/** Metres a second as 1/10 knot. */
function toSpeed(speedMps: number | undefined): number | undefined {
  if (speedMps === undefined) return undefined;
  return Math.min(Math.round((speedMps / METRES_PER_SECOND_PER_KNOT) * 10), FASTEST);
}

/** Radians as degrees from 0 to 359.9: what would be rounded to 360 is north. */
function toDegrees(radians: number | undefined): number | undefined {
  if (radians === undefined) return undefined;
  const degrees = (((radians * 180) / Math.PI) % 360) + 360;
  return (Math.round(degrees * 10) % 3600) / 10;
}

/** `IMO 9321483` and `9321483` alike. */
function readImo(text: string | undefined): number | undefined {
  const digits = /^(?:IMO)?\s*(\d{1,9})$/i.exec(text ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}
