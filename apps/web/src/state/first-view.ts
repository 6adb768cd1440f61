import type { Camera } from '../chart/chart-contract.ts';

/** A vessel so near the middle of the map counts as seen there. */
const SEEN_DEG = 14;
const UNITS_PER_DEGREE = 600_000;
/** Pixels that the map is about wide, and those of the world at zoom 0. */
const MAP_PX = 640;
const WORLD_PX = 512;
const FARTHEST = 2;
const NEAREST = 9;

export interface Places {
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
}

/**
 * Where a page that was opened without a place of its own has to look: undefined where some vessel is in sight already,
 * else at the middle four fifths of the vessels. So an own receiver in other waters is not an empty map. Pure.
 *
 * @param places in 1/10000 minute
 */
export function chooseFirstView({ longitude, latitude }: Places, count: number, home: Camera): Camera | undefined {
  if (count === 0) return undefined;
  const lons: number[] = [];
  const lats: number[] = [];
  for (let row = 0; row < count; row++) {
    const lon = longitude[row]! / UNITS_PER_DEGREE;
    const lat = latitude[row]! / UNITS_PER_DEGREE;
    if (Math.abs(lon - home.lon) < SEEN_DEG && Math.abs(lat - home.lat) < SEEN_DEG) return undefined;
    lons.push(lon);
    lats.push(lat);
  }
  const [west, middleLon, east] = spread(lons);
  const [south, middleLat, north] = spread(lats);
  const span = Math.max(east - west, (north - south) / Math.cos((middleLat * Math.PI) / 180), 1e-3);
  const zoom = Math.log2((MAP_PX / WORLD_PX) * (360 / span)) - 0.5;
  return { lon: middleLon, lat: middleLat, zoom: Math.min(NEAREST, Math.max(FARTHEST, zoom)) };
}

/** Tenth, middle and ninetieth of a hundred. */
function spread(values: number[]): [number, number, number] {
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round((values.length - 1) * share)]!;
  return [at(0.1), at(0.5), at(0.9)];
}
