import {
  AIS_UNITS_PER_DEGREE,
  COURSE_NOT_AVAILABLE,
  HEADING_NOT_AVAILABLE,
  LATITUDE_NOT_AVAILABLE,
  LONGITUDE_NOT_AVAILABLE,
  type StaticReport,
} from '@searoom/model';
import { BadMessage, type JsonObject, readNumber } from './read-json.ts';

/** Characters of a complaint that are read; what is shown of it is cut after a key was taken out. */
export const LONGEST_COMPLAINT = 2000;

/** One position of a message, in the integers of the position columns. */
export interface JsonPosition {
  readonly mmsi: number;
  readonly timeMs: number;
  readonly messageType: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly sog: number;
  readonly cog: number;
  readonly heading: number;
  readonly navigationalStatus: number;
}

/** What came of one message. */
export interface JsonReports {
  /** False for what is no message about vessels, such as a greeting. */
  readonly isMessage: boolean;
  readonly positions: readonly JsonPosition[];
  readonly statics: readonly StaticReport[];
  /** Why a part of it could not be used: one reason for each. */
  readonly bad: readonly string[];
  /** What the server complains of. */
  readonly error?: string;
}

/** How a service speaks JSON over a WebSocket. */
export interface MessageReader {
  /** Sent first on every connection: what is asked for. */
  readonly subscription: string;
  /**
   * Reads one message.
   *
   * @param receivedMs epoch milliseconds of its arrival
   * @throws BadMessage when nothing of it can be used
   */
  read(text: string, receivedMs: number): JsonReports;
}

/** @throws BadMessage for what is no Maritime Mobile Service Identity */
export function checkMmsi(value: number | undefined): number {
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > 999_999_999) {
    throw new BadMessage('no MMSI');
  }
  return value;
}

/**
 * A place in degrees as the raw longitude and latitude of the columns; that of AIS for "not available" (181, 91) stays so.
 *
 * @throws BadMessage when it is absent, or no place on Earth
 */
export function readPlace(
  object: JsonObject,
  longitudeKey: string,
  latitudeKey: string,
): { longitude: number; latitude: number } {
  const longitude = readNumber(object, longitudeKey, -181, 181);
  const latitude = readNumber(object, latitudeKey, -91, 91);
  if (longitude === undefined || latitude === undefined) throw new BadMessage('no position');
  if (longitude === 181 || latitude === 91) {
    return { longitude: LONGITUDE_NOT_AVAILABLE, latitude: LATITUDE_NOT_AVAILABLE };
  }
  if (Math.abs(longitude) > 180) throw new BadMessage(`${longitudeKey} is out of range`);
  if (Math.abs(latitude) > 90) throw new BadMessage(`${latitudeKey} is out of range`);
  return {
    longitude: Math.round(longitude * AIS_UNITS_PER_DEGREE),
    latitude: Math.round(latitude * AIS_UNITS_PER_DEGREE),
  };
}

/** Degrees as the raw course of the columns; 360 and more mean "not available", as in AIS. */
export function toCourse(degrees: number | undefined): number {
  return degrees === undefined ? COURSE_NOT_AVAILABLE : Math.min(Math.round(degrees * 10), COURSE_NOT_AVAILABLE);
}

/** Degrees as the raw heading of the columns; 360 and more mean "not available", as in AIS. */
export function toHeading(degrees: number | undefined): number {
  const heading = Math.round(degrees ?? HEADING_NOT_AVAILABLE);
  return heading > 359 ? HEADING_NOT_AVAILABLE : heading;
}

/** The report without what is undefined; undefined itself when the vessel says nothing in it. */
export function makeStatic(
  mmsi: number,
  timeMs: number,
  said: { readonly [K in keyof Omit<StaticReport, 'mmsi' | 'timeMs'>]: StaticReport[K] | undefined },
): StaticReport | undefined {
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return Object.keys(known).length === 0 ? undefined : { mmsi, timeMs, ...known };
}
