import { measureDistanceM } from '@searoom/geo';
import type { BasePoints } from '../base/base-points.ts';
import { PointTree } from '../base/point-tree.ts';

const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;
/** Neighbours in the list that are searched together, and such runs that are searched together. */
const RUN = 16;
/** More than a degree of arc in any direction, in metres. */
const METRES_PER_DEGREE = 111_700;

/**
 * The nearest base point exactly: by the distance on the ellipsoid, not by the straight line through the earth, which at
 * 200 M may prefer a point that is up to 0.7 m farther.
 *
 * Method: the tree tells how long the shortest chord is; every place whose chord is little longer is then measured. They
 * are found in spheres round runs of neighbours in the list, which lie along coasts.
 */
export class NearestSite {
  readonly places: Float64Array;
  /** Answer of the last `find`: number of the base point, -1 without one, and its distance. */
  nearest = -1;
  distanceM: number = Number.POSITIVE_INFINITY;
  readonly #tree: PointTree;
  readonly #space: Float64Array;
  readonly #runs: Float64Array;
  readonly #runsOfRuns: Float64Array;
  #lon = Number.NaN;
  #lat = Number.NaN;
  #isExact = false;

  constructor(points: BasePoints) {
    this.places = points.places;
    this.#tree = new PointTree(points.places);
    const count = points.places.length / 2;
    this.#space = new Float64Array(3 * count);
    for (let i = 0; i < count; i++) writeSpace(this.places[2 * i]!, this.places[2 * i + 1]!, this.#space, 3 * i);
    this.#runs = wrapRuns(this.#space, 3);
    this.#runsOfRuns = wrapRuns(this.#runs, 4);
  }

  /** The nearest base point by its chord, which may be up to a metre farther than the nearest: where that is enough. */
  findRoughly(lon: number, lat: number): void {
    if (lon === this.#lon && lat === this.#lat) return;
    this.#lon = lon;
    this.#lat = lat;
    this.#isExact = false;
    this.nearest = this.#tree.findNearest(lon, lat);
    this.distanceM = Number.POSITIVE_INFINITY;
    if (this.nearest >= 0) this.#measure(this.nearest);
  }

  find(lon: number, lat: number): void {
    this.findRoughly(lon, lat);
    if (this.#isExact) return;
    this.#isExact = true;
    const first = this.nearest;
    if (first < 0) return;
    writeSpace(lon, lat, query, 0);
    const at = 3 * first;
    const chordM = Math.hypot(
      this.#space[at]! - query[0]!,
      this.#space[at + 1]! - query[1]!,
      this.#space[at + 2]! - query[2]!,
    );
    this.#searchWithin(chordM + findChordSlack(chordM), first);
  }

  /** The distance is certainly not less than this, by the last `find`. */
  boundM(lon: number, lat: number): number {
    const wayM = METRES_PER_DEGREE * (Math.abs(lon - this.#lon) + Math.abs(lat - this.#lat));
    // A metre for a rough search.
    return Number.isNaN(wayM) ? 0 : this.distanceM - wayM - 1;
  }

  #measure(site: number): void {
    const distanceM = measureDistanceM(this.#lon, this.#lat, this.places[2 * site]!, this.places[2 * site + 1]!);
    if (distanceM < this.distanceM) {
      this.distanceM = distanceM;
      this.nearest = site;
    }
  }

  #searchWithin(chordM: number, measured: number): void {
    const [x, y, z] = [query[0]!, query[1]!, query[2]!];
    const runCount = this.#runs.length / 4;
    const siteCount = this.#space.length / 3;
    for (let outer = 0; outer < this.#runsOfRuns.length / 4; outer++) {
      if (!meets(this.#runsOfRuns, 4 * outer, x, y, z, chordM)) continue;
      const runEnd = Math.min(runCount, (outer + 1) * RUN);
      for (let run = outer * RUN; run < runEnd; run++) {
        if (!meets(this.#runs, 4 * run, x, y, z, chordM)) continue;
        const siteEnd = Math.min(siteCount, (run + 1) * RUN);
        for (let site = run * RUN; site < siteEnd; site++) {
          if (site !== measured && squareOf(this.#space, 3 * site, x, y, z) <= chordM * chordM) this.#measure(site);
        }
      }
    }
  }
}

/** Searches are made ready once for each set of base points: a side is compared with many others. */
const known = new WeakMap<BasePoints, NearestSite>();

/** The search in a set of base points. */
export function takeSites(points: BasePoints): NearestSite {
  let sites = known.get(points);
  if (sites === undefined) known.set(points, (sites = new NearestSite(points)));
  return sites;
}

const query = new Float64Array(3);

/**
 * By how much the chord of the nearest place may be longer than the shortest one. A geodesic of length s is longer than
 * its chord by s³ k² / 24, and the square of the curvature k differs by less than 1.4 % between directions.
 */
function findChordSlack(chordM: number): number {
  return (chordM ** 3 / (24 * SEMI_MAJOR_M ** 2)) * 0.02 + 1e-5;
}

/** Spheres [x, y, z, radius] round runs of `RUN` points [x, y, z] or spheres. */
function wrapRuns(items: Float64Array, size: 3 | 4): Float64Array {
  const count = items.length / size;
  const out = new Float64Array(4 * Math.ceil(count / RUN));
  for (let run = 0; run < out.length / 4; run++) {
    const from = run * RUN;
    const to = Math.min(count, from + RUN);
    const centre = [0, 0, 0];
    for (let k = 0; k < 3; k++) {
      for (let i = from; i < to; i++) centre[k]! += items[size * i + k]! / (to - from);
      out[4 * run + k] = centre[k]!;
    }
    for (let i = from; i < to; i++) {
      const own = size === 4 ? items[4 * i + 3]! : 0;
      const wayM = Math.sqrt(squareOf(items, size * i, centre[0]!, centre[1]!, centre[2]!));
      out[4 * run + 3] = Math.max(out[4 * run + 3]!, wayM + own);
    }
  }
  return out;
}

function meets(spheres: Float64Array, at: number, x: number, y: number, z: number, distanceM: number): boolean {
  const reach = spheres[at + 3]! + distanceM;
  return squareOf(spheres, at, x, y, z) <= reach * reach;
}

function squareOf(space: Float64Array, at: number, x: number, y: number, z: number): number {
  const [dx, dy, dz] = [space[at]! - x, space[at + 1]! - y, space[at + 2]! - z];
  return dx * dx + dy * dy + dz * dz;
}

/** Earth-centred coordinates of a place on the WGS-84 ellipsoid, in metres. */
function writeSpace(lon: number, lat: number, out: Float64Array, at: number): void {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  const normal = SEMI_MAJOR_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
  out[at] = normal * Math.cos(phi) * Math.cos(lambda);
  out[at + 1] = normal * Math.cos(phi) * Math.sin(lambda);
  out[at + 2] = normal * (1 - ECCENTRICITY_SQUARED) * Math.sin(phi);
}
