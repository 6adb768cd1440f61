import { connect, type Socket } from 'node:net';
import { ConnectionLife, type ConnectionOptions } from './connection-life.ts';
import { describeSystemError } from './describe-system-error.ts';
import type { ConnectionOutcome } from './stay-connected.ts';

/** The system asks an idle peer for a sign of life after so long. */
const KEEP_ALIVE_MS = 30_000;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface TcpConnectionOptions extends ConnectionOptions {
  readonly host: string;
  readonly port: number;
}

/** Connects once and receives into the queue until the connection ends, is silent for too long, or the signal comes. */
export function runConnection(options: TcpConnectionOptions): Promise<ConnectionOutcome> {
  return new Promise((resolve) => new Connection(options, resolve));
}

class Connection {
  readonly #socket: Socket;
  readonly #life: ConnectionLife;
  #wasEnded = false;
  #lastByte = LINE_FEED;

  constructor(options: TcpConnectionOptions, done: (outcome: ConnectionOutcome) => void) {
    const { host, port } = options;
    this.#socket = connect({ host, port, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS });
    this.#life = new ConnectionLife(options, {
      pause: () => this.#socket.pause(),
      resume: () => this.#socket.resume(),
      stop: () => this.#socket.destroy(),
    });
    this.#socket.on('connect', () => this.#life.open());
    this.#socket.on('data', (bytes: Buffer) => {
      this.#lastByte = bytes[bytes.length - 1]!;
      this.#life.receive(bytes);
    });
    this.#socket.on('end', () => {
      this.#wasEnded = true;
    });
    this.#socket.on('error', (error) => this.#life.note(describeSystemError(error)));
    this.#socket.on('close', () => done(this.#close()));
    this.#life.start();
  }

  #close(): ConnectionOutcome {
    const isCut = this.#lastByte !== LINE_FEED && this.#lastByte !== CARRIAGE_RETURN;
    return {
      why:
        this.#life.why ?? (isCut ? 'the peer closed it in the middle of a sentence' : 'the peer closed the connection'),
      wasClosed: this.#wasEnded && this.#life.why === undefined,
      isCut,
      ...this.#life.close(),
    };
  }
}
