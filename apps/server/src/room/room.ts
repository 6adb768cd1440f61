import type {
  EventDensity,
  EventDetail,
  EventList,
  FeedAlert,
  FeedChange,
  FeedInfo,
  NewArea,
  NewFeed,
  ReviewChange,
  RoomEvent,
  RoomInfo,
  SearchAnswer,
  Sentences,
  Severity,
  Track,
  Vessel,
  VesselDetail,
  VesselIdentity,
  VesselList,
  WatchArea,
  WhoseAnswer,
} from '@searoom/model/api';
import type { PlaceQuestion } from './ask-place.ts';
import type { RegisterDesk } from './register-desk.ts';

/** West, south, east, north in degrees; west > east where it crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export interface VesselQuery {
  readonly box?: Box;
  /** Part of a name, call sign, MMSI or IMO number. */
  readonly text?: string;
  readonly kind?: string;
  readonly flag?: string;
  readonly sort?: 'name' | 'mmsi' | 'time' | 'speed' | 'flag';
  readonly limit: number;
  readonly offset: number;
}

export interface EventQuery {
  readonly types?: readonly string[];
  readonly severities?: readonly Severity[];
  readonly alertsOnly?: boolean;
  readonly states?: readonly string[];
  readonly mmsi?: number;
  /** Asserted by one of these parties. */
  readonly parties?: readonly string[];
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly limit: number;
  readonly offset: number;
}

/** What changes in the room; told after it has changed. */
export type RoomNews =
  | { readonly kind: 'event'; readonly event: RoomEvent }
  | { readonly kind: 'room' }
  | { readonly kind: 'feeds' }
  | { readonly kind: 'alerts' }
  | { readonly kind: 'areas' }
  /** Vessels that were forgotten. */
  | { readonly kind: 'gone'; readonly mmsis: readonly number[] };

/** Numbers of the room for the page of metrics. */
export interface RoomMetrics {
  readonly reports: number;
  readonly vessels: number;
  readonly tracks: number;
  readonly eventsKept: number;
  readonly revisions: number;
  readonly merged: number;
  readonly historyReports: number;
  readonly historyBytes: number;
  readonly rawBytes: number;
  /** Events that wait to be kept. */
  readonly eventsWaiting: number;
}

/**
 * The live room without its door: what the HTTP side may ask of it. All answers are plain values; the methods throw
 * SearoomError for what a user can do something about.
 */
export interface Room {
  readonly instance: string;
  info(): RoomInfo;
  metrics(): RoomMetrics;

  /** Goes up with every change of a vessel: position, identity, lost. */
  readonly positionSequence: number;
  /** Reports taken into the vessel table so far; with the number of rows sent it tells what a slow reader missed. */
  readonly reportCount: number;
  /**
   * The vessels whose position changed after a sequence, as the bytes of a frame; `since` 0 gives the whole table with
   * FRAME_WHOLE, also where it is empty. Undefined when nothing changed.
   *
   * @param missed written into the frame; more than 0 sets FRAME_LATEST_ONLY
   */
  positionsSince(since: number, missed: number, box?: Box): Uint8Array | undefined;
  /** Identities that changed after a sequence. */
  identitiesSince(since: number): VesselIdentity[];
  /** Where all vessels were at a time in memory: a whole frame. @throws SearoomError SR_NOT_FOUND outside of memory */
  positionsAt(timeMs: number, box?: Box): Uint8Array;
  /**
   * The reports between two times in the order of time, as a frame with FRAME_HISTORY; cut at `most` rows, and then the
   * last row tells how far it goes.
   */
  history(fromMs: number, toMs: number, most: number): Uint8Array;

  listVessels(query: VesselQuery): VesselList;
  findVessel(mmsi: number): Vessel | undefined;
  describeVessel(mmsi: number): VesselDetail;
  track(mmsi: number, fromMs: number | undefined, toMs: number | undefined, most: number): Track;
  /** Raw sentences behind reports of a vessel: the newest, or those round a time. */
  sentences(mmsi: number, aroundMs: number | undefined, most: number): Sentences;

  /** Sequence of the newest room event. */
  readonly eventSequence: number;
  /** Room events after a sequence, oldest first; `missed` counts those that are no longer kept. */
  eventsSince(sequence: number): { readonly events: readonly RoomEvent[]; readonly missed: number };
  listEvents(query: EventQuery): EventList;
  describeEvent(id: string): EventDetail;
  reviewEvent(id: string, change: ReviewChange): RoomEvent;
  eventDensity(fromMs: number, toMs: number, steps: number): EventDensity;

  listFeeds(): FeedInfo[];
  addFeed(feed: NewFeed): FeedInfo;
  changeFeed(id: string, change: FeedChange): FeedInfo;
  removeFeed(id: string): Promise<void>;
  listAlerts(): FeedAlert[];
  acknowledgeAlert(id: string): FeedAlert;

  listAreas(): WatchArea[];
  addArea(area: NewArea): WatchArea;
  removeArea(id: string): void;

  /** Pages of the register, and legal views. */
  readonly register: RegisterDesk;
  /** @param question a day, and the id of a legal view or `all` */
  whose(lat: number, lon: number, question?: PlaceQuestion): WhoseAnswer;
  search(text: string, limit: number): SearchAnswer;

  /** @returns ends it */
  listen(listener: (news: RoomNews) => void): () => void;
  /**
   * Resolves when what was changed before the call will be there after a restart; at once where nothing is kept.
   *
   * @throws SearoomError SR_STORE_UNUSABLE
   */
  kept(): Promise<void>;
  /** Stops all feeds, and keeps what waits. */
  close(): Promise<void>;
}
