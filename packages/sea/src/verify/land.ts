import { measureDistanceM } from '@searoom/geo';
import { BaseDistance } from '../base/base-points.ts';
import type { BaseMap } from '../zones/build-zones.ts';

/** Ring and vertex of a coast that is nearest to a place. */
export interface NearestCoast {
  readonly distanceM: number;
  /** Number of the ring of `BaseMap.land`, and of the vertex within it. */
  readonly ring: number;
  readonly vertex: number;
}

/** The land of the base map with what checks ask of it. */
export class Land {
  readonly rings: readonly Float64Array[];
  readonly #distance: BaseDistance;
  /** Number of the first vertex of each ring. */
  readonly #starts: readonly number[];
  readonly #countries: BaseMap['countries'];

  constructor(map: BaseMap) {
    this.rings = map.land;
    this.#countries = map.countries;
    const starts: number[] = [];
    let count = 0;
    for (const ring of map.land) {
      starts.push(count);
      count += ring.length / 2;
    }
    this.#starts = starts;
    const places = new Float64Array(2 * count);
    map.land.forEach((ring, i) => {
      places.set(ring, 2 * starts[i]!);
    });
    this.#distance = new BaseDistance({ places, origins: new Uint16Array(0) });
  }

  /** The vertex of any coast that is nearest to a place; exact to half a metre within 250 M. */
  findNearest(lon: number, lat: number): NearestCoast {
    const distanceM = this.#distance.measureM(lon, lat);
    const { nearest } = this.#distance;
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= nearest) low = middle;
      else high = middle - 1;
    }
    return { distanceM, ring: low, vertex: nearest - (this.#starts[low] ?? 0) };
  }

  /**
   * Countries of the base map with a coast within a radius of a place, by the party that each is on the map. It gives
   * some places to nobody, or to a state that the register does not hold. A fact of the map, no finding.
   */
  listCountriesWithin(lon: number, lat: number, radiusM: number): string[] {
    const reachDeg = radiusM / 110_000;
    const reachLonDeg = reachDeg / Math.cos((lat * Math.PI) / 180);
    const found = new Set<string>();
    for (const { party, rings } of this.#countries) {
      const isNear = rings.some((ring) => {
        for (let i = 0; i < ring.length; i += 2) {
          if (Math.abs(ring[i + 1]! - lat) > reachDeg || Math.abs(ring[i]! - lon) > reachLonDeg) continue;
          if (measureDistanceM(lon, lat, ring[i]!, ring[i + 1]!) <= radiusM) return true;
        }
        return false;
      });
      if (isNear) found.add(party ?? 'no party of the register');
    }
    return [...found].sort();
  }
}
