import { toDegrees, toRadians } from './units.ts';

/** WGS-84: semi-major axis and first eccentricity squared (NIMA TR8350.2). */
const SEMI_MAJOR_M = 6378137;
const ECCENTRICITY_SQUARED = 0.00669437999014;

/** Metres in a degree of longitude at this latitude (radius of curvature in the prime vertical). */
export function metresPerDegreeEast(lat: number): number {
  const sine = Math.sin(toRadians(lat));
  return (toRadians(1) * SEMI_MAJOR_M * Math.cos(toRadians(lat))) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
}

/** Metres in a degree of latitude here (radius of curvature in the meridian). */
export function metresPerDegreeNorth(lat: number): number {
  const sine = Math.sin(toRadians(lat));
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  return (toRadians(1) * SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / (root * root * root);
}

/** `[lon, lat]` moved by some metres; right to a metre within 10 km. For longer ways use a geodesic. */
export function shiftPlace(lon: number, lat: number, eastM: number, northM: number): [number, number] {
  // At the middle latitude of the way; 111 km in a degree is near enough to find it.
  const sine = Math.sin(toRadians(lat + northM / 222_000));
  const flat = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const primeVertical = SEMI_MAJOR_M / Math.sqrt(flat);
  const east = eastM / (primeVertical * Math.sqrt(1 - sine * sine));
  const north = northM / ((primeVertical * (1 - ECCENTRICITY_SQUARED)) / flat);
  return [lon + toDegrees(east), lat + toDegrees(north)];
}

/** `[lon, lat]` at a distance in a direction; right to a metre within 10 km. */
export function shiftAlong(lon: number, lat: number, bearingDeg: number, distanceM: number): [number, number] {
  const bearing = toRadians(bearingDeg);
  return shiftPlace(lon, lat, distanceM * Math.sin(bearing), distanceM * Math.cos(bearing));
}
