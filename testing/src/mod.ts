/**
 * What the tests of all rooms share. Never imported by product code.
 * @module
 */
export * from './asserts.ts';
export * from './mutate-line.ts';
export * from './random.ts';
export * from './shared-data.ts';
