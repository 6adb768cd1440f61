/**
 * The outline of one zone: rings as [lon, lat, lon, lat ...] in degrees, the first point not repeated. A place is inside
 * when a ray from it crosses the rings an odd number of times, so a ring within a ring is a hole and the direction of a
 * ring does not matter. Edges are straight in longitude and latitude: densify geodesics first. A ring over the 180th
 * meridian goes on beyond 180 (or below -180) instead of jumping; a ring round a pole cannot be told this way.
 */
export interface ZoneShape {
  readonly rings: readonly Float64Array[];
}

/** How far a longitude may go beyond the world, so that rings over the 180th meridian can go on. */
const MAX_LONGITUDE = 540;

/**
 * Refuses what cannot be indexed.
 *
 * @throws RangeError naming zone, ring and value
 */
export function checkZoneShapes(zones: readonly ZoneShape[]): void {
  if (zones.length > 65_535) throw new RangeError(`An index holds at most 65535 zones, not ${zones.length}`);
  zones.forEach(({ rings }, zone) => {
    rings.forEach((ring, number) => {
      if (ring.length % 2 !== 0 || ring.length < 6) {
        throw new RangeError(`Ring ${number} of zone ${zone} has ${ring.length / 2} points; it takes at least 3`);
      }
      for (let i = 0; i < ring.length; i += 2) {
        if (!(Math.abs(ring[i]!) <= MAX_LONGITUDE && Math.abs(ring[i + 1]!) <= 90)) {
          throw new RangeError(`Ring ${number} of zone ${zone} has a point at ${ring[i]}, ${ring[i + 1]}`);
        }
      }
    });
  });
}
