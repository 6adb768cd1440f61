import type { ZoneIndex } from '@searoom/geo';

/** Steps in which the way is looked at, in degrees (about 9 km). */
const STEP_DEG = 0.08;

/**
 * Land of other states: no state asserts a zone that is measured across it. A place is behind it when the way from the
 * base point meets it in two steps running; islands smaller than that stop nothing.
 */
export class ForeignLand {
  readonly #index: ZoneIndex;
  readonly #own: ReadonlySet<number>;
  /** By the number of the set: 1 = all own, 2 = foreign land; 0 where it is not known yet. */
  readonly #kinds: number[] = [];

  /**
   * @param index land of every country
   * @param own numbers of the countries that are not foreign to the party
   */
  constructor(index: ZoneIndex, own: ReadonlySet<number>) {
    this.#index = index;
    this.#own = own;
  }

  /** Looks from the base point outward, so that all places behind one headland are judged alike. */
  stands(lon: number, lat: number, baseLon: number, baseLat: number): boolean {
    const east = lon - baseLon;
    const north = lat - baseLat;
    const length = Math.hypot(east, north);
    let running = 0;
    for (let way = STEP_DEG; way < length; way += STEP_DEG) {
      const share = way / length;
      if (this.#isForeign(baseLon + east * share, baseLat + north * share)) {
        if (++running === 2) return true;
      } else running = 0;
    }
    return false;
  }

  #isForeign(lon: number, lat: number): boolean {
    const set = this.#index.setAt(lon, lat);
    let kind = this.#kinds[set];
    if (kind === undefined) {
      kind = this.#index.zonesOfSet(set).some((country) => !this.#own.has(country)) ? 2 : 1;
      this.#kinds[set] = kind;
    }
    return kind === 2;
  }
}
