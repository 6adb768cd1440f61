import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { encodeMessage, type MessageToEncode } from '@searoom/ais';

/** A receiver with a TCP port, as many have: whoever connects gets every sentence that is sent from then on. */
export class Sender {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly port: number;

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as { port: number }).port;
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    });
  }

  /** Opens it on any free port of this machine. */
  static async open(): Promise<Sender> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Sender(server);
  }

  get address(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  /** Waits until somebody is connected. */
  async connected(): Promise<void> {
    if (this.#sockets.size === 0) await once(this.#server, 'connection');
  }

  /** Sends messages as sentences. */
  send(...messages: readonly MessageToEncode[]): void {
    this.write(messages.flatMap((message) => encodeMessage(message)).join('\r\n') + '\r\n');
  }

  /** Sends any text or bytes. */
  write(data: string | Uint8Array): void {
    for (const socket of this.#sockets) socket.write(data);
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
