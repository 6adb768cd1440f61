import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A WebSocket server on 127.0.0.1 whose connections a test holds in its hand. */
export class WebSocketPeer {
  readonly sockets: WebSocket[] = [];
  readonly requests: IncomingMessage[] = [];
  /** What the clients sent. */
  readonly received: string[] = [];
  readonly #onMessage: ((socket: WebSocket) => void) | undefined;
  #server: WebSocketServer | undefined;

  /** @param onMessage called for each message of a client, such as its subscription */
  constructor(onMessage?: (socket: WebSocket) => void) {
    this.#onMessage = onMessage;
  }

  /** @param port of an earlier peer that died; a free one when absent */
  async listen(port = 0): Promise<number> {
    const server = new WebSocketServer({ host: '127.0.0.1', port });
    this.#server = server;
    server.on('connection', (socket, request) => {
      this.sockets.push(socket);
      this.requests.push(request);
      socket.on('error', () => undefined);
      socket.on('message', (data: Buffer) => {
        this.received.push(data.toString('utf8'));
        this.#onMessage?.(socket);
      });
    });
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  /** Ends everything at once. */
  async die(): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    const server = this.#server;
    if (server === undefined) return;
    await new Promise((resolve) => server.close(resolve));
  }
}
