/**
 * Zones, lines and features as OGC API - Features, for every GIS.
 * @module
 */
export { addOgcRoutes } from './add-ogc.ts';
export type { OgcOptions } from './ogc-source.ts';
export { openOgc, type ServedZones } from './open-ogc.ts';
export { readMedians, readOutlines } from './read-data.ts';
