import type { FeatureAssertion } from '../fact-schema.ts';
import { OTHER_ASSERTIONS } from './assertions-others.ts';
import { SPRATLY_ASSERTIONS } from './assertions-spratly.ts';

/** What parties say of single features, the Spratly group first. */
export const ASSERTIONS: readonly FeatureAssertion[] = [...SPRATLY_ASSERTIONS, ...OTHER_ASSERTIONS];
