import { SearoomError } from '@searoom/model';
import { readPositionFrame, type StreamName } from '@searoom/model/api';
import { decodeBase64 } from './decode-base64.ts';
import { describeFailure, makeMisunderstood, makeUnreachable, ProblemError } from './errors.ts';
import { EventStreamParser, type ServerSentEvent } from './event-stream-parser.ts';
import { readProblem } from './read-answer.ts';
import { SilenceTimer } from './silence-timer.ts';
import type { Stream, StreamOptions, StreamState, StreamTiming } from './stream-options.ts';

const TIMING: StreamTiming = { firstDelayMs: 500, longestDelayMs: 15_000, silenceMs: 20_000, stableMs: 10_000 };

/** An id that may stand in a header. */
const HEADER_TEXT = /^[\x21-\x7e]{1,200}$/;

/** Refusals that may be over in a moment; any other of 400 to 499 is the answer to what was asked. */
const PASSING: readonly number[] = [408, 425, 429];

/** Reads the stream, and opens it again where it was lost. */
export class RoomStream implements Stream {
  readonly #url: string;
  /** How the server is called in messages. */
  readonly #where: string;
  readonly #fetch: typeof fetch;
  readonly #options: StreamOptions;
  readonly #timing: StreamTiming;
  readonly #closing = new AbortController();
  #lastId: string | undefined;
  /** Attempts since the stream was last open. */
  #attempts = 0;
  #delays = 0;
  /** The least delay, as the server asks for it. */
  #retryMs = 0;
  #wake: (() => void) | undefined;

  constructor(url: string, where: string, fetcher: typeof fetch, options: StreamOptions) {
    this.#url = url;
    this.#where = where;
    this.#fetch = fetcher;
    this.#options = options;
    this.#timing = { ...TIMING, ...options.timing };
    this.#keepId(options.lastId ?? '');
    void this.#run();
  }

  get lastId(): string | undefined {
    return this.#lastId;
  }

  close(): void {
    this.#end({ kind: 'closed', attempts: this.#attempts });
  }

  retryNow(): void {
    if (this.#wake === undefined) return;
    this.#delays = 0;
    this.#wake();
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #run(): Promise<void> {
    // Whoever made the stream has it in hand before the first state is told.
    await undefined;
    while (!this.#isClosed) {
      this.#attempts++;
      this.#tell({ kind: 'connecting', attempts: this.#attempts });
      const error = await this.#readOnce();
      if (this.#isClosed) return;
      if (error instanceof ProblemError && isFinal(error.problem.status)) {
        this.#end({ kind: 'closed', why: error.message, error, attempts: this.#attempts });
        return;
      }
      await this.#waitForNext(error);
    }
  }

  /** One connection from its beginning to its end; gives the reason of the end. */
  async #readOnce(): Promise<Error> {
    const connection = new AbortController();
    const abort = (): void => connection.abort();
    this.#closing.signal.addEventListener('abort', abort);
    // Told that it connects, the user may have closed it: then nothing would call any more.
    if (this.#isClosed) abort();
    const { silenceMs } = this.#timing;
    const silence = new SilenceTimer(silenceMs, abort);
    try {
      silence.restart();
      const response = await this.#fetch(this.#url, {
        headers: {
          Accept: 'text/event-stream',
          ...(this.#lastId !== undefined && { 'Last-Event-ID': this.#lastId }),
        },
        cache: 'no-store',
        redirect: 'error',
        signal: connection.signal,
      });
      await this.#readBody(response, silence);
      return makeUnreachable(this.#where, 'the server ended the stream');
    } catch (error) {
      if (error instanceof ProblemError || error instanceof SearoomError) return error;
      const why = silence.hasRung ? `nothing came for ${silenceMs / 1000} s` : error;
      return makeUnreachable(this.#where, why);
    } finally {
      silence.stop();
      connection.abort();
      this.#closing.signal.removeEventListener('abort', abort);
    }
  }

  async #readBody(response: Response, silence: SilenceTimer): Promise<void> {
    if (!response.ok) throw await readProblem(response, this.#where);
    const type = response.headers.get('Content-Type') ?? 'nothing';
    if (response.body === null || !/^text\/event-stream\b/i.test(type)) {
      throw makeMisunderstood(this.#where, `it sent ${type} instead of a stream of events`);
    }
    if (this.#isClosed) return;
    this.#attempts = 0;
    this.#tell({ kind: 'open', attempts: 0 });
    const openedMs = Date.now();
    const parser = new EventStreamParser(this.#lastId);
    const reader = response.body.getReader();
    try {
      for (;;) {
        silence.restart();
        const { done, value } = await reader.read();
        if (done || this.#isClosed) return;
        // While a handler takes its time, it is not the server that is silent.
        silence.stop();
        await this.#takeEvents(this.#parse(parser, value));
        if (this.#isClosed) return;
        this.#keepId(parser.lastId);
        this.#retryMs = parser.retryMs ?? this.#retryMs;
      }
    } finally {
      if (Date.now() - openedMs >= this.#timing.stableMs) this.#delays = 0;
    }
  }

  #parse(parser: EventStreamParser, bytes: Uint8Array): ServerSentEvent[] {
    try {
      return parser.push(bytes);
    } catch (error) {
      throw makeMisunderstood(this.#where, describeFailure(error), error);
    }
  }

  async #takeEvents(events: readonly ServerSentEvent[]): Promise<void> {
    for (const event of events) {
      const handler = this.#options.on[event.name as StreamName] as Handler | undefined;
      if (handler !== undefined) {
        const data = this.#decode(event);
        const pending = callSafely(() => handler(data, event.id));
        if (pending !== undefined) await pending;
      }
      if (this.#isClosed) return;
      // Behind the handler: what was not handled is asked for again.
      this.#keepId(event.id);
    }
  }

  /** @throws SearoomError for data that is not what its name says: the stream is opened again in front of it */
  #decode({ name, data }: ServerSentEvent): unknown {
    try {
      return name === 'positions' ? readPositionFrame(decodeBase64(data)) : (JSON.parse(data) as unknown);
    } catch (error) {
      throw makeMisunderstood(this.#where, `a message "${name}" cannot be read: ${describeFailure(error)}`, error);
    }
  }

  #keepId(id: string): void {
    if (HEADER_TEXT.test(id)) this.#lastId = id;
  }

  async #waitForNext(error: Error): Promise<void> {
    const { firstDelayMs, longestDelayMs } = this.#timing;
    const backOffMs = firstDelayMs * 2 ** Math.min(this.#delays++, 30);
    const delayMs = Math.min(longestDelayMs, Math.max(this.#retryMs, backOffMs));
    const waiting = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const timer = setTimeout(() => this.#wake?.(), delayMs);
    const attempts = this.#attempts;
    this.#tell({ kind: 'lost', why: error.message, error, nextAttemptMs: Date.now() + delayMs, attempts });
    await waiting;
    clearTimeout(timer);
    this.#wake = undefined;
  }

  #tell(state: StreamState): void {
    callSafely(() => this.#options.onState?.(state));
  }

  #end(state: StreamState): void {
    if (this.#isClosed) return;
    this.#closing.abort();
    this.#wake?.();
    this.#tell(state);
  }
}

type Handler = (data: unknown, id: string) => void | Promise<void>;

function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && !PASSING.includes(status);
}

/** A mistake of a handler must not stop the stream, and must not vanish: it is thrown where nobody catches it. */
function callSafely(call: () => void | Promise<void>): Promise<void> | undefined {
  try {
    const pending: unknown = call();
    return pending instanceof Promise ? pending.catch(throwLater) : undefined;
  } catch (error) {
    throwLater(error);
    return undefined;
  }
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
