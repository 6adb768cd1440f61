import type { WatchArea } from '@searoom/model/api';

/** An area as it is kept: what is in it now is not. */
export type StoredArea = Omit<WatchArea, 'inside'>;

/** Where the areas that somebody here wants watched are kept. */
export interface AreaStore {
  /** Keeps an area; one with the same id is replaced and keeps its place. */
  save(area: StoredArea): Promise<void>;
  /** @returns false where there is none */
  remove(id: string): Promise<boolean>;
  /** All, in the order in which they were first kept. */
  list(): Promise<StoredArea[]>;
}
