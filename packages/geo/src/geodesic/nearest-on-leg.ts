import { GeodesicLine } from './direct.ts';
import { SEMI_MAJOR_M, toRadians } from './ellipsoid.ts';
import { solveInverse } from './inverse.ts';

export interface NearestPlace {
  /** From the place asked about to the leg. */
  readonly distanceM: number;
  readonly lon: number;
  readonly lat: number;
  /** Where on the leg: 0 at its start, 1 at its end. */
  readonly fraction: number;
}

/**
 * Nearest place of a geodesic leg, its ends included, to a tenth of a millimetre.
 *
 * Method: step along the leg to the foot of the perpendicular that a sphere would have, until the steps vanish; each
 * leaves less than a hundredth of the last error. The leg must be shorter than a quarter of the earth.
 */
export function nearestOnLeg(
  lon: number,
  lat: number,
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
): NearestPlace {
  const leg = solveInverse(lonA, latA, lonB, latB);
  const line = new GeodesicLine(lonA, latA, leg.initialBearingDeg);
  let along = 0;
  let place = { lon: lonA, lat: latA, finalBearingDeg: leg.initialBearingDeg };
  let toPlace = solveInverse(lonA, latA, lon, lat);
  for (let step = 0; step < 30 && toPlace.distanceM > 0; step++) {
    const angle = toRadians(toPlace.initialBearingDeg - place.finalBearingDeg);
    const arc = toPlace.distanceM / SEMI_MAJOR_M;
    const move = SEMI_MAJOR_M * Math.atan2(Math.sin(arc) * Math.cos(angle), Math.cos(arc));
    const next = Math.min(leg.distanceM, Math.max(0, along + move));
    if (Math.abs(next - along) < 1e-5) break;
    along = next;
    place = line.at(along);
    toPlace = solveInverse(place.lon, place.lat, lon, lat);
  }
  return {
    distanceM: toPlace.distanceM,
    lon: place.lon,
    lat: place.lat,
    fraction: leg.distanceM === 0 ? 0 : along / leg.distanceM,
  };
}
