import { AGREEMENTS } from './instruments/agreements.ts';
import { INTERNATIONAL_INSTRUMENTS } from './instruments/international.ts';
import { NORTH_EAST_INSTRUMENTS } from './instruments/north-east.ts';
import { SOUTH_EAST_INSTRUMENTS } from './instruments/south-east.ts';
import { FEATURE_ACTS, STATEMENTS } from './instruments/statements.ts';
import type { InstrumentRecord } from './schema.ts';

/** Every instrument that a record of the register, a fact or a legal view names. */
export const INSTRUMENTS: readonly InstrumentRecord[] = [
  ...NORTH_EAST_INSTRUMENTS,
  ...SOUTH_EAST_INSTRUMENTS,
  ...FEATURE_ACTS,
  ...STATEMENTS,
  ...AGREEMENTS,
  ...INTERNATIONAL_INSTRUMENTS,
];
