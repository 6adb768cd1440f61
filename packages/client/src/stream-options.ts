import type { PositionFrame, StreamMessages, StreamTopic } from '@searoom/model/api';
import type { Box } from './queries.ts';

/** What a handler is given: the message as it was sent, but positions as a frame. */
type DataOf<Name extends keyof StreamMessages> = Name extends 'positions' ? PositionFrame : StreamMessages[Name];

/**
 * Handlers by the name of the message; a name without a handler is skipped. The id is the place in the stream behind the
 * message. A handler may return a promise: nothing more is read until it is fulfilled, so that a slow reader is slow
 * towards the server too, and is told what it missed.
 */
export type StreamHandlers = {
  readonly [Name in keyof StreamMessages]?: (data: DataOf<Name>, id: string) => void | Promise<void>;
};

/** How the connection is. */
export interface StreamState {
  /** `lost`: it is tried again by itself. `closed`: by `close()`, or because the server refused what was asked. */
  readonly kind: 'connecting' | 'open' | 'lost' | 'closed';
  readonly why?: string;
  /** ProblemError or SearoomError behind `why`. */
  readonly error?: Error;
  /** Of the next attempt: epoch milliseconds. Present when lost. */
  readonly nextAttemptMs?: number;
  /** Attempts since the stream was last open. */
  readonly attempts: number;
}

/** All in milliseconds. */
export interface StreamTiming {
  /** Delay before the first new attempt; each later one is twice the one before. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** A stream that sent no byte for so long is dead. The server sends a comment every 5 s. */
  readonly silenceMs: number;
  /** A stream that lasted so long begins again with the first delay when it is lost. */
  readonly stableMs: number;
}

export interface StreamOptions {
  /** All when absent. */
  readonly topics?: readonly StreamTopic[];
  /** Positions of this box only. */
  readonly box?: Box;
  /** Place to go on from. */
  readonly lastId?: string;
  readonly on: StreamHandlers;
  readonly onState?: (state: StreamState) => void;
  readonly timing?: Partial<StreamTiming>;
}

/** A stream that keeps itself open until it is closed. */
export interface Stream {
  /** Place behind the last message that was handled. */
  readonly lastId: string | undefined;
  /** Ends it; no handler is called any more. */
  close(): void;
  /** Tries at once where it waits for the next attempt. */
  retryNow(): void;
}
