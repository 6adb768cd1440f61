/**
 * The register: features, instruments, baselines, lines, national claims, coasts and what is missing.
 * @module
 */
export { REGISTER } from './register.ts';
export type * from './schema.ts';
export { POSITION_SOURCES } from './sources.ts';
