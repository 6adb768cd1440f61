import type { RoomEvent } from '@searoom/model/api';
import type { Store } from '@searoom/store';
import type { EvidenceSentence, KeptEvent } from '../room/event-log.ts';
import type { KeptArea, KeptChange, RoomKeeper } from '../room/room-keeper.ts';

/** Events that a room opens with; older ones stay in the store. */
const MOST_EVENTS = 20_000;

/** What is kept with the row of an event besides what the interface gives. */
interface KeptRow extends RoomEvent {
  readonly kept?: { readonly first: number; readonly sentences: readonly EvidenceSentence[] };
}

/** Reads what an earlier room left in a store, and keeps there what is new. */
export async function openKeeper(store: Store): Promise<RoomKeeper> {
  const [events, areas] = await Promise.all([store.events.load(MOST_EVENTS), store.areas.list()]);
  return {
    events: events.map(({ event, revisions }): KeptEvent => {
      const { kept, ...current } = event as KeptRow;
      return { current, revisions, first: kept?.first ?? current.sequence, sentences: kept?.sentences ?? [] };
    }),
    areas: areas.map(({ id, name, ring, created }) => ({
      id,
      name,
      created,
      ring: ring.map(([lon, lat]) => [lon!, lat!] as const),
    })),
    saveEvents: (changes) => store.events.save(changes.flatMap(listChanges)),
    saveAreas: (wanted) => replaceAreas(store, wanted),
  };
}

function listChanges({ id, current, revisions, first, sentences }: KeptChange): Parameters<Store['events']['save']>[0] {
  const event: KeptRow = { ...current, kept: { first, sentences } };
  const shared = { id, sequence: current.sequence, event };
  return revisions.length === 0 ? [shared] : revisions.map((revision) => ({ ...shared, revision }));
}

/** One after the other: each is kept by itself, and what was kept stays right whatever comes between. */
async function replaceAreas({ areas }: Store, wanted: readonly KeptArea[]): Promise<void> {
  for (const { id } of await areas.list()) {
    if (wanted.every((area) => area.id !== id)) await areas.remove(id);
  }
  for (const { ring, ...area } of wanted) {
    await areas.save({ ...area, ring: ring.map((corner) => [...corner]), areaKm2: 0 });
  }
}
