import type {
  EventDensity,
  EventDetail,
  EventList,
  FeaturePage,
  FeedAlert,
  FeedChange,
  FeedInfo,
  InstrumentPage,
  LegalView,
  LinePage,
  NewArea,
  NewFeed,
  PositionFrame,
  RegisterIndex,
  ReviewChange,
  RoomEvent,
  RoomInfo,
  SearchAnswer,
  Sentences,
  Track,
  VesselDetail,
  VesselList,
  ViewComparison,
  WatchArea,
  WhoseAnswer,
  ZoneStances,
} from '@searoom/model/api';
import { AssistanceClient } from './assistance-client.ts';
import { makeUnreachable } from './errors.ts';
import {
  type Box,
  type EventsQuery,
  formatEventsQuery,
  formatQuery,
  formatTime,
  formatVesselsQuery,
  type VesselsQuery,
} from './queries.ts';
import { readFrame, readJson, readProblem } from './read-answer.ts';
import { RoomStream } from './room-stream.ts';
import type { Stream, StreamOptions } from './stream-options.ts';

export interface ClientOptions {
  /** Stands in for the `fetch` of the platform. */
  readonly fetch?: typeof fetch;
}

/** Every call takes them last. */
export interface CallOptions {
  /** Ends the call; it is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
}

interface Call extends CallOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
}

/**
 * A Searoom server. Every method rejects with ProblemError for what the server refused, with SearoomError
 * SR_SERVER_UNREACHABLE where there was no answer, and SR_SERVER_ANSWER for one that is not understood.
 */
export class SearoomClient {
  /** Address of the server without a slash at its end; empty for that of the page. */
  readonly base: string;
  /** The ledger of security assistance. */
  readonly assistance: AssistanceClient;
  readonly #fetch: typeof fetch;

  /** @param base `http://127.0.0.1:8080`, or empty in a page that the server itself sent */
  constructor(base: string, options: ClientOptions = {}) {
    this.base = base.replace(/\/+$/, '');
    // A page's own fetch must be called on the window.
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
    this.assistance = new AssistanceClient({
      get: (path, call) => this.#get(path, call),
      post: (path, body, call) => this.#send('POST', path, body, call),
      address: (path) => this.base + path,
    });
  }

  room(options?: CallOptions): Promise<RoomInfo> {
    return this.#get('/api/room', options);
  }

  vessels(query: VesselsQuery = {}, options?: CallOptions): Promise<VesselList> {
    return this.#get(`/api/vessels${formatVesselsQuery(query)}`, options);
  }

  vessel(mmsi: number, options?: CallOptions): Promise<VesselDetail> {
    return this.#get(`/api/vessels/${mmsi}`, options);
  }

  /** Track between two times in epoch milliseconds; all that is in memory when they are absent. */
  track(
    mmsi: number,
    query: { readonly fromMs?: number; readonly toMs?: number; readonly most?: number } = {},
    options?: CallOptions,
  ): Promise<Track> {
    const { fromMs, toMs, most } = query;
    const words = formatQuery({ from: formatTime(fromMs), to: formatTime(toMs), most });
    return this.#get(`/api/vessels/${mmsi}/track${words}`, options);
  }

  /** Raw sentences behind the reports of a vessel: the newest, or those round a time in epoch milliseconds. */
  sentences(
    mmsi: number,
    query: { readonly aroundMs?: number; readonly most?: number } = {},
    options?: CallOptions,
  ): Promise<Sentences> {
    const words = formatQuery({ around: formatTime(query.aroundMs), most: query.most });
    return this.#get(`/api/vessels/${mmsi}/sentences${words}`, options);
  }

  /** Where all vessels are now, or were at a time in epoch milliseconds. */
  positions(query: { readonly atMs?: number; readonly box?: Box } = {}, options?: CallOptions): Promise<PositionFrame> {
    return this.#getFrame(`/api/positions${formatQuery({ at: formatTime(query.atMs), bbox: query.box })}`, options);
  }

  /** Reports between two times in epoch milliseconds, in the order of time. */
  history(
    query: { readonly fromMs: number; readonly toMs: number; readonly most?: number },
    options?: CallOptions,
  ): Promise<PositionFrame> {
    const { fromMs, toMs, most } = query;
    const words = formatQuery({ from: formatTime(fromMs), to: formatTime(toMs), most });
    return this.#getFrame(`/api/history${words}`, options);
  }

  events(query: EventsQuery = {}, options?: CallOptions): Promise<EventList> {
    return this.#get(`/api/events${formatEventsQuery(query)}`, options);
  }

  event(id: string, options?: CallOptions): Promise<EventDetail> {
    return this.#get(`/api/events/${encodeURIComponent(id)}`, options);
  }

  review(id: string, change: ReviewChange, options?: CallOptions): Promise<RoomEvent> {
    return this.#send('POST', `/api/events/${encodeURIComponent(id)}/review`, change, options);
  }

  /** How many events began in each of equal stretches between two times in epoch milliseconds. */
  density(
    query: { readonly fromMs: number; readonly toMs: number; readonly steps: number },
    options?: CallOptions,
  ): Promise<EventDensity> {
    const { fromMs, toMs, steps } = query;
    const words = formatQuery({ from: formatTime(fromMs), to: formatTime(toMs), steps });
    return this.#get(`/api/events/density${words}`, options);
  }

  feeds(options?: CallOptions): Promise<FeedInfo[]> {
    return this.#get('/api/feeds', options);
  }

  addFeed(feed: NewFeed, options?: CallOptions): Promise<FeedInfo> {
    return this.#send('POST', '/api/feeds', feed, options);
  }

  changeFeed(id: string, change: FeedChange, options?: CallOptions): Promise<FeedInfo> {
    return this.#send('PATCH', `/api/feeds/${encodeURIComponent(id)}`, change, options);
  }

  removeFeed(id: string, options?: CallOptions): Promise<void> {
    return this.#remove(`/api/feeds/${encodeURIComponent(id)}`, options);
  }

  alerts(options?: CallOptions): Promise<FeedAlert[]> {
    return this.#get('/api/alerts', options);
  }

  acknowledgeAlert(id: string, options?: CallOptions): Promise<FeedAlert> {
    return this.#send('POST', `/api/alerts/${encodeURIComponent(id)}/acknowledge`, undefined, options);
  }

  areas(options?: CallOptions): Promise<WatchArea[]> {
    return this.#get('/api/areas', options);
  }

  addArea(area: NewArea, options?: CallOptions): Promise<WatchArea> {
    return this.#send('POST', '/api/areas', area, options);
  }

  removeArea(id: string, options?: CallOptions): Promise<void> {
    return this.#remove(`/api/areas/${encodeURIComponent(id)}`, options);
  }

  /**
   * What is asserted at a place, in degrees.
   *
   * @param place with `at`, an ISO date, as it was then; with `view`, the id of a legal view or `all`, judged under it
   */
  whose(
    place: { readonly lat: number; readonly lon: number; readonly at?: string; readonly view?: string },
    options?: CallOptions,
  ): Promise<WhoseAnswer> {
    const { lat, lon, at, view } = place;
    return this.#get(`/api/whose${formatQuery({ lat, lon, at, view })}`, options);
  }

  /** Every legal view with its rules and answers. */
  views(options?: CallOptions): Promise<LegalView[]> {
    return this.#get('/api/views', options);
  }

  /** Where two views differ, by their ids; with a box, of features the ones inside it. */
  compareViews(
    query: { readonly a: string; readonly b: string; readonly box?: Box },
    options?: CallOptions,
  ): Promise<ViewComparison> {
    const { a, b, box } = query;
    return this.#get(`/api/views/compare${formatQuery({ a, b, box })}`, options);
  }

  /** What each zone is under each view, by zone id. */
  zoneStances(options?: CallOptions): Promise<ZoneStances> {
    return this.#get('/api/zones/stances', options);
  }

  /** Everything that the register holds, one row each. */
  register(options?: CallOptions): Promise<RegisterIndex> {
    return this.#get('/api/register', options);
  }

  featurePage(id: string, options?: CallOptions): Promise<FeaturePage> {
    return this.#get(`/api/register/features/${encodeURIComponent(id)}`, options);
  }

  instrumentPage(id: string, options?: CallOptions): Promise<InstrumentPage> {
    return this.#get(`/api/register/instruments/${encodeURIComponent(id)}`, options);
  }

  linePage(id: string, options?: CallOptions): Promise<LinePage> {
    return this.#get(`/api/register/lines/${encodeURIComponent(id)}`, options);
  }

  /** The `Chart` of `@searoom/sea/chart`. */
  chart(options?: CallOptions): Promise<unknown> {
    return this.#get('/api/chart', options);
  }

  search(q: string, limit?: number, options?: CallOptions): Promise<SearchAnswer> {
    return this.#get(`/api/search${formatQuery({ q, limit })}`, options);
  }

  /** Opens the stream, and again whenever it is lost, until it is closed. */
  stream(options: StreamOptions): Stream {
    const words = formatQuery({ topics: options.topics, bbox: options.box });
    return new RoomStream(`${this.base}/api/stream${words}`, this.#where, this.#fetch, options);
  }

  /** Address of a list of vessels as a file to save. */
  vesselsFile(format: 'csv' | 'geojson', query: VesselsQuery = {}): string {
    return this.#file(`/api/vessels${formatVesselsQuery(query)}`, format);
  }

  /** Address of a list of events as a file to save. */
  eventsFile(format: 'csv' | 'geojson', query: EventsQuery = {}): string {
    return this.#file(`/api/events${formatEventsQuery(query)}`, format);
  }

  /** Address of a vessel's track as a file to save. */
  trackFile(format: 'csv' | 'geojson', mmsi: number): string {
    return this.#file(`/api/vessels/${mmsi}/track`, format);
  }

  #file(path: string, format: 'csv' | 'geojson'): string {
    return `${this.base}${path}${path.includes('?') ? '&' : '?'}format=${format}`;
  }

  async #get<T>(path: string, options: CallOptions = {}): Promise<T> {
    return (await readJson(await this.#request(path, options), this.#where, options.signal)) as T;
  }

  async #getFrame(path: string, options: CallOptions = {}): Promise<PositionFrame> {
    return readFrame(await this.#request(path, options), this.#where, options.signal);
  }

  async #send<T>(method: 'POST' | 'PATCH', path: string, body: unknown, options: CallOptions = {}): Promise<T> {
    return (await readJson(await this.#request(path, { method, body, ...options }), this.#where, options.signal)) as T;
  }

  async #remove(path: string, options: CallOptions = {}): Promise<void> {
    const response = await this.#request(path, { method: 'DELETE', ...options });
    if (!response.ok) throw await readProblem(response, this.#where, options.signal);
    await response.body?.cancel();
  }

  async #request(path: string, { method = 'GET', body, signal }: Call): Promise<Response> {
    try {
      return await this.#fetch(this.base + path, {
        method,
        redirect: 'error',
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        }),
        ...(signal !== undefined && { signal }),
      });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      throw makeUnreachable(this.#where, error);
    }
  }

  get #where(): string {
    return this.base === '' ? 'the server' : this.base;
  }
}
