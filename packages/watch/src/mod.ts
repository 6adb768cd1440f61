/**
 * Vessel tracks and zone events, as revisions that explain themselves.
 * @module
 */
export { makeCounters, type WatchCounters } from './counters.ts';
export { findFlag } from './flags.ts';
export type { Identity } from './identities.ts';
export { DEFAULT_PARAMETERS, type WatchParameters } from './parameters.ts';
export { DETECTOR_VERSION } from './revision.ts';
export { Watch, type WatchOptions } from './watch.ts';
export { describeVessel, describeZone, formatMmsi } from './wording.ts';
export type { WatchedZone, ZoneSource } from './zone-source.ts';
