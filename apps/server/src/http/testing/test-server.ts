import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { parseStreamPlace, readPositionFrame, type StreamMessages, type StreamName } from '@searoom/model/api';
import type { LiveRoom, RoomOptions } from '../../room/live-room.ts';
import { openTestRoom } from '../../room/testing/test-room.ts';
import { type ServerOptions, startServer } from '../start-server.ts';

export interface TestServer {
  readonly room: LiveRoom;
  readonly url: string;
  readonly port: number;
}

/** A room behind a real door on any free port, closed when the test ends. */
export async function openTestServer(
  context: TestContext,
  options: Partial<RoomOptions> = {},
  door: Omit<ServerOptions, 'room' | 'port'> = {},
): Promise<TestServer> {
  const room = await openTestRoom(context, options);
  const server = await startServer({ room, port: 0, ...door });
  context.after(() => server.close());
  return { room, url: server.url, port: Number(new URL(server.url).port) };
}

/** One message of the stream, as it came. */
export interface Told {
  readonly id: string;
  readonly name: StreamName;
  readonly data: string;
}

/** A reader of the stream on a bare socket, so that a test decides when it reads. */
export class TestReader {
  readonly told: Told[] = [];
  readonly socket: Socket;
  #text = '';
  #wake: (() => void)[] = [];

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (piece) => this.#take(String(piece)));
  }

  static async open(context: TestContext, port: number, path = '/api/stream', last?: string): Promise<TestReader> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    context.after(() => socket.destroy());
    const header = last === undefined ? '' : `Last-Event-ID: ${last}\r\n`;
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${header}\r\n`);
    return new TestReader(socket);
  }

  /** Messages of one name, read from their JSON. */
  all<N extends Exclude<StreamName, 'positions'>>(name: N): StreamMessages[N][] {
    return this.told
      .filter((message) => message.name === name)
      .map(({ data }) => JSON.parse(data) as StreamMessages[N]);
  }

  /** Frames of positions so far. */
  frames(): ReturnType<typeof readPositionFrame>[] {
    return this.told
      .filter(({ name }) => name === 'positions')
      .map(({ data }) => readPositionFrame(new Uint8Array(Buffer.from(data, 'base64'))));
  }

  /** Sequence of positions in the last id that it was told. */
  get newest(): number {
    return parseStreamPlace(this.told.at(-1)?.id ?? '')?.positions ?? 0;
  }

  /** Waits until what it was told fulfils something. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((resolve, reject) => {
        this.#wake.push(resolve);
        setTimeout(
          () => reject(new Error(`waited in vain; told ${this.told.map(({ name }) => name).join(' ')}`)),
          60_000,
        ).unref();
      });
    }
  }

  #take(piece: string): void {
    // Chunked transfer coding: sizes stand on lines of their own, and no line of ours looks like one.
    this.#text += piece;
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end < 0) break;
      const block = this.#text.slice(0, end);
      this.#text = this.#text.slice(end + 2);
      const read = (field: string): string | undefined => new RegExp(`^${field}: (.*)$`, 'm').exec(block)?.[1];
      const name = read('event');
      if (name !== undefined) this.told.push({ id: read('id')!, name: name as StreamName, data: this.#unchunk(block) });
    }
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }

  /** A large message may be cut into chunks within its data. */
  #unchunk(block: string): string {
    return block.slice(block.indexOf('data: ') + 6).replace(/\r\n[0-9a-f]+\r\n/g, '');
  }
}
