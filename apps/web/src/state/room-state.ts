import type { FeedAlert, FeedInfo, Review, ReviewChange, RoomEvent, RoomInfo, WatchArea } from '@searoom/model/api';

/** How the page is connected to its server. */
export interface Connection {
  readonly kind: 'connecting' | 'open' | 'lost';
  /** Why it was lost, for a person. */
  readonly why?: string;
  /** When the next attempt is made; epoch milliseconds of this machine. */
  readonly nextAttemptMs?: number;
  /** When the last message came; epoch milliseconds of this machine. */
  readonly lastMessageMs?: number;
  /** What this page will never get, since it was opened. */
  readonly missed: { readonly positions: number; readonly events: number; readonly why?: string };
}

/** Which time the page shows: that of the room, or one in memory. */
export type ShownTime =
  | { readonly kind: 'live' }
  | { readonly kind: 'replay'; readonly timeMs: number; readonly playing: boolean; readonly speed: number };

/** What is being done about an event here, not yet known to the server. */
export interface PendingReview {
  readonly change: ReviewChange;
  /** What it will be when the server takes it. */
  readonly review: Review;
  /** Set when the server did not take it: what happened. It is kept and can be tried again. */
  readonly failed?: string;
}

/** One picture of the room. It is never changed; a change makes another one. */
export interface RoomState {
  readonly info: RoomInfo | undefined;
  readonly feeds: readonly FeedInfo[];
  readonly alerts: readonly FeedAlert[];
  readonly areas: readonly WatchArea[];
  /** By id of the event; newest revision of each, with the reviews of this page that are on their way. */
  readonly events: ReadonlyMap<string, RoomEvent>;
  /** By id of the event: reviews of this page that the server has not taken yet. */
  readonly pending: ReadonlyMap<string, PendingReview>;
  readonly connection: Connection;
  readonly time: ShownTime;
  /** Messages a second over all feeds, about one a second, newest last. */
  readonly rates: readonly number[];
  /** True once all that was there at the beginning has come. */
  readonly ready: boolean;
}
