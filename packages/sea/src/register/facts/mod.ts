import type {
  ArtificialIslandRecord,
  ChangeRecord,
  FeatureAssertion,
  FindingRecord,
  NameRecord,
  OccupationRecord,
  PositionCandidate,
  RescueRegionRecord,
} from '../fact-schema.ts';
import { ARTIFICIAL_ISLANDS } from './artificial-islands.ts';
import { ASSERTIONS } from './assertions.ts';
import { OTHER_CANDIDATES } from './candidates-others.ts';
import { SPRATLY_CANDIDATES } from './candidates-spratly.ts';
import { CHANGES } from './changes.ts';
import { AWARD_ISLAND_FINDINGS } from './findings-award-islands.ts';
import { AWARD_REEF_FINDINGS } from './findings-award-reefs.ts';
import { SOVEREIGNTY_FINDINGS } from './findings-sovereignty.ts';
import { NAMES } from './names.ts';
import { OCCUPATIONS } from './occupations.ts';
import { RESCUE_REGIONS } from './rescue-regions.ts';

/** What is recorded about features beside the features themselves. */
export interface Facts {
  readonly findings: readonly FindingRecord[];
  readonly occupations: readonly OccupationRecord[];
  readonly candidates: readonly PositionCandidate[];
  readonly assertions: readonly FeatureAssertion[];
  readonly artificialIslands: readonly ArtificialIslandRecord[];
  readonly rescueRegions: readonly RescueRegionRecord[];
  readonly changes: readonly ChangeRecord[];
  readonly names: readonly NameRecord[];
}

/** The facts that Searoom ships, each with its own source; as known on the day of the register. */
export const FACTS: Facts = {
  findings: [...AWARD_REEF_FINDINGS, ...AWARD_ISLAND_FINDINGS, ...SOVEREIGNTY_FINDINGS],
  occupations: OCCUPATIONS,
  candidates: [...SPRATLY_CANDIDATES, ...OTHER_CANDIDATES],
  assertions: ASSERTIONS,
  artificialIslands: ARTIFICIAL_ISLANDS,
  rescueRegions: RESCUE_REGIONS,
  changes: CHANGES,
  names: NAMES,
};
