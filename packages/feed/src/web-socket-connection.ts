import { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { formatDuration } from './describe-health.ts';
import { describeSystemError, readErrorCode } from './describe-system-error.ts';
import type { HealthRecord } from './feed-health.ts';
import { SilenceWatch } from './silence-watch.ts';
import type { ConnectionOutcome } from './stay-connected.ts';
import { cutText, makePrintable } from './text.ts';

/** A larger message is none of a vessel; the connection is given up for it. */
export const MAX_MESSAGE_BYTES: number = 1024 * 1024;

/** Codes of a connection that was closed in good order (RFC 6455, 7.4.1): normal, going away, none given. */
const GOOD_CLOSES: readonly number[] = [1000, 1001, 1005];

export interface WebSocketConnectionOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent first. */
  readonly subscription: string;
  readonly clock: Clock;
  readonly connectTimeoutMs: number;
  readonly silenceMs: number;
  readonly queue: DeliveryQueue;
  readonly health: HealthRecord;
  readonly signal: AbortSignal;
}

/** Connects once and receives messages into the queue until the connection ends, is silent too long, or the signal comes. */
export function runWebSocket(options: WebSocketConnectionOptions): Promise<ConnectionOutcome> {
  return new Promise((resolve) => {
    try {
      new Connection(options, resolve);
    } catch (error) {
      // An address or a header that no request can carry.
      resolve({ why: describeSystemError(error), wasClosed: false, bytes: 0, isCut: false, lastedMs: 0 });
    }
  });
}

class Connection {
  readonly #options: WebSocketConnectionOptions;
  readonly #socket: WebSocket;
  readonly #abort: () => void;
  readonly #cancelTimeout: () => void;
  #watch: SilenceWatch | undefined;
  #why: string | undefined;
  #bytes = 0;
  #connectedMs = Number.NaN;

  constructor(options: WebSocketConnectionOptions, done: (outcome: ConnectionOutcome) => void) {
    this.#options = options;
    const { url, headers, clock, connectTimeoutMs, signal, queue } = options;
    // Redirects are not followed: a key is for the server that the user named.
    this.#socket = new WebSocket(url, { headers, maxPayload: MAX_MESSAGE_BYTES, followRedirects: false });
    this.#abort = () => this.#end('it was told to stop');
    this.#cancelTimeout = clock.schedule(connectTimeoutMs, () => {
      this.#end(`there was no answer for ${formatDuration(connectTimeoutMs)}`);
    });
    signal.addEventListener('abort', this.#abort, { once: true });
    queue.onRoom = () => {
      // The time while the sink was busy was no silence of the peer.
      this.#watch?.hear(clock.nowMs());
      this.#socket.resume();
    };
    this.#socket.on('open', () => this.#take());
    this.#socket.on('message', (data: Buffer) => this.#receive(data));
    this.#socket.on('error', (error) => this.#noteError(error));
    this.#socket.on('close', (code, reason) => done(this.#close(code, reason)));
    if (signal.aborted) this.#abort();
  }

  #take(): void {
    const { clock, health, queue, silenceMs, subscription } = this.#options;
    this.#cancelTimeout();
    this.#connectedMs = clock.nowMs();
    health.connections++;
    health.state = 'live';
    this.#watch = new SilenceWatch(clock, silenceMs, (count) => this.#noteSilence(count));
    this.#socket.send(subscription, (error) => {
      if (error) this.#noteError(error);
    });
    if (queue.full) this.#socket.pause();
  }

  #receive(message: Buffer): void {
    const { clock, health, queue } = this.#options;
    const nowMs = clock.nowMs();
    this.#bytes += message.length;
    health.readBytes += message.length;
    health.state = 'live';
    health.nextAttemptMs = undefined;
    this.#watch?.hear(nowMs);
    queue.add(message, nowMs);
    if (queue.full) this.#socket.pause();
  }

  #noteError(error: Error): void {
    const isTooLarge = readErrorCode(error) === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
    const why = isTooLarge ? `a message over ${MAX_MESSAGE_BYTES} bytes` : makePrintable(describeSystemError(error));
    if (isTooLarge) this.#options.health.noteBadMessage(why, '');
    this.#why ??= why;
  }

  #noteSilence(count: number): void {
    const { clock, health, silenceMs, queue } = this.#options;
    const nowMs = clock.nowMs();
    if (queue.full) {
      this.#watch?.hear(nowMs);
      return;
    }
    if (count === 1) {
      health.state = 'silent';
      health.nextAttemptMs = nowMs + silenceMs;
      return;
    }
    this.#end(`nothing came for ${formatDuration(silenceMs * count)}`);
  }

  #end(why: string): void {
    this.#why ??= why;
    this.#socket.terminate();
  }

  #close(code: number, reason: Buffer): ConnectionOutcome {
    const { clock, signal, queue } = this.#options;
    this.#cancelTimeout();
    this.#watch?.stop();
    queue.onRoom = undefined;
    signal.removeEventListener('abort', this.#abort);
    const words = cutText(makePrintable(reason.toString('utf8')), 200);
    return {
      why: this.#why ?? `the peer closed the connection (${code}${words === '' ? '' : `, ${words}`})`,
      wasClosed: this.#why === undefined && GOOD_CLOSES.includes(code),
      bytes: this.#bytes,
      isCut: false,
      lastedMs: Number.isNaN(this.#connectedMs) ? 0 : clock.nowMs() - this.#connectedMs,
    };
  }
}
