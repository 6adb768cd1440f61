import { AGREEMENTS } from './instruments/agreements.ts';
import { NORTH_EAST_INSTRUMENTS } from './instruments/north-east.ts';
import { SOUTH_EAST_INSTRUMENTS } from './instruments/south-east.ts';
import type { InstrumentRecord } from './schema.ts';

/** Every instrument that a record of the register names. */
export const INSTRUMENTS: readonly InstrumentRecord[] = [
  ...NORTH_EAST_INSTRUMENTS,
  ...SOUTH_EAST_INSTRUMENTS,
  ...AGREEMENTS,
];
