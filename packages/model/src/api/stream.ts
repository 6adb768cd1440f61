import type { WatchArea } from './areas.ts';
import type { RoomEvent } from './events.ts';
import type { FeedAlert, FeedInfo } from './feed-info.ts';
import type { RoomInfo } from './room-info.ts';
import type { VesselIdentity } from './vessels.ts';

/**
 * What `GET /api/stream` sends, by the name of the server-sent event; `data` is JSON except for positions. The id of
 * every message is `INSTANCE.EVENTS.POSITIONS` (instance of the server, sequence of the last room event, sequence of the
 * last change of a vessel), so that a reader that comes back with `Last-Event-ID` gets what it missed and nothing twice.
 *
 * A reader without an id, or of another instance, is sent: room, feeds, areas, alerts, identities of all vessels, one
 * whole frame of positions, the newest events (oldest of them first), then `ready`.
 */
export interface StreamMessages {
  readonly room: RoomInfo;
  readonly feeds: readonly FeedInfo[];
  readonly areas: readonly WatchArea[];
  /** All alerts about feeds that are open or were cleared lately. */
  readonly alerts: readonly FeedAlert[];
  /** Identities that are new or changed. */
  readonly identities: readonly VesselIdentity[];
  /** Base64 of a position frame (`position-frame.ts`). */
  readonly positions: string;
  /** Vessels that were forgotten. */
  readonly gone: readonly number[];
  readonly event: RoomEvent;
  /** What this reader will never get: it was too slow, or away too long. */
  readonly missed: { readonly positions: number; readonly events: number; readonly why: string };
  /** All that was there at the beginning has been sent. */
  readonly ready: { readonly events: number; readonly positions: number };
}

export type StreamName = keyof StreamMessages;

/** Groups of messages that a reader may ask for with `?topics=`; `room`, `missed` and `ready` always come. */
export const STREAM_TOPICS = ['positions', 'events', 'feeds', 'areas'] as const;
export type StreamTopic = (typeof STREAM_TOPICS)[number];

/** Place of a reader in the stream. */
export interface StreamPlace {
  readonly instance: string;
  readonly events: number;
  readonly positions: number;
}

export function formatStreamPlace({ instance, events, positions }: StreamPlace): string {
  return `${instance}.${events}.${positions}`;
}

/** Reads a place that `formatStreamPlace` wrote; undefined for anything else. */
export function parseStreamPlace(text: string): StreamPlace | undefined {
  const match = /^([0-9a-z]{1,40})\.(\d{1,15})\.(\d{1,15})$/.exec(text);
  return match === null ? undefined : { instance: match[1]!, events: Number(match[2]), positions: Number(match[3]) };
}
