import { traceCircle, traceStadium } from '@searoom/geo';
import { makeRandom } from '@searoom/testing';

const NAUTICAL_MILE_M = 1852;

/**
 * Long coasts with a zone of 200 M: so many that about 2.5 zones lie at an evenly spread place. The ratio to a peer that
 * casts rays depends on this and on the number of vertices, so both are printed.
 */
const COASTS = 48;

/** Where the zones and the places asked for lie. */
export const REGION = { west: 95, east: 135, south: -5, north: 40 } as const;

/** A zone of the comparison: one outer ring and perhaps a hole, so that every engine means the same by it. */
export interface MadeZone {
  readonly rings: readonly Float64Array[];
}

/**
 * Overlapping zones of the sizes of the law of the sea, made of geodesic buffers: circles of 12 and 24 M round
 * features, circles of 200 M with a hole, and strips of 12, 24 and 200 M on both sides of a leg. Seeded, so that
 * every run asks the same.
 */
export function makeZones(seed: number): MadeZone[] {
  const random = makeRandom(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const pickPlace = (): [number, number] => [between(REGION.west, REGION.east), between(REGION.south, REGION.north)];
  const zones: MadeZone[] = [];
  for (let i = 0; i < 41; i++) {
    const [lon, lat] = pickPlace();
    zones.push({ rings: [traceCircle(lon, lat, 12 * NAUTICAL_MILE_M, 360)] });
    zones.push({ rings: [traceCircle(lon, lat, 24 * NAUTICAL_MILE_M, 720)] });
  }
  for (let i = 0; i < 14; i++) {
    const [lon, lat] = pickPlace();
    const outer = traceCircle(lon, lat, 200 * NAUTICAL_MILE_M, 3600);
    zones.push({ rings: [outer, traceCircle(lon, lat, 12 * NAUTICAL_MILE_M, 720)] });
  }
  const addStrips = (count: number, widthNm: number, reachDeg: number, maxChordM: number): void => {
    for (let i = 0; i < count; i++) {
      const [lon, lat] = pickPlace();
      const endLon = lon + between(-reachDeg, reachDeg);
      const endLat = lat + between(-reachDeg, reachDeg);
      zones.push({ rings: [traceStadium(lon, lat, endLon, endLat, widthNm * NAUTICAL_MILE_M, 1440, maxChordM)] });
    }
  };
  addStrips(20, 12, 3, 300);
  addStrips(10, 24, 3, 300);
  addStrips(COASTS, 200, 10, 700);
  return zones;
}

export function countVertices(zones: readonly MadeZone[]): number {
  return zones.reduce((sum, { rings }) => sum + rings.reduce((vertices, ring) => vertices + ring.length / 2, 0), 0);
}
