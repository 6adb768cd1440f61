/** What the tracks and the zone detector may be told. Every value is printed in the events that rest on it. */
export interface WatchParameters {
  /** A move faster than this is impossible for a ship (events.md §1.11, proposal to tune). */
  readonly jumpSpeedKn: number;
  /** The same for a search-and-rescue aircraft (message 9). */
  readonly aircraftJumpSpeedKn: number;
  /** A move shorter than this is never called impossible: clocks and receivers differ by seconds. */
  readonly jumpDistanceM: number;
  /** A report set aside becomes a track of its own when this many reports agree with it ... */
  readonly secondTrackReports: number;
  /** ... over at least this time. */
  readonly secondTrackMs: number;
  /** A zone change is believed when every place this far round one report agrees with it ... */
  readonly confirmDistanceM: number;
  /** ... or when this many reports in a row agree ... */
  readonly confirmReports: number;
  /** ... over at least this time. */
  readonly confirmMs: number;
  /** Time between two reports that counts as observed; longer gaps count as possible hours only. */
  readonly observedGapMs: number;
  /** Coarse positions (message 27, 1/10 minute) are left out this long after a fine one. */
  readonly coarseAfterFineMs: number;
  /** A vessel silent for longer is forgotten, so that memory stays bounded. */
  readonly forgetAfterMs: number;
  /** More vessels than this are never kept; the longest silent go first, and are counted. */
  readonly maxTracks: number;
}

export const DEFAULT_PARAMETERS: WatchParameters = {
  jumpSpeedKn: 50,
  aircraftJumpSpeedKn: 500,
  jumpDistanceM: 5000,
  secondTrackReports: 3,
  secondTrackMs: 120_000,
  confirmDistanceM: 200,
  confirmReports: 2,
  confirmMs: 120_000,
  observedGapMs: 3_600_000,
  coarseAfterFineMs: 3_600_000,
  forgetAfterMs: 72 * 3_600_000,
  maxTracks: 100_000,
};
