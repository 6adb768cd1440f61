import type { Clock } from './clock.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { formatDuration } from './describe-health.ts';
import type { HealthRecord } from './feed-health.ts';
import { SilenceWatch } from './silence-watch.ts';

/** What every connection of a live feed is run with. */
export interface ConnectionOptions {
  readonly clock: Clock;
  readonly connectTimeoutMs: number;
  readonly silenceMs: number;
  readonly queue: DeliveryQueue;
  readonly health: HealthRecord;
  readonly signal: AbortSignal;
}

/** What a connection does with its socket, of whatever kind that is. */
export interface SocketControl {
  pause(): void;
  resume(): void;
  /** Ends it at once. */
  stop(): void;
}

/**
 * One connection from the first attempt to its end, the same for every kind of socket: time limits, silence, the signal,
 * back-pressure and the feed's health. The owner of the socket tells what happens to it.
 */
export class ConnectionLife {
  readonly #options: ConnectionOptions;
  readonly #socket: SocketControl;
  readonly #abort: () => void;
  readonly #cancelTimeout: () => void;
  #watch: SilenceWatch | undefined;
  #why: string | undefined;
  #bytes = 0;
  #connectedMs = Number.NaN;

  constructor(options: ConnectionOptions, socket: SocketControl) {
    this.#options = options;
    this.#socket = socket;
    const { clock, connectTimeoutMs, signal, queue } = options;
    this.#abort = () => this.end('it was told to stop');
    this.#cancelTimeout = clock.schedule(connectTimeoutMs, () => {
      this.end(`there was no answer for ${formatDuration(connectTimeoutMs)}`);
    });
    signal.addEventListener('abort', this.#abort, { once: true });
    queue.onRoom = () => {
      // The time while the sink was busy was no silence of the peer.
      this.#watch?.hear(clock.nowMs());
      socket.resume();
    };
  }

  /** Why it ended, or is about to; the first reason counts. Undefined as long as nothing went wrong. */
  get why(): string | undefined {
    return this.#why;
  }

  /** Remembers what went wrong. */
  note(why: string): void {
    this.#why ??= why;
  }

  /** Ends the connection for a reason. */
  end(why: string): void {
    this.note(why);
    this.#socket.stop();
  }

  /** To be called when the socket has its events: a signal that came before ends it. */
  start(): void {
    if (this.#options.signal.aborted) this.#abort();
  }

  /** The peer has taken the connection. */
  open(): void {
    const { clock, health, queue, silenceMs } = this.#options;
    this.#cancelTimeout();
    this.#connectedMs = clock.nowMs();
    health.connections++;
    health.state = 'live';
    this.#watch = new SilenceWatch(clock, silenceMs, (count) => this.#noteSilence(count));
    if (queue.full) this.#socket.pause();
  }

  /** Bytes came. */
  receive(bytes: Buffer): void {
    const { clock, health, queue } = this.#options;
    const nowMs = clock.nowMs();
    this.#bytes += bytes.length;
    health.readBytes += bytes.length;
    health.state = 'live';
    health.nextAttemptMs = undefined;
    this.#watch?.hear(nowMs);
    queue.add(bytes, nowMs);
    if (queue.full) this.#socket.pause();
  }

  /** The socket is closed: nothing is called any more. */
  close(): { readonly bytes: number; readonly lastedMs: number } {
    const { clock, signal, queue } = this.#options;
    this.#cancelTimeout();
    this.#watch?.stop();
    queue.onRoom = undefined;
    signal.removeEventListener('abort', this.#abort);
    const lastedMs = Number.isNaN(this.#connectedMs) ? 0 : clock.nowMs() - this.#connectedMs;
    return { bytes: this.#bytes, lastedMs };
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
    this.end(`nothing came for ${formatDuration(silenceMs * count)}`);
  }
}
