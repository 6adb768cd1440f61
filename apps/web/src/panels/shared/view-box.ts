import type { Camera } from '../../chart/chart-contract.ts';

/** West, south, east, north in degrees; west > east across the antimeridian. */
export type ViewBox = [west: number, south: number, east: number, north: number];

/** MapLibre draws the world 512 px wide at zoom 0. */
const TILE_PX = 512;

/** What of the earth a map of this size shows with north up, in Mercator. */
export function boxOfView({ lon, lat, zoom }: Camera, widthPx: number, heightPx: number): ViewBox {
  const worldPx = TILE_PX * 2 ** zoom;
  const halfLon = Math.min(180, (widthPx / worldPx) * 180);
  const y = projectLat(lat);
  const halfY = (heightPx / worldPx) * Math.PI;
  const south = unprojectLat(Math.max(-Math.PI, y - halfY));
  const north = unprojectLat(Math.min(Math.PI, y + halfY));
  if (halfLon >= 180) return [-180, south, 180, north];
  return [wrap(lon - halfLon), south, wrap(lon + halfLon), north];
}

function projectLat(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function unprojectLat(y: number): number {
  return (Math.atan(Math.sinh(y)) * 180) / Math.PI;
}

function wrap(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** Whether a place lies in a box. */
export function isInBox([west, south, east, north]: Readonly<ViewBox>, lon: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

/** The box of the map as it is on the page now. */
export function readViewBox(camera: Camera): ViewBox {
  const map = document.querySelector('[data-testid="chart"]');
  const { clientWidth, clientHeight } = map ?? { clientWidth: 900, clientHeight: 700 };
  return boxOfView(camera, clientWidth || 900, clientHeight || 700);
}
