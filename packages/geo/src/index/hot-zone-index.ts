import { ZoneIndex } from './zone-index.ts';

/**
 * An index that can be exchanged while others ask it: a worker builds the new one and hands over its buffer (shared or
 * transferred), the exchange is one assignment. Set numbers belong to one generation: whoever keeps them compares
 * `generation` and forgets them when it has changed.
 */
export class HotZoneIndex {
  #current: ZoneIndex;
  #generation = 1;

  constructor(index: ZoneIndex) {
    this.#current = index;
  }

  /** The index in force. Hold on to it for as long as one answer must be of one piece. */
  get current(): ZoneIndex {
    return this.#current;
  }

  /** Goes up by one with every exchange. */
  get generation(): number {
    return this.#generation;
  }

  /**
   * Exchanges the index. A buffer that is no index leaves the old one in force.
   *
   * @throws RangeError when the buffer is no index of this version, or cut short
   */
  swap(next: ZoneIndex | ArrayBufferLike): void {
    this.#current = next instanceof ZoneIndex ? next : ZoneIndex.open(next);
    this.#generation++;
  }

  setAt(lon: number, lat: number): number {
    return this.#current.setAt(lon, lat);
  }

  query(lon: number, lat: number, out: Uint16Array): number {
    return this.#current.query(lon, lat, out);
  }

  zonesOfSet(set: number): Uint16Array {
    return this.#current.zonesOfSet(set);
  }
}
