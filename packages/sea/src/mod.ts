/**
 * The register of features, baselines, treaties and claims, the zones built from it, and whose water a place is.
 * @module
 */
export { type Atlas, makeAtlas, openAtlas, storeAtlas } from './atlas.ts';
export { BaseDistance, type BasePoints } from './base/base-points.ts';
export type { BaseOrigin, Territory } from './base/territory.ts';
export type * from './chart/chart.ts';
export * from './register/mod.ts';
export type { MeasuredBase, NamedParty, NearbyLine, WhoseAnswer, WhoseZone } from './whose/answer.ts';
export { askWhose } from './whose/ask-whose.ts';
export { describeWhose } from './whose/describe-whose.ts';
export { formatPlace } from './whose/format-place.ts';
export { type BaseMap, type BuiltZones, buildZones } from './zones/build-zones.ts';
export type { BuiltZone, ExactnessGrade, Zone, ZoneKind } from './zones/zone.ts';
