import { WebSocket } from 'ws';
import { ConnectionLife, type ConnectionOptions } from './connection-life.ts';
import { describeSystemError, readErrorCode } from './describe-system-error.ts';
import type { ConnectionOutcome } from './stay-connected.ts';
import { cutText, makePrintable } from './text.ts';

/** A larger message is none of a vessel; the connection is given up for it. */
export const MAX_MESSAGE_BYTES: number = 1024 * 1024;

/** Codes of a connection that was closed in good order (RFC 6455, 7.4.1): normal, going away, none given. */
const GOOD_CLOSES: readonly number[] = [1000, 1001, 1005];

export interface WebSocketConnectionOptions extends ConnectionOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent first. */
  readonly subscription: string;
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
  readonly #life: ConnectionLife;

  constructor(options: WebSocketConnectionOptions, done: (outcome: ConnectionOutcome) => void) {
    this.#options = options;
    const { url, headers } = options;
    // Redirects are not followed: a key is for the server that the user named.
    this.#socket = new WebSocket(url, { headers, maxPayload: MAX_MESSAGE_BYTES, followRedirects: false });
    this.#life = new ConnectionLife(options, {
      pause: () => this.#socket.pause(),
      resume: () => this.#socket.resume(),
      stop: () => this.#socket.terminate(),
    });
    this.#socket.on('open', () => this.#take());
    this.#socket.on('message', (data: Buffer) => this.#life.receive(data));
    this.#socket.on('error', (error) => this.#noteError(error));
    this.#socket.on('close', (code, reason) => done(this.#close(code, reason)));
    this.#life.start();
  }

  #take(): void {
    this.#life.open();
    this.#socket.send(this.#options.subscription, (error) => {
      if (error) this.#noteError(error);
    });
  }

  #noteError(error: Error): void {
    const isTooLarge = readErrorCode(error) === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
    const why = isTooLarge ? `a message over ${MAX_MESSAGE_BYTES} bytes` : makePrintable(describeSystemError(error));
    if (isTooLarge) this.#options.health.noteBadMessage(why, '');
    this.#life.note(why);
  }

  #close(code: number, reason: Buffer): ConnectionOutcome {
    const words = cutText(makePrintable(reason.toString('utf8')), 200);
    return {
      why: this.#life.why ?? `the peer closed the connection (${code}${words === '' ? '' : `, ${words}`})`,
      wasClosed: this.#life.why === undefined && GOOD_CLOSES.includes(code),
      isCut: false,
      ...this.#life.close(),
    };
  }
}
