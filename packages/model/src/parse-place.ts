import { SearoomError } from './errors.ts';

export interface PlaceRead {
  readonly lat: number;
  readonly lon: number;
}

const HEMISPHERES = /^([NSEW])?\s*([+-])?\s*([^NSEW]*?)\s*([NSEW])?$/i;
/** Degrees, minutes, seconds, in this order, each with or without its mark. */
const MARKS = /^[°º]?['′’]?(?:["″”]|''|′′)?$/;
const BETWEEN = /[°º'′’"″”\s]+/;
const NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * Reads a place as a user writes it: `5.03,112.65`, `5.03 112.65`, `-8.5,115`, `5°01.8'N 112°39'E`, `5 01 48 N, 112 39 E`,
 * `N5.03 E112.65`. Latitude first, unless the letters say otherwise.
 *
 * @throws SearoomError SR_PLACE_INVALID with what is wrong
 */
export function parsePlace(text: string): PlaceRead {
  const parts = splitPlace(text.trim());
  const angles = parts.map((part) => readAngle(part.trim()));
  const [first, second] = angles;
  if (angles.length !== 2 || first === undefined || second === undefined) return refuse(text);
  const isSwapped = first.axis === 'lon' || second.axis === 'lat';
  if (isSwapped && (first.axis === 'lat' || second.axis === 'lon')) return refuse(text, 'both are of one axis');
  const lat = (isSwapped ? second : first).degrees;
  const lon = (isSwapped ? first : second).degrees;
  if (Math.abs(lat) > 90) return refuse(text, 'the latitude comes first and is at most 90');
  if (Math.abs(lon) > 180) return refuse(text, 'the longitude is at most 180');
  return { lat, lon };
}

/** Two angles: on either side of a comma or semicolon, behind a hemisphere, or two plain numbers. */
function splitPlace(text: string): string[] {
  const byComma = text.split(/[,;]/);
  if (byComma.length > 1) return byComma;
  const isBefore = /^[NSEW]/i.test(text);
  const pattern = isBefore ? /^([NSEW].*\d[^NSEW]*)([NSEW].*\d.*)$/i : /^(.*\d[^NSEW]*[NSEW])\s*([\d.+-].*)$/i;
  const split = pattern.exec(text);
  if (split !== null) return [split[1]!, split[2]!];
  return text.split(/\s+/);
}

function readAngle(text: string): { degrees: number; axis?: 'lat' | 'lon' } | undefined {
  const [, before, sign, digits, behind] = HEMISPHERES.exec(text) ?? [];
  if (digits === undefined || !MARKS.test(digits.replace(/[\d.\s]/g, ''))) return undefined;
  const numbers = digits.split(BETWEEN).filter((part) => part !== '');
  const isWhole = numbers.slice(0, -1).every((part) => /^\d+$/.test(part));
  if (numbers.length < 1 || numbers.length > 3 || !isWhole || !numbers.every((part) => NUMBER.test(part))) {
    return undefined;
  }
  const [degrees, minutes = '0', seconds = '0'] = numbers;
  const letter = (before ?? behind)?.toUpperCase();
  const isTwice = before !== undefined && behind !== undefined;
  if (isTwice || (letter !== undefined && sign !== undefined) || Number(minutes) >= 60 || Number(seconds) >= 60) {
    return undefined;
  }
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = sign === '-' || letter === 'S' || letter === 'W';
  // No negative zero: it would be written as -0.
  const value = isNegative && size !== 0 ? -size : size;
  if (letter === undefined) return { degrees: value };
  return { degrees: value, axis: letter === 'N' || letter === 'S' ? 'lat' : 'lon' };
}

function refuse(text: string, why?: string): never {
  throw new SearoomError('SR_PLACE_INVALID', [why === undefined ? text : `${text} (${why})`]);
}
