import { BaseDistance, type BasePoints } from '../base/base-points.ts';
import { dropPlaces, findSharedPlaces } from '../median/shared-places.ts';
import type { Field } from './field.ts';

/** A side that the own one is compared with. */
export interface OtherSide {
  readonly points: BasePoints;
  /** Where this is true the other side is passed over: what was agreed with it decides there, not the distance. */
  readonly isSettled?: (lon: number, lat: number) => boolean;
  /** Metres within which `isSettled` certainly does not change; without it nothing is known of that. */
  readonly settledReachM?: (lon: number, lat: number) => number;
}

/** Stands for "far on one side" where no median line is known: without base points of the own side, or of any other. */
const BEYOND_M = 10_000_000;
/** More than a degree of arc in any direction, in metres. */
const METRES_PER_DEGREE = 111_700;
/** Sides whose base points lie closer together than this, as seen from the place (radians), are not told apart. */
const LEAST_SLOPE = 1e-4;

/**
 * The area nearer to the base points of one side than to those of every other: what a median line (UNCLOS Art. 15)
 * leaves to it. Places that two sides both measure from decide nothing between them (`findSharedPlaces`); a side all of whose
 * places another measures from as well is nowhere nearer, so sides that claim the same islands are not to be compared.
 *
 * `value`: its sign is exact, to the half metre to which the nearest base point is found: negative where the own side is
 * nearer than every other that is not settled there, positive where one of those is nearer. Its size is the distance to
 * the median line in metres to first order: half the difference of the distances over its slope there. It is exact on the
 * line, off by a share that is as small as the way to the line is against the way to the base points, and never less
 * than half the difference, from which the line is certainly no nearer. It jumps where another base point becomes
 * the nearest, but not in its sign, and where `isSettled` changes, there also in its sign.
 *
 * `reach`: half the difference of the distances, which changes by no more than a metre in a metre of way. So the sign
 * does not change within it. Where a side that may be settled nearby is the nearer one it is what `settledReachM` gives,
 * 0 without it. To join it with another field by the greater value: where one of the two is positive, its own reach holds
 * for both together, and else the lesser one.
 */
export class NearerField implements Field {
  readonly #rivals: readonly Rival[];

  /** @param ownDistance that of the own side, where it is measured elsewhere as well */
  constructor(own: BasePoints, others: readonly OtherSide[], ownDistance: BaseDistance = new BaseDistance(own)) {
    const moving = new MovingDistance(own, ownDistance);
    this.#rivals = others
      .filter((other) => other.points.origins.length > 0)
      .map((other) => {
        const shared = findSharedPlaces(own, other.points);
        return {
          // Most sides share no place, and one search for the own distance serves them all.
          own: shared.a.length === 0 ? moving : new MovingDistance(dropPlaces(own, shared.a).points),
          other: new MovingDistance(dropPlaces(other.points, shared.b).points),
          isSettled: other.isSettled,
          settledReachM: other.settledReachM,
        };
      })
      .filter(({ other }) => !other.isEmpty);
  }

  /** @param floor a value that is certainly no more than this (and negative) need not be exact */
  value(lon: number, lat: number, floor: number = -BEYOND_M): number {
    let value = floor < 0 ? floor : -0.001;
    for (const rival of this.#rivals) {
      if (rival.own.isEmpty) return BEYOND_M;
      // What is certainly farther off than the nearest found so far need not be measured.
      const bound = rival.other.boundM(lon, lat);
      if ((rival.own.ceilingM(lon, lat) - bound) / 2 <= Math.min(value, 0)) continue;
      const ownM = rival.own.measureM(lon, lat);
      if ((ownM - bound) / 2 <= Math.min(value, 0)) continue;
      const half = (ownM - rival.other.measureM(lon, lat)) / 2;
      const here = half / findSlope(lon, lat, half, rival);
      if (here > value && rival.isSettled?.(lon, lat) !== true) value = here;
    }
    return value;
  }

  reach(lon: number, lat: number): number {
    // How far "outside" is certain, and how far nothing changes at all.
    let outside = 0;
    let steady = BEYOND_M;
    for (const rival of this.#rivals) {
      if (rival.own.isEmpty) return BEYOND_M;
      const ownM = rival.own.measureM(lon, lat);
      // Farther off than counts so far: it says nothing new.
      if ((rival.other.boundM(lon, lat) - ownM) / 2 >= steady) continue;
      const half = (ownM - rival.other.measureM(lon, lat)) / 2;
      const isSettled = rival.isSettled?.(lon, lat) === true;
      const settledM = rival.isSettled === undefined ? BEYOND_M : (rival.settledReachM?.(lon, lat) ?? 0);
      if (half >= 0 && !isSettled) outside = Math.max(outside, Math.min(half, settledM));
      // A settled side says nothing until it is no longer settled, and a farther one until it is nearer.
      steady = Math.min(steady, isSettled ? Math.max(settledM, -half) : half < 0 ? -half : Math.min(half, settledM));
    }
    return Math.max(outside, steady);
  }
}

interface Rival {
  readonly own: MovingDistance;
  readonly other: MovingDistance;
  readonly isSettled: OtherSide['isSettled'];
  readonly settledReachM: OtherSide['settledReachM'];
}

/** Distances asked for at places in order: the last answer bounds the next, and serves again at the same place. */
class MovingDistance {
  readonly isEmpty: boolean;
  readonly #points: BasePoints;
  readonly #distance: BaseDistance;
  #lon = Number.NaN;
  #lat = Number.NaN;
  #distanceM = 0;
  #nearest = -1;

  constructor(points: BasePoints, distance: BaseDistance = new BaseDistance(points)) {
    this.isEmpty = points.origins.length === 0;
    this.#points = points;
    this.#distance = distance;
  }

  measureM(lon: number, lat: number): number {
    if (lon !== this.#lon || lat !== this.#lat) {
      this.#distanceM = this.#distance.measureM(lon, lat);
      this.#nearest = this.#distance.nearest;
      this.#lon = lon;
      this.#lat = lat;
    }
    return this.#distanceM;
  }

  /** The distance is certainly not less than this. */
  boundM(lon: number, lat: number): number {
    const wayM = METRES_PER_DEGREE * (Math.abs(lon - this.#lon) + Math.abs(lat - this.#lat));
    return Number.isNaN(wayM) ? 0 : this.#distanceM - wayM;
  }

  /** The distance is certainly not more than this. */
  ceilingM(lon: number, lat: number): number {
    const wayM = METRES_PER_DEGREE * (Math.abs(lon - this.#lon) + Math.abs(lat - this.#lat));
    return Number.isNaN(wayM) ? Number.POSITIVE_INFINITY : this.#distanceM + wayM;
  }

  /** Degrees of the nearest base point of the last `measureM`. */
  get baseLon(): number {
    return this.#points.places[2 * this.#nearest]!;
  }

  get baseLat(): number {
    return this.#points.places[2 * this.#nearest + 1]!;
  }
}

/**
 * How fast half the difference of the distances changes across the median line, metres in a metre: half the difference
 * of the directions to the two base points. Directions are those on a sphere: they only scale a value. No less than makes
 * the line as far off as the nearer base point.
 */
function findSlope(lon: number, lat: number, half: number, rival: Rival): number {
  writeDirection(lon, lat, rival.own.baseLon, rival.own.baseLat, toOwn);
  writeDirection(lon, lat, rival.other.baseLon, rival.other.baseLat, toOther);
  const slope = Math.hypot(toOwn[0]! - toOther[0]!, toOwn[1]! - toOther[1]!) / 2;
  const ownM = rival.own.measureM(lon, lat);
  const nearerM = Math.min(ownM, ownM - 2 * half);
  const least = nearerM > 0 ? Math.abs(half) / nearerM : 1;
  return Math.min(1, Math.max(slope, least, LEAST_SLOPE));
}

const toOwn = new Float64Array(2);
const toOther = new Float64Array(2);

/** East and north part of the unit vector from a place to another. */
function writeDirection(lon: number, lat: number, toLon: number, toLat: number, out: Float64Array): void {
  const lambda = ((toLon - lon) * Math.PI) / 180;
  const phi = (lat * Math.PI) / 180;
  const toPhi = (toLat * Math.PI) / 180;
  const east = Math.cos(toPhi) * Math.sin(lambda);
  // cos(lat) sin(to) - sin(lat) cos(to) cos(lambda), without cancellation where the places are close.
  const north = Math.sin(toPhi - phi) + 2 * Math.sin(phi) * Math.cos(toPhi) * Math.sin(lambda / 2) ** 2;
  const length = Math.hypot(east, north) || 1;
  out[0] = east / length;
  out[1] = north / length;
}
