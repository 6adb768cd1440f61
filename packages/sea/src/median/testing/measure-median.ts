import { solveDirect } from '@searoom/geo';
import type { BaseDistance } from '../../base/base-points.ts';
import { findRoot } from '../../contour/trace-contour.ts';

export interface MedianOffset {
  /** The side whose base points are nearer; a where both are as near. */
  readonly nearer: 'a' | 'b';
  /** Metres from the place to the median line; infinite where a side has no base point. */
  readonly offsetM: number;
  readonly distanceAM: number;
  readonly distanceBM: number;
}

/** A difference of the distances no greater than this is none. */
const ON_LINE_M = 0.01;
/** Way over which the slope of the difference is taken. */
const STEP_M = 1;
const MAX_ROUNDS = 15;
/** A piece of the line that is nearer by less than the greater of these two is not looked for. */
const TOLERANCE_M = 0.5;
const TOLERANCE_SHARE = 0.001;
/** Distances that are looked at before the best answer so far is taken. */
const MAX_LOOKS = 6000;
/** The plane round the place stretches the ways between other places by no more than this share within 500 km. */
const STRETCH = 1.003;

/**
 * How far a place is from the median line of two sides, and on whose side of it. What lies beyond a third side, land or
 * an agreed line is no matter here.
 *
 * Method: in geodesic polar coordinates round the place the foot of the perpendicular on the line is found by following
 * the gradient of the difference of the distances. Then squares round the place are searched for a nearer piece of the
 * line: half the difference changes by no more than a metre in a metre of way, so a square whose middle has a greater
 * one than the way to its corners holds no piece of it.
 *
 * Bounds: `offsetM` is never less than half the difference of the distances and, within 500 km, no more than 1 m or
 * 0.2 % above the way to the line, the greater of the two. Where both sides lie nearly in one direction, so that the way is
 * some eight times half the difference or more, the squares are many and the search is cut short: then the line may come
 * nearer than the answer by more (1.6 % was the most in 4,000 trials), but a place on it is as near as that.
 * The nearest base points are those of `BaseDistance`, to half a metre at 250 M.
 */
export function measureMedian(a: BaseDistance, b: BaseDistance, lon: number, lat: number): MedianOffset {
  const distanceAM = a.measureM(lon, lat);
  const distanceBM = b.measureM(lon, lat);
  const nearer = distanceAM <= distanceBM ? 'a' : 'b';
  const halfM = Math.abs(distanceAM - distanceBM) / 2;
  let offsetM = halfM;
  // Infinite less infinite is no number.
  if (!(halfM < Number.POSITIVE_INFINITY)) offsetM = Number.POSITIVE_INFINITY;
  else if (halfM > ON_LINE_M / 2) {
    const [near, far] = nearer === 'a' ? [a, b] : [b, a];
    const plane = (sites: BaseDistance): Distance => {
      return (eastM, northM) => {
        const bearing = (Math.atan2(eastM, northM) * 180) / Math.PI;
        const at = solveDirect(lon, lat, bearing, Math.hypot(eastM, northM));
        return sites.measureM(at.lon, at.lat);
      };
    };
    const search = new FootSearch(plane(near), plane(far), halfM, Math.max(distanceAM, distanceBM));
    offsetM = Math.max(halfM, search.run());
  }
  return { nearer, offsetM, distanceAM, distanceBM };
}

/** Metres from a place of the plane to the nearest base point of a side. */
type Distance = (eastM: number, northM: number) => number;

/** Looks for the place nearest to the origin of a plane at which the side that is farther there is no longer farther. */
class FootSearch {
  readonly #measureNearM: Distance;
  readonly #measureFarM: Distance;
  readonly #halfM: number;
  readonly #farM: number;
  #offsetM = Number.POSITIVE_INFINITY;
  #looks = 0;

  constructor(measureNearM: Distance, measureFarM: Distance, halfM: number, farM: number) {
    this.#measureNearM = measureNearM;
    this.#measureFarM = measureFarM;
    this.#halfM = halfM;
    this.#farM = farM;
  }

  run(): number {
    this.#goToFarSide();
    this.#follow(0, 0);
    this.#searchSquares();
    return this.#offsetM;
  }

  /** On the way to the nearest base point of the other side the line is met for certain. */
  #goToFarSide(): void {
    const east = this.#measureFarM(STEP_M, 0) - this.#farM;
    const north = this.#measureFarM(0, STEP_M) - this.#farM;
    const share = -this.#farM / Math.hypot(east, north);
    this.#meet(share * east, share * north);
    // Another base point may be the nearest a metre farther on: then look round.
    for (let k = 0; k < 36 && this.#offsetM === Number.POSITIVE_INFINITY; k++) {
      const angle = (2 * Math.PI * k) / 36;
      this.#meet(this.#farM * Math.sin(angle), this.#farM * Math.cos(angle));
    }
  }

  /** When a place lies beyond the line, the line is met on the way to it. */
  #meet(eastM: number, northM: number, value: number = this.#differ(eastM, northM)): void {
    if (value < 0) return;
    const wayM = Math.hypot(eastM, northM);
    const share = findRoot((t) => this.#differ(t * eastM, t * northM), -2 * this.#halfM, value, ON_LINE_M);
    this.#offsetM = Math.min(this.#offsetM, share * wayM);
  }

  /** Takes the line near a place as straight, and goes to the foot of the perpendicular on it. */
  #follow(fromEastM: number, fromNorthM: number): void {
    let [eastM, northM] = [fromEastM, fromNorthM];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const value = this.#differ(eastM, northM);
      const wayM = Math.hypot(eastM, northM);
      if (Math.abs(value) <= ON_LINE_M) {
        if (wayM > this.#offsetM - ON_LINE_M) return;
        this.#offsetM = wayM;
      } else if (wayM < this.#offsetM) this.#meet(eastM, northM, value);
      const slopeEast = (this.#differ(eastM + STEP_M, northM) - value) / STEP_M;
      const slopeNorth = (this.#differ(eastM, northM + STEP_M) - value) / STEP_M;
      const square = slopeEast ** 2 + slopeNorth ** 2;
      if (square < 1e-8) return;
      let share = (eastM * slopeEast + northM * slopeNorth - value) / square;
      share *= Math.min(1, (2 * Math.max(wayM, this.#farM)) / (Math.abs(share) * Math.sqrt(square)));
      [eastM, northM] = [share * slopeEast, share * slopeNorth];
    }
  }

  /** From large squares to small ones: a nearer piece of the line is soon met, and then most of the rest is left out. */
  #searchSquares(): void {
    const open: [eastM: number, northM: number, half: number][] = [[0, 0, this.#offsetM]];
    for (let i = 0; i < open.length && this.#looks < MAX_LOOKS; i++) {
      const [eastM, northM, half] = open[i]!;
      const toleranceM = Math.max(TOLERANCE_M, TOLERANCE_SHARE * this.#offsetM);
      const nearestM = Math.hypot(Math.max(0, Math.abs(eastM) - half), Math.max(0, Math.abs(northM) - half));
      if (nearestM >= this.#offsetM - toleranceM) continue;
      const value = this.#differ(eastM, northM);
      if (value >= 0) {
        const before = this.#offsetM;
        this.#meet(eastM, northM, value);
        if (this.#offsetM < before) this.#follow(eastM, northM);
      }
      const cornerM = half * Math.SQRT2 * STRETCH;
      if (Math.abs(value) / 2 >= cornerM) continue;
      if (cornerM < toleranceM / 2) {
        // So small, and perhaps on the line.
        this.#follow(eastM, northM);
        continue;
      }
      for (const x of [-half / 2, half / 2]) {
        for (const y of [-half / 2, half / 2]) open.push([eastM + x, northM + y, half / 2]);
      }
    }
  }

  /** Negative where the nearer side is still the nearer one. */
  #differ(eastM: number, northM: number): number {
    this.#looks++;
    return this.#measureNearM(eastM, northM) - this.#measureFarM(eastM, northM);
  }
}
