import { measureDistanceM, traceEdge } from '@searoom/geo';
import { EdgeTree } from './edge-tree.ts';

const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;
const ECCENTRICITY: number = Math.sqrt(ECCENTRICITY_SQUARED);
/** Edges are cut into pieces of this length: Gauss's rule with three places is exact to 1e-12 of each. */
const PIECE_DEG = 0.5;
/**
 * A geodesic edge becomes pieces that are straight on the map: so many at least, none longer than this. They leave it by
 * some millimetres, so that the area is right to a millionth up to 70 degrees of latitude.
 */
const GEODESIC_PIECES = 32;
const GEODESIC_PIECE_M = 200;
/** Gauss-Legendre with three places on [0, 1]. */
const GAUSS: readonly (readonly [place: number, weight: number])[] = [
  [0.5 - Math.sqrt(0.15), 5 / 18],
  [0.5, 8 / 18],
  [0.5 + Math.sqrt(0.15), 5 / 18],
];

/**
 * Area of one ring on the WGS-84 ellipsoid in square kilometres, never negative. The ring must not go round a pole.
 *
 * Method: Green's formula. The area between an edge and the equator is the integral of the authalic function, the area
 * of a strip of one radian of longitude up to a latitude (Snyder 1987, eq. 3-12), over longitude.
 *
 * @param ring [lon, lat ...], first place not repeated, longitudes continuous
 * @param edges `plane`: straight on the map, as in GeoJSON and in our outlines · `geodesic`: shortest ways
 */
export function measureRingAreaKm2(ring: Float64Array, edges: 'plane' | 'geodesic' = 'plane'): number {
  const places = edges === 'plane' ? ring : traceGeodesics(ring);
  let sum = 0;
  for (let i = 0; i < places.length; i += 2) {
    const j = (i + 2) % places.length;
    sum += integrateEdge(places[i]!, places[i + 1]!, places[j]!, places[j + 1]!);
  }
  return Math.abs(sum) / 1e6;
}

/**
 * Area of a zone: what lies inside an odd number of its rings, which must not cross. A ring inside another is a hole,
 * one inside a hole is land again, whatever way round they go.
 */
export function measureAreaKm2(rings: readonly Float64Array[]): number {
  if (rings.length === 1) return measureRingAreaKm2(rings[0]!);
  const tree = new EdgeTree(rings);
  let sum = 0;
  for (const [number, ring] of rings.entries()) {
    // The middle of an edge: a vertex may be shared with a neighbour.
    const lon = (ring[0]! + ring[2]!) / 2;
    const lat = (ring[1]! + ring[3]!) / 2;
    sum += (tree.isInsideOthers(lon, lat, number) ? -1 : 1) * measureRingAreaKm2(ring);
  }
  return sum;
}

/** Square metres between an edge and the equator, positive where it goes east north of it. */
function integrateEdge(lonA: number, latA: number, lonB: number, latB: number): number {
  const east = lonB - lonA;
  if (east === 0) return 0;
  const pieces = Math.max(1, Math.ceil(Math.abs(latB - latA) / PIECE_DEG));
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    for (const [place, weight] of GAUSS) sum += weight * findStripM2(latA + ((latB - latA) * (piece + place)) / pieces);
  }
  return (toRadians(east) * sum) / pieces;
}

/** Area from the equator to a latitude over one radian of longitude. */
function findStripM2(lat: number): number {
  const sine = Math.sin(toRadians(lat));
  const inner = sine / (1 - ECCENTRICITY_SQUARED * sine * sine) + Math.atanh(ECCENTRICITY * sine) / ECCENTRICITY;
  return (SEMI_MAJOR_M ** 2 * (1 - ECCENTRICITY_SQUARED) * inner) / 2;
}

function traceGeodesics(ring: Float64Array): Float64Array {
  const out: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    const [lonA, latA, lonB, latB] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    const pieceM = Math.min(GEODESIC_PIECE_M, measureDistanceM(lonA, latA, lonB, latB) / GEODESIC_PIECES);
    if (pieceM > 0) for (const value of traceEdge('geodesic', lonA, latA, lonB, latB, pieceM)) out.push(value);
  }
  return Float64Array.from(out);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
