import {
  checkPlace,
  ECCENTRICITY_SQUARED,
  FLATTENING,
  SEMI_MAJOR_M,
  SEMI_MINOR_M,
  toDegrees,
  toRadians,
  wrapBearing,
} from './ellipsoid.ts';
import { GeodesicSeries, sumSines } from './series.ts';

export interface InverseSolution {
  readonly distanceM: number;
  /** Bearing of the geodesic at its start, degrees true, 0 up to 360. */
  readonly initialBearingDeg: number;
  /** Bearing on arrival. */
  readonly finalBearingDeg: number;
}

/** So far the earth is round enough (arc, about 300 m): the error of the sphere is 5 nanometres. */
const SHORT_ARC = 5e-5;
/** Stands for a latitude of 0, so that the geodesic knows on which side of the node it is. */
const TINY = 1e-200;
const MAX_STEPS = 100;

/**
 * Shortest geodesic between two places on WGS 84: its length to 15 nanometres, and its bearings. Nearly antipodal places
 * converge too. Coincident places have distance 0 and bearing 0.
 *
 * Method: Karney (2013), section 4: Newton's method for the azimuth at the start, on a sphere that is corrected by the
 * longitude integral; here kept within a bracket that is halved where a step would leave it, instead of the paper's
 * start from the astroid.
 *
 * @param lon1,lat1,lon2,lat2 degrees
 * @throws RangeError when one is no place on earth
 */
export function solveInverse(lon1: number, lat1: number, lon2: number, lat2: number): InverseSolution {
  solver.solve(lon1, lat1, lon2, lat2);
  return {
    distanceM: solver.distanceM,
    initialBearingDeg: wrapBearing(toDegrees(Math.atan2(solver.sinAlpha1, solver.cosAlpha1))),
    finalBearingDeg: wrapBearing(toDegrees(Math.atan2(solver.sinAlpha2, solver.cosAlpha2))),
  };
}

/** Length in metres of the shortest geodesic: `solveInverse` without the bearings. */
export function measureDistanceM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  solver.solve(lon1, lat1, lon2, lat2);
  return solver.distanceM;
}

/** Symbols as in the paper: beta = reduced latitude, sigma = arc on the auxiliary sphere, alpha = azimuth. */
class InverseSolver {
  distanceM = 0;
  sinAlpha1 = 0;
  cosAlpha1 = 1;
  sinAlpha2 = 0;
  cosAlpha2 = 1;
  readonly #series = new GeodesicSeries();
  #sinBeta1 = 0;
  #cosBeta1 = 1;
  #sinBeta2 = 0;
  #cosBeta2 = 1;
  /** Longitude reached at the latitude of the second place, and its derivative by the azimuth at the start. */
  #lambda = 0;
  #slope = 0;
  #sigma12 = 0;

  solve(lon1: number, lat1: number, lon2: number, lat2: number): void {
    checkPlace(lon1, lat1);
    checkPlace(lon2, lat2);
    this.#solve(lon1, dropDust(lat1), lon2, dropDust(lat2));
  }

  #solve(lon1: number, lat1: number, lon2: number, lat2: number): void {
    let dLon = (lon2 - lon1) % 360;
    if (dLon > 180) dLon -= 360;
    else if (dLon < -180) dLon += 360;
    // The canonical case: first place south and farther from the equator, second to its east. The signs undo it.
    const swap = Math.abs(lat1) < Math.abs(lat2);
    const latA = swap ? lat2 : lat1;
    const latB = swap ? lat1 : lat2;
    const latSign = latA < 0 ? 1 : -1;
    const lonSign = (dLon < 0 ? -1 : 1) * (swap ? -1 : 1);
    this.#reduce(latA * latSign, latB * latSign);
    this.#solveCanonical(toRadians(Math.abs(dLon)), Math.abs(dLon) === 180);
    const turn = swap ? -1 : 1;
    const [sin1, cos1, sin2, cos2] = [this.sinAlpha1, this.cosAlpha1, this.sinAlpha2, this.cosAlpha2];
    this.sinAlpha1 = (swap ? sin2 : sin1) * turn * lonSign;
    this.cosAlpha1 = (swap ? cos2 : cos1) * turn * latSign;
    this.sinAlpha2 = (swap ? sin1 : sin2) * turn * lonSign;
    this.cosAlpha2 = (swap ? cos1 : cos2) * turn * latSign;
    if (this.distanceM === 0) {
      this.sinAlpha1 = this.sinAlpha2 = 0;
      this.cosAlpha1 = this.cosAlpha2 = 1;
    }
  }

  #reduce(latA: number, latB: number): void {
    const betaA = Math.atan2((1 - FLATTENING) * Math.sin(toRadians(latA)), Math.cos(toRadians(latA)));
    const betaB = Math.atan2((1 - FLATTENING) * Math.sin(toRadians(latB)), Math.cos(toRadians(latB)));
    this.#sinBeta1 = Math.min(-TINY, Math.sin(betaA));
    this.#cosBeta1 = Math.max(TINY, Math.cos(betaA));
    // Equal latitudes stay equal to the last bit.
    this.#sinBeta2 = latB === latA ? this.#sinBeta1 : latB === -latA ? -this.#sinBeta1 : Math.sin(betaB);
    this.#cosBeta2 = Math.abs(latB) === Math.abs(latA) ? this.#cosBeta1 : Math.max(TINY, Math.cos(betaB));
  }

  #solveCanonical(lambda12: number, isHalfTurn: boolean): void {
    if (lambda12 === 0 || isHalfTurn || this.#cosBeta1 <= 1e-16) {
      if (this.#solveMeridian(lambda12)) return;
    }
    const isOnEquator = this.#sinBeta1 >= -TINY && Math.abs(this.#sinBeta2) <= TINY;
    if (isOnEquator && lambda12 <= (1 - FLATTENING) * Math.PI) {
      this.distanceM = SEMI_MAJOR_M * lambda12;
      this.sinAlpha1 = this.sinAlpha2 = 1;
      this.cosAlpha1 = this.cosAlpha2 = 0;
      return;
    }
    if (this.#startOnSphere(lambda12)) return;
    this.#iterate(lambda12);
  }

  /** Along a meridian, over the south pole when the longitudes are opposite; false where that is not the shortest. */
  #solveMeridian(lambda12: number): boolean {
    this.sinAlpha1 = Math.sin(lambda12) < 1e-15 ? 0 : Math.sin(lambda12);
    this.cosAlpha1 = Math.cos(lambda12);
    this.sinAlpha2 = 0;
    this.cosAlpha2 = 1;
    const sigma1 = Math.atan2(this.#sinBeta1, this.cosAlpha1 * this.#cosBeta1);
    const sigma2 = Math.atan2(this.#sinBeta2, this.#cosBeta2);
    this.#series.set(1);
    if (sigma2 - sigma1 > Math.PI || (sigma2 - sigma1 > 3 && this.#reducedLength(sigma1, sigma2) < 0)) return false;
    this.#measure(sigma1, sigma2);
    return true;
  }

  /** First guess from the sphere; for short lines that is the solution. */
  #startOnSphere(lambda12: number): boolean {
    const mean = (this.#cosBeta1 + this.#cosBeta2) / 2;
    const w = Math.sqrt(1 - ECCENTRICITY_SQUARED * mean * mean);
    const omega = lambda12 / w;
    const sinOmega = Math.sin(omega);
    const cosOmega = Math.cos(omega);
    const [sin1, cos1, sin2, cos2] = [this.#sinBeta1, this.#cosBeta1, this.#sinBeta2, this.#cosBeta2];
    const sinBeta12 = sin2 * cos1 - cos2 * sin1;
    // cos omega = 1 - (1 - cos omega), the difference without cancellation.
    const versine = sinOmega * sinOmega > 0 && cosOmega > 0 ? (sinOmega * sinOmega) / (1 + cosOmega) : 1 - cosOmega;
    const x1 = cos2 * sinOmega;
    const y1 = sinBeta12 + cos2 * sin1 * versine;
    const x2 = cos1 * sinOmega;
    const y2 = sinBeta12 - sin2 * cos1 * versine;
    const length1 = Math.hypot(x1, y1);
    const length2 = Math.hypot(x2, y2);
    this.sinAlpha1 = length1 > 0 ? x1 / length1 : 0;
    this.cosAlpha1 = length1 > 0 ? y1 / length1 : 1;
    this.sinAlpha2 = length2 > 0 ? x2 / length2 : 0;
    this.cosAlpha2 = length2 > 0 ? y2 / length2 : 1;
    const cosSigma = sin1 * sin2 + cos1 * cos2 * cosOmega;
    const sigma = Math.atan2(length1, cosSigma);
    if (omega > 1 || sigma > SHORT_ARC) return false;
    this.distanceM = SEMI_MAJOR_M * w * sigma;
    return true;
  }

  /**
   * The azimuth is held as sine and cosine: near east and west along the equator the cosine is tiny, and all of the
   * answer lies in its leading digits, which an angle near 90 degrees could not hold.
   */
  #iterate(lambda12: number): void {
    let [lowSin, lowCos, highSin, highCos] = [TINY, 1, TINY, -1];
    // The sphere knows nothing of the way between antipodes: start east.
    let [sin, cos] = this.sinAlpha1 > 0 ? [this.sinAlpha1, this.cosAlpha1] : [1, 0];
    for (let step = 0; step < MAX_STEPS; step++) {
      const error = this.#shoot(sin, cos) - lambda12;
      if (Math.abs(error) < 2e-16) return;
      // Azimuths compare by their cotangents: the greater azimuth has the smaller.
      if (error > 0) [highSin, highCos] = [sin, cos];
      else [lowSin, lowCos] = [sin, cos];
      const turn = -error / this.#slope;
      let nextSin = sin * Math.cos(turn) + cos * Math.sin(turn);
      let nextCos = cos * Math.cos(turn) - sin * Math.sin(turn);
      const isWithin =
        Math.abs(turn) < Math.PI &&
        nextSin > 0 &&
        nextCos * lowSin < lowCos * nextSin &&
        nextCos * highSin > highCos * nextSin;
      // A step that leaves the bracket, or a slope that says nothing: halve.
      if (!isWithin) [nextSin, nextCos] = [(lowSin + highSin) / 2, (lowCos + highCos) / 2];
      const length = Math.hypot(nextSin, nextCos);
      nextSin /= length;
      nextCos /= length;
      if (nextSin === sin && nextCos === cos) return;
      sin = nextSin;
      cos = nextCos;
    }
  }

  /** Follows the geodesic with an azimuth to the latitude of the second place; returns the longitude there. */
  #shoot(sinAlpha1: number, cosAlpha1: number): number {
    const series = this.#series;
    const [sin1, cos1, sin2, cos2] = [this.#sinBeta1, this.#cosBeta1, this.#sinBeta2, this.#cosBeta2];
    const sinAlpha0 = sinAlpha1 * cos1;
    const cosAlpha0 = Math.hypot(cosAlpha1, sinAlpha1 * sin1);
    // Equation (45), with the difference of squares in the form that does not cancel.
    const gain = cos1 < -sin1 ? (cos2 - cos1) * (cos1 + cos2) : (sin1 - sin2) * (sin1 + sin2);
    const isLevel = Math.abs(sin2) === -sin1 && cos2 === cos1;
    const cosAlpha2 = isLevel ? Math.abs(cosAlpha1) : Math.sqrt(Math.max(0, (cosAlpha1 * cos1) ** 2 + gain)) / cos2;
    const sinAlpha2 = isLevel ? sinAlpha1 : sinAlpha0 / cos2;
    const sigma1 = Math.atan2(sin1, cosAlpha1 * cos1);
    const sigma2 = Math.atan2(sin2, cosAlpha2 * cos2);
    const omega1 = Math.atan2(sinAlpha0 * sin1, cosAlpha1 * cos1);
    const omega2 = Math.atan2(sinAlpha0 * sin2, cosAlpha2 * cos2);
    series.set(cosAlpha0);
    const i3 =
      sigma2 -
      sigma1 +
      sumSines(series.c3, Math.sin(sigma2), Math.cos(sigma2)) -
      sumSines(series.c3, Math.sin(sigma1), Math.cos(sigma1));
    this.#lambda = omega2 - omega1 - FLATTENING * sinAlpha0 * series.a3 * i3;
    // Equation (46); where the second place is a vertex of the geodesic the slope is not finite and the bracket decides.
    this.#slope = this.#reducedLength(sigma1, sigma2) / SEMI_MAJOR_M / (cosAlpha2 * cos2);
    this.sinAlpha1 = sinAlpha1;
    this.cosAlpha1 = cosAlpha1;
    this.sinAlpha2 = sinAlpha2;
    this.cosAlpha2 = cosAlpha2;
    this.#measure(sigma1, sigma2);
    return this.#lambda;
  }

  /** Equation (38), in metres. */
  #reducedLength(sigma1: number, sigma2: number): number {
    const { kSquared, a1, a2, c1, c2 } = this.#series;
    const [sin1, cos1, sin2, cos2] = [Math.sin(sigma1), Math.cos(sigma1), Math.sin(sigma2), Math.cos(sigma2)];
    const j =
      (a1 - a2) * (sigma2 - sigma1) +
      a1 * (sumSines(c1, sin2, cos2) - sumSines(c1, sin1, cos1)) -
      a2 * (sumSines(c2, sin2, cos2) - sumSines(c2, sin1, cos1));
    return (
      SEMI_MINOR_M *
      (Math.sqrt(1 + kSquared * sin2 * sin2) * cos1 * sin2 -
        Math.sqrt(1 + kSquared * sin1 * sin1) * sin1 * cos2 -
        cos1 * cos2 * j)
    );
  }

  #measure(sigma1: number, sigma2: number): void {
    const { a1, c1 } = this.#series;
    this.#sigma12 = sigma2 - sigma1;
    const sines = sumSines(c1, Math.sin(sigma2), Math.cos(sigma2)) - sumSines(c1, Math.sin(sigma1), Math.cos(sigma1));
    this.distanceM = SEMI_MINOR_M * a1 * (this.#sigma12 + sines);
  }
}

/** A latitude of less than a picometre is the equator. */
function dropDust(lat: number): number {
  return Math.abs(lat) < 1e-17 ? 0 : lat;
}

const solver = new InverseSolver();
