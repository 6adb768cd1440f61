/** WGS 84: equatorial radius in metres and flattening (NGA.STND.0036, table 3.1); the rest follows. */
export const SEMI_MAJOR_M = 6_378_137;
export const FLATTENING: number = 1 / 298.257223563;
export const SEMI_MINOR_M: number = SEMI_MAJOR_M * (1 - FLATTENING);
/** First and second eccentricity squared, third flattening. */
export const ECCENTRICITY_SQUARED: number = FLATTENING * (2 - FLATTENING);
export const SECOND_ECCENTRICITY_SQUARED: number = ECCENTRICITY_SQUARED / (1 - ECCENTRICITY_SQUARED);
export const THIRD_FLATTENING: number = FLATTENING / (2 - FLATTENING);

export function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

export function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** The same direction from 0 up to 360 degrees. */
export function wrapBearing(degrees: number): number {
  const wrapped = degrees % 360;
  // A hair below north must not become 360.
  return wrapped < 0 ? (wrapped + 360) % 360 : wrapped;
}

/** The same meridian from -180 up to 180 degrees. */
export function wrapLongitude(degrees: number): number {
  const wrapped = degrees % 360;
  if (wrapped >= 180) return wrapped - 360;
  return wrapped < -180 ? wrapped + 360 : wrapped;
}

/**
 * Refuses what is no place on earth.
 *
 * @throws RangeError naming the place
 */
export function checkPlace(lon: number, lat: number): void {
  if (Number.isFinite(lon) && Math.abs(lat) <= 90) return;
  throw new RangeError(`No place on earth: longitude ${lon}, latitude ${lat}`);
}
