/**
 * What is normal in which zone, for which vessels, under which legal view; neutral labels of events.
 * @module
 */
export { type ClassifyOptions, classifyVessel, type VesselClassification } from './classify-vessel.ts';
export type { Conduct, ConductRule, ConductVerdict, VesselClass } from './conduct-rule.ts';
export type { ConductCase } from './find-rule.ts';
export { makeEventJudge } from './judge-event.ts';
export { type ConductInput, type ConductLabel, type ConductUnderView, labelConduct } from './label-conduct.ts';
export { type EventLabel, labelEvent } from './labels.ts';
export { CONDUCT_RULES } from './rules/mod.ts';
