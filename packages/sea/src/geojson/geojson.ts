/** Shapes of GeoJSON (RFC 7946), as far as they are written here. Coordinates are longitude, latitude, WGS 84. */

export type Place = readonly [lon: number, lat: number];
/** West, south, east, north in degrees. No zone of the register passes the antimeridian, so west is never east of east. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Place }
  | { readonly type: 'LineString'; readonly coordinates: readonly Place[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Place[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Place[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Place[])[])[] };

export interface GeoFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly bbox?: Box;
  /** Null where the record has no place on a map. */
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How a geometry is written. */
export interface DrawOptions {
  /** Leaves out vertices while the line stays this near, metres; every vertex where it is absent. */
  readonly maxErrorM?: number;
}
