/** One area as a reader of a format hands it on, before anything is known of its sense. */
export interface RawZone {
  /** Where it stands in the file, for reports. */
  readonly where: string;
  /** Id that the source gives it. */
  readonly id?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Closed rings [x, y ...], first place repeated, the numbers as they stand in the file. */
  readonly rings: readonly Float64Array[];
}
