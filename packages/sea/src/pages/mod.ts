/**
 * Pages of the register: what a reader is told of a feature, an instrument, a line, and of two views side by side.
 * @module
 */
export { type ComparedBox, compareViews } from './compare-views.ts';
export { composeFeaturePage } from './feature-page.ts';
export { composeInstrumentPage } from './instrument-page.ts';
export { composeLinePage, type LineCheck } from './line-page.ts';
export { composeRegisterIndex } from './register-index.ts';
export { listZoneStances } from './zone-stances.ts';
