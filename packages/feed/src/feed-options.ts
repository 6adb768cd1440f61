import type { Readable } from 'node:stream';
import { type BackOffOptions, DEFAULT_BACK_OFF } from './back-off.ts';
import { type Clock, SYSTEM_CLOCK } from './clock.ts';
import type { CsvMapping } from './csv/csv-mapping.ts';
import type { TextFormat } from './detect-format.ts';

/** West, south, east, north in degrees; west of more than east spans the meridian of 180 degrees. */
export type FeedBox = readonly [west: number, south: number, east: number, north: number];

/** How a feed is opened. Everything has a default. */
export interface FeedOptions {
  readonly clock?: Clock;
  /** Files and standard input: what they hold; `auto` looks. Sockets carry NMEA. */
  readonly format?: TextFormat | 'auto';
  /** Names of the columns of a CSV that no profile knows. */
  readonly csv?: CsvMapping;
  /**
   * What a service asks for: of aisstream the API key, of Signal K a token. A secret: no name, error or health holds it.
   * It stands before one in the address.
   */
  readonly key?: string;
  /** aisstream: what to ask for; the whole world when absent or empty. */
  readonly boxes?: readonly FeedBox[];
  /** TCP and WebSocket: connect again for ever (the default), or run once. */
  readonly reconnect?: boolean;
  /** TCP and WebSocket: how long to wait between attempts. */
  readonly backOff?: BackOffOptions;
  /** TCP and WebSocket: how long one attempt may take. */
  readonly connectTimeoutMs?: number;
  /** Sockets: after so long without a byte the feed is `silent`; a connection is given up after as long again. */
  readonly silenceMs?: number;
  /** Sockets: bound on the bytes that wait for the sink. */
  readonly queueBytes?: number;
  /** Read instead of the standard input of this process. */
  readonly stdin?: Readable;
  /** Standard input: whether its bytes are read as they arise, so that their arrival times mean something. */
  readonly stdinIsLive?: boolean;
}

/** Options of a feed with the defaults filled in. */
export type FilledOptions = Required<Omit<FeedOptions, 'csv' | 'stdin' | 'key'>> &
  Pick<FeedOptions, 'csv' | 'stdin' | 'key'>;

const DEFAULT_CONNECT_TIMEOUT_MS = 15_000;
const DEFAULT_SILENCE_MS = 120_000;
const DEFAULT_QUEUE_BYTES = 8 * 1024 * 1024;

/** Fills in the defaults. */
export function fillOptions(options: FeedOptions): FilledOptions {
  return {
    clock: options.clock ?? SYSTEM_CLOCK,
    format: options.format ?? 'auto',
    reconnect: options.reconnect ?? true,
    backOff: options.backOff ?? DEFAULT_BACK_OFF,
    connectTimeoutMs: options.connectTimeoutMs ?? DEFAULT_CONNECT_TIMEOUT_MS,
    silenceMs: options.silenceMs ?? DEFAULT_SILENCE_MS,
    queueBytes: options.queueBytes ?? DEFAULT_QUEUE_BYTES,
    stdinIsLive: options.stdinIsLive ?? false,
    boxes: options.boxes ?? [],
    ...(options.key !== undefined && { key: options.key }),
    ...(options.csv !== undefined && { csv: options.csv }),
    ...(options.stdin !== undefined && { stdin: options.stdin }),
  };
}
