import { setImmediate } from 'node:timers/promises';
import { type Clock, SYSTEM_CLOCK } from './clock.ts';
import type { Feed, FeedSink, FeedSummary } from './feed.ts';
import { type FeedHealth, HealthRecord } from './feed-health.ts';
import { summarize } from './stored-text.ts';

/** What a {@link LinesFeed} reads: NMEA lines that are made as they are asked for, such as those of a scenario. */
export interface LinesSource {
  /** As shown to users; that of a simulation has to say so. */
  readonly name: string;
  /** Asked once. A chunk holds whole lines, and is used up before the next is asked for. */
  lines(): Iterable<Uint8Array>;
}

/** Lines from memory as a source: they go the way of a file's. */
export class LinesFeed implements Feed {
  readonly name: string;
  readonly live = false;
  readonly #source: LinesSource;
  readonly #clock: Clock;
  readonly #health: HealthRecord;

  constructor(source: LinesSource, clock: Clock = SYSTEM_CLOCK) {
    this.name = source.name;
    this.#source = source;
    this.#clock = clock;
    this.#health = new HealthRecord(source.name, clock);
  }

  get health(): FeedHealth {
    return this.#health;
  }

  async run(sink: FeedSink, signal?: AbortSignal): Promise<FeedSummary> {
    const health = this.#health;
    health.begin('live');
    for (const chunk of this.#source.lines()) {
      if (signal?.aborted === true) break;
      health.readBytes += chunk.length;
      health.noteBytes(chunk.length, this.#clock.nowMs());
      const result = sink.bytes(chunk);
      if (result !== undefined) await result;
      // Lines are made without waiting for anything: signals and other sources need their turn.
      await setImmediate();
    }
    return summarize(health, [], signal?.aborted === true);
  }
}
