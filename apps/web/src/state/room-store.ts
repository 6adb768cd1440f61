import type { SearoomClient, Stream, StreamState } from '@searoom/client';
import type {
  FeedAlert,
  FeedInfo,
  ReviewChange,
  RoomEvent,
  RoomInfo,
  StreamMessages,
  WatchArea,
} from '@searoom/model/api';
import { explainProblem } from '../parts/explain-problem.ts';
import type { VesselStore } from '../vessels/vessel-store.ts';
import { guessReview } from './guess-review.ts';
import { RoomClock } from './room-clock.ts';
import type { Connection, PendingReview, RoomState, ShownTime } from './room-state.ts';
import { Listeners } from './store.ts';

/** Changes that come close together are told once: an event is on the screen well within half a second all the same. */
const TELL_AFTER_MS = 60;
/** Rates kept for the line in the top bar. */
const MOST_RATES = 40;
/** The server keeps 20,000 events; a page that stays open for weeks must not keep more. */
const MOST_EVENTS = 20_000;
/** The time bar shows what is in memory: older than this it is asked for. */
const FRESH_MS = 8_000;

export interface RoomStoreOptions {
  readonly client: Pick<SearoomClient, 'stream' | 'room' | 'review' | 'acknowledgeAlert'>;
  /** Vessels as they are now, also while a replay is shown. */
  readonly live: VesselStore;
  /** Vessels of the replay: gets the identities too, because a frame holds none. */
  readonly replayed: VesselStore;
  /** Milliseconds of a clock that only goes on, and the time of day. */
  readonly wallMs?: () => number;
  readonly nowMs?: () => number;
  readonly later?: (run: () => void, ms: number) => void;
}

const NOTHING: RoomState = {
  info: undefined,
  feeds: [],
  alerts: [],
  areas: [],
  events: new Map(),
  pending: new Map(),
  connection: { kind: 'connecting', missed: { positions: 0, events: 0 } },
  time: { kind: 'live' },
  rates: [],
  ready: false,
};

/**
 * The room as the stream tells it. `state` is another object after every change; positions go to the vessel stores and
 * change nothing here.
 */
export class RoomStore {
  readonly #options: Required<RoomStoreOptions>;
  readonly #listeners = new Listeners();
  readonly #clock = new RoomClock();
  #state: RoomState = NOTHING;
  #draft: { -readonly [K in keyof RoomState]?: RoomState[K] } = {};
  #events = new Map<string, RoomEvent>();
  #areEventsNew = false;
  #willTell = false;
  #stream: Stream | undefined;
  #lastMessageMs: number | undefined;
  #instance: string | undefined;
  #infoWallMs = Number.NEGATIVE_INFINITY;
  readonly #arrivals = new Set<(event: RoomEvent) => void>();

  readonly subscribe: (listener: () => void) => () => void = this.#listeners.subscribe;

  constructor(options: RoomStoreOptions) {
    this.#options = {
      wallMs: () => performance.now(),
      nowMs: () => Date.now(),
      later: (run, ms) => void setTimeout(run, ms),
      ...options,
    };
  }

  get state(): RoomState {
    return this.#state;
  }
  get info(): RoomInfo | undefined {
    return this.#state.info;
  }
  get feeds(): readonly FeedInfo[] {
    return this.#state.feeds;
  }
  get alerts(): readonly FeedAlert[] {
    return this.#state.alerts;
  }
  get areas(): readonly WatchArea[] {
    return this.#state.areas;
  }
  get events(): ReadonlyMap<string, RoomEvent> {
    return this.#state.events;
  }
  get connection(): Connection {
    return {
      ...this.#state.connection,
      ...(this.#lastMessageMs !== undefined && { lastMessageMs: this.#lastMessageMs }),
    };
  }
  get time(): ShownTime {
    return this.#state.time;
  }

  /** Time in the room now, epoch milliseconds; that of this machine before the server has said one. */
  nowMs(): number {
    return this.#clock.read(this.#options.wallMs()) ?? this.#options.nowMs();
  }

  /** Time that the page shows: of the replay, or of the room. */
  shownTimeMs(): number {
    const { time } = this.#state;
    return time.kind === 'replay' ? time.timeMs : this.nowMs();
  }

  /** Opens the stream; it keeps itself open until `close`. */
  open(): void {
    const { client, live, replayed } = this.#options;
    this.#stream ??= client.stream({
      on: {
        room: (info) => this.#hear(() => this.#takeRoom(info)),
        feeds: (feeds) => this.#hear(() => this.#takeFeeds(feeds)),
        alerts: (alerts) => this.#hear(() => this.#change({ alerts })),
        areas: (areas) => this.#hear(() => this.#change({ areas })),
        identities: (list) =>
          this.#hear(() => {
            live.applyIdentities(list);
            replayed.applyIdentities(list);
          }),
        positions: (frame) =>
          this.#hear(() => {
            this.#clock.set(frame.timeMs, this.#options.wallMs());
            live.apply(frame);
          }),
        gone: (mmsis) => this.#hear(() => live.remove(mmsis)),
        event: (event) => this.#hear(() => this.#takeEvent(event)),
        missed: (missed) => this.#hear(() => this.#takeMissed(missed)),
        ready: () => this.#hear(() => this.#change({ ready: true })),
      },
      onState: (state) => this.#takeState(state),
    });
  }

  close(): void {
    this.#stream?.close();
    this.#stream = undefined;
  }

  /** Tries at once to reach the server. */
  retryNow(): void {
    this.#stream?.retryNow();
  }

  /** Asks for the room anew where the stream did not tell it lately: what is in memory moves on all the time. */
  async refresh(signal: AbortSignal): Promise<void> {
    if (this.#options.wallMs() - this.#infoWallMs < FRESH_MS) return;
    this.#takeRoom(await this.#options.client.room({ signal }));
  }

  /** Calls for every event that comes, also a revision; not for those that were there at the beginning. */
  onArrival(listener: (event: RoomEvent) => void): () => void {
    this.#arrivals.add(listener);
    return () => void this.#arrivals.delete(listener);
  }

  setTime(time: ShownTime): void {
    this.#change({ time });
    this.#tell();
  }

  /**
   * Reviews an event: shown at once, then as the server answers. Where the server does not take it, it is kept here with
   * what happened, and the promise is rejected.
   */
  async review(id: string, change: ReviewChange): Promise<void> {
    const event = this.#events.get(id);
    if (event !== undefined) {
      this.#setPending(id, { change, review: guessReview(event.review, change, this.nowMs()) });
    }
    try {
      const answer = await this.#options.client.review(id, change);
      this.#setPending(id, undefined);
      this.#takeEvent(answer);
      this.#tell();
    } catch (error) {
      const pending = this.#now('pending').get(id);
      if (pending !== undefined) this.#setPending(id, { ...pending, failed: explainProblem(error).detail });
      throw error;
    }
  }

  /** Acknowledges an alert about a feed. */
  async acknowledgeAlert(id: string): Promise<void> {
    const answer = await this.#options.client.acknowledgeAlert(id);
    this.#change({ alerts: this.#now('alerts').map((alert) => (alert.id === id ? answer : alert)) });
  }

  #takeRoom(info: RoomInfo): void {
    if (this.#instance !== undefined && this.#instance !== info.instance) {
      // The server began anew: what it does not send again is no longer there. Reviews that it never took are kept.
      this.#events = new Map();
      this.#areEventsNew = true;
      this.#change({ ready: false });
    }
    this.#instance = info.instance;
    this.#infoWallMs = this.#options.wallMs();
    this.#clock.set(info.timeMs, this.#options.wallMs(), info.pace);
    this.#change({ info });
  }

  #takeFeeds(feeds: readonly FeedInfo[]): void {
    const rate = feeds.reduce((sum, feed) => sum + feed.messagesPerSecond, 0);
    this.#change({ feeds, rates: [...this.#now('rates'), rate].slice(-MOST_RATES) });
  }

  #takeEvent(event: RoomEvent): void {
    const { id } = event.event;
    const before = this.#events.get(id);
    if (before !== undefined && before.sequence > event.sequence) return;
    this.#events.delete(id);
    this.#events.set(id, event);
    if (this.#events.size > MOST_EVENTS) this.#events.delete(this.#events.keys().next().value!);
    this.#areEventsNew = true;
    this.#change({});
    if (this.#now('ready') && before?.sequence !== event.sequence) {
      for (const listener of [...this.#arrivals]) listener(event);
    }
  }

  #takeState(state: StreamState): void {
    const { missed } = this.#now('connection');
    const kind = state.kind === 'closed' ? 'lost' : state.kind;
    // While it is tried again nothing newer is known; the strip stays until the server answers.
    const isStillLost = kind === 'connecting' && this.#now('connection').kind === 'lost';
    if (kind === 'lost') this.#clock.stop(this.#options.wallMs());
    const connection: Connection = {
      kind: isStillLost ? 'lost' : kind,
      missed,
      ...(state.why !== undefined && { why: state.why }),
      ...(state.nextAttemptMs !== undefined && { nextAttemptMs: state.nextAttemptMs }),
    };
    this.#change({ connection });
    this.#tell();
  }

  #setPending(id: string, pending: PendingReview | undefined): void {
    const all = new Map(this.#now('pending'));
    if (pending === undefined) all.delete(id);
    else all.set(id, pending);
    this.#areEventsNew = true;
    this.#change({ pending: all });
    this.#tell();
  }

  #takeMissed({ positions, events, why }: StreamMessages['missed']): void {
    const connection = this.#now('connection');
    const { missed } = connection;
    this.#change({
      connection: {
        ...connection,
        missed: { positions: missed.positions + positions, events: missed.events + events, why },
      },
    });
  }

  /** A part of the state with what is not told yet. */
  #now<K extends keyof RoomState>(name: K): RoomState[K] {
    return name in this.#draft ? (this.#draft[name] as RoomState[K]) : this.#state[name];
  }

  /** Takes in a message of the stream. */
  #hear(take: () => void): void {
    this.#lastMessageMs = this.#options.nowMs();
    take();
  }

  #change(change: Partial<RoomState>): void {
    Object.assign(this.#draft, change);
    if (this.#willTell) return;
    this.#willTell = true;
    this.#options.later(() => {
      if (this.#willTell) this.#tell();
    }, TELL_AFTER_MS);
  }

  #tell(): void {
    this.#willTell = false;
    this.#state = {
      ...this.#state,
      ...this.#draft,
      ...(this.#areEventsNew && { events: overlay(this.#events, this.#now('pending')) }),
    };
    this.#draft = {};
    this.#areEventsNew = false;
    this.#listeners.tell();
  }
}

/** The events as they are shown: a review of this page stands in them before the server has taken it. */
function overlay(
  events: ReadonlyMap<string, RoomEvent>,
  pending: ReadonlyMap<string, PendingReview>,
): Map<string, RoomEvent> {
  const shown = new Map(events);
  for (const [id, { review }] of pending) {
    const event = events.get(id);
    if (event !== undefined) shown.set(id, { ...event, review });
  }
  return shown;
}
