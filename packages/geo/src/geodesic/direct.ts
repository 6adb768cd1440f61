import { checkPlace, FLATTENING, SEMI_MINOR_M, toDegrees, toRadians, wrapBearing, wrapLongitude } from './ellipsoid.ts';
import { GeodesicSeries, sumSines } from './series.ts';

export interface DirectSolution {
  /** Degrees, -180 up to 180. */
  readonly lon: number;
  readonly lat: number;
  /** Bearing of the geodesic on arrival, degrees true, 0 up to 360. */
  readonly finalBearingDeg: number;
}

/**
 * A geodesic on WGS 84 from a place in a direction: solved once, stepped along as often as wanted.
 * Karney (2013), section 3; symbols as in the paper.
 */
export class GeodesicLine {
  readonly #series = new GeodesicSeries();
  readonly #lon: number;
  readonly #sinAlpha0: number;
  readonly #cosAlpha0: number;
  readonly #sigma1: number;
  readonly #omega1: number;
  /** Scaled distance tau at the start, and the longitude integral there. */
  readonly #tau1: number;
  readonly #i3AtStart: number;

  /** @throws RangeError when there is no such place, or the bearing is no number */
  constructor(lon: number, lat: number, bearingDeg: number) {
    checkPlace(lon, lat);
    if (!Number.isFinite(bearingDeg)) throw new RangeError(`Not a bearing: ${bearingDeg}`);
    this.#lon = lon;
    const alpha1 = toRadians(bearingDeg % 360);
    const beta1 = Math.atan2((1 - FLATTENING) * Math.sin(toRadians(lat)), Math.cos(toRadians(lat)));
    const sinAlpha1 = bearingDeg % 180 === 0 ? 0 : Math.sin(alpha1);
    const cosAlpha1 = Math.cos(alpha1);
    const sinBeta1 = Math.sin(beta1);
    const cosBeta1 = Math.cos(beta1);
    this.#sinAlpha0 = sinAlpha1 * cosBeta1;
    this.#cosAlpha0 = Math.hypot(cosAlpha1, sinAlpha1 * sinBeta1);
    this.#sigma1 = Math.atan2(sinBeta1, cosAlpha1 * cosBeta1);
    this.#omega1 = Math.atan2(this.#sinAlpha0 * sinBeta1, cosAlpha1 * cosBeta1);
    const series = this.#series;
    series.set(this.#cosAlpha0);
    series.setInverse();
    const sin = Math.sin(this.#sigma1);
    const cos = Math.cos(this.#sigma1);
    this.#tau1 = this.#sigma1 + sumSines(series.c1, sin, cos);
    this.#i3AtStart = this.#sigma1 + sumSines(series.c3, sin, cos);
  }

  /** Place and bearing after a distance in metres; backwards when it is negative. */
  at(distanceM: number): DirectSolution {
    const series = this.#series;
    const tau2 = this.#tau1 + distanceM / (SEMI_MINOR_M * series.a1);
    const sigma2 = tau2 + sumSines(series.c1Inverse, Math.sin(tau2), Math.cos(tau2));
    const sin = Math.sin(sigma2);
    const cos = Math.cos(sigma2);
    const sinAlpha0 = this.#sinAlpha0;
    const cosAlpha0 = this.#cosAlpha0;
    const omega2 = Math.atan2(sinAlpha0 * sin, cos);
    const i3 = sigma2 + sumSines(series.c3, sin, cos) - this.#i3AtStart;
    // Whole turns of omega are lost here and do not matter: the longitude is wrapped.
    const lambda = omega2 - this.#omega1 - FLATTENING * sinAlpha0 * series.a3 * i3;
    const cosAlpha2 = cosAlpha0 * cos;
    const sinBeta2 = cosAlpha0 * sin;
    const cosBeta2 = Math.hypot(cosAlpha0 * cos, sinAlpha0);
    return {
      lon: wrapLongitude(this.#lon + toDegrees(lambda)),
      lat: toDegrees(Math.atan2(sinBeta2, (1 - FLATTENING) * cosBeta2)),
      finalBearingDeg: wrapBearing(toDegrees(Math.atan2(sinAlpha0, cosAlpha2))),
    };
  }
}

/**
 * Where one arrives from a place along a geodesic of WGS 84.
 *
 * @param lon,lat degrees · @param bearingDeg degrees true · @param distanceM metres
 * @throws RangeError when there is no such place, or the bearing is no number
 */
export function solveDirect(lon: number, lat: number, bearingDeg: number, distanceM: number): DirectSolution {
  return new GeodesicLine(lon, lat, bearingDeg).at(distanceM);
}
