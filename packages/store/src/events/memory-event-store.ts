import type { EventRevision } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';
import type { EventChange, EventStore, StoredEvent } from './event-store.ts';

interface Entry {
  event: RoomEvent;
  sequence: number;
  readonly revisions: Map<number, EventRevision>;
}

/** Events in memory: nothing is kept after the process. */
export class MemoryEventStore implements EventStore {
  readonly #entries = new Map<string, Entry>();

  save(changes: readonly EventChange[]): Promise<void> {
    for (const { id, sequence, event, revision } of changes) {
      let entry = this.#entries.get(id);
      if (entry === undefined) this.#entries.set(id, (entry = { event, sequence, revisions: new Map() }));
      else if (sequence >= entry.sequence) Object.assign(entry, { event, sequence });
      if (revision !== undefined && !entry.revisions.has(revision.revision)) {
        entry.revisions.set(revision.revision, revision);
      }
    }
    return Promise.resolve();
  }

  load(most: number): Promise<StoredEvent[]> {
    const newest = [...this.#entries].sort(([oneId, one], [otherId, other]) => {
      return other.sequence - one.sequence || (oneId < otherId ? -1 : 1);
    });
    const chosen = newest.slice(0, most).reverse();
    return Promise.resolve(chosen.map(([, entry]) => toStored(entry)));
  }

  count(): Promise<number> {
    return Promise.resolve(this.#entries.size);
  }

  async *scan(most: number): AsyncIterable<readonly StoredEvent[]> {
    const ids = [...this.#entries.keys()].sort();
    for (let at = 0; at < ids.length; at += most) {
      yield ids.slice(at, at + most).map((id) => toStored(this.#entries.get(id)!));
    }
  }
}

function toStored({ event, revisions }: Entry): StoredEvent {
  return { event, revisions: [...revisions.values()].sort((a, b) => a.revision - b.revision) };
}
