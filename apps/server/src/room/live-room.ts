import { randomUUID } from 'node:crypto';
import type { FeedOptions } from '@searoom/feed';
import { SearoomError, type StaticReport } from '@searoom/model';
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
  Track,
  Vessel,
  VesselDetail,
  VesselIdentity,
  VesselList,
  WatchArea,
  WhoseAnswer,
} from '@searoom/model/api';
import { type Atlas, type ImportedSet, makeEventJudge, REGISTER } from '@searoom/sea';
import { Watch } from '@searoom/watch';
import { describeClearing } from '../alerts/describe-clearing.ts';
import { FeedAlerts } from '../alerts/feed-alerts.ts';
import { AreaWatch } from '../areas/area-watch.ts';
import { FeedManager } from '../feeds/feed-manager.ts';
import { askPlace, type PlaceQuestion } from './ask-place.ts';
import { describeRoom } from './describe-room.ts';
import { countDensity } from './event-density.ts';
import { EventIntake } from './event-intake.ts';
import { EventLog } from './event-log.ts';
import { History } from './history.ts';
import { IdentityBook } from './identity-book.ts';
import { NewsBoard } from './news-board.ts';
import { RawStore, type RawStoreOptions } from './raw-store.ts';
import { RegisterDesk } from './register-desk.ts';
import type { Box, EventQuery, Room, RoomMetrics, RoomNews, VesselQuery } from './room.ts';
import { RoomIntake } from './room-intake.ts';
import type { RoomKeeper } from './room-keeper.ts';
import { RoomKeeping } from './room-keeping.ts';
import { type FoldedFeature, foldFeatures, type SearchFeature, searchRoom } from './search/search-room.ts';
import { VesselDesk } from './vessel-desk.ts';
import { VesselTable } from './vessel-table.ts';

const DEFAULT_MOST_REPORTS = 2_000_000;
const DEFAULT_MOST_VESSELS = 200_000;

/** Satellites come over every quarter of an hour and deliver up to forty minutes late; half an hour is left for less. */
const DEFAULT_LOST_AFTER_MS = 90 * 60_000;

/** A report may be this far ahead of this machine's clock; later ones have a wrong clock of their own. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

const TICK_MS = 1000;
/** Vessels are looked at for silence, and areas for who is inside, every so many ticks. */
const TICKS_PER_SWEEP = 5;

export interface RoomOptions {
  readonly atlas: Atlas;
  /** Sets of zones of other sources. */
  readonly imported?: readonly ImportedSet[];
  readonly version: string;
  /** This machine's clock; epoch milliseconds. */
  readonly nowMs?: () => number;
  readonly mostReports?: number;
  readonly mostVessels?: number;
  readonly mostEvents?: number;
  readonly lostAfterMs?: number;
  /** Named features that a search finds; those of the register by default. */
  readonly features?: readonly SearchFeature[];
  readonly raw?: RawStoreOptions;
  /** Where events and own areas are kept; in memory alone when absent. */
  readonly keeper?: RoomKeeper;
  /** Told when something could not be kept. */
  readonly onNotKept?: (error: unknown) => void;
  /** Options of every feed, for tests. */
  readonly feedOptions?: FeedOptions;
}

/** Opens a room without feeds. It works until it is closed. */
export function openRoom(options: RoomOptions): LiveRoom {
  return new LiveRoom(options);
}

/** Everything behind the door: feeds, vessels, their history, events, alerts, own areas. No HTTP, no output. */
export class LiveRoom implements Room {
  readonly instance: string = randomUUID().replaceAll('-', '');
  readonly register: RegisterDesk;
  readonly #options: RoomOptions;
  readonly #nowMs: () => number;
  readonly #lostAfterMs: number;
  readonly #news = new NewsBoard();
  readonly #table: VesselTable;
  readonly #history: History;
  readonly #identities = new IdentityBook();
  readonly #raw: RawStore;
  readonly #log: EventLog;
  readonly #events: EventIntake;
  readonly #watch: Watch;
  readonly #areas: AreaWatch;
  readonly #keeping: RoomKeeping;
  readonly #intake: RoomIntake;
  readonly #feeds: FeedManager;
  readonly #desk: VesselDesk;
  readonly #feedAlerts = new FeedAlerts();
  readonly #features: readonly FoldedFeature[];
  readonly #timer: NodeJS.Timeout;
  #ticks = 0;
  #gone: number[] = [];
  #inside = '';
  #isClosed = false;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#nowMs = options.nowMs ?? Date.now;
    this.#lostAfterMs = options.lostAfterMs ?? DEFAULT_LOST_AFTER_MS;
    const mostVessels = options.mostVessels ?? DEFAULT_MOST_VESSELS;
    this.#history = new History(options.mostReports ?? DEFAULT_MOST_REPORTS);
    this.#table = new VesselTable({ mostVessels, onForget: (slot) => this.#forget(slot) });
    this.#raw = new RawStore(options.raw);
    this.#log = new EventLog((event) => {
      this.#keeping.addEvent(event);
      this.#news.tell({ kind: 'event', event });
    }, options.mostEvents);
    this.#log.restore(options.keeper?.events ?? []);
    this.#keeping = new RoomKeeping({ keeper: options.keeper, log: this.#log, onNotKept: options.onNotKept });
    this.#feeds = new FeedManager({
      target: {
        addPositions: (columns, source, from, to) => this.#intake.addPositions(columns, source, from, to),
        addStatic: (report) => this.#intake.addStatic(report),
        keepBytes: (feed, sender, offset, chunk) => this.#raw.add(feed, sender, offset, chunk),
        isKnown: (mmsi) => this.#isKnown(mmsi),
        settle: () => this.#settle(),
      },
      nowMs: this.#nowMs,
      isNumberUsed: (number) => this.#history.countOfFeed(number) > 0 || this.#table.countOfFeed(number) > 0,
      onChange: () => {
        this.#news.tell({ kind: 'feeds' }, { kind: 'room' });
      },
      ...(options.feedOptions !== undefined && { feedOptions: options.feedOptions }),
    });
    this.#events = new EventIntake({
      atlas: options.atlas,
      log: this.#log,
      raw: this.#raw,
      isSimulatedName: (name) => this.#feeds.isSimulatedName(name),
      numberOf: (name) => [...this.#feeds.all].find((feed) => feed.name === name)?.number,
    });
    const latestPlausibleMs = (): number => this.#nowMs() + CLOCK_TOLERANCE_MS;
    this.#watch = new Watch({
      zones: options.atlas,
      sources: this.#feeds.names,
      latestPlausibleMs,
      parameters: { maxTracks: mostVessels },
      judgeEvent: makeEventJudge(options.atlas),
      onEvent: (event) => this.#events.add(event),
    });
    this.#areas = new AreaWatch({
      table: this.#table,
      sources: this.#feeds.names,
      latestPlausibleMs,
      nowMs: this.#nowMs,
      listIdentities: () => this.#listSaid(),
      onEvent: (event, id, name) => this.#events.add(event, { id, name }),
    });
    this.#areas.restore(options.keeper?.areas ?? []);
    this.#intake = new RoomIntake({
      table: this.#table,
      history: this.#history,
      identities: this.#identities,
      watchers: [this.#watch, this.#areas],
      isSimulated: (feed) => this.#feeds.isSimulated(feed),
      roomMs: () => this.roomMs,
      latestPlausibleMs,
      onMerged: (number, count) => {
        const feed = this.#feeds.byNumber(number);
        if (feed !== undefined) feed.merged += count;
      },
    });
    this.#desk = new VesselDesk({
      atlas: options.atlas,
      table: this.#table,
      history: this.#history,
      identities: this.#identities,
      raw: this.#raw,
      log: this.#log,
      lostAfterMs: this.#lostAfterMs,
      roomMs: () => this.roomMs,
      nameFeed: (number) => this.#feeds.known(number)?.id ?? `feed number ${number}`,
    });
    this.register = new RegisterDesk(options.atlas);
    this.#features = foldFeatures(options.features ?? REGISTER.features);
    this.#timer = setInterval(() => this.tick(), TICK_MS);
    this.#timer.unref();
  }

  /** Time in the room: now when a feed is live or there is none, else where the newest replay stands. */
  get roomMs(): number {
    let newest = Number.NaN;
    for (const feed of this.#feeds.all) {
      if (feed.isLive) return this.#nowMs();
      if (!(feed.clockMs <= newest) && !Number.isNaN(feed.clockMs)) newest = feed.clockMs;
    }
    return Number.isNaN(newest) ? this.#nowMs() : newest;
  }

  /** What is done once a second: silent vessels and feeds, snoozes that are over. */
  tick(): void {
    if (this.#isClosed) return;
    const nowMs = this.#nowMs();
    this.#log.wake(nowMs);
    this.#events.keepEvidence();
    if (this.#feeds.size > 0 || this.#feedAlerts.list().length > 0) {
      const infos = this.#feeds.list();
      if (this.#feedAlerts.look(infos, nowMs)) this.#news.tell({ kind: 'alerts' });
    }
    if (this.#ticks++ % TICKS_PER_SWEEP !== 0) return;
    this.#table.markLost(this.roomMs - this.#lostAfterMs);
    const inside = this.#areas
      .list()
      .map((area) => area.inside)
      .join(' ');
    if (inside !== this.#inside) {
      this.#inside = inside;
      this.#news.tell({ kind: 'areas' });
    }
  }

  info(): RoomInfo {
    return describeRoom({
      instance: this.instance,
      version: this.#options.version,
      registerDate: this.#options.atlas.registerDate,
      roomMs: this.roomMs,
      lostAfterMs: this.#lostAfterMs,
      vessels: this.#table.located,
      feeds: [...this.#feeds.all],
      history: this.#history,
      ...this.register.summary(),
    });
  }

  metrics(): RoomMetrics {
    return {
      reports: this.#watch.counters.reports + this.#intake.merged,
      vessels: this.#table.located,
      tracks: this.#watch.trackCount,
      eventsKept: this.#log.size,
      revisions: this.#log.revisions,
      merged: this.#intake.merged,
      historyReports: this.#history.size,
      historyBytes: this.#history.byteLength,
      rawBytes: this.#raw.byteLength,
      eventsWaiting: this.#keeping.waiting,
    };
  }

  get positionSequence(): number {
    return this.#table.sequence;
  }

  get reportCount(): number {
    return this.#table.taken;
  }

  positionsSince(since: number, missed: number, box?: Box): Uint8Array | undefined {
    return this.#desk.positionsSince(since, missed, box);
  }

  identitiesSince(since: number): VesselIdentity[] {
    return this.#desk.identitiesSince(since);
  }

  positionsAt(timeMs: number, box?: Box): Uint8Array {
    return this.#desk.positionsAt(timeMs, box);
  }

  history(fromMs: number, toMs: number, most: number): Uint8Array {
    return this.#desk.history(fromMs, toMs, most);
  }

  listVessels(query: VesselQuery): VesselList {
    return this.#desk.list(query);
  }

  findVessel(mmsi: number): Vessel | undefined {
    return this.#desk.find(mmsi);
  }

  describeVessel(mmsi: number): VesselDetail {
    return this.#desk.detail(mmsi);
  }

  track(mmsi: number, fromMs: number | undefined, toMs: number | undefined, most: number): Track {
    return this.#desk.track(mmsi, fromMs, toMs, most);
  }

  sentences(mmsi: number, aroundMs: number | undefined, most: number): Sentences {
    return this.#desk.sentences(mmsi, aroundMs, most);
  }

  get eventSequence(): number {
    return this.#log.sequence;
  }

  eventsSince(sequence: number): { readonly events: readonly RoomEvent[]; readonly missed: number } {
    return this.#log.since(sequence);
  }

  listEvents(query: EventQuery): EventList {
    return this.#log.list(query);
  }

  describeEvent(id: string): EventDetail {
    const current = this.#log.find(id);
    if (current === undefined) throw new SearoomError('SR_NOT_FOUND', [`event ${id}`]);
    this.#events.keepEvidence();
    return {
      current,
      revisions: [...this.#log.revisionsOf(id)],
      clears: describeClearing(current.event),
      sentences: this.#log.sentencesOf(id),
    };
  }

  reviewEvent(id: string, change: ReviewChange): RoomEvent {
    const event = this.#log.review(id, change, this.#nowMs());
    if (event === undefined) throw new SearoomError('SR_NOT_FOUND', [`event ${id}`]);
    return event;
  }

  eventDensity(fromMs: number, toMs: number, steps: number): EventDensity {
    return countDensity(this.#log, fromMs, toMs, steps);
  }

  listFeeds(): FeedInfo[] {
    return this.#feeds.list();
  }

  addFeed(feed: NewFeed): FeedInfo {
    return this.#feeds.add(feed).describe(this.#nowMs());
  }

  changeFeed(id: string, change: FeedChange): FeedInfo {
    return this.#feeds.change(id, change).describe(this.#nowMs());
  }

  /** What a replay brought leaves the picture with it; what a live feed brought stays, and is lost in time. */
  async removeFeed(id: string): Promise<void> {
    const feed = await this.#feeds.remove(id);
    this.#events.keepEvidence();
    this.#raw.remove(feed.number);
    if (!feed.isLive) {
      this.#table.removeFeed(feed.number);
      this.#history.removeFeed(feed.number);
    }
    this.#tellGone();
    this.#news.tell({ kind: 'feeds' }, { kind: 'room' });
    if (this.#feedAlerts.look(this.#feeds.list(), this.#nowMs())) this.#news.tell({ kind: 'alerts' });
  }

  listAlerts(): FeedAlert[] {
    return this.#feedAlerts.list();
  }

  acknowledgeAlert(id: string): FeedAlert {
    const alert = this.#feedAlerts.acknowledge(id);
    if (alert === undefined) throw new SearoomError('SR_NOT_FOUND', [`alert ${id}`]);
    this.#news.tell({ kind: 'alerts' });
    return alert;
  }

  listAreas(): WatchArea[] {
    return this.#areas.list();
  }

  addArea(area: NewArea): WatchArea {
    const id = this.#areas.add(area);
    this.#keeping.setAreas(this.#areas.listKept());
    this.#news.tell({ kind: 'areas' });
    return this.#areas.list().find((known) => known.id === id)!;
  }

  removeArea(id: string): void {
    if (!this.#areas.remove(id)) throw new SearoomError('SR_NOT_FOUND', [`area ${id}`]);
    this.#keeping.setAreas(this.#areas.listKept());
    this.#news.tell({ kind: 'areas' });
  }

  whose(lat: number, lon: number, question?: PlaceQuestion): WhoseAnswer {
    return askPlace(this.#options.atlas, lat, lon, { ...question, imported: this.#options.imported ?? [] });
  }

  search(text: string, limit: number): SearchAnswer {
    return searchRoom(
      {
        table: this.#table,
        identities: this.#identities,
        events: this.#log,
        areas: this.#areas.names,
        features: this.#features,
      },
      text,
      limit,
    );
  }

  listen(listener: (news: RoomNews) => void): () => void {
    return this.#news.listen(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#feeds.close();
    this.#events.keepEvidence();
    await this.#keeping.close();
    this.#news.close();
  }

  kept(): Promise<void> {
    return this.#keeping.settle();
  }

  /** Called after each piece of work of a feed. */
  #settle(): Promise<void> | undefined {
    this.#events.keepEvidence();
    this.#tellGone();
    return this.#feeds.slices.pause();
  }

  #forget(slot: number): void {
    if (this.#table.isLocated(slot)) this.#gone.push(this.#table.mmsi[slot]!);
    this.#history.detach(slot);
    this.#identities.forget(slot);
  }

  #tellGone(): void {
    if (this.#gone.length === 0) return;
    const mmsis = this.#gone;
    this.#gone = [];
    this.#news.tell({ kind: 'gone', mmsis });
  }

  /** False when a vessel has to be told again what it says of itself. */
  #isKnown(mmsi: number): boolean {
    const slot = this.#table.find(mmsi);
    return slot >= 0 && this.#identities.find(slot) !== undefined && this.#watch.findIdentity(mmsi) !== undefined;
  }

  /** What vessels said so far, for the events of an area that is new. */
  *#listSaid(): Generator<StaticReport> {
    for (let slot = 0; slot < this.#table.used; slot++) {
      const record = this.#identities.find(slot);
      const mmsi = this.#table.mmsi[slot]!;
      if (record === undefined || mmsi === 0) continue;
      yield {
        mmsi,
        timeMs: Number.isFinite(record.reportedMs) ? record.reportedMs : Number.NaN,
        ...(record.name !== undefined && { name: record.name }),
        ...(record.imo !== undefined && { imo: record.imo }),
      };
    }
  }
}
