/**
 * Something that is true of a scenario by construction, for a detector to find.
 *
 * - `circle-entry`, `circle-exit`: crosses a circle round a feature (its 12 M or 24 M circle); `measures.radiusM`;
 *   not told of aircraft
 * - `gap`: the station was off; from the last report before to the first after
 * - `teleport`: one report with a false position; `shared-identity`: two hulls under one MMSI; `identity-swap`: one hull
 *   under two MMSIs in turn, both in `others` and `mmsi`
 * - `duplicates`: the same transmissions delivered by two receivers; `measures.count`
 * - `late`: reports that satellites delivered after their time; `measures.count`
 * - `bad-checksum`, `lost-part`: one damaged transmission; `measures.sentences` that do not decode
 * - `no-heading`: the station sends heading 511 throughout
 * - `loitering`, `survey-pattern`, `shadowing`, `escort`, `blocking`, `close-pass`, `rendezvous`, `swarm`, `relief`,
 *   `drifting`, `sudden-stop`, `distress`: as the words say; the other vessels stand in `others`
 */
export type FactKind =
  | 'circle-entry'
  | 'circle-exit'
  | 'gap'
  | 'teleport'
  | 'shared-identity'
  | 'identity-swap'
  | 'duplicates'
  | 'late'
  | 'bad-checksum'
  | 'lost-part'
  | 'no-heading'
  | 'loitering'
  | 'survey-pattern'
  | 'shadowing'
  | 'escort'
  | 'blocking'
  | 'close-pass'
  | 'rendezvous'
  | 'swarm'
  | 'relief'
  | 'drifting'
  | 'sudden-stop'
  | 'distress';

/** One planted fact. Places and times are those of the real motion, whether or not a report was heard just then. */
export interface TruthFact {
  readonly kind: FactKind;
  readonly mmsi: number;
  /** MMSIs of the other vessels that take part. */
  readonly others?: readonly number[];
  readonly startMs: number;
  readonly endMs: number;
  /** Place at the start. */
  readonly lon: number;
  readonly lat: number;
  readonly note: string;
  /** Numbers with their unit in the name. */
  readonly measures?: Readonly<Record<string, number>>;
}

/** Facts by start, then by vessel and kind. */
export function compareFacts(a: TruthFact, b: TruthFact): number {
  return a.startMs - b.startMs || a.mmsi - b.mmsi || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}
