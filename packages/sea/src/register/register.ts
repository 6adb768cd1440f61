import { CHN_BASELINES } from './baselines/chn.ts';
import { IDN_BASELINES } from './baselines/idn.ts';
import { PHL_BASELINES } from './baselines/phl.ts';
import { VNM_BASELINES } from './baselines/vnm.ts';
import { COASTS, EXCLUDED_COASTS, NO_MEDIAN_BETWEEN, REDUCED_BELTS } from './coasts.ts';
import { OTHER_FEATURES } from './features/others.ts';
import { PARACEL } from './features/paracel.ts';
import { SPRATLY_AWARD_ISLANDS } from './features/spratly-award-islands.ts';
import { SPRATLY_AWARD_REEFS } from './features/spratly-award-reefs.ts';
import { SPRATLY_HIGH_TIDE } from './features/spratly-high-tide.ts';
import { SPRATLY_NORTH } from './features/spratly-north.ts';
import { SPRATLY_SOUTH } from './features/spratly-south.ts';
import { GAPS } from './gaps.ts';
import { FEATURE_GROUPS } from './groups.ts';
import { INSTRUMENTS } from './instruments.ts';
import { AGREED_NORTH } from './lines/agreed-north.ts';
import { AGREED_SOUTH } from './lines/agreed-south.ts';
import { ARRANGEMENTS } from './lines/arrangements.ts';
import { CLAIM_LINES } from './lines/claims.ts';
import { DASHED_LINES } from './lines/dashed-line.ts';
import { NATIONAL_CLAIMS } from './national-claims.ts';
import type { Register } from './schema.ts';

/** The register that Searoom ships: facts and assertions with their sources, as known on `asOf`. */
export const REGISTER: Register = {
  asOf: '2026-11-01',
  // The baselines of the Philippines are the last of those in force then that are not dated otherwise.
  begins: '2009-03-10',
  groups: FEATURE_GROUPS,
  features: [
    ...SPRATLY_AWARD_REEFS,
    ...SPRATLY_AWARD_ISLANDS,
    ...SPRATLY_HIGH_TIDE,
    ...SPRATLY_NORTH,
    ...SPRATLY_SOUTH,
    ...PARACEL,
    ...OTHER_FEATURES,
  ],
  instruments: INSTRUMENTS,
  nationalClaims: NATIONAL_CLAIMS,
  baselines: [...CHN_BASELINES, ...IDN_BASELINES, ...PHL_BASELINES, ...VNM_BASELINES],
  lines: [...CLAIM_LINES, ...AGREED_NORTH, ...AGREED_SOUTH, ...ARRANGEMENTS],
  dashes: DASHED_LINES,
  coasts: COASTS,
  excludedCoasts: EXCLUDED_COASTS,
  reducedBelts: REDUCED_BELTS,
  noMedianBetween: NO_MEDIAN_BETWEEN,
  gaps: GAPS,
};
