import type { OccupationRecord } from '../fact-schema.ts';
import { OTHER_OCCUPATIONS } from './occupations-others.ts';
import { SPRATLY_OCCUPATIONS } from './occupations-spratly.ts';

/** Who is or was in control of each feature; a row without `to` lasts. It says nothing about title. */
export const OCCUPATIONS: readonly OccupationRecord[] = [...SPRATLY_OCCUPATIONS, ...OTHER_OCCUPATIONS];
