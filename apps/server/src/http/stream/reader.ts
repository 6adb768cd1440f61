import type { ServerResponse } from 'node:http';
import {
  formatStreamPlace,
  type RoomEvent,
  type StreamPlace,
  type StreamTopic,
  type VesselIdentity,
} from '@searoom/model/api';
import type { Box } from '../../room/room.ts';
import type { StreamRoom } from './hub.ts';
import { countRows, encodeFrame, writeJson, writeMessage } from './write-message.ts';

/** More bytes than this waiting for a socket, and its reader is too slow for now. */
const BACKED_UP_BYTES = 256 * 1024;
/** A reader that has taken nothing for so long is let go. */
const MOST_STUCK_MS = 60_000;
const IDENTITIES_PER_MESSAGE = 2000;
const EVENTS_AT_FIRST = 500;

export interface ReaderOptions {
  readonly room: StreamRoom;
  readonly response: ServerResponse;
  readonly topics: ReadonlySet<StreamTopic>;
  readonly box: Box | undefined;
  /** Where it was before; undefined for a new one. */
  readonly from: StreamPlace | undefined;
  readonly nowMs: () => number;
}

/**
 * One reader of the stream. It has a place, not a queue: what it could not take in time is not kept for it; when its
 * socket is free again it gets the newest of each vessel since its place, the events since its place, and is told what it
 * will never get.
 */
export class Reader {
  readonly topics: ReadonlySet<StreamTopic>;
  readonly box: Box | undefined;
  /** Sequences up to which it has everything. */
  events = 0;
  positions = 0;
  /** Something changed while it was backed up: told anew when it is free. */
  #stale = new Set<'room' | 'feeds' | 'alerts' | 'areas'>();
  #needsWhole = false;
  #wasSkipped = false;
  #isOpening = true;
  #stuckSinceMs = Number.NaN;
  /** Reports that the room had taken when this reader was last up to date. */
  #reportsAt = 0;
  /** Reports that it will never get. */
  missed = 0;
  /** Events that it will never get. */
  missedEvents = 0;
  /** Of the events behind its place that are gone, so many it was told of already. */
  #toldGone = 0;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.topics = options.topics;
    this.box = options.box;
    options.response.on('drain', () => this.catchUp());
  }

  get isClosed(): boolean {
    return this.#options.response.writableEnded || this.#options.response.destroyed;
  }

  /** Bytes that wait for its socket. */
  get waitingBytes(): number {
    return this.#options.response.writableLength;
  }

  /** True when it can take no more now. Notes since when. */
  get isBackedUp(): boolean {
    const { response, nowMs } = this.#options;
    const isBackedUp = this.#isOpening || (response.writableNeedDrain && response.writableLength > BACKED_UP_BYTES);
    if (!isBackedUp) this.#stuckSinceMs = Number.NaN;
    else if (Number.isNaN(this.#stuckSinceMs)) this.#stuckSinceMs = nowMs();
    return isBackedUp;
  }

  /** True when it has not taken anything for a minute. */
  get isStuck(): boolean {
    return this.isBackedUp && this.#options.nowMs() - this.#stuckSinceMs > MOST_STUCK_MS;
  }

  get place(): string {
    const { instance } = this.#options.room;
    return formatStreamPlace({ instance, events: this.events, positions: this.positions });
  }

  write(text: string | Buffer): void {
    if (!this.isClosed) this.#options.response.write(text);
  }

  close(): void {
    this.#options.response.destroy();
  }

  /** Sends all that is there, a part at a time, each when the one before has left; then it follows. */
  async open(): Promise<void> {
    for (const text of this.#beginnings()) {
      this.write(text);
      this.#stuckSinceMs = Number.NaN;
      await this.#freed();
      if (this.isClosed) return;
    }
    this.#isOpening = false;
    // What changed meanwhile is no loss: nothing was passed over that it had been promised.
    this.#reportsAt = Number.POSITIVE_INFINITY;
    this.#wasSkipped = true;
    this.catchUp();
  }

  *#beginnings(): Generator<string> {
    const { room, from, topics } = this.#options;
    const isBack = from !== undefined && from.instance === room.instance && from.positions <= room.positionSequence;
    const eventsFrom = isBack ? from.events : undefined;
    const positionsFrom = isBack && !this.#needsWhole ? from.positions : 0;
    this.events = eventsFrom ?? 0;
    this.positions = positionsFrom;
    const positions = room.positionSequence;
    this.#reportsAt = room.reportCount;
    yield `retry: 1000\n${writeJson('room', room.info(), this.place)}`;
    if (topics.has('feeds')) {
      yield writeJson('feeds', room.listFeeds(), this.place);
      yield writeJson('alerts', room.listAlerts(), this.place);
    }
    if (topics.has('areas')) yield writeJson('areas', room.listAreas(), this.place);
    if (topics.has('positions')) {
      yield* this.#identities(room.identitiesSince(positionsFrom));
      const frame = room.positionsSince(positionsFrom, 0, this.box);
      this.positions = positions;
      if (frame !== undefined) yield writeMessage('positions', encodeFrame(frame), this.place);
    } else this.positions = positions;
    if (topics.has('events')) {
      yield* eventsFrom === undefined ? this.#firstEvents() : this.#eventsSince(eventsFrom);
    } else this.events = room.eventSequence;
    if (from !== undefined && !isBack) {
      const why = 'The server was started anew since then; what it remembers begins there.';
      yield writeJson('missed', { positions: 0, events: 0, why }, this.place);
    }
    yield writeJson('ready', { events: this.events, positions: this.positions }, this.place);
  }

  /** The newest events and every open alert, in their order. */
  *#firstEvents(): Generator<string> {
    const { room } = this.#options;
    const newest = room.listEvents({ limit: EVENTS_AT_FIRST, offset: 0 }).events;
    const alerts = room.listEvents({
      alertsOnly: true,
      states: ['open', 'acknowledged', 'snoozed'],
      limit: 5000,
      offset: 0,
    });
    const all = new Map<string, RoomEvent>();
    for (const event of [...alerts.events, ...newest]) all.set(event.event.id, event);
    const sequence = room.eventSequence;
    const sorted = [...all.values()].sort((a, b) => a.sequence - b.sequence);
    // Its place is the end of them from the first on: an id in their midst would promise what was left out.
    this.events = sequence;
    for (const event of sorted) yield writeJson('event', event, this.place);
  }

  *#eventsSince(sequence: number): Generator<string> {
    const { room } = this.#options;
    const end = room.eventSequence;
    const { events, missed: gone } = room.eventsSince(sequence);
    const missed = gone - this.#toldGone;
    this.#toldGone = 0;
    if (missed > 0) {
      this.missedEvents += missed;
      const why = 'They were forgotten before this reader could take them.';
      yield writeJson('missed', { positions: 0, events: missed, why }, this.place);
    }
    for (const event of events) {
      this.events = event.sequence;
      yield writeJson('event', event, this.place);
    }
    this.events = end;
  }

  *#identities(identities: readonly VesselIdentity[]): Generator<string> {
    for (let at = 0; at < identities.length; at += IDENTITIES_PER_MESSAGE) {
      yield writeJson('identities', identities.slice(at, at + IDENTITIES_PER_MESSAGE), this.place);
    }
  }

  /** It takes part in what all get, or is told later. */
  tell(name: 'room' | 'feeds' | 'alerts' | 'areas', text: () => string): void {
    if (this.isBackedUp) this.#stale.add(name);
    else this.write(text());
  }

  /** Vessels went while it was backed up: only a whole frame tells which. */
  noteGone(): void {
    this.#needsWhole = true;
  }

  /** It got the frame that all get. */
  noteFrame(sequence: number): void {
    this.positions = sequence;
    this.#reportsAt = this.#options.room.reportCount;
  }

  /** It was passed over because its socket is not free. */
  noteSkipped(): void {
    this.#wasSkipped = true;
  }

  /**
   * Brings it up to date by what it lacks, if its socket is free and it lacks anything. Events go out only as long as it
   * takes them; the rest stays in the room and follows when it is free again.
   */
  catchUp(): void {
    if (this.isClosed || this.isBackedUp) return;
    const { room } = this.#options;
    if (this.topics.has('events') && this.events < room.eventSequence) {
      for (const text of this.#eventsSince(this.events)) {
        this.write(text);
        if (!this.isBackedUp) continue;
        this.#toldGone = room.eventsSince(this.events).missed;
        return;
      }
    }
    for (const name of this.#stale) this.write(this.#describe(name));
    this.#stale.clear();
    if (this.#wasSkipped && this.topics.has('positions')) this.sendPositions();
  }

  /** Sends the newest of each vessel since its place, and what it missed if it was passed over before. */
  sendPositions(): void {
    const { room } = this.#options;
    const sequence = room.positionSequence;
    const wasSkipped = this.#wasSkipped;
    this.#wasSkipped = false;
    if (sequence === this.positions && !this.#needsWhole) {
      this.#reportsAt = room.reportCount;
      return;
    }
    const since = this.#needsWhole ? 0 : this.positions;
    this.#needsWhole = false;
    for (const text of this.#identities(room.identitiesSince(since))) this.write(text);
    let frame = room.positionsSince(since, 0, this.box);
    // A reader of a box is not told of reports that it did not ask for.
    const missed =
      wasSkipped && frame !== undefined && this.box === undefined
        ? Math.max(0, room.reportCount - this.#reportsAt - countRows(frame))
        : 0;
    if (missed > 0) frame = room.positionsSince(since, missed, this.box);
    this.noteFrame(sequence);
    if (frame !== undefined) this.write(writeMessage('positions', encodeFrame(frame), this.place));
    if (missed > 0) this.#tellMissed(missed);
  }

  /** Tells how many reports were replaced by newer ones while its socket was not free. */
  #tellMissed(positions: number): void {
    this.missed += positions;
    const why = 'This reader was too slow: of each vessel it got the newest position only.';
    this.write(writeJson('missed', { positions, events: 0, why }, this.place));
  }

  #describe(name: 'room' | 'feeds' | 'alerts' | 'areas'): string {
    const { room } = this.#options;
    switch (name) {
      case 'room':
        return writeJson('room', room.info(), this.place);
      case 'feeds':
        return writeJson('feeds', room.listFeeds(), this.place);
      case 'alerts':
        return writeJson('alerts', room.listAlerts(), this.place);
      case 'areas':
        return writeJson('areas', room.listAreas(), this.place);
    }
  }

  /** Resolves when the socket has room again, or is closed. */
  #freed(): Promise<void> {
    const { response } = this.#options;
    if (!response.writableNeedDrain || this.isClosed) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        response.off('drain', done).off('close', done);
        resolve();
      };
      response.once('drain', done).once('close', done);
    });
  }
}
