import type { SearoomError } from '@searoom/model';
import { DeliveryQueue } from './delivery-queue.ts';
import type { Feed, FeedSink, FeedSummary } from './feed.ts';
import { type FeedHealth, HealthRecord } from './feed-health.ts';
import type { FilledOptions } from './feed-options.ts';
import { JsonLines } from './json-lines/json-lines.ts';
import { deliverLive } from './live-delivery.ts';
import { stayConnected, summarizeConnection } from './stay-connected.ts';
import { runConnection } from './tcp-connection.ts';

const LINE_FEED = 10;

/**
 * NMEA lines from a TCP server. It connects again for ever, with a growing delay, unless told to run once. A sink that is
 * slower than the sender makes the sender wait, by TCP's own flow control.
 */
export class TcpFeed implements Feed {
  readonly name: string;
  readonly live = true;
  readonly #host: string;
  readonly #port: number;
  readonly #options: FilledOptions;
  readonly #health: HealthRecord;
  #problem: SearoomError | undefined;

  constructor(name: string, host: string, port: number, options: FilledOptions) {
    this.name = name;
    this.#host = host;
    this.#port = port;
    this.#options = options;
    this.#health = new HealthRecord(name, options.clock);
  }

  get health(): FeedHealth {
    return this.#health;
  }

  async run(sink: FeedSink, signal?: AbortSignal): Promise<FeedSummary> {
    const health = this.#health;
    health.begin('connecting');
    const queue = new DeliveryQueue(this.#options.queueBytes, true);
    const lines = new JsonLines((reason, text) => health.noteBadMessage(reason, text));
    await deliverLive(health, queue, sink, signal, (stop) => this.#connect(queue, stop), lines);
    return summarizeConnection(health, this.#problem, signal?.aborted === true);
  }

  async #connect(queue: DeliveryQueue, signal: AbortSignal): Promise<void> {
    const { clock, reconnect, backOff, connectTimeoutMs, silenceMs } = this.#options;
    const health = this.#health;
    const connection = {
      host: this.#host,
      port: this.#port,
      clock,
      connectTimeoutMs,
      silenceMs,
      queue,
      health,
      signal,
    };
    this.#problem = await stayConnected({
      clock,
      reconnect,
      backOff,
      health,
      signal,
      connect: async () => {
        const outcome = await runConnection(connection);
        if (outcome.isCut && !signal.aborted) this.#endLine(queue);
        return outcome;
      },
    });
  }

  /** The first bytes of the next connection must not become the end of this one's last sentence. */
  #endLine(queue: DeliveryQueue): void {
    queue.add(Uint8Array.of(LINE_FEED), this.#options.clock.nowMs());
    this.#health.cutLines++;
  }
}
