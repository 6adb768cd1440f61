import { measureDistanceM } from '@searoom/geo';
import { PointTree } from './point-tree.ts';

/** Base points of one territory: the places from which a breadth is measured, each with the record it comes from. */
export interface BasePoints {
  /** [lon, lat ...] in degrees. */
  readonly places: Float64Array;
  /** For each place the number of its origin. */
  readonly origins: Uint16Array;
}

/**
 * Distance to the nearest base point, on the ellipsoid. Straight baselines and coasts come as points so close together
 * that the circles round them differ from the limit of the whole line by less than two metres at 12 M (sagitta of the
 * gap: `BASE_SPACING_M`² / 8 / 22,224 m), and by less at any greater breadth.
 */
export class BaseDistance {
  readonly #points: BasePoints;
  readonly #tree: PointTree;
  /** Number of the nearest base point of the last `measureM`. */
  nearest = -1;
  /** The last place and its answer: fields that are joined ask about one place several times. */
  #lon = Number.NaN;
  #lat = Number.NaN;
  #distanceM = Number.POSITIVE_INFINITY;

  constructor(points: BasePoints) {
    this.#points = points;
    this.#tree = new PointTree(points.places);
  }

  /** Metres from a place to the nearest base point; infinite without one. */
  measureM(lon: number, lat: number): number {
    if (lon === this.#lon && lat === this.#lat) return this.#distanceM;
    this.nearest = this.#tree.findNearest(lon, lat);
    if (this.nearest < 0) return Number.POSITIVE_INFINITY;
    const { places } = this.#points;
    this.#lon = lon;
    this.#lat = lat;
    this.#distanceM = measureDistanceM(lon, lat, places[2 * this.nearest]!, places[2 * this.nearest + 1]!);
    return this.#distanceM;
  }
}

/** Greatest distance between neighbouring base points along a straight baseline or a coast. */
export const BASE_SPACING_M = 500;
/** The same for breadths beyond 50 M, where a gap matters less: its sagitta at 200 M is 1.4 m. */
export const FAR_SPACING_M = 2000;
