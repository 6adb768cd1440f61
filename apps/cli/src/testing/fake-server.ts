import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventRevision } from '@searoom/model';

/** A server that sends what a test tells it to, and no room behind it. */
export class FakeServer {
  /** Requests of the stream, in their order. */
  readonly readers: IncomingMessage[] = [];
  readonly #server: Server;
  readonly #instance: string;
  readonly #streams: ServerResponse[] = [];
  /** Revisions by event, for `/api/events/ID`. */
  readonly #revisions = new Map<string, EventRevision[]>();
  #sequence = 0;
  #waiting: (() => void)[] = [];
  port = 0;

  private constructor(instance: string) {
    this.#instance = instance;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** @param port 0 for any that is free */
  static async open(instance: string, port = 0): Promise<FakeServer> {
    const fake = new FakeServer(instance);
    fake.#server.listen(port, '127.0.0.1');
    await once(fake.#server, 'listening');
    fake.port = (fake.#server.address() as AddressInfo).port;
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when so many streams have been asked for. */
  async untilReaders(count: number): Promise<void> {
    while (this.readers.length < count) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  /** Knows a revision, as if it had been told while nobody listened. */
  keep(event: EventRevision): void {
    const revisions = this.#revisions.get(event.id) ?? [];
    this.#revisions.set(event.id, [...revisions, event]);
  }

  /** Sends a revision, or sends it again. */
  tell(event: EventRevision): void {
    this.keep(event);
    const sequence = ++this.#sequence;
    const review = { state: 'open' };
    this.send('event', { sequence, severity: 'notice', alert: false, why: 'a test', event, review });
  }

  send(name: string, data: unknown): void {
    const text = `event: ${name}\nid: ${this.#instance}.${this.#sequence}.0\ndata: ${JSON.stringify(data)}\n\n`;
    for (const stream of this.#streams) stream.write(text);
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url!, this.url);
    const room = { instance: this.#instance, simulated: true, simulation: 'a test' };
    const revisions = this.#revisions.get(pathname.replace('/api/events/', ''));
    if (pathname === '/api/room') answerJson(response, 200, room);
    else if (pathname === '/api/stream') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      this.#streams.push(response);
      this.send('room', room);
      this.readers.push(request);
      for (const resolve of this.#waiting.splice(0)) resolve();
    } else if (revisions !== undefined) answerJson(response, 200, { revisions });
    else {
      const problem = { title: 'No', detail: `There is no ${pathname}`, code: 'SR_NOT_FOUND', advice: 'Check.' };
      answerJson(response, 404, problem);
    }
  }
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(value));
}
