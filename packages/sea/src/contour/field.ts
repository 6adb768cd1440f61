/**
 * An area told by a function instead of an outline: every place has a value in metres, negative inside. Areas told so
 * are joined, cut and widened exactly, without intersecting polygons.
 */
export interface Field {
  value(lon: number, lat: number): number;
  /**
   * A distance in metres within which the value certainly does not change its sign. For a signed distance that is its
   * absolute value; where a field jumps, the distance to the jump.
   */
  reach(lon: number, lat: number): number;
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];
