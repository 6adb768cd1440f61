/** What became of every report: the fields add up to `reports`. */
export interface WatchCounters {
  reports: number;
  /** Joined a track in order of time. */
  joined: number;
  /** Joined a track late, before reports that had come earlier. */
  joinedLate: number;
  /** The same transmission heard again. */
  duplicate: number;
  /** Messages that carry no vessel position. */
  withoutPosition: number;
  /** Position outside the Earth's range, or exactly 0 N 0 E. */
  badPosition: number;
  /** No time in the message, its carrier or the source. */
  untimed: number;
  /** A time before 1992 or in the future. */
  badTime: number;
  /** Set aside as an impossible jump. */
  setAside: number;
  /** Coarse position (message 27) of a vessel that reports fine ones. */
  coarse: number;
  /** Older than all that is remembered of the track. */
  tooLate: number;
}

/** Counters at zero. */
export function makeCounters(): WatchCounters {
  return {
    reports: 0,
    joined: 0,
    joinedLate: 0,
    duplicate: 0,
    withoutPosition: 0,
    badPosition: 0,
    untimed: 0,
    badTime: 0,
    setAside: 0,
    coarse: 0,
    tooLate: 0,
  };
}
