import type { OccupationRecord } from '../fact-schema.ts';
import { memory } from '../sources.ts';

/** A party in control now. Every date here is recalled: a list of occupations has to be read. */
export function held(feature: string, party: string, from?: string, note?: string): OccupationRecord {
  return {
    feature,
    party,
    ...(from === undefined ? {} : { from }),
    ...(note === undefined ? {} : { note }),
    source: memory(
      from === undefined && note === undefined
        ? 'who is in control now; since when is not known here'
        : 'who is in control, and since when; to be read in a history of the occupations',
    ),
  };
}

/** A party that was in control and is so no more (there or at that time). */
export function heldUntil(
  feature: string,
  party: string,
  from: string | undefined,
  to: string,
  note?: string,
): OccupationRecord {
  return {
    ...held(feature, party, from, note),
    to,
    source: memory('who was in control, and until when; to be read in a history of the occupations'),
  };
}
