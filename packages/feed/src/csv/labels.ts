import { NAVIGATIONAL_STATUS_NOT_DEFINED } from '@searoom/model';

/** Navigational status as histories spell it, in lower case (ITU-R M.1371-5 table 48). */
const STATUSES: Readonly<Record<string, number>> = {
  'under way using engine': 0,
  'underway using engine': 0,
  'at anchor': 1,
  'not under command': 2,
  'restricted maneuverability': 3,
  'restricted manoeuvrability': 3,
  'constrained by her draught': 4,
  'constrained by draught': 4,
  moored: 5,
  aground: 6,
  'engaged in fishing': 7,
  'under way sailing': 8,
  'underway sailing': 8,
  'reserved for future amendment [hsc]': 9,
  'reserved for future amendment of navigational status for hsc': 9,
  'reserved for future amendment [wig]': 10,
  'reserved for future amendment of navigational status for wig': 10,
  'power-driven vessel towing astern': 11,
  'power-driven vessel pushing ahead or towing alongside': 12,
  'reserved for future use': 13,
  'reserved for future use [13]': 13,
  'ais-sart': 14,
  'ais-sart (active)': 14,
  'ais-sart is active': 14,
};

/** Words that mean "not available". */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  'unknown',
  'unknown value',
  'undefined',
  'not defined',
  'not available',
  'null',
  'none',
  'na',
  'n/a',
  'nan',
]);

/** Type of ship in words (ITU-R M.1371-5 table 53), in lower case: the code without a kind of cargo. */
const SHIP_TYPES: Readonly<Record<string, number>> = {
  wig: 20,
  fishing: 30,
  towing: 31,
  'towing long/wide': 32,
  dredging: 33,
  diving: 34,
  military: 35,
  sailing: 36,
  pleasure: 37,
  hsc: 40,
  pilot: 50,
  sar: 51,
  tug: 52,
  'port tender': 53,
  'anti-pollution': 54,
  'law enforcement': 55,
  medical: 58,
  'not party to conflict': 59,
  passenger: 60,
  cargo: 70,
  tanker: 80,
  other: 90,
};

/** Types whose second digit is the kind of cargo. */
const CARGO_TENS: ReadonlySet<number> = new Set([20, 40, 60, 70, 80, 90]);

/** Pollutant categories X, Y, Z and OS of MARPOL were A, B, C and D before 2007. */
const CATEGORIES: Readonly<Record<string, number>> = { x: 1, a: 1, y: 2, b: 2, z: 3, c: 3, os: 4, d: 4 };

/** True for the words by which histories say that they do not know. */
export function isNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase());
}

/** Navigational status of a word: 0-15, or -1 for a word that is none. */
export function readStatusWord(text: string): number {
  if (isNothing(text)) return NAVIGATIONAL_STATUS_NOT_DEFINED;
  return STATUSES[text.toLowerCase()] ?? -1;
}

/**
 * AIS type of ship and cargo.
 *
 * @param type a number, or a word such as `Cargo`
 * @param cargo where the type is a word, the kind of cargo: `Category X` (A) to `Category OS` (D), or `Category A` to `D`
 * @returns 1-255, or undefined
 */
export function readShipType(type: string, cargo: string): number | undefined {
  if (/^\d+(\.0*)?$/.test(type)) {
    const code = Number(type);
    return code >= 1 && code <= 255 ? code : undefined;
  }
  const code = SHIP_TYPES[type.toLowerCase()];
  if (code === undefined || !CARGO_TENS.has(code)) return code;
  const category = /^category (x|y|z|os|[abcd])\b/i.exec(cargo)?.[1]?.toLowerCase();
  return code + (category === undefined ? 0 : CATEGORIES[category]!);
}
