import { GeodesicLine, solveDirect, solveInverse, traceCircle } from '@searoom/geo';
import { latToY, lonToX } from './mercator.ts';

/** Metres in a nautical mile. */
export const NM_M = 1852;
/** Longest chord of a drawn geodesic: on a chart of the whole sea it bends by less than a pixel between two. */
const MOST_CHORD_M = 50_000;
const MOST_PARTS = 200;

/** A leg between two places: the geodesic as a line to draw, in Mercator world units without jumps, and its measures. */
export interface Leg {
  /** [x, y ...] */
  readonly line: Float64Array;
  readonly rangeNm: number;
  /** At the start, true. */
  readonly bearingDeg: number;
}

/** The shortest geodesic on WGS 84 between two places, as a line for the chart. */
export function traceLeg(lon1: number, lat1: number, lon2: number, lat2: number): Leg {
  const { distanceM, initialBearingDeg } = solveInverse(lon1, lat1, lon2, lat2);
  const parts = Math.max(1, Math.min(MOST_PARTS, Math.ceil(distanceM / MOST_CHORD_M)));
  const geodesic = new GeodesicLine(lon1, lat1, initialBearingDeg);
  const line = new Float64Array(2 * (parts + 1));
  for (let i = 0; i <= parts; i++) {
    const at = i === 0 ? { lon: lon1, lat: lat1 } : geodesic.at((distanceM * i) / parts);
    putVertex(line, i, i === parts ? lon2 : at.lon, i === parts ? lat2 : at.lat);
  }
  return { line, rangeNm: distanceM / NM_M, bearingDeg: initialBearingDeg };
}

/** Where one comes out after so many miles. */
export function goFrom(lon: number, lat: number, bearingDeg: number, rangeNm: number): { lon: number; lat: number } {
  return solveDirect(lon, lat, bearingDeg, rangeNm * NM_M);
}

/** A circle of so many miles as a closed line for the chart. */
export function traceReach(lon: number, lat: number, radiusNm: number): Float64Array {
  const ring = traceCircle(lon, lat, radiusNm * NM_M, 96);
  const line = new Float64Array(ring.length + 2);
  for (let i = 0; i <= ring.length / 2; i++) {
    const j = (2 * i) % ring.length;
    putVertex(line, i, ring[j]!, ring[j + 1]!);
  }
  return line;
}

/** Ring of an own area as a closed line for the chart. Its edges are straight in longitude and latitude. */
export function traceRing(ring: readonly (readonly number[])[], isClosed = true): Float64Array {
  const corners = ring.filter((corner) => Number.isFinite(corner[0]) && Number.isFinite(corner[1]));
  const out: number[] = [];
  const edges = isClosed ? corners.length : corners.length - 1;
  for (let i = 0; i < edges; i++) {
    const [lon1, lat1] = corners[i] as [number, number];
    const [lon2, lat2] = corners[(i + 1) % corners.length] as [number, number];
    const parts = Math.max(1, Math.min(64, Math.ceil(Math.abs(lat2 - lat1))));
    for (let k = i === 0 ? 0 : 1; k <= parts; k++) {
      out.push(lonToX(lon1 + ((lon2 - lon1) * k) / parts), latToY(lat1 + ((lat2 - lat1) * k) / parts));
    }
  }
  return Float64Array.from(out);
}

/** A line in degrees as a line in world units, without jumps at 180°. @param degrees [lon, lat ...] */
export function toWorldLine(degrees: ArrayLike<number>): Float64Array {
  const line = new Float64Array(degrees.length);
  for (let i = 0; i < degrees.length / 2; i++) putVertex(line, i, degrees[2 * i]!, degrees[2 * i + 1]!);
  return line;
}

function putVertex(line: Float64Array, i: number, lon: number, lat: number): void {
  const x = lonToX(lon);
  line[2 * i] = i === 0 ? x : x + Math.round(line[2 * i - 2]! - x);
  line[2 * i + 1] = latToY(lat);
}
