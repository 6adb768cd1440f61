import { solveDirect } from '@searoom/geo';
import type { Atlas } from '../atlas.ts';
import { distanceOf } from './shared.ts';

/** An outline lies within 5 m of its limit; so near to one the distance decides and not the outline. */
const DOUBTFUL_M = 12;
/** How far round a place limits are looked for that it may lie within after all, by the doubt of their base points. */
const RINGS_M = [250, 700, 1500, 2800, 4500, 6200];
const DIRECTIONS = 12;

export interface ZonesAt {
  /** Numbers of the zones that the place lies in, ascending; land may be among them. */
  readonly inside: readonly number[];
  /** Zones that it lies outside of by less than the doubt of their base points. */
  readonly justOutside: readonly { readonly zone: number; readonly beyondM: number; readonly uncertaintyM: number }[];
}

/**
 * The zones at a place. Where a limit of some breadth is near, the geodesic distance to the nearest base point decides on
 * which side the place lies, not the drawn outline; a place exactly on a limit is inside.
 */
export function findZonesAt(atlas: Atlas, lon: number, lat: number): ZonesAt {
  const inside = new Set(listAt(atlas, lon, lat));
  const beside = new Set<number>();
  for (const [rings, found] of [
    [[DOUBTFUL_M], inside],
    [RINGS_M, beside],
  ] as const) {
    const seen = new Set<number>();
    for (const radiusM of rings) {
      for (let i = 0; i < DIRECTIONS; i++) {
        const at = solveDirect(lon, lat, (360 / DIRECTIONS) * i, radiusM);
        for (const zone of listAt(atlas, at.lon, at.lat)) seen.add(zone);
      }
    }
    if (found === beside) for (const zone of seen) beside.add(zone);
    else for (const zone of [...seen, ...inside]) settle(atlas, zone, lon, lat, inside);
  }
  const justOutside = [...beside]
    .filter((zone) => !inside.has(zone))
    .flatMap((zone) => {
      const limit = measureLimit(atlas, zone, lon, lat);
      if (limit === undefined) return [];
      const { beyondM, uncertaintyM } = limit;
      return beyondM > 0 && beyondM <= uncertaintyM ? [{ zone, beyondM, uncertaintyM }] : [];
    });
  return { inside: [...inside].sort((a, b) => a - b), justOutside };
}

function listAt(atlas: Atlas, lon: number, lat: number): Uint16Array {
  return atlas.index.zonesOfSet(atlas.index.setAt(lon, lat));
}

/** Puts a zone in or out by its distance where the limit of its breadth passes near the place. */
function settle(atlas: Atlas, zone: number, lon: number, lat: number, inside: Set<number>): void {
  const limit = measureLimit(atlas, zone, lon, lat);
  if (limit === undefined || Math.abs(limit.beyondM) > DOUBTFUL_M) return;
  if (limit.beyondM <= 0) inside.add(zone);
  else inside.delete(zone);
}

/** How far beyond the breadth of a zone a place lies; negative inside. */
function measureLimit(
  atlas: Atlas,
  number: number,
  lon: number,
  lat: number,
): { beyondM: number; uncertaintyM: number } | undefined {
  const zone = atlas.zones[number]!;
  if (zone.territory === undefined || zone.breadthNm === undefined) return undefined;
  const territory = atlas.territories[zone.territory]!;
  const distance = distanceOf(territory);
  const distanceM = distance.measureM(lon, lat);
  if (distance.nearest < 0) return undefined;
  const origin = territory.origins[territory.points.origins[distance.nearest]!]!;
  return { beyondM: distanceM - zone.breadthNm * 1852, uncertaintyM: origin.uncertaintyM };
}
