/**
 * Sources in: files, standard input, TCP, UDP and CSV histories, with back-pressure and health.
 * @module
 */
export { type BackOffOptions, DEFAULT_BACK_OFF } from './back-off.ts';
export { type Clock, SYSTEM_CLOCK } from './clock.ts';
export {
  CSV_FIELDS,
  type CsvField,
  type CsvMapping,
  parseCsvMapping,
  TIME_FORMATS,
  type TimeFormat,
} from './csv/csv-mapping.ts';
export { CsvReader, type CsvReaderOptions } from './csv/csv-reader.ts';
export {
  BAD_ROW_REASONS,
  type BadRowReason,
  type CsvExample,
  type CsvReport,
  OPTIONAL_NUMBERS,
  type OptionalNumber,
} from './csv/csv-report.ts';
export { describeHealth, formatBytes, formatDuration } from './describe-health.ts';
export { detectFormat, HEAD_BYTES, type TextFormat } from './detect-format.ts';
export type { Feed, FeedSink, FeedSummary } from './feed.ts';
export type { FeedHealth, FeedHealthSnapshot, FeedState } from './feed-health.ts';
export type { FeedOptions } from './feed-options.ts';
export { openFeed } from './open-feed.ts';
export { copyColumns, viewColumns } from './reports/columns.ts';
export { deliverBatch, type ReportTarget } from './reports/deliver-batch.ts';
export { StaticMemory } from './reports/static-memory.ts';
export {
  formatEndpoint,
  formatSourceAddress,
  NMEA_PORT,
  parseSourceAddress,
  type SourceAddress,
} from './source-address.ts';
