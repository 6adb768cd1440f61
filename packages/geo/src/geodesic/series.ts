import { THIRD_FLATTENING as n, SECOND_ECCENTRICITY_SQUARED } from './ellipsoid.ts';

/*
 * The integrals along a geodesic as Fourier series in the arc length on the auxiliary sphere, to the sixth order in the
 * expansion parameter: C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013) 43-55, equations (15) to (25),
 * (41) to (43). The truncation error is below 15 nanometres.
 */

/** Coefficients of A3 and C3 by powers of epsilon, worked out for the third flattening of WGS 84; equations (24), (25). */
const A3 = [
  1,
  -(1 / 2 - n / 2),
  -(1 / 4 + n / 8 - (3 / 8) * n * n),
  -(1 / 16 + (3 / 16) * n + (1 / 16) * n * n),
  -(3 / 64 + n / 32),
  -3 / 128,
] as const;
const C3 = {
  1: [1 / 4 - n / 4, 1 / 8 - (n * n) / 8, 3 / 64 + (3 / 64) * n - (n * n) / 64, 5 / 128 + n / 64, 3 / 128],
  2: [1 / 16 - (3 / 32) * n + (n * n) / 32, 3 / 64 - n / 32 - (3 / 64) * n * n, 3 / 128 + n / 128, 5 / 256],
  3: [5 / 192 - (3 / 64) * n + (5 / 192) * n * n, 3 / 128 - (5 / 192) * n, 7 / 512],
  4: [7 / 512 - (7 / 256) * n, 7 / 512],
  5: [21 / 2560],
} as const;

/** The series of one geodesic; reused for the next, so that solving allocates nothing. */
export class GeodesicSeries {
  a1 = 0;
  a2 = 0;
  a3 = 0;
  /** Distance from arc, arc from distance, reduced length, longitude: coefficients from 1 on. */
  readonly c1: Float64Array = new Float64Array(7);
  readonly c1Inverse: Float64Array = new Float64Array(7);
  readonly c2: Float64Array = new Float64Array(7);
  readonly c3: Float64Array = new Float64Array(6);
  /** k squared, equation (9). */
  kSquared = 0;
  #epsilon = Number.NaN;

  /** Sets the series of the geodesics that cross the equator at azimuth alpha0, given by its cosine. */
  set(cosAlpha0: number): void {
    this.kSquared = SECOND_ECCENTRICITY_SQUARED * cosAlpha0 * cosAlpha0;
    const k2 = this.kSquared;
    const e = k2 / (2 * (1 + Math.sqrt(1 + k2)) + k2);
    if (e === this.#epsilon) return;
    this.#epsilon = e;
    const e2 = e * e;
    const e3 = e2 * e;
    const e4 = e2 * e2;
    const e5 = e4 * e;
    const e6 = e3 * e3;
    this.a1 = (1 + e2 / 4 + e4 / 64 + e6 / 256) / (1 - e);
    const { c1, c2, c3 } = this;
    c1[1] = -e / 2 + (3 / 16) * e3 - e5 / 32;
    c1[2] = -e2 / 16 + e4 / 32 - (9 / 2048) * e6;
    c1[3] = -e3 / 48 + (3 / 256) * e5;
    c1[4] = -(5 / 512) * e4 + (3 / 512) * e6;
    c1[5] = -(7 / 1280) * e5;
    c1[6] = -(7 / 2048) * e6;
    this.a2 = (1 - e) * (1 + e2 / 4 + (9 / 64) * e4 + (25 / 256) * e6);
    c2[1] = e / 2 + e3 / 16 + e5 / 32;
    c2[2] = (3 / 16) * e2 + e4 / 32 + (35 / 2048) * e6;
    c2[3] = (5 / 48) * e3 + (5 / 256) * e5;
    c2[4] = (35 / 512) * e4 + (7 / 512) * e6;
    c2[5] = (63 / 1280) * e5;
    c2[6] = (77 / 2048) * e6;
    this.a3 = A3[0] + A3[1] * e + A3[2] * e2 + A3[3] * e3 + A3[4] * e4 + A3[5] * e5;
    c3[1] = C3[1][0] * e + C3[1][1] * e2 + C3[1][2] * e3 + C3[1][3] * e4 + C3[1][4] * e5;
    c3[2] = C3[2][0] * e2 + C3[2][1] * e3 + C3[2][2] * e4 + C3[2][3] * e5;
    c3[3] = C3[3][0] * e3 + C3[3][1] * e4 + C3[3][2] * e5;
    c3[4] = C3[4][0] * e4 + C3[4][1] * e5;
    c3[5] = C3[5][0] * e5;
  }

  /** Sets `c1Inverse` too, which only the direct problem needs; equation (21). */
  setInverse(): void {
    const e = this.#epsilon;
    const e2 = e * e;
    const e3 = e2 * e;
    const e4 = e2 * e2;
    const e5 = e4 * e;
    const e6 = e3 * e3;
    const c = this.c1Inverse;
    c[1] = e / 2 - (9 / 32) * e3 + (205 / 1536) * e5;
    c[2] = (5 / 16) * e2 - (37 / 96) * e4 + (1335 / 4096) * e6;
    c[3] = (29 / 96) * e3 - (75 / 128) * e5;
    c[4] = (539 / 1536) * e4 - (2391 / 2560) * e6;
    c[5] = (3467 / 7680) * e5;
    c[6] = (38081 / 61440) * e6;
  }
}

/** Sum of c[j] sin(2 j sigma) by Clenshaw's recurrence. */
export function sumSines(c: Float64Array, sinSigma: number, cosSigma: number): number {
  const x = 2 * (cosSigma - sinSigma) * (cosSigma + sinSigma);
  let y1 = 0;
  let y0 = 0;
  for (let j = c.length - 1; j > 0; j--) {
    const y = x * y0 - y1 + c[j]!;
    y1 = y0;
    y0 = y;
  }
  return 2 * sinSigma * cosSigma * y0;
}
