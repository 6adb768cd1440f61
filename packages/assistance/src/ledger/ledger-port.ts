import type { Fact } from '../facts/fact.ts';

/** Last entry of a ledger. An empty one has seq 0 and 64 zeros. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
  /** `recordedAt` of the last entry; empty for an empty ledger. */
  readonly recordedAt: string;
}

/** A fact as it was sealed: the text over which its hash was taken, and the hash. */
export interface SealedText {
  readonly text: string;
  readonly hash: string;
}

/** A subject group that is read and edited together, with where it stands. */
export interface TopicInfo {
  readonly topic: string;
  readonly facts: number;
  /** Sequence of its newest fact: what an editor saw. */
  readonly seq: number;
}

/**
 * Where a ledger is kept. It appends and reads; it never changes or removes. Drivers: memory (`memory-port.ts`), and SQL in
 * `@searoom/store`; all pass `testing/ledger-port-suite.ts`.
 */
export interface LedgerPort {
  head(): Promise<LedgerHead>;
  /**
   * Appends facts that continue the chain, all or none, and acknowledges only what will be there after a crash.
   *
   * @returns false where the head is not the one the facts continue: somebody else was faster, and nothing was written
   */
  append(facts: readonly Fact[]): Promise<boolean>;
  /** Facts of some topics in the order of the ledger. */
  readTopics(topics: readonly string[]): Promise<Fact[]>;
  /** Facts by id; those that are not there are left out. */
  readFacts(ids: readonly string[]): Promise<Fact[]>;
  /** Every topic of a kind of subject (`grant`), by name; all where none is given. */
  listTopics(type?: string): Promise<TopicInfo[]>;
  /** Everything after a sequence, in order, in pieces of at most `most` facts. */
  scan(afterSeq: number, most: number): AsyncIterable<readonly Fact[]>;
  /**
   * The same as sealed texts, for a check of the whole chain. A store that keeps the texts gives them without making facts of
   * them, which is most of what a check would cost; who keeps facts has none.
   */
  scanSealed?(afterSeq: number, most: number): AsyncIterable<readonly SealedText[]>;
}
