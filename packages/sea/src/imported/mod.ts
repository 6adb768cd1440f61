export {
  type ComparedPlace,
  type CompareOptions,
  compareZones,
  type LimitDistances,
  type Outline,
  type ZoneComparison,
} from './compare-zones.ts';
export { measureAreaKm2, measureRingAreaKm2 } from './geodesic-area.ts';
export * from './imported-set.ts';
export { type OutlineSource, pairZones, type ZonePair } from './pair-zones.ts';
export { readGeoJsonZones } from './read-geojson.ts';
export { readGshhg } from './read-gshhg.ts';
export { readShapefileZones, type ShapefileParts } from './read-shapefile.ts';
export { readImportedSet, storeImportedSet } from './stored-set.ts';
