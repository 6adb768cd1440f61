import type { ServerResponse } from 'node:http';
import { SearoomError } from '@searoom/model';
import type { StreamPlace, StreamTopic } from '@searoom/model/api';
import type { Box, Room, RoomNews } from '../../room/room.ts';
import { Reader } from './reader.ts';
import { encodeFrame, HEARTBEAT, writeJson, writeMessage } from './write-message.ts';

export const MOST_READERS = 256;
/** Positions leave four times a second: a screen shows no more, and one frame serves all readers. */
const TICK_MS = 250;
const TICKS_PER_FEEDS = 4;
const TICKS_PER_HEARTBEAT = 20;
/** The room's clock moves without an event: readers are told now and then. */
const TICKS_PER_ROOM = 40;

/** What the stream needs of a room. */
export type StreamRoom = Pick<
  Room,
  | 'instance'
  | 'info'
  | 'positionSequence'
  | 'reportCount'
  | 'positionsSince'
  | 'identitiesSince'
  | 'eventSequence'
  | 'eventsSince'
  | 'listEvents'
  | 'listFeeds'
  | 'listAlerts'
  | 'listAreas'
  | 'listen'
>;

export interface HubOptions {
  readonly nowMs?: () => number;
  /** Is told of mistakes of ours; they end one reader at most. */
  readonly onMistake?: (error: unknown) => void;
}

/** What the hub has done, for the page of metrics. */
export interface StreamCounts {
  readonly readers: number;
  readonly waitingBytes: number;
  /** Readers that were passed over in a tick because their sockets were not free. */
  readonly skipped: number;
  readonly missed: number;
  readonly missedEvents: number;
  readonly framesShared: number;
}

/**
 * All readers of the stream. Events leave in the turn in which they arise; positions in ticks, encoded once for all
 * readers that are up to date. Without readers nothing runs.
 */
export class StreamHub {
  readonly #room: StreamRoom;
  readonly #nowMs: () => number;
  readonly #onMistake: (error: unknown) => void;
  readonly #readers = new Set<Reader>();
  readonly #stopListening: () => void;
  #timer: NodeJS.Timeout | undefined;
  #tick = 0;
  #positions = 0;
  #events = 0;
  #feeds = '';
  #skipped = 0;
  #missedBefore = 0;
  #missedEventsBefore = 0;
  #isClosed = false;
  #framesShared = 0;
  /** Sequence of positions when vessels last went: an older place needs a whole frame. */
  #goneAt = 0;

  constructor(room: StreamRoom, { nowMs = Date.now, onMistake = () => undefined }: HubOptions = {}) {
    this.#room = room;
    this.#nowMs = nowMs;
    this.#onMistake = onMistake;
    this.#stopListening = room.listen((news) => this.#guard(() => this.#tell(news)));
  }

  get counts(): StreamCounts {
    const readers = [...this.#readers];
    return {
      readers: readers.length,
      waitingBytes: readers.reduce((sum, reader) => sum + reader.waitingBytes, 0),
      skipped: this.#skipped,
      missed: readers.reduce((sum, reader) => sum + reader.missed, this.#missedBefore),
      missedEvents: readers.reduce((sum, reader) => sum + reader.missedEvents, this.#missedEventsBefore),
      framesShared: this.#framesShared,
    };
  }

  /** @throws SearoomError SR_TOO_MANY_READERS */
  checkRoom(): void {
    if (this.#readers.size >= MOST_READERS) throw new SearoomError('SR_TOO_MANY_READERS', [MOST_READERS]);
  }

  /** Takes a response whose head is written as a reader until it is closed. */
  add(response: ServerResponse, topics: ReadonlySet<StreamTopic>, box?: Box, from?: StreamPlace): void {
    // One that left meanwhile says so no more: it would hold its place for ever.
    if (this.#isClosed || response.destroyed) return void response.destroy();
    const reader = new Reader({ room: this.#room, response, topics, box, from, nowMs: this.#nowMs });
    if (from !== undefined && from.positions < this.#goneAt) reader.noteGone();
    this.#readers.add(reader);
    response.on('close', () => this.#remove(reader));
    response.on('error', () => this.#remove(reader));
    if (this.#timer === undefined) {
      this.#positions = this.#room.positionSequence;
      this.#events = this.#room.eventSequence;
      this.#timer = setInterval(() => this.#guard(() => this.#beat()), TICK_MS);
    }
    reader.open().catch((error: unknown) => {
      this.#onMistake(error);
      reader.close();
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening();
    clearInterval(this.#timer);
    for (const reader of this.#readers) reader.close();
  }

  #remove(reader: Reader): void {
    if (!this.#readers.delete(reader)) return;
    this.#missedBefore += reader.missed;
    this.#missedEventsBefore += reader.missedEvents;
    if (this.#readers.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** A mistake of ours in one tick must not end the program, nor the next tick. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#onMistake(error);
    }
  }

  #beat(): void {
    this.#tick++;
    const isHeartbeat = this.#tick % TICKS_PER_HEARTBEAT === 0;
    for (const reader of this.#readers) {
      if (reader.isStuck) reader.close();
      else if (isHeartbeat && !reader.isBackedUp) reader.write(HEARTBEAT);
    }
    this.#sendPositions();
    if (this.#tick % TICKS_PER_FEEDS === 0) this.#sendFeeds();
    if (this.#tick % TICKS_PER_ROOM === 0) this.#tell({ kind: 'room' });
  }

  #sendPositions(): void {
    const room = this.#room;
    const since = this.#positions;
    const sequence = room.positionSequence;
    if (sequence === since) return;
    this.#positions = sequence;
    let data: string | undefined;
    let identities: string | undefined;
    const texts = new Map<string, Buffer>();
    for (const reader of this.#readers) {
      if (!reader.topics.has('positions')) {
        reader.noteFrame(sequence);
        continue;
      }
      if (reader.isBackedUp) {
        reader.noteSkipped();
        this.#skipped++;
        continue;
      }
      if (reader.box !== undefined || reader.positions !== since) {
        reader.sendPositions();
        continue;
      }
      if (data === undefined) {
        const frame = room.positionsSince(since, 0);
        data = frame === undefined ? '' : encodeFrame(frame);
        const changed = room.identitiesSince(since);
        identities = changed.length === 0 ? '' : JSON.stringify(changed);
      }
      reader.noteFrame(sequence);
      const { place } = reader;
      let text = texts.get(place);
      if (text === undefined) {
        text = Buffer.from(
          (identities === '' ? '' : writeMessage('identities', identities!, place)) +
            (data === '' ? '' : writeMessage('positions', data, place)),
        );
        texts.set(place, text);
      }
      if (text.length > 0) reader.write(text);
      this.#framesShared++;
    }
  }

  #sendFeeds(): void {
    if (![...this.#readers].some((reader) => reader.topics.has('feeds'))) return;
    const feeds = this.#room.listFeeds();
    const data = JSON.stringify(feeds);
    if (data === this.#feeds) return;
    this.#feeds = data;
    this.#tellAll('feeds', 'feeds', data);
  }

  #tell(news: RoomNews): void {
    if (this.#readers.size === 0) {
      // Nobody listens: only the places that a reader may come back with are kept.
      if (news.kind === 'event') this.#events = news.event.sequence;
      else if (news.kind === 'gone') this.#goneAt = this.#room.positionSequence;
      return;
    }
    switch (news.kind) {
      case 'event':
        this.#tellEvent(news.event.sequence, JSON.stringify(news.event));
        break;
      case 'room':
        this.#tellAll('room', undefined, JSON.stringify(this.#room.info()));
        break;
      case 'feeds':
        this.#feeds = JSON.stringify(this.#room.listFeeds());
        this.#tellAll('feeds', 'feeds', this.#feeds);
        break;
      case 'alerts':
        this.#tellAll('alerts', 'feeds', JSON.stringify(this.#room.listAlerts()));
        break;
      case 'areas':
        this.#tellAll('areas', 'areas', JSON.stringify(this.#room.listAreas()));
        break;
      case 'gone':
        this.#goneAt = this.#room.positionSequence;
        for (const reader of this.#readers) {
          if (!reader.topics.has('positions')) continue;
          if (reader.isBackedUp) reader.noteGone();
          else reader.write(writeJson('gone', news.mmsis, reader.place));
        }
        break;
    }
  }

  #tellEvent(sequence: number, data: string): void {
    const before = this.#events;
    this.#events = sequence;
    for (const reader of this.#readers) {
      if (!reader.topics.has('events')) reader.events = sequence;
      else if (reader.isBackedUp) continue;
      else if (reader.events < before) reader.catchUp();
      else {
        reader.events = sequence;
        reader.write(writeMessage('event', data, reader.place));
      }
    }
  }

  #tellAll(name: 'room' | 'feeds' | 'alerts' | 'areas', topic: StreamTopic | undefined, data: string): void {
    for (const reader of this.#readers) {
      if (topic !== undefined && !reader.topics.has(topic)) continue;
      reader.tell(name, () => writeMessage(name, data, reader.place));
    }
  }
}
