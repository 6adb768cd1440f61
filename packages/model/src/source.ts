/**
 * How well a fact is known.
 * `seen`: read in the named source · `partly`: part of the value read, the rest recalled · `memory`: recalled, not yet
 * read in a source · `measured`: measured by Searoom · `derived`: computed by Searoom from facts of the other marks.
 */
export type Confidence = 'seen' | 'partly' | 'memory' | 'measured' | 'derived';

/** Where a fact comes from. Every number a user can see leads to one of these. */
export interface Source {
  /** What it is, in words a reader can look up: title, publisher, page or point. */
  readonly title: string;
  /** Address or document number, where there is one. */
  readonly reference?: string;
  readonly confidence: Confidence;
  /** Licence of the source, where its content (not only a fact from it) is used. */
  readonly licence?: string;
}

/** Law, declaration, treaty or note on which a party rests an assertion. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  /** ISO date, year-month or year, as exactly as known. */
  readonly date?: string;
  readonly article?: string;
  readonly note?: string;
  readonly sources: readonly Source[];
}
