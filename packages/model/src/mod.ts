/**
 * Words that all rooms share: units, time, sources, parties, position columns, the event revision, the error table.
 * @module
 */
export * from './errors.ts';
export * from './event-revision.ts';
export type * from './judge-event.ts';
export * from './parse-place.ts';
export * from './party.ts';
export * from './position-columns.ts';
export * from './source.ts';
export * from './time.ts';
export * from './units.ts';
