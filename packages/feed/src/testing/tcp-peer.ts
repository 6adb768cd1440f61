import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A TCP server on 127.0.0.1 whose connections a test holds in its hand. */
export class TcpPeer {
  readonly sockets: Socket[] = [];
  readonly #server: Server;
  readonly #onConnection: ((socket: Socket) => void) | undefined;

  /** @param onConnection called with each new connection */
  constructor(onConnection?: (socket: Socket) => void) {
    this.#onConnection = onConnection;
    this.#server = createServer((socket) => {
      this.sockets.push(socket);
      // A peer that is cut off is no error of a test.
      socket.on('error', () => undefined);
      this.#onConnection?.(socket);
    });
  }

  /** @param port of an earlier peer that died; a free one when absent */
  async listen(port = 0): Promise<number> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** Ends everything at once. */
  async die(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }
}
