import type { EventRevision } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';

/** One change of an event: its newest row, and the revision that led to it where there was one (a review has none). */
export interface EventChange {
  readonly id: string;
  /** Place of the change in the stream; goes up with every change. */
  readonly sequence: number;
  readonly event: RoomEvent;
  readonly revision?: EventRevision;
}

/** An event as it was kept. */
export interface StoredEvent {
  readonly event: RoomEvent;
  /** Every revision, oldest first. */
  readonly revisions: readonly EventRevision[];
}

/** Where the events of the Watch page are kept. */
export interface EventStore {
  /**
   * Keeps changes, all or none, in any order and as often as one likes: a change with a lower sequence never replaces a
   * later one, and a revision that is there stays as it is.
   */
  save(changes: readonly EventChange[]): Promise<void>;
  /** The events that changed last, the one whose change is longest ago first. */
  load(most: number): Promise<StoredEvent[]>;
  /** Events kept. */
  count(): Promise<number>;
  /** Every event by id, in pieces. */
  scan(most: number): AsyncIterable<readonly StoredEvent[]>;
}
