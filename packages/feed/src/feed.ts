import type { PositionColumns, SearoomError, StaticReport } from '@searoom/model';
import type { CsvReport } from './csv/csv-report.ts';
import type { FeedHealth, FeedHealthSnapshot } from './feed-health.ts';

/** One source of reports: a file, a stream, a socket. A feed runs once. */
export interface Feed {
  /** As shown to users and written into the evidence of events. */
  readonly name: string;
  /** True when the source has no end and its arrival times mean something. */
  readonly live: boolean;
  /** Changes while the feed runs. */
  readonly health: FeedHealth;
  /**
   * Reads until the end of the source, until the signal is aborted, or for ever for a live source. What goes wrong with
   * the source is told in the summary and never thrown. A run that is aborted waits for the delivery under way and no
   * other; what a live source still had for the sink is counted as dropped.
   *
   * @throws what the sink throws; the source is closed then
   */
  run(sink: FeedSink, signal?: AbortSignal): Promise<FeedSummary>;
}

/** Where a feed delivers. A promise that is returned is awaited before more is delivered: that is the back-pressure. */
export interface FeedSink {
  /**
   * Bytes of an NMEA source, cut anywhere; lines of JSON are rewritten as the sentences they hold, at the same offsets.
   * The chunk is reused: it holds until the call returns or its promise
   * settles.
   *
   * @param receivedMs epoch milliseconds of arrival at this machine; for live sources only
   * @param sender address of the datagram's sender; for UDP only. Parts of one message never come from two senders.
   */
  bytes(chunk: Uint8Array, receivedMs?: number, sender?: string): void | Promise<void>;
  /** Positions of a history, or of a service that sends no NMEA. The columns are reused: they hold until the call returns or its promise settles. */
  positions(columns: PositionColumns): void | Promise<void>;
  /**
   * What a vessel of a history says of itself, when it is new or has changed, before the position it came with; of a
   * service, whenever it sends it.
   */
  statics(report: StaticReport): void;
}

/** How a feed ended. */
export interface FeedSummary {
  readonly name: string;
  /** Health at the end. */
  readonly health: FeedHealthSnapshot;
  /** Everything that went wrong with the source; empty when all of it was read. */
  readonly problems: readonly SearoomError[];
  /** What became of every row; for position histories only. */
  readonly csv?: CsvReport;
  /** True when the signal ended the feed, not the source. */
  readonly aborted: boolean;
}
