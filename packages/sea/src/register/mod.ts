/**
 * The register: features and facts about them, instruments, baselines, lines, national claims, coasts and what is missing.
 * @module
 */
export type * from './fact-schema.ts';
export { FACTS, type Facts } from './facts/mod.ts';
export { REGISTER } from './register.ts';
export type * from './schema.ts';
export { POSITION_SOURCES } from './sources.ts';
