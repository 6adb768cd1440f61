/**
 * Zones, lines and features of the register as GeoJSON (RFC 7946), in collections that can be asked for.
 * @module
 */
export type { Collection, CollectionItem } from './collection.ts';
export type { Box, DrawOptions, GeoFeature, Geometry, Place } from './geojson.ts';
export { makeImportedCollection } from './imported-collection.ts';
export { dashesToFeature, lineToFeature } from './line-feature.ts';
export { listCollections } from './list-collections.ts';
export { makeMedianCollection } from './median-collection.ts';
export { placeToFeature } from './place-feature.ts';
export { joinBoxes } from './places.ts';
export { composeRegisterDocument, REGISTER_SCHEMA, type RegisterDocument } from './register-document.ts';
export { type Selection, STANCES, selectItems } from './select-items.ts';
export { type OutlineRings, type ZoneAtlas, zoneToFeature } from './zone-feature.ts';
