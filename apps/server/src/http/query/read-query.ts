import { SearoomError } from '@searoom/model';
import type { Box } from '../../room/room.ts';

/** Latest time that a `Date` knows. */
const LAST_MS = 8.64e15;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/;

/**
 * Reads `west,south,east,north` in degrees.
 *
 * @param name of the parameter, for the message
 * @throws SearoomError SR_QUERY_INVALID
 */
export function readBox(text: string | undefined, name = 'bbox'): Box | undefined {
  if (text === undefined) return undefined;
  const parts = text.split(',');
  const numbers = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length !== 4 || numbers.some((value) => !Number.isFinite(value))) {
    refuse(name, 'give west,south,east,north in degrees');
  }
  const [west, south, east, north] = numbers as [number, number, number, number];
  if (south < -90 || north > 90) refuse(name, 'latitudes go from -90 to 90');
  if (south > north) refuse(name, 'its south lies north of its north');
  if (west < -180 || east > 180 || west > 180 || east < -180) refuse(name, 'longitudes go from -180 to 180');
  return [west, south, east, north];
}

/**
 * Reads a time: ISO 8601 (UTC where no zone stands) or epoch milliseconds.
 *
 * @throws SearoomError SR_QUERY_INVALID
 */
export function readTime(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,16}(\.\d+)?$/.test(text) && text.length > 4) {
    const ms = Number(text);
    if (ms <= LAST_MS) return ms;
  } else if (isCalendarDay(text)) {
    const hasZone = !text.includes('T') || /(Z|[+-]\d{2}:?\d{2})$/.test(text);
    const ms = Date.parse(hasZone ? text : `${text}Z`);
    if (!Number.isNaN(ms)) return ms;
  }
  return refuse(name, `"${text.slice(0, 60)}" is no time: give 2023-12-09T10:50:00Z or epoch milliseconds`);
}

/** True for the form of ISO 8601 with a day that its month has: `Date.parse` makes 1 March of 30 February. */
function isCalendarDay(text: string): boolean {
  const match = ISO.exec(text);
  if (match === null) return false;
  const [, year, month, day = '1'] = match;
  return Number(day) <= new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
}

/**
 * Reads two times that bound a stretch.
 *
 * @throws SearoomError SR_QUERY_INVALID
 */
export function readSpan(from: string | undefined, to: string | undefined): { fromMs?: number; toMs?: number } {
  const fromMs = readTime('from', from);
  const toMs = readTime('to', to);
  if (fromMs !== undefined && toMs !== undefined && fromMs > toMs) refuse('from', 'it lies after `to`');
  return { ...(fromMs !== undefined && { fromMs }), ...(toMs !== undefined && { toMs }) };
}

/**
 * Words separated by commas, each one of those there are.
 *
 * @throws SearoomError SR_QUERY_INVALID
 */
export function readWords<T extends string>(
  name: string,
  text: string | undefined,
  known?: readonly T[],
): T[] | undefined {
  if (text === undefined) return undefined;
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  for (const word of words) {
    if (known !== undefined && !known.includes(word as T)) {
      refuse(name, `"${word.slice(0, 60)}" is none of ${known.join(', ')}`);
    }
  }
  return words as T[];
}

/** @throws SearoomError SR_QUERY_INVALID */
export function refuse(name: string, why: string): never {
  throw new SearoomError('SR_QUERY_INVALID', [`${name}: ${why}`]);
}
