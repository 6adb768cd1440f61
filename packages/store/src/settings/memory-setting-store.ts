import type { SettingStore, StoredSetting } from './setting-store.ts';

/** Settings in memory: nothing is kept after the process. */
export class MemorySettingStore implements SettingStore {
  /** As text: what is read is no part of what was written. */
  readonly #bodies = new Map<string, string>();

  read(name: string): Promise<unknown> {
    const body = this.#bodies.get(name);
    return Promise.resolve(body === undefined ? undefined : JSON.parse(body));
  }

  write(name: string, value: unknown): Promise<void> {
    this.#bodies.set(name, JSON.stringify(value));
    return Promise.resolve();
  }

  remove(name: string): Promise<boolean> {
    return Promise.resolve(this.#bodies.delete(name));
  }

  list(): Promise<StoredSetting[]> {
    const names = [...this.#bodies.keys()].sort();
    return Promise.resolve(names.map((name) => ({ name, value: JSON.parse(this.#bodies.get(name)!) })));
  }
}
