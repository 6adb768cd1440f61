import type { Source } from '@searoom/model';
import type { FeatureAssertion } from '../fact-schema.ts';

/** One statement of a party on one feature: who, under which instrument, in which words, contested by whom. */
export function asserted(
  feature: string,
  party: string,
  instrument: string,
  says: string,
  contestedBy: readonly string[],
  source: Source,
  date?: string,
): FeatureAssertion {
  const record = { feature, party, instrument, says, contestedBy, source };
  return date === undefined ? record : { ...record, date };
}
