/** A step of the schema. It never changes once it was published; what is wrong with it is mended by a later one. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number;
  readonly name: string;
  /** Statements in the SQL that PGlite and PostgreSQL 15 share. */
  readonly statements: readonly string[];
}
