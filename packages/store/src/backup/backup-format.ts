import type { LedgerHead } from '@searoom/assistance';

/*
 * A backup is gzipped JSON, one value a line: a header, then facts, events with their revisions, areas, tables of rates and
 * settings, and an end that counts them and seals the lines before it. It knows nothing of the engine that wrote it.
 */

export const BACKUP_FORMAT = 1;

/** What a backup holds. */
export interface BackupCounts {
  readonly facts: number;
  readonly events: number;
  readonly revisions: number;
  readonly areas: number;
  readonly rates: number;
  readonly settings: number;
}

export interface BackupHeader {
  readonly searoom: 'backup';
  readonly format: number;
  /** Schema of the store that wrote it. */
  readonly schema: number;
  /** When, ISO, UTC. */
  readonly at: string;
  /** Head of its ledger: what the chain has to end in. */
  readonly head: LedgerHead;
  /** What the store held when the backup began. Events may have come in since: the end counts what is in the file. */
  readonly counts: Pick<BackupCounts, 'facts' | 'events'>;
}

export interface BackupEnd {
  readonly counts: BackupCounts;
  /** SHA-256, hex, of every line before, with their ends of line. */
  readonly sha256: string;
}

export interface BackupSummary {
  /** When it was written, ISO, UTC. */
  readonly at: string;
  readonly head: LedgerHead;
  readonly counts: BackupCounts;
}

/** Counts that can be added to. */
export type Tally = { -readonly [Kind in keyof BackupCounts]: number };

export function emptyTally(): Tally {
  return { facts: 0, events: 0, revisions: 0, areas: 0, rates: 0, settings: 0 };
}
