import type { ZoneIndex } from '@searoom/geo';
import type { BaseDistance } from '../base/base-points.ts';
import type { BuiltZone } from '../zones/zone.ts';

/** How far a vertex may lie from its breadth and still be one of the outer limit. Vertices are placed to 5 cm. */
const VERTEX_TOLERANCE_M = 10;
/** How far the middle of an edge may: the tolerance of tracing, and short edges that cut a corner where circles meet. */
const MIDDLE_TOLERANCE_M = 30;
/** Shorter edges (degrees, some 500 m) were traced along the limit when both their ends lie on it. */
const SHORT_DEG = 0.0045;

/**
 * The outer limit of a zone that is measured from base points: the parts of its outline at sea at its breadth from the
 * nearest of them, or as far from the coast half way to which it ends. Left out are edges along a line at which the zone
 * ends, edges of the shadow behind foreign land, and what lies on land.
 *
 * @param distance to the base points of the zone's territory
 * @param land an index whose every zone is land
 * @param opposite coasts at whose line of equal distance the zone ends
 * @returns lines [lon, lat ...] in degrees; a closed one ends where it begins
 */
export function findOuterLimits(
  { zone, rings }: BuiltZone,
  distance: BaseDistance,
  land: ZoneIndex,
  opposite: readonly BaseDistance[] = [],
): Float64Array[] {
  const breadthM = zone.breadthNm! * 1852;
  const isOff = (lon: number, lat: number, toleranceM: number): boolean => {
    const distanceM = distance.measureM(lon, lat);
    if (Math.abs(distanceM - breadthM) <= toleranceM) return false;
    // Across a line of equal distance the difference changes by up to two metres in a metre.
    return !opposite.some((other) => Math.abs(other.measureM(lon, lat) - distanceM) <= 2 * toleranceM);
  };
  return rings.flatMap((ring) => {
    const count = ring.length / 2;
    const onLand = new Uint8Array(count);
    const off = new Uint8Array(count);
    const drawn = new Uint8Array(count);
    for (let i = 0; i < count; i++) onLand[i] = land.setAt(ring[2 * i]!, ring[2 * i + 1]!) === 0 ? 0 : 1;
    for (let i = 0; i < count; i++) {
      // Much of an outline lies inland, where nothing is drawn and nothing need be measured.
      const isInland = onLand[i] === 1 && onLand[(i + 1) % count] === 1 && onLand[(i + count - 1) % count] === 1;
      off[i] = isInland || isOff(ring[2 * i]!, ring[2 * i + 1]!, VERTEX_TOLERANCE_M) ? 1 : 0;
    }
    for (let i = 0; i < count; i++) {
      const j = (i + 1) % count;
      if (off[i] === 1 || off[j] === 1 || (onLand[i] === 1 && onLand[j] === 1)) continue;
      const east = ring[2 * j]! - ring[2 * i]!;
      const north = ring[2 * j + 1]! - ring[2 * i + 1]!;
      const isTraced = Math.hypot(east, north) < SHORT_DEG;
      drawn[i] = isTraced || !isOff(ring[2 * i]! + east / 2, ring[2 * i + 1]! + north / 2, MIDDLE_TOLERANCE_M) ? 1 : 0;
    }
    return cutRing(ring, drawn).flatMap((line) => cutAtLand(line, land));
  });
}

/** Runs of edges of a ring that are wanted; edge i starts at vertex i. */
function cutRing(ring: Float64Array, wanted: Uint8Array): Float64Array[] {
  const count = wanted.length;
  const start = wanted.indexOf(0);
  if (start < 0) return [Float64Array.from([...ring, ring[0]!, ring[1]!])];
  const lines: Float64Array[] = [];
  let line: number[] = [];
  for (let step = 1; step <= count; step++) {
    const i = (start + step) % count;
    if (wanted[i] === 1) {
      if (line.length === 0) line.push(ring[2 * i]!, ring[2 * i + 1]!);
      const j = (i + 1) % count;
      line.push(ring[2 * j]!, ring[2 * j + 1]!);
    } else if (line.length > 0) {
      lines.push(Float64Array.from(line));
      line = [];
    }
  }
  return lines;
}

/** The parts of a line at sea, each ending at the shore. */
function cutAtLand(line: Float64Array, land: ZoneIndex): Float64Array[] {
  const parts: Float64Array[] = [];
  let part: number[] = [];
  let wasLand = false;
  for (let i = 0; i < line.length; i += 2) {
    const [lon, lat] = [line[i]!, line[i + 1]!];
    const isLand = land.setAt(lon, lat) !== 0;
    if (i > 0 && isLand !== wasLand) part.push(...findShore(line[i - 2]!, line[i - 1]!, lon, lat, wasLand, land));
    if (isLand && part.length > 0) {
      parts.push(Float64Array.from(part));
      part = [];
    }
    if (!isLand) part.push(lon, lat);
    wasLand = isLand;
  }
  if (part.length > 2) parts.push(Float64Array.from(part));
  return joinEnds(line, parts);
}

/** The last place at sea on the way between two places, one of them on land. */
function findShore(
  aLon: number,
  aLat: number,
  bLon: number,
  bLat: number,
  startsOnLand: boolean,
  land: ZoneIndex,
): [number, number] {
  let sea = startsOnLand ? 1 : 0;
  let shore = 1 - sea;
  for (let i = 0; i < 24; i++) {
    const t = (sea + shore) / 2;
    if (land.setAt(aLon + t * (bLon - aLon), aLat + t * (bLat - aLat)) !== 0) shore = t;
    else sea = t;
  }
  return [aLon + sea * (bLon - aLon), aLat + sea * (bLat - aLat)];
}

/** A closed line that was cut begins in the middle of a part: its last part and its first are one. */
function joinEnds(line: Float64Array, parts: Float64Array[]): Float64Array[] {
  const first = parts[0];
  const last = parts.at(-1);
  const n = line.length;
  const isClosed = line[0] === line[n - 2] && line[1] === line[n - 1];
  if (!isClosed || first === undefined || last === undefined || first === last) return parts;
  if (first[0] !== line[0] || first[1] !== line[1] || last.at(-2) !== line[0] || last.at(-1) !== line[1]) return parts;
  return [...parts.slice(1, -1), Float64Array.from([...last, ...first.subarray(2)])];
}
