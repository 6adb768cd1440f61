import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { SearoomError } from '@searoom/model';
import { DeliveryQueue } from './delivery-queue.ts';
import { describeSystemError } from './describe-system-error.ts';
import type { Feed, FeedSink, FeedSummary } from './feed.ts';
import { type FeedHealth, HealthRecord } from './feed-health.ts';
import type { FilledOptions } from './feed-options.ts';
import { JsonLines } from './json-lines/json-lines.ts';
import { deliverLive } from './live-delivery.ts';
import { SilenceWatch } from './silence-watch.ts';
import { formatEndpoint } from './source-address.ts';
import { summarize } from './stored-text.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Asked of the system for datagrams that wait to be read; it may grant less. */
const SYSTEM_BUFFER_BYTES = 4 * 1024 * 1024;

/**
 * Datagrams of NMEA lines sent to a port of this machine, or to a multicast group. Each datagram is delivered whole, with
 * its sender, and ends its line. When they come faster than the sink takes them, the oldest are dropped and counted.
 */
export class UdpFeed implements Feed {
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
    const queue = new DeliveryQueue(this.#options.queueBytes, false);
    const lines = new JsonLines((reason, text) => health.noteBadMessage(reason, text));
    await deliverLive(health, queue, sink, signal, (stop) => this.#listen(queue, stop), lines);
    return summarize(health, this.#problem === undefined ? [] : [this.#problem], signal?.aborted === true);
  }

  /** Listens until the signal is aborted or the socket fails. */
  #listen(queue: DeliveryQueue, signal: AbortSignal): Promise<void> {
    const { clock, silenceMs } = this.#options;
    const health = this.#health;
    return new Promise((resolve) => {
      const isGroup = isMulticast(this.#host);
      // Several programs may listen to a group; a port of one's own is shared with nobody.
      const socket = createSocket({ type: isIPv6(this.#host) ? 'udp6' : 'udp4', reuseAddr: isGroup });
      let watch: SilenceWatch | undefined;
      let isClosed = false;
      const close = (): void => {
        if (isClosed) return;
        isClosed = true;
        watch?.stop();
        signal.removeEventListener('abort', close);
        socket.close(() => resolve());
      };
      socket.on('error', (error) => {
        this.#problem ??= this.#explain(error, watch !== undefined);
        close();
      });
      socket.on('message', (bytes, sender) => {
        const nowMs = clock.nowMs();
        watch?.hear(nowMs);
        health.state = 'live';
        this.#receive(queue, bytes, sender, nowMs);
      });
      socket.bind({ port: this.#port, ...(!isGroup && { address: this.#host }) }, () => {
        if (isClosed) return;
        try {
          if (isGroup) socket.addMembership(this.#host);
        } catch (error) {
          this.#problem = this.#explain(error, false);
          close();
          return;
        }
        enlargeBuffer(socket);
        health.connections++;
        health.state = 'live';
        watch = new SilenceWatch(clock, silenceMs, () => {
          health.state = 'silent';
        });
      });
      signal.addEventListener('abort', close, { once: true });
      if (signal.aborted) close();
    });
  }

  #receive(queue: DeliveryQueue, datagram: Buffer, sender: RemoteInfo, nowMs: number): void {
    const health = this.#health;
    health.readBytes += datagram.length;
    if (datagram.length === 0) return;
    queue.add(endLine(datagram), nowMs, formatEndpoint(sender.address, sender.port));
    const dropped = queue.dropOldest();
    if (dropped.count > 0) health.noteDropped(dropped.count, dropped.bytes);
  }

  #explain(error: unknown, wasOpen: boolean): SearoomError {
    const why = describeSystemError(error);
    return new SearoomError(wasOpen ? 'SR_SOURCE_LOST' : 'SR_SOURCE_UNREADABLE', [this.name, why], { cause: error });
  }
}

/** The datagram with a line end: the next one may come from another sender. */
function endLine(datagram: Buffer): Uint8Array {
  const last = datagram[datagram.length - 1];
  if (last === LINE_FEED || last === CARRIAGE_RETURN) return datagram;
  const line = new Uint8Array(datagram.length + 1);
  line.set(datagram);
  line[datagram.length] = LINE_FEED;
  return line;
}

/** Multicast: 224.0.0.0/4 (RFC 5771), ff00::/8 (RFC 4291). */
function isMulticast(host: string): boolean {
  if (isIPv6(host)) return /^ff/i.test(host);
  const first = /^(\d{1,3})\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.exec(host)?.[1];
  return first !== undefined && Number(first) >= 224 && Number(first) <= 239;
}

function enlargeBuffer(socket: Socket): void {
  try {
    socket.setRecvBufferSize(SYSTEM_BUFFER_BYTES);
  } catch {
    // What the system grants by itself must do.
  }
}
