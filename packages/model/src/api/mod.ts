/**
 * The schemas of the HTTP interface: one object is the type, the validation and the document. Server and clients share
 * them; a client imports the types alone and carries no schema.
 * @module
 */
export * from './areas.ts';
export * from './assistance/mod.ts';
export * from './check-legal-view.ts';
export * from './events.ts';
export * from './feed-info.ts';
export * from './legal-view.ts';
export * from './list-of.ts';
export * from './position-frame.ts';
export * from './problem.ts';
export * from './register.ts';
export * from './room-info.ts';
export * from './search.ts';
export * from './source.ts';
export * from './stream.ts';
export * from './vessels.ts';
export * from './whose.ts';
