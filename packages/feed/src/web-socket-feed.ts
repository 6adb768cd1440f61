import type { SearoomError } from '@searoom/model';
import { DeliveryQueue } from './delivery-queue.ts';
import type { Feed, FeedSink, FeedSummary } from './feed.ts';
import { type FeedHealth, HealthRecord } from './feed-health.ts';
import type { FilledOptions } from './feed-options.ts';
import type { JsonPosition, JsonReports, MessageReader } from './json/message-reader.ts';
import { BadMessage } from './json/read-json.ts';
import { deliverLive } from './live-delivery.ts';
import { PositionBatch } from './reports/position-batch.ts';
import { type ConnectionOutcome, stayConnected, summarizeConnection } from './stay-connected.ts';
import { cutText } from './text.ts';
import { runWebSocket } from './web-socket-connection.ts';

/** Positions of one message that are delivered at a time; most have one. */
const BATCH_SIZE = 64;

/** Characters of a server's complaint that are shown. */
const SHOWN_COMPLAINT = 200;

export interface WebSocketFeedOptions {
  /** `ws:` or `wss:`, without any secret. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reader: MessageReader;
  /** Never told: taken out of whatever the server says. */
  readonly secret: string | undefined;
}

/**
 * Messages of JSON from a WebSocket server, delivered as positions and static reports. It connects again for ever, with a
 * growing delay, unless told to run once; a sink that is slower than the server makes the server wait. Each message is
 * counted once, as a message or as bad. The offset of a report is the number of bytes of messages before its own.
 */
export class WebSocketFeed implements Feed {
  readonly name: string;
  readonly live = true;
  readonly #service: WebSocketFeedOptions;
  readonly #options: FilledOptions;
  readonly #health: HealthRecord;
  readonly #batch = new PositionBatch(BATCH_SIZE);
  /** Bytes of the messages that were read. */
  #offset = 0;
  /** What the server complained of on this connection. */
  #complaint: string | undefined;
  #problem: SearoomError | undefined;

  constructor(name: string, service: WebSocketFeedOptions, options: FilledOptions) {
    this.name = name;
    this.#service = service;
    this.#options = options;
    this.#health = new HealthRecord(name, options.clock);
  }

  get health(): FeedHealth {
    return this.#health;
  }

  async run(sink: FeedSink, signal?: AbortSignal): Promise<FeedSummary> {
    const health = this.#health;
    health.begin('connecting');
    const queue = new DeliveryQueue(this.#options.queueBytes, false);
    const messages: FeedSink = {
      bytes: (message, receivedMs) => this.#use(message, receivedMs ?? Number.NaN, sink),
      positions: () => undefined,
      statics: () => undefined,
    };
    await deliverLive(health, queue, messages, signal, (stop) => this.#stayConnected(queue, stop));
    return summarizeConnection(health, this.#problem, signal?.aborted === true);
  }

  async #stayConnected(queue: DeliveryQueue, signal: AbortSignal): Promise<void> {
    const { clock, reconnect, backOff } = this.#options;
    const connect = (): Promise<ConnectionOutcome> => this.#connect(queue, signal);
    this.#problem = await stayConnected({ clock, reconnect, backOff, health: this.#health, signal, connect });
  }

  async #connect(queue: DeliveryQueue, signal: AbortSignal): Promise<ConnectionOutcome> {
    const { clock, connectTimeoutMs, silenceMs } = this.#options;
    const { url, headers, reader } = this.#service;
    this.#complaint = undefined;
    const outcome = await runWebSocket({
      url,
      headers,
      subscription: reader.subscription,
      clock,
      connectTimeoutMs,
      silenceMs,
      queue,
      health: this.#health,
      signal,
    });
    // A complaint says more than that the connection was closed for it.
    const complaint: string | undefined = this.#complaint;
    if (complaint !== undefined) return { ...outcome, why: complaint, wasClosed: false };
    return { ...outcome, why: this.#hideSecret(outcome.why) };
  }

  #use(bytes: Uint8Array, receivedMs: number, sink: FeedSink): Promise<void> | undefined {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    const offset = this.#offset;
    this.#offset += bytes.length;
    const reports = this.#read(text, receivedMs);
    for (const reason of reports.bad) this.#health.noteBadMessage(reason, this.#hideSecret(text));
    if (reports.error !== undefined) {
      this.#complaint = `the server says: ${cutText(this.#hideSecret(reports.error), SHOWN_COMPLAINT)}`;
      this.#health.lastError = this.#complaint;
    }
    if (reports.isMessage) this.#health.noteMessages(1, findNewest(reports));
    for (const report of reports.statics) sink.statics(report);
    return reports.positions.length === 0 ? undefined : this.#deliver(reports.positions, receivedMs, offset, sink);
  }

  #read(text: string, receivedMs: number): JsonReports {
    try {
      return this.#service.reader.read(text, receivedMs);
    } catch (error) {
      if (!(error instanceof BadMessage)) throw error;
      return { isMessage: false, positions: [], statics: [], bad: [error.message] };
    }
  }

  async #deliver(
    positions: readonly JsonPosition[],
    receivedMs: number,
    offset: number,
    sink: FeedSink,
  ): Promise<void> {
    for (let from = 0; from < positions.length; from += BATCH_SIZE) {
      this.#fill(positions.slice(from, from + BATCH_SIZE), receivedMs, offset);
      const result = sink.positions(this.#batch);
      if (result !== undefined) await result;
    }
  }

  #fill(positions: readonly JsonPosition[], receivedMs: number, offset: number): void {
    const batch = this.#batch;
    batch.count = positions.length;
    positions.forEach((position, i) => {
      batch.mmsi[i] = position.mmsi;
      batch.timeMs[i] = position.timeMs;
      batch.receivedMs[i] = receivedMs;
      batch.messageType[i] = position.messageType;
      batch.longitude[i] = position.longitude;
      batch.latitude[i] = position.latitude;
      batch.sog[i] = position.sog;
      batch.cog[i] = position.cog;
      batch.heading[i] = position.heading;
      batch.navigationalStatus[i] = position.navigationalStatus;
      batch.offset[i] = offset;
    });
  }

  #hideSecret(text: string): string {
    const { secret } = this.#service;
    return secret === undefined || secret === '' ? text : text.replaceAll(secret, '…');
  }
}

function findNewest({ positions, statics }: JsonReports): number {
  let newest = Number.NaN;
  for (const { timeMs } of [...positions, ...statics]) if (!(timeMs <= newest)) newest = timeMs;
  return newest;
}
