/**
 * All rules of conduct, in the order in which they are asked: the first that fits decides. Special before general:
 * areas, one's own flag, what a party said or asks, what is free for all, how the view stands to the zone, the law.
 * @module
 */
import type { ConductRule } from '../conduct-rule.ts';
import { ARRANGEMENTS, CLAIM_AREAS } from './areas.ts';
import { AWARD } from './award.ts';
import { FREEDOMS, STATE_PASSAGE } from './freedoms.ts';
import { INNER_WATERS } from './inner-waters.ts';
import { NATIONAL_LAW, NATIONAL_LAW_NEUTRAL } from './national-law.ts';
import { NEUTRAL, UNOPPOSED } from './neutral.ts';
import { OUTER_ZONES } from './outer-zones.ts';
import { CONDUCT_UNKNOWN, CROSS_STRAIT, FLAG_UNKNOWN, OWN_FLAG, STANCES } from './standing.ts';
import { STATEMENTS } from './statements.ts';
import { TERRITORIAL_SEA } from './territorial-sea.ts';

export { FLAG_UNKNOWN } from './standing.ts';

/** Rules that are searched, in order. `FLAG_UNKNOWN` is not among them: it replaces what they find. */
export const ORDERED_RULES: readonly ConductRule[] = [
  ...CLAIM_AREAS,
  ...ARRANGEMENTS,
  ...OWN_FLAG,
  ...CROSS_STRAIT,
  ...AWARD,
  ...STATEMENTS,
  ...NATIONAL_LAW,
  ...NATIONAL_LAW_NEUTRAL,
  ...FREEDOMS,
  ...STANCES,
  ...NEUTRAL,
  ...UNOPPOSED,
  ...STATE_PASSAGE,
  ...INNER_WATERS,
  ...TERRITORIAL_SEA,
  ...OUTER_ZONES,
  ...CONDUCT_UNKNOWN,
];

/** Every rule of conduct. */
export const CONDUCT_RULES: readonly ConductRule[] = [...ORDERED_RULES, FLAG_UNKNOWN];
