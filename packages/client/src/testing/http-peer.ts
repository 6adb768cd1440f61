import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of a test: each request is answered by the next answer, the last of them for good. */
export class HttpPeer {
  readonly requests: IncomingMessage[] = [];
  readonly #server: Server;
  readonly #answers: Answer[];
  /** Stays known when the server is closed. */
  port = 0;

  private constructor(answers: readonly Answer[]) {
    this.#answers = [...answers];
    this.#server = createServer((request, response) => {
      this.requests.push(request);
      const answer = this.#answers.length > 1 ? this.#answers.shift()! : this.#answers[0]!;
      answer(request, response);
    });
  }

  /** @param port 0 for any that is free */
  static async open(answers: readonly Answer[], port = 0): Promise<HttpPeer> {
    const peer = new HttpPeer(answers);
    peer.#server.listen(port, '127.0.0.1');
    await once(peer.#server, 'listening');
    peer.port = (peer.#server.address() as AddressInfo).port;
    return peer;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ends the server and all its connections. */
  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

/** Answers with a status, a type and a text. */
export function answer(status: number, type: string, text: string | Uint8Array): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(text);
  };
}

export function answerJson(value: unknown, status = 200): Answer {
  return answer(
    status,
    status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json',
    JSON.stringify(value),
  );
}

/** Opens a stream, writes a text and leaves it to the function to go on. */
export function answerStream(text: string, goOn?: (response: ServerResponse) => void): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(text);
    goOn?.(response);
  };
}

export function formatEvent(name: string, data: unknown, id: string): string {
  return `event: ${name}\nid: ${id}\ndata: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
}
