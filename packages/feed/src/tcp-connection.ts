import { connect, type Socket } from 'node:net';
import type { Clock } from './clock.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { formatDuration } from './describe-health.ts';
import { describeSystemError } from './describe-system-error.ts';
import type { HealthRecord } from './feed-health.ts';
import { SilenceWatch } from './silence-watch.ts';
import type { ConnectionOutcome } from './stay-connected.ts';

/** The system asks an idle peer for a sign of life after so long. */
const KEEP_ALIVE_MS = 30_000;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface TcpConnectionOptions {
  readonly host: string;
  readonly port: number;
  readonly clock: Clock;
  readonly connectTimeoutMs: number;
  readonly silenceMs: number;
  readonly queue: DeliveryQueue;
  readonly health: HealthRecord;
  readonly signal: AbortSignal;
}

/** Connects once and receives into the queue until the connection ends, is silent for too long, or the signal comes. */
export function runConnection(options: TcpConnectionOptions): Promise<ConnectionOutcome> {
  return new Promise((resolve) => new Connection(options, resolve));
}

class Connection {
  readonly #options: TcpConnectionOptions;
  readonly #socket: Socket;
  readonly #abort: () => void;
  readonly #cancelTimeout: () => void;
  #watch: SilenceWatch | undefined;
  #why: string | undefined;
  #wasEnded = false;
  #bytes = 0;
  #lastByte = LINE_FEED;
  #connectedMs = Number.NaN;

  constructor(options: TcpConnectionOptions, done: (outcome: ConnectionOutcome) => void) {
    this.#options = options;
    const { host, port, clock, connectTimeoutMs, signal, queue } = options;
    this.#socket = connect({ host, port, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS });
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
    this.#socket.on('connect', () => this.#take());
    this.#socket.on('data', (bytes: Buffer) => this.#receive(bytes));
    this.#socket.on('end', () => {
      this.#wasEnded = true;
    });
    this.#socket.on('error', (error) => {
      this.#why ??= describeSystemError(error);
    });
    this.#socket.on('close', () => done(this.#close()));
    if (signal.aborted) this.#abort();
  }

  #take(): void {
    const { clock, health, queue, silenceMs } = this.#options;
    this.#cancelTimeout();
    this.#connectedMs = clock.nowMs();
    health.connections++;
    health.state = 'live';
    this.#watch = new SilenceWatch(clock, silenceMs, (count) => this.#noteSilence(count));
    if (queue.full) this.#socket.pause();
  }

  #receive(bytes: Buffer): void {
    const { clock, health, queue } = this.#options;
    const nowMs = clock.nowMs();
    this.#bytes += bytes.length;
    this.#lastByte = bytes[bytes.length - 1]!;
    health.readBytes += bytes.length;
    health.state = 'live';
    health.nextAttemptMs = undefined;
    this.#watch?.hear(nowMs);
    queue.add(bytes, nowMs);
    if (queue.full) this.#socket.pause();
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
    this.#socket.destroy();
  }

  #close(): ConnectionOutcome {
    const { clock, signal, queue } = this.#options;
    this.#cancelTimeout();
    this.#watch?.stop();
    queue.onRoom = undefined;
    signal.removeEventListener('abort', this.#abort);
    const isCut = this.#lastByte !== LINE_FEED && this.#lastByte !== CARRIAGE_RETURN;
    const wasClosed = this.#wasEnded && this.#why === undefined;
    const why =
      this.#why ?? (isCut ? 'the peer closed it in the middle of a sentence' : 'the peer closed the connection');
    const lastedMs = Number.isNaN(this.#connectedMs) ? 0 : clock.nowMs() - this.#connectedMs;
    return { why, wasClosed, bytes: this.#bytes, isCut, lastedMs };
  }
}
