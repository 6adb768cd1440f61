/**
 * The register of features, baselines, treaties and claims, the zones built from it, and whose water a place is.
 * @module
 */
export { type Atlas, makeAtlas, openAtlas, storeAtlas, withViews } from './atlas.ts';
export { BaseDistance, type BasePoints } from './base/base-points.ts';
export type { BaseOrigin, Territory } from './base/territory.ts';
export type * from './chart/chart.ts';
export * from './conduct/mod.ts';
export * from './geojson/mod.ts';
export * from './imported/mod.ts';
export type { MedianLine, MedianVertex } from './median/median-line.ts';
export { type Outlines, openOutlines, storeOutlines } from './outlines.ts';
export * from './pages/mod.ts';
export * from './register/mod.ts';
export * from './verify/mod.ts';
export { checkView } from './views/check-view.ts';
export { type Circumstances, isHeld, type Judgement, ViewJudge } from './views/judge.ts';
export { PlaceJudge, type PlaceJudgements, type PlaceJudgeOptions } from './views/place-judge.ts';
export type { MeasuredBase, NamedParty, NearbyLine, WhoseAnswer, WhoseZone } from './whose/answer.ts';
export { askWhose } from './whose/ask-whose.ts';
export { describeWhose } from './whose/describe-whose.ts';
export { formatPlace } from './whose/format-place.ts';
export { type BaseMap, type BuiltZones, buildZones } from './zones/build-zones.ts';
export { collectTerritories, type TerritorySource } from './zones/collect-territories.ts';
export { isInForce } from './zones/in-force.ts';
export { rebuildFeature } from './zones/rebuild-feature.ts';
export type { BuiltZone, ExactnessGrade, Zone, ZoneBasis, ZoneKind } from './zones/zone.ts';
