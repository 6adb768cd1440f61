import { SearoomError } from '@searoom/model';
import { BackOff } from './back-off.ts';
import { sleep } from './clock.ts';
import { DeliveryQueue } from './delivery-queue.ts';
import type { Feed, FeedSink, FeedSummary } from './feed.ts';
import { type FeedHealth, HealthRecord } from './feed-health.ts';
import type { FilledOptions } from './feed-options.ts';
import { deliverLive } from './live-delivery.ts';
import { summarize } from './stored-text.ts';
import { runConnection, type TcpOutcome } from './tcp-connection.ts';

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
    await deliverLive(health, queue, sink, signal, (stop) => this.#stayConnected(queue, stop));
    const aborted = this.#problem === undefined && signal?.aborted === true;
    // Told to stop while there was no connection: what the user waited for never came back.
    if (aborted && (health.state === 'lost' || health.state === 'silent') && health.lastError !== undefined) {
      this.#problem = this.#lose(health.lastError);
    }
    return summarize(health, this.#problem === undefined ? [] : [this.#problem], signal?.aborted === true);
  }

  async #stayConnected(queue: DeliveryQueue, signal: AbortSignal): Promise<void> {
    const { clock, reconnect, connectTimeoutMs, silenceMs } = this.#options;
    const health = this.#health;
    const backOff = new BackOff(this.#options.backOff);
    let delayMs = 0;
    while (!signal.aborted) {
      const outcome = await runConnection({
        host: this.#host,
        port: this.#port,
        clock,
        connectTimeoutMs,
        silenceMs,
        queue,
        health,
        signal,
      });
      if (signal.aborted) return;
      if (outcome.isCut) this.#endLine(queue);
      if (!reconnect) {
        if (!isGoodEnd(outcome)) this.#problem = this.#lose(outcome.why);
        return;
      }
      health.lastError = outcome.why;
      // A server that accepts and closes at once must not be asked for ever at the shortest delay.
      if (outcome.bytes > 0 && outcome.lastedMs >= delayMs) backOff.reset();
      delayMs = backOff.next();
      health.state = 'lost';
      health.nextAttemptMs = clock.nowMs() + delayMs;
      await sleep(clock, delayMs, signal);
      health.nextAttemptMs = undefined;
    }
  }

  /** The first bytes of the next connection must not become the end of this one's last sentence. */
  #endLine(queue: DeliveryQueue): void {
    queue.add(Uint8Array.of(LINE_FEED), this.#options.clock.nowMs());
    this.#health.cutLines++;
  }

  #lose(why: string): SearoomError {
    return new SearoomError('SR_SOURCE_LOST', [this.name, why]);
  }
}

/** A server that sent something, ended its last line and closed has simply come to its end. */
function isGoodEnd(outcome: TcpOutcome): boolean {
  return outcome.wasClosed && outcome.bytes > 0 && !outcome.isCut;
}
