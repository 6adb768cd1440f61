import { GeodesicLine } from '../geodesic/direct.ts';
import { ECCENTRICITY_SQUARED, SEMI_MAJOR_M, toDegrees, toRadians } from '../geodesic/ellipsoid.ts';
import { solveInverse } from '../geodesic/inverse.ts';

/** How a line runs between two of its points. */
export type EdgeShape = 'geodesic' | 'rhumb' | 'parallel' | 'meridian';

/**
 * Points along an edge, as [lon, lat ...]: the start included, the end not, neighbours at most `maxChordM` apart.
 * Longitudes are continuous from the start. A parallel or meridian whose ends do not lie on one is drawn as a rhumb line.
 */
export function traceEdge(
  shape: EdgeShape,
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
  maxChordM: number,
): Float64Array {
  if (!(maxChordM > 0)) throw new RangeError(`The longest chord must be more than 0 m, not ${maxChordM}`);
  return shape === 'geodesic'
    ? traceGeodesic(lonA, latA, lonB, latB, maxChordM)
    : traceRhumb(lonA, latA, lonB, latB, maxChordM);
}

function traceGeodesic(lonA: number, latA: number, lonB: number, latB: number, maxChordM: number): Float64Array {
  const { distanceM, initialBearingDeg } = solveInverse(lonA, latA, lonB, latB);
  const parts = Math.max(1, Math.ceil(distanceM / maxChordM));
  const line = new GeodesicLine(lonA, latA, initialBearingDeg);
  const out = new Float64Array(2 * parts);
  out[0] = lonA;
  out[1] = latA;
  for (let i = 1; i < parts; i++) {
    const place = line.at((distanceM * i) / parts);
    out[2 * i] = unwrapLongitude(place.lon, out[2 * i - 2]!);
    out[2 * i + 1] = place.lat;
  }
  return out;
}

function traceRhumb(lonA: number, latA: number, lonB: number, latB: number, maxChordM: number): Float64Array {
  const dLon = unwrapLongitude(lonB, lonA) - lonA;
  const psiA = findIsometricLatitude(latA);
  const psiB = findIsometricLatitude(latB);
  // An upper bound for the length is enough to choose the number of points.
  const eastM = SEMI_MAJOR_M * toRadians(dLon) * Math.max(Math.cos(toRadians(latA)), Math.cos(toRadians(latB)));
  const northM = 1.01 * SEMI_MAJOR_M * toRadians(latB - latA);
  const parts = Math.max(1, Math.ceil(Math.hypot(eastM, northM) / maxChordM));
  const out = new Float64Array(2 * parts);
  for (let i = 0; i < parts; i++) {
    const t = i / parts;
    const lat = latA + (latB - latA) * t;
    // Along a rhumb line longitude and isometric latitude go together; on a parallel there is no latitude to go by.
    const share = psiA === psiB ? t : (findIsometricLatitude(lat) - psiA) / (psiB - psiA);
    out[2 * i] = lonA + dLon * share;
    out[2 * i + 1] = lat;
  }
  return out;
}

/** Isometric latitude in degrees: on a chart with it as ordinate (Mercator's), rhumb lines are straight. */
function findIsometricLatitude(lat: number): number {
  const sine = Math.sin(toRadians(lat));
  const e = Math.sqrt(ECCENTRICITY_SQUARED);
  return toDegrees(Math.atanh(sine) - e * Math.atanh(e * sine));
}

/** The meridian of `lon` that is nearest to another longitude: lines go on instead of jumping. */
export function unwrapLongitude(lon: number, near: number): number {
  return lon + 360 * Math.round((near - lon) / 360);
}
