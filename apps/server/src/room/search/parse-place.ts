/** Degrees, minutes and seconds, each mark optional: `5.03`, `05°01.80′`, `5 01 48`. */
const ANGLE = String.raw`(\d{1,3}(?:\.\d+)?)\s*[°º]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]?\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”]|''|′′)?\s*)?`;
const PLAIN = /^([+-]?\d{1,3}(?:\.\d+)?)\s*[°º]?\s*[,; ]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[°º]?$/;
const BEHIND = new RegExp(`^${ANGLE}([NSEW])\\s*[,; ]?\\s*${ANGLE}([NSEW])$`, 'i');
const BEFORE = new RegExp(`^([NSEW])\\s*${ANGLE}[,; ]?\\s*([NSEW])\\s*${ANGLE}$`, 'i');

/**
 * Reads a place as a person writes it: `5.03,112.65`, `5.03 112.65`, `05°01.80′N 112°39.00′E`, `N5.03 E112.65`. Latitude
 * first, unless the letters say otherwise.
 *
 * @returns undefined for anything else
 */
export function parsePlace(text: string): { readonly lat: number; readonly lon: number } | undefined {
  const trimmed = text.trim();
  const plain = PLAIN.exec(trimmed);
  if (plain !== null) return check(Number(plain[1]), Number(plain[2]));
  const behind = BEHIND.exec(trimmed);
  if (behind !== null) {
    return combine(readAngle(behind.slice(1, 4)), behind[4]!, readAngle(behind.slice(5, 8)), behind[8]!);
  }
  const before = BEFORE.exec(trimmed);
  if (before === null) return undefined;
  return combine(readAngle(before.slice(2, 5)), before[1]!, readAngle(before.slice(6, 9)), before[5]!);
}

function readAngle([degrees, minutes = '0', seconds = '0']: readonly (string | undefined)[]): number {
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return Number.NaN;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
}

function combine(
  first: number,
  firstLetter: string,
  second: number,
  secondLetter: string,
): { lat: number; lon: number } | undefined {
  const letters = (firstLetter + secondLetter).toUpperCase();
  const a = /[SW]/i.test(firstLetter) ? -first : first;
  const b = /[SW]/i.test(secondLetter) ? -second : second;
  if (/^[NS][EW]$/.test(letters)) return check(a, b);
  return /^[EW][NS]$/.test(letters) ? check(b, a) : undefined;
}

function check(lat: number, lon: number): { lat: number; lon: number } | undefined {
  // No negative zero: it would be written as -0.
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat: lat + 0, lon: lon + 0 } : undefined;
}
