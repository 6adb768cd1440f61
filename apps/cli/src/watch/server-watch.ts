import type { ProblemError, SearoomClient, Stream, StreamState } from '@searoom/client';
import type { EventRevision } from '@searoom/model';
import type { FeedAlert, RoomEvent, RoomInfo, StreamMessages } from '@searoom/model/api';
import type { Messages } from '../messages.ts';
import { countOf, formatCount, makePrintable } from '../text.ts';
import { tellSimulated } from './tell-simulated.ts';
import { ToldRevisions } from './told-revisions.ts';

export interface ServerWatchOptions {
  readonly client: SearoomClient;
  readonly messages: Messages;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  /** Takes a revision that was not told before; a promise holds the server back. */
  readonly onEvent: (event: EventRevision) => Promise<void> | undefined;
  /** The server refused the stream for good, or the reader of the events failed. */
  readonly onEnd: (error: unknown) => void;
}

/** Follows the events of a running server over its restarts, and tells what happens to the line. */
export class ServerWatch {
  readonly #options: ServerWatchOptions;
  readonly #told = new ToldRevisions();
  readonly #alerts = new Set<string>();
  #stream: Stream | undefined;
  #instance: string | undefined;
  /** The events of the beginning have been sent: from now on every revision counts. */
  #isReady = false;
  #lostMs: number | undefined;
  #lostCode: string | undefined;
  #isSimulated = false;
  #losses = 0;
  #missed = 0;

  constructor(options: ServerWatchOptions) {
    this.#options = options;
  }

  open(): void {
    this.#stream = this.#options.client.stream({
      topics: ['events', 'feeds'],
      on: {
        room: (room) => this.#takeRoom(room),
        event: (event) => this.#takeEvent(event),
        alerts: (alerts) => this.#takeAlerts(alerts),
        missed: (missed) => this.#takeMissed(missed),
        ready: () => {
          this.#isReady = true;
        },
      },
      onState: (state) => this.#takeState(state),
    });
  }

  close(): void {
    this.#stream?.close();
  }

  /** What became of the line, for the summary. */
  describe(): string[] {
    const missed = this.#missed === 0 ? '' : `, ${countOf(this.#missed, 'revision')} missed`;
    return [`${this.#where}: lost ${countOf(this.#losses, 'time')}${missed}`];
  }

  get #where(): string {
    return this.#options.client.base;
  }

  #takeRoom({ instance, simulated, simulation }: RoomInfo): void {
    if (this.#instance !== undefined && instance !== this.#instance) {
      this.#options.messages.say(
        `${this.#where} was started anew: what happened while it was away is missing; what it tells again is left out.`,
      );
    }
    this.#instance = instance;
    if (simulated && !this.#isSimulated) tellSimulated([simulation ?? this.#where], this.#options.messages);
    this.#isSimulated = simulated;
  }

  async #takeEvent({ event }: RoomEvent): Promise<void> {
    try {
      const newest = this.#told.newestOf(event.id);
      // A review comes with the revision that is known.
      if (event.revision <= newest) return;
      const isGap = event.revision > newest + 1 && (newest > 0 || this.#isReady);
      for (const earlier of isGap ? await this.#fetchBetween(event, newest) : []) await this.#tell(earlier);
      await this.#tell(event);
    } catch (error) {
      this.#options.onEnd(error);
    }
  }

  async #tell(event: EventRevision): Promise<void> {
    this.#told.note(event.id, event.revision);
    const pending = this.#options.onEvent(event);
    if (pending !== undefined) await pending;
  }

  /** A server sends the newest revision of what happened while the line was lost; those before it are asked for. */
  async #fetchBetween({ id, revision }: EventRevision, newest: number): Promise<EventRevision[]> {
    const { client, signal } = this.#options;
    let found: EventRevision[] = [];
    let why = 'they are no longer kept';
    try {
      const { revisions } = await client.event(id, { signal });
      found = revisions.filter((earlier) => earlier.revision > newest && earlier.revision < revision);
    } catch (error) {
      if (signal.aborted) return [];
      why = (error as Error).message;
    }
    const missing = revision - newest - 1 - found.length;
    if (missing > 0) this.#noteMissed(missing, `of event ${id}: ${why}`);
    return found;
  }

  #takeMissed({ events, why }: StreamMessages['missed']): void {
    if (events > 0) this.#noteMissed(events, why);
  }

  #noteMissed(count: number, why: string): void {
    this.#missed += count;
    this.#options.messages.warn(makePrintable(`Missed ${countOf(count, 'revision')} (${why}).`));
  }

  #takeAlerts(alerts: readonly FeedAlert[]): void {
    for (const { id, headline, clearedMs } of alerts) {
      // What was over before anybody looked is no news.
      if (clearedMs === undefined && !this.#alerts.has(id)) this.#options.messages.say(makePrintable(headline));
    }
    this.#alerts.clear();
    for (const { id } of alerts) this.#alerts.add(id);
  }

  #takeState({ kind, why, error, attempts }: StreamState): void {
    const { messages, nowMs, onEnd } = this.#options;
    if (kind === 'open' && this.#lostMs !== undefined) {
      const seconds = Math.max(0, Math.round((nowMs() - this.#lostMs) / 1000));
      messages.warn(`${this.#where} is back after ${formatCount(seconds)} s.`);
      this.#lostMs = undefined;
      this.#lostCode = undefined;
    }
    if (kind === 'closed' && error !== undefined) onEnd(error);
    if (kind !== 'lost') return;
    const code = (error as Partial<ProblemError & { code: string }>).problem?.code ?? (error as { code?: string }).code;
    if (this.#lostMs === undefined) {
      this.#losses++;
      this.#lostMs = nowMs();
    } else if (code === this.#lostCode || attempts === 0) return;
    this.#lostCode = code;
    messages.warn(
      makePrintable(
        `Lost the server. ${why?.replace(/\.$/, '')}. It is tried again by itself, every 15 s at the latest; what was told before is kept.`,
      ),
    );
  }
}
