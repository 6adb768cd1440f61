import type { Camera } from '../chart/chart-contract.ts';

/** MapLibre draws the world 512 px wide at zoom 0. */
const WORLD_PX = 512;
const NEAREST_ZOOM = 11;
const FARTHEST_ZOOM = 1;
/** Part of the map that the box may fill, so that nothing lies on its edge. */
const SHARE = 0.8;

export type Box = readonly [west: number, south: number, east: number, north: number];

/** Box round places; undefined for none. A box over 180° has an east of more than 180. */
export function boxOf(places: readonly { readonly lon: number; readonly lat: number }[]): Box | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  // Longitudes as turns from the first place, so that 179 and -179 are neighbours.
  const lons = places.map(({ lon }) => first.lon + ((((lon - first.lon + 180) % 360) + 360) % 360) - 180);
  const lats = places.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** A box made wider by so many nautical miles to each side. */
export function widenBox([west, south, east, north]: Box, byNm: number): Box {
  const lat = byNm / 60;
  const lon = lat / Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180));
  return [west - lon, Math.max(-85, south - lat), east + lon, Math.min(85, north + lat)];
}

/** The camera that shows a whole box in a map of this size, no nearer than a reader needs. */
export function fitCamera([west, south, east, north]: Box, widthPx: number, heightPx: number): Camera {
  const top = toY(north);
  const bottom = toY(south);
  const worldX = Math.max(1e-9, (east - west) / 360);
  const worldY = Math.max(1e-9, (bottom - top) / 1);
  const scale = Math.min((widthPx * SHARE) / worldX, (heightPx * SHARE) / worldY) / WORLD_PX;
  const zoom = Math.min(NEAREST_ZOOM, Math.max(FARTHEST_ZOOM, Math.log2(scale)));
  const lon = (west + east) / 2;
  return { lon: lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, lat: toLat((top + bottom) / 2), zoom };
}

/** Mercator, the world from 0 at the top to 1. */
function toY(lat: number): number {
  return 0.5 - Math.atanh(Math.sin((lat * Math.PI) / 180)) / (2 * Math.PI);
}

function toLat(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
