import { crossesRay } from './crossing.ts';
import type { ZoneShape } from './zone-shape.ts';

/**
 * True when a place lies in a zone, by casting a ray over every edge: slow, exact, and the measure of the index. Places
 * on a limit are read by the half-open rule of `crossing.ts`.
 *
 * @param lon degrees, -180 to 180
 */
export function isInZone(zone: ZoneShape, lon: number, lat: number): boolean {
  // The copies are disjoint: no ring is wider than the world.
  return (
    isInRings(zone.rings, lon, lat) || isInRings(zone.rings, lon + 360, lat) || isInRings(zone.rings, lon - 360, lat)
  );
}

function isInRings(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let ax = ring[ring.length - 2]!;
    let ay = ring[ring.length - 1]!;
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i]!;
      const by = ring[i + 1]!;
      if (crossesRay(ax, ay, bx, by, x, y)) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}
