/**
 * Typed client of a Searoom server, for browsers and Node.
 * @module
 */

export type { LedgerFormat, LedgerQuery, LedgerTable } from './assistance-client.ts';
export { AssistanceClient } from './assistance-client.ts';
export { ProblemError } from './errors.ts';
export type { ServerSentEvent } from './event-stream-parser.ts';
export { EventStreamParser } from './event-stream-parser.ts';
export type { Box, EventsQuery, VesselsQuery } from './queries.ts';
export type { CallOptions, ClientOptions } from './searoom-client.ts';
export { SearoomClient } from './searoom-client.ts';
export type { Stream, StreamHandlers, StreamOptions, StreamState, StreamTiming } from './stream-options.ts';
