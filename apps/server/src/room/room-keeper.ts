import type { EventChange } from './event-journal.ts';
import type { EvidenceSentence, KeptEvent } from './event-log.ts';

/** An own area as it is kept. */
export interface KeptArea {
  readonly id: string;
  readonly name: string;
  readonly ring: readonly (readonly [number, number])[];
  readonly created: string;
}

/** A change of an event with the sentences it rests on. */
export interface KeptChange extends EventChange {
  readonly first: number;
  readonly sentences: readonly EvidenceSentence[];
}

/** Where a room keeps what has to be there after a restart: what an earlier room left, and a place for what is new. */
export interface RoomKeeper {
  readonly events: readonly KeptEvent[];
  readonly areas: readonly KeptArea[];
  /** Keeps changes, all or none; the same revision may come twice. */
  saveEvents(changes: readonly KeptChange[]): Promise<void>;
  /** Replaces all areas. */
  saveAreas(areas: readonly KeptArea[]): Promise<void>;
}
