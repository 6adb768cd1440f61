/** Where a vessel is and how it lies. Reused between calls. */
export interface Place {
  lon: number;
  lat: number;
  /** True heading: where the bow points, which a current or the wind may set apart from the course. */
  headingDeg: number;
  /** ITU-R M.1371-5 table 48: 0 under way using engine, 1 at anchor, 7 fishing ... */
  navigationalStatus: number;
}

export function makePlace(): Place {
  return { lon: 0, lat: 0, headingDeg: 0, navigationalStatus: 15 };
}

/**
 * A motion as a function of time: a place for every instant, so that a report at any time is exact and costs nothing
 * but its own evaluation. Before the start and after the end it stands still.
 */
export interface Path {
  readonly startMs: number;
  readonly endMs: number;
  /** Writes the place at this time. The same time always gives the same place. */
  locate(timeMs: number, place: Place): void;
}

/** The place at a time, as an object of its own. For building a scene; reports use `locate`. */
export function placeAt(path: Path, timeMs: number): Place {
  const place = makePlace();
  path.locate(timeMs, place);
  return place;
}
