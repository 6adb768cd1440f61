import library from 'geographiclib-geodesic';
import type { BasePoints } from '../base/base-points.ts';

const reference = library.Geodesic.WGS84;
const SPHERE_M = 6_371_009;
/** No geodesic differs from a great circle by a greater share. */
const SPHERE_ERROR = 0.006;

/** Metres between two places by GeographicLib (Karney 2013), for tests: none of our code is in it. */
export function measureReferenceM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return reference.Inverse(lat1, lon1, lat2, lon2).s12!;
}

/** The middle of a geodesic, by GeographicLib. */
export function findReferenceMiddle(
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
): [lon: number, lat: number] {
  const { s12, azi1 } = reference.Inverse(lat1, lon1, lat2, lon2);
  const { lon2: lon, lat2: lat } = reference.Direct(lat1, lon1, azi1!, s12! / 2);
  return [lon!, lat!];
}

/**
 * Metres to the nearest of base points by GeographicLib, one after the other. What is certainly farther off on a sphere is
 * not measured on the ellipsoid.
 */
export function measureNearestReferenceM({ places }: BasePoints, lon: number, lat: number): number {
  const around = new Float64Array(places.length / 2);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < around.length; i++) {
    around[i] = measureOnSphereM(lon, lat, places[2 * i]!, places[2 * i + 1]!);
    least = Math.min(least, around[i]!);
  }
  const far = least * (1 + 2 * SPHERE_ERROR) + 1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < around.length; i++) {
    if (around[i]! > far) continue;
    nearest = Math.min(nearest, measureReferenceM(lon, lat, places[2 * i]!, places[2 * i + 1]!));
  }
  return nearest;
}

/** Haversine. */
function measureOnSphereM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const degree = Math.PI / 180;
  const north = Math.sin(((lat2 - lat1) * degree) / 2) ** 2;
  const east = Math.cos(lat1 * degree) * Math.cos(lat2 * degree) * Math.sin(((lon2 - lon1) * degree) / 2) ** 2;
  return 2 * SPHERE_M * Math.asin(Math.sqrt(north + east));
}
