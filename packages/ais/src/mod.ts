/**
 * NMEA 0183 and AIS (ITU-R M.1371): scan, assemble, decode to columns, object view, encode. No dependency.
 * @module
 */
export { type ApplicationFields, decodeApplication } from './application/mod.ts';
export type { ApplicationView } from './application-view.ts';
export type { AssemblyBounds } from './assembly.ts';
export { MessageBatch } from './batch.ts';
export type { Bits } from './bits.ts';
export type { CommunicationState } from './communication-state.ts';
export { type DecodeCounters, LINE_KINDS, type LineKind, OUTCOMES, type Outcome } from './counters.ts';
export { AisDecoder, type AisDecoderOptions, type DecodeProblem } from './decoder.ts';
export {
  decodeRateOfTurn,
  encodeMessage,
  encodeRateOfTurn,
  formatChecksum,
  type MessageToEncode,
  type SentenceOptions,
  type TagOptions,
} from './encode/mod.ts';
export type { FieldTable } from './field-table.ts';
export type * from './generated/raw.ts';
export type * from './generated/view.ts';
export { type Field, type FieldKind, findLayout, LAYOUTS, type Layout } from './layouts.ts';
export { MAX_LINE_BYTES } from './line-scanner.ts';
export { AisMessage, type MessageOrigin } from './message.ts';
export type { StaticFields } from './static-report.ts';
export { TIME_SOURCES, type TimeSource } from './time-source.ts';
