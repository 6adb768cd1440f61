import type { AreaStore, StoredArea } from './area-store.ts';

/** Areas in memory: nothing is kept after the process. */
export class MemoryAreaStore implements AreaStore {
  readonly #areas = new Map<string, StoredArea>();

  save(area: StoredArea): Promise<void> {
    this.#areas.set(area.id, pickKept(area));
    return Promise.resolve();
  }

  remove(id: string): Promise<boolean> {
    return Promise.resolve(this.#areas.delete(id));
  }

  list(): Promise<StoredArea[]> {
    return Promise.resolve([...this.#areas.values()]);
  }
}

/** What of an area is kept, where it comes with more. */
export function pickKept({ id, name, ring, areaKm2, created }: StoredArea): StoredArea {
  return { id, name, ring, areaKm2, created };
}
