import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';

export type { WhoseAnswer, WhoseZone };
/** A party by its code, and its English name. */
export type NamedParty = WhoseAnswer['assertedBy'][number];
/** The base point that a limit is measured from, as near as it is known. */
export type MeasuredBase = NonNullable<WhoseZone['base']>;
/** A boundary or claim line not far from the place. */
export type NearbyLine = WhoseAnswer['linesNearby'][number];
export type NearbyFeature = WhoseAnswer['features'][number];
export type MeasuredMedian = WhoseAnswer['medians'][number];
export type ViewSummary = WhoseAnswer['views'][number];
export type JustOutside = WhoseAnswer['justOutside'][number];
