import { fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { SearoomError } from '@searoom/model';
import { describeSystemError } from './describe-system-error.ts';
import type { Feed, FeedSink, FeedSummary } from './feed.ts';
import { type FeedHealth, HealthRecord } from './feed-health.ts';
import type { FilledOptions } from './feed-options.ts';
import { StoredText } from './stored-text.ts';

/**
 * Standard input, or any other readable stream, packed with gzip or not. It is `live` only when the caller says so: the
 * arrival times of `cat log | searoom watch -` say nothing of the log.
 */
export class StdinFeed implements Feed {
  readonly name: string;
  readonly live: boolean;
  readonly #options: FilledOptions;
  readonly #health: HealthRecord;

  constructor(name: string, options: FilledOptions) {
    this.name = name;
    this.live = options.stdinIsLive;
    this.#options = options;
    this.#health = new HealthRecord(name, options.clock);
  }

  get health(): FeedHealth {
    return this.#health;
  }

  async run(sink: FeedSink, signal?: AbortSignal): Promise<FeedSummary> {
    this.#health.begin('live');
    const text = new StoredText(this.#health, this.#options, sink, this.live);
    const stream: Readable = this.#options.stdin ?? process.stdin;
    const chunks = new ChunkReader(stream);
    const stop = (): void => chunks.stop();
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted === true) stop();
    try {
      for (;;) {
        const chunk = await chunks.next();
        if (chunk === undefined || signal?.aborted === true || text.isBroken) break;
        await text.push(chunk);
      }
      const aborted = signal?.aborted === true;
      const error = chunks.error ?? (this.#options.stdin === undefined ? findDirectory() : undefined);
      const problem = aborted || error === undefined ? undefined : this.#explain(error);
      return await text.finish(problem, aborted);
    } finally {
      signal?.removeEventListener('abort', stop);
      text.close();
      chunks.stop();
      stream.destroy();
    }
  }

  #explain(error: unknown): SearoomError {
    return new SearoomError('SR_SOURCE_UNREADABLE', [this.name, describeSystemError(error)], { cause: error });
  }
}

/** Node reads a directory on standard input as if it were empty; a user should hear of it. */
function findDirectory(): unknown {
  try {
    return fstatSync(0).isDirectory() ? Object.assign(new Error('a directory'), { code: 'EISDIR' }) : undefined;
  } catch (error) {
    return error;
  }
}

/** Takes chunks from a stream one by one. Unlike the stream's own iterator it gives what came before an error. */
class ChunkReader {
  readonly #stream: Readable;
  #isStopped = false;
  #isOver = false;
  #wake: (() => void) | undefined;
  error: unknown;

  constructor(stream: Readable) {
    this.#stream = stream;
    stream.on('readable', () => this.#wake?.());
    stream.on('end', () => this.#noteEnd());
    stream.on('close', () => this.#noteEnd());
    stream.on('error', (error) => {
      this.error = error;
      this.#noteEnd();
    });
    this.#isOver = stream.readableEnded || stream.destroyed;
  }

  /** Gives nothing more. */
  stop(): void {
    this.#isStopped = true;
    this.#wake?.();
  }

  /** The next chunk, or undefined at the end. */
  async next(): Promise<Uint8Array | undefined> {
    while (!this.#isStopped) {
      const chunk: Uint8Array | string | null = this.#stream.read();
      if (chunk !== null) return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      if (this.#isOver) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    return undefined;
  }

  #noteEnd(): void {
    this.#isOver = true;
    this.#wake?.();
  }
}
