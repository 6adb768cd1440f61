import { ZoneIndex } from '@searoom/geo';
import { BaseDistance, type BasePoints } from '../base/base-points.ts';
import type { Field } from './field.ts';
import type { ForeignLand } from './foreign-land.ts';
import type { LineShadow } from './line-shadow.ts';

export interface BandFieldOptions {
  readonly points: BasePoints;
  readonly breadthM: number;
  /** Rings inside which everything is landward of the baseline, and so inside. */
  readonly enclosed: readonly Float64Array[];
  /** Where enclosed areas end without a baseline. */
  readonly closures: readonly Float64Array[];
  /** Lines at which the zone ends. */
  readonly lines: readonly LineShadow[];
  /** Land that the zone does not reach across. */
  readonly foreignLand?: ForeignLand;
  /** Distance to the points, where it is measured elsewhere as well. */
  readonly distance?: BaseDistance;
}

/** Stands for "outside" where the limit is a jump and no distance tells how far off it is. */
const BEYOND_M = 10_000;

/** So far inside (metres) the value need not be exact: no limit is near. */
export const DEEP_M = -15_000;

/**
 * Everything within a breadth of the base points or landward of the baseline, less what lies behind agreed lines or
 * behind the land of others.
 */
export class BandField implements Field {
  readonly #points: BasePoints;
  readonly #breadthM: number;
  readonly #lines: readonly LineShadow[];
  readonly #foreignLand: ForeignLand | undefined;
  readonly #distance: BaseDistance;
  readonly #enclosed: ZoneIndex | undefined;
  readonly #closures: BaseDistance;

  constructor(options: BandFieldOptions) {
    this.#points = options.points;
    this.#breadthM = options.breadthM;
    this.#lines = options.lines;
    this.#foreignLand = options.foreignLand;
    this.#distance = options.distance ?? new BaseDistance(options.points);
    if (options.enclosed.length > 0) {
      this.#enclosed = ZoneIndex.build(options.enclosed.map((ring) => ({ rings: [ring] })));
    }
    const places = Float64Array.from(options.closures.flatMap((line) => [...line]));
    this.#closures = new BaseDistance({ places, origins: new Uint16Array(places.length / 2) });
  }

  value(lon: number, lat: number): number {
    if (this.#isEnclosed(lon, lat)) return -this.#breadthM;
    const fromLimitM = this.#distance.measureM(lon, lat) - this.#breadthM;
    if (fromLimitM > 0) return fromLimitM;
    if (this.#foreignLand !== undefined && this.#isBehind(this.#foreignLand, lon, lat)) return BEYOND_M;
    let value = fromLimitM;
    for (const line of this.#lines) {
      const isBehind = this.#isBehind(line, lon, lat);
      // In front of a line that is farther off than what limits the zone already.
      if (!isBehind && -line.boundM(lon, lat) <= Math.max(value, DEEP_M)) continue;
      const distanceM = line.measureM(lon, lat);
      value = Math.max(value, isBehind ? distanceM : -distanceM);
    }
    return value;
  }

  reach(lon: number, lat: number): number {
    const distanceM = this.#distance.measureM(lon, lat);
    const toClosureM = this.#closures.measureM(lon, lat);
    // Enclosed waters end at the baseline, where the breadth still lies ahead, or at our own way back over land.
    const isEnclosed = this.#isEnclosed(lon, lat);
    const toLimitM = isEnclosed ? distanceM + this.#breadthM : Math.abs(distanceM - this.#breadthM);
    let reach = Math.min(toLimitM, toClosureM);
    if (!isEnclosed && distanceM > this.#breadthM) return reach;
    // Where foreign land may stand in the way, its shadow may begin anywhere beyond the baseline.
    if (this.#foreignLand !== undefined) {
      if (!isEnclosed) return 0;
      reach = Math.min(reach, distanceM);
    }
    const toCoastM = isEnclosed ? 0 : distanceM;
    for (const line of this.#lines) {
      // In a shadow its edge may be anywhere. Elsewhere the line must come nearer than the coast before one can begin,
      // and each metre of way changes either distance by a metre at the most.
      if (!isEnclosed && this.#isBehind(line, lon, lat)) return 0;
      if ((line.boundM(lon, lat) - toCoastM) / 2 >= reach) continue;
      reach = Math.min(reach, Math.max(0, (line.measureM(lon, lat) - toCoastM) / 2));
    }
    return reach;
  }

  /** For the place of the last `measureM`. */
  #isBehind(barrier: LineShadow | ForeignLand, lon: number, lat: number): boolean {
    const { places } = this.#points;
    const base = 2 * this.#distance.nearest;
    return barrier.stands(lon, lat, places[base]!, places[base + 1]!);
  }

  #isEnclosed(lon: number, lat: number): boolean {
    return this.#enclosed !== undefined && this.#enclosed.setAt(lon, lat) !== 0;
  }
}
