/** What a binary application carries, in two faces. */
export interface ApplicationFields {
  /** Short name of the application. */
  readonly application: string;
  /** Flat, with gpsd's JSON names; "not available" codes stand as numbers in the unit of the field. */
  readonly raw: Record<string, number | string>;
  /** Clear names with units, null for "not available"; repeated parts as arrays. */
  readonly view: Record<string, unknown>;
}
