/**
 * Sources in: files, standard input, TCP, UDP, WebSocket services and CSV histories, with back-pressure and health; and
 * what every receiver of them needs: decoders by sender, plays of stored sources at a pace.
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
export type { FeedBox, FeedOptions } from './feed-options.ts';
export { addCounters, makeTotals } from './intake/decode-totals.ts';
export { findNewest } from './intake/find-newest.ts';
export { ProblemExamples } from './intake/problem-examples.ts';
export { SimulationMark } from './intake/simulation-mark.ts';
export { type DecodersOptions, MAX_SENDERS, SourceDecoders } from './intake/source-decoders.ts';
export { LinesFeed, type LinesSource } from './lines-feed.ts';
export { openFeed } from './open-feed.ts';
export { AT_ONCE, Lane } from './play/lane.ts';
export { Pacer } from './play/pacer.ts';
export { Playback, type PlaybackOptions } from './play/playback.ts';
export { copyColumns, viewColumns } from './reports/columns.ts';
export { deliverBatch, type ReportTarget } from './reports/deliver-batch.ts';
export { StaticMemory } from './reports/static-memory.ts';
export {
  AISSTREAM_URL,
  formatEndpoint,
  formatSourceAddress,
  NMEA_PORT,
  parseSourceAddress,
  SIGNALK_PORT,
  type SourceAddress,
} from './source-address.ts';
export { formatCount, makePrintable, toWords } from './text.ts';
