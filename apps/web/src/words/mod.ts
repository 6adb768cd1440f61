/**
 * Words and numbers as the page writes them. Pure; times are UTC, bearings true, distances nautical miles.
 * @module
 */
export * from './clean-text.ts';
export * from './event-words.ts';
export * from './identity.ts';
export * from './list.ts';
export * from './measure-words.ts';
export * from './position.ts';
export * from './source-words.ts';
export * from './time.ts';
export * from './vessel-words.ts';
export * from './zone-words.ts';
