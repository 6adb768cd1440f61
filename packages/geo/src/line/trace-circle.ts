import { GeodesicLine, solveDirect } from '../geodesic/direct.ts';
import { solveInverse } from '../geodesic/inverse.ts';
import { unwrapLongitude } from './trace-edge.ts';

/**
 * Geodesic circle as a ring [lon, lat ...], counter-clockwise, every vertex exactly at the radius. Its chords lie inside
 * the circle by at most `measureSagittaM`.
 */
export function traceCircle(lon: number, lat: number, radiusM: number, vertexCount: number): Float64Array {
  if (!(vertexCount >= 3)) throw new RangeError(`A ring takes at least 3 vertices, not ${vertexCount}`);
  const ring = new Float64Array(2 * vertexCount);
  for (let i = 0; i < vertexCount; i++) {
    const place = solveDirect(lon, lat, 360 - (360 * i) / vertexCount, radiusM);
    ring[2 * i] = unwrapLongitude(place.lon, lon);
    ring[2 * i + 1] = place.lat;
  }
  return ring;
}

/** Greatest distance in metres between a circle and its chords. */
export function measureSagittaM(radiusM: number, vertexCount: number): number {
  return radiusM * (1 - Math.cos(Math.PI / vertexCount));
}

/**
 * Ring round everything within a distance of a geodesic leg, counter-clockwise: the two lines at that distance on either
 * side of the leg, joined by half circles round its ends.
 *
 * @param circleVertices vertices that a whole circle would have · @param maxChordM longest chord of the offset lines
 */
export function traceStadium(
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
  distanceM: number,
  circleVertices: number,
  maxChordM: number,
): Float64Array {
  const leg = solveInverse(lonA, latA, lonB, latB);
  if (leg.distanceM === 0) return traceCircle(lonA, latA, distanceM, circleVertices);
  const line = new GeodesicLine(lonA, latA, leg.initialBearingDeg);
  const parts = Math.max(1, Math.ceil(leg.distanceM / maxChordM));
  const turns = Math.max(2, Math.ceil(circleVertices / 2));
  const out: number[] = [];
  const add = (lon: number, lat: number, bearingDeg: number): void => {
    const place = solveDirect(lon, lat, bearingDeg, distanceM);
    out.push(unwrapLongitude(place.lon, lonA), place.lat);
  };
  // Along the right side, round the end, back along the left side, round the start.
  for (let i = 0; i < parts; i++) {
    const place = line.at((leg.distanceM * i) / parts);
    add(place.lon, place.lat, place.finalBearingDeg + 90);
  }
  for (let i = 0; i < turns; i++) add(lonB, latB, leg.finalBearingDeg + 90 - (180 * i) / turns);
  for (let i = 0; i < parts; i++) {
    const place = line.at(leg.distanceM * (1 - i / parts));
    add(place.lon, place.lat, place.finalBearingDeg - 90);
  }
  for (let i = 0; i < turns; i++) add(lonA, latA, leg.initialBearingDeg - 90 - (180 * i) / turns);
  return Float64Array.from(out);
}
