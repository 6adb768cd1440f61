import { solveInverse } from '@searoom/geo';

export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Distance in M and true bearing in degrees from one place to another, on the WGS-84 ellipsoid. */
export function measureInverse(from: Place, to: Place): { readonly distanceNm: number; readonly bearingDeg: number } {
  const { distanceM, initialBearingDeg } = solveInverse(from.lon, from.lat, to.lon, to.lat);
  return { distanceNm: distanceM / 1852, bearingDeg: initialBearingDeg };
}
