import { MARK_LOST, MARK_VIRTUAL, TARGET_KINDS } from '@searoom/model/api';

/** Shapes of the fragment shader, by number. After IEC 62288. */
export const SHAPES = [
  'class-a',
  'class-b',
  'aid',
  'station',
  'aircraft',
  'distress',
  'unknown',
  'virtual-aid',
] as const;
export type Shape = (typeof SHAPES)[number];

const SHAPE_OF_KIND: Readonly<Record<(typeof TARGET_KINDS)[number], Shape>> = {
  unknown: 'unknown',
  'class-a': 'class-a',
  'class-b': 'class-b',
  aid: 'aid',
  station: 'station',
  aircraft: 'aircraft',
  distress: 'distress',
  craft: 'class-b',
};
const SHAPE_NUMBERS = Uint8Array.from(TARGET_KINDS, (kind) => SHAPES.indexOf(SHAPE_OF_KIND[kind]));
const VIRTUAL_AID = SHAPES.indexOf('virtual-aid');
const AID = SHAPES.indexOf('aid');
const UNKNOWN = SHAPES.indexOf('unknown');

/** Bits beside the shape's number (its three lowest bits), and where the tone stands. */
export const LOOK_LOST = 8;
export const LOOK_RESTING = 16;
export const LOOK_SELECTED = 32;
export const LOOK_TONE_SHIFT = 6;

/** What colour a symbol takes: none but the alert's. */
export const TONES = ['plain', 'caution', 'warning', 'alarm'] as const;
export type Tone = (typeof TONES)[number];

/** Speed below which a vessel rests whatever it says, 1/10 knot. */
const RESTING_SOG = 5;

/**
 * The look of a symbol as one byte, but for selection and tone: which shape, whether lost, whether at rest (at anchor,
 * moored, or slower than half a knot: smaller and without a vector).
 *
 * @param status ITU-R M.1371-5 table 48 · @param sog 1/10 knot, 1023 = not available
 */
export function codeLook(kind: number, marks: number, status: number, sog: number): number {
  let shape = SHAPE_NUMBERS[kind] ?? UNKNOWN;
  if (shape === AID && (marks & MARK_VIRTUAL) !== 0) shape = VIRTUAL_AID;
  const isResting = status === 1 || status === 5 || sog < RESTING_SOG;
  return shape | ((marks & MARK_LOST) !== 0 ? LOOK_LOST : 0) | (isResting ? LOOK_RESTING : 0);
}

/** Bits of shapes (1 << number) and, above them, of lost targets: what a legend has to explain. */
export const SEEN_LOST: number = 1 << SHAPES.length;
