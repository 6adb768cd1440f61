import { makePositionFrame, type RoomEvent, type RoomInfo } from '@searoom/model/api';
import type { RoomNews } from '../../room/room.ts';
import type { StreamRoom } from '../stream/hub.ts';

/** A room of which a test holds every number in its hand: events of any size, frames of any size, no feed. */
export class FakeRoom implements StreamRoom {
  readonly instance = 'fake';
  readonly listeners = new Set<(news: RoomNews) => void>();
  positionSequence = 0;
  reportCount = 0;
  eventSequence = 0;
  /** Events that it keeps; the oldest go first, but every tenth stays as an alert does. */
  mostEvents = Number.POSITIVE_INFINITY;
  /** Thrown by the next question for positions. */
  mistake: Error | undefined;
  readonly #rowsPerFrame: number;
  readonly #events: RoomEvent[] = [];
  #forgotten: number[] = [];

  constructor(rowsPerFrame = 1) {
    this.#rowsPerFrame = rowsPerFrame;
  }

  /** All vessels send a report. */
  sail(): void {
    this.positionSequence++;
    this.reportCount += this.#rowsPerFrame;
  }

  /** Something happens. */
  happen(why: string): void {
    const event = { sequence: ++this.eventSequence, why, event: { id: `e${this.eventSequence}` } } as RoomEvent;
    if (this.#events.push(event) > this.mostEvents) {
      const at = this.#events.findIndex(({ sequence }) => sequence % 10 !== 0);
      this.#forgotten.push(...this.#events.splice(at, 1).map(({ sequence }) => sequence));
    }
    this.tell({ kind: 'event', event });
  }

  tell(news: RoomNews): void {
    for (const listener of this.listeners) listener(news);
  }

  info(): RoomInfo {
    return { instance: this.instance } as RoomInfo;
  }

  positionsSince(since: number, missed: number): Uint8Array | undefined {
    const { mistake } = this;
    this.mistake = undefined;
    if (mistake !== undefined) throw mistake;
    if (since === this.positionSequence && since > 0) return undefined;
    const sequence = this.positionSequence;
    return new Uint8Array(
      makePositionFrame({ count: this.#rowsPerFrame, flags: 0, missed, sequence, timeMs: 0 }).buffer,
    );
  }

  identitiesSince(): [] {
    return [];
  }

  eventsSince(sequence: number): { events: RoomEvent[]; missed: number } {
    return {
      events: this.#events.filter((event) => event.sequence > sequence),
      missed: this.#forgotten.filter((gone) => gone > sequence).length,
    };
  }

  listEvents(): { total: number; kept: number; forgotten: number; events: RoomEvent[] } {
    const events = [...this.#events].reverse();
    return { total: events.length, kept: events.length, forgotten: this.#forgotten.length, events };
  }

  listFeeds(): [] {
    return [];
  }

  listAlerts(): [] {
    return [];
  }

  listAreas(): [] {
    return [];
  }

  listen(listener: (news: RoomNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
