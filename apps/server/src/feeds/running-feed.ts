import {
  describeHealth,
  type Feed,
  type FeedHealthSnapshot,
  type FeedSink,
  findNewest,
  type Lane,
  Pacer,
  Playback,
  type ReportTarget,
  SimulationMark,
  SourceDecoders,
  StaticMemory,
} from '@searoom/feed';
import { EARLIEST_PLAUSIBLE_MS, formatTime, type PositionColumns, type StaticReport } from '@searoom/model';
import type { FeedChange, FeedInfo } from '@searoom/model/api';
import { deliverReports } from './deliver-reports.ts';
import type { FeedStatic } from './feed-report.ts';
import type { TimeSlices } from './time-slices.ts';

const DAY_MS = 24 * 3_600_000;

/** A replay's clock is at most this far ahead of its newest report: where the machine cannot keep up, or a log has a gap. */
const MOST_AHEAD_MS = 60_000;

/** Where the reports and the bytes of all feeds go. */
export interface FeedTarget extends ReportTarget {
  /** Keeps raw bytes. @param offset of the first, as the sender's decoder counts */
  keepBytes(feed: number, sender: string, offset: number, chunk: Uint8Array): void;
  /** True while something is known of what a vessel says of itself. */
  isKnown(mmsi: number): boolean;
  /** Called after each piece of work of a feed. */
  settle(): Promise<void> | undefined;
}

export interface RunningFeedOptions {
  readonly id: string;
  readonly number: number;
  /** As given, without any key. */
  readonly address: string;
  readonly kind: string;
  readonly feed: Feed;
  readonly isSimulated: boolean;
  /** Which simulation it is: `south-china-sea, seed 1`. */
  readonly simulation?: string;
  /** Of a replay. */
  readonly pace: number;
  readonly target: FeedTarget;
  readonly slices: TimeSlices;
  readonly nowMs: () => number;
  /** A file turns out to be simulated, before any report of it is used. */
  readonly onSimulated: (feed: RunningFeed) => void;
  /** Something that others should hear of at once: it ended, or failed. */
  readonly onChange: () => void;
}

/** One feed of the room at work. What goes wrong in it stays in it. */
export class RunningFeed {
  readonly id: string;
  readonly number: number;
  readonly isLive: boolean;
  name: string;
  isSimulated: boolean;
  /** Messages that another feed had brought already. */
  merged = 0;
  /** Rows of messages that were handed on to the room, merged ones too. */
  handedOn = 0;
  readonly #options: RunningFeedOptions;
  readonly #stop = new AbortController();
  readonly #pacer: Pacer | undefined;
  readonly #decoders: SourceDecoders;
  readonly #mark = new SimulationMark();
  #playback: Playback | undefined;
  #lane: Lane | undefined;
  #done: Promise<void> = Promise.resolve();
  #isDone = false;
  /** A mistake of ours, or what was wrong with the source. */
  #failure: { readonly message: string; readonly isOurs: boolean } | undefined;
  #newestMs: number = Number.NaN;

  constructor(options: RunningFeedOptions) {
    const { feed, pace, nowMs, isSimulated } = options;
    this.#options = options;
    this.id = options.id;
    this.number = options.number;
    this.name = feed.name;
    this.isLive = feed.live;
    this.isSimulated = isSimulated;
    this.#pacer = feed.live ? undefined : new Pacer(pace, nowMs);
    // In a replay the room hears of a vessel later than this looks; it would be asked in vain.
    const memory = new StaticMemory(feed.live ? (mmsi) => options.target.isKnown(mmsi) : undefined);
    this.#decoders = new SourceDecoders({
      onBatch: (batch) => {
        if (feed.live) feed.health.noteMessages(batch.count, findNewest(batch));
        deliverReports(batch, options.number, memory, this.#lane ?? this.#guarded);
      },
      onProblem: ({ outcome, reason, offset, text }) =>
        feed.health.noteBadMessage(`${reason} at offset ${offset}`, text === '' ? outcome : text),
    });
  }

  /** Begins to read. */
  start(): void {
    const { number, nowMs } = this.#options;
    if (this.#pacer !== undefined) {
      this.#playback = new Playback({
        target: this.#guarded,
        pacer: this.#pacer,
        latestPlausibleMs: nowMs() + DAY_MS,
        flush: () => this.#options.target.settle(),
        signal: this.#stop.signal,
      });
      this.#lane = this.#playback.openLane(number);
    }
    this.#done = this.#run();
  }

  /** Stops; resolves when nothing more comes of it. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#done;
  }

  /** Changes pace or pause of a replay. */
  change({ pace, paused }: FeedChange): void {
    const pacer = this.#pacer;
    if (pacer === undefined) return;
    if (pace !== undefined) pacer.pace = pace;
    if (paused === true) pacer.pause();
    else if (paused === false) pacer.resume();
  }

  /** Where a replay stands, in epoch milliseconds of report time; NaN before its first report and for a live feed. */
  get clockMs(): number {
    if (this.#pacer === undefined) return Number.NaN;
    if (this.#isDone) return this.#newestMs;
    return Math.min(this.#pacer.clockMs, this.#newestMs + MOST_AHEAD_MS);
  }

  /** Pace of a replay that goes on; 0 while it is paused or after its end. */
  get pace(): number {
    return this.#pacer === undefined || this.#pacer.isPaused || this.#isDone ? 0 : this.#pacer.pace;
  }

  get simulation(): string | undefined {
    return this.#options.simulation;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  describe(nowMs: number): FeedInfo {
    const { id, number, address, kind, feed } = this.#options;
    const health = { ...feed.health.snapshot(nowMs), name: this.name };
    const state = this.#failure?.isOurs === true ? 'failed' : this.#isDone ? health.state : this.#stateOf(health);
    const lastError = this.#failure?.message ?? health.lastError;
    return {
      id,
      number,
      name: this.name,
      address,
      kind,
      live: this.isLive,
      simulated: this.isSimulated,
      state,
      sentence: this.#describeHealth({ ...health, state, ...(lastError !== undefined && { lastError }) }, nowMs),
      messages: health.messages,
      messagesPerSecond: Math.round(health.messagesPerSecond * 10) / 10,
      bytes: health.bytes,
      ...(health.totalBytes !== undefined && { totalBytes: health.totalBytes }),
      ...(health.newestTimeMs !== undefined && { newestTimeMs: health.newestTimeMs }),
      ...(health.lastMessageMs !== undefined && { lastMessageMs: health.lastMessageMs }),
      ...(health.startedMs !== undefined && { startedMs: health.startedMs }),
      ...(health.nextAttemptMs !== undefined && { nextAttemptMs: health.nextAttemptMs }),
      reconnects: health.reconnects,
      merged: this.merged,
      bad: health.badMessages,
      ...(health.lastBadMessage !== undefined && { lastBad: health.lastBadMessage }),
      dropped: health.dropped.count,
      ...(lastError !== undefined && { lastError }),
      ...(this.#pacer !== undefined && { pace: this.#pacer.pace, paused: this.#pacer.isPaused }),
      ...(!Number.isNaN(this.clockMs) && { clockMs: Math.round(this.clockMs) }),
    };
  }

  /** A source that is read to its end still has reports that wait for their time. */
  #stateOf({ state }: FeedHealthSnapshot): FeedHealthSnapshot['state'] {
    return state === 'ended' && this.#pacer !== undefined ? 'live' : state;
  }

  #describeHealth(health: FeedHealthSnapshot, nowMs: number): string {
    const pacer = this.#pacer;
    if (pacer === undefined || health.state !== 'live') return describeHealth(health, nowMs);
    const { clockMs } = this;
    const place = Number.isNaN(clockMs) ? '' : ` at ${formatTime(Math.floor(clockMs / 1000) * 1000)}`;
    return pacer.isPaused
      ? `${this.name} is paused${place}.`
      : `${this.name} plays${place}, ${pacer.pace === 1 ? 'as fast as it was' : `${pacer.pace} times as fast as it was`}.`;
  }

  async #run(): Promise<void> {
    const { feed, onChange } = this.#options;
    const playback = this.#playback;
    const playing = playback?.run().catch((error: unknown) => this.#fail(error));
    try {
      const summary = await feed.run(this.#sink, this.#stop.signal);
      if (!this.#stop.signal.aborted) {
        this.#decoders.end();
        await this.#settle();
      }
      const problem = summary.problems[0];
      if (problem !== undefined) this.#failure ??= { message: problem.message, isOurs: false };
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#lane?.end();
      await playing;
      this.#isDone = true;
      onChange();
    }
  }

  /** A mistake of ours ends this feed and no other. */
  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#failure ??= { message: `Searoom made a mistake: ${message}`, isOurs: true };
    this.#stop.abort();
  }

  readonly #sink: FeedSink = {
    bytes: (chunk, receivedMs, sender) => {
      const { number, target, slices, onSimulated } = this.#options;
      if (this.#stop.signal.aborted) return undefined;
      slices.begin();
      try {
        if (!this.isSimulated && this.#mark.look(chunk)) {
          this.isSimulated = true;
          onSimulated(this);
        }
        const decoder = this.#decoders.push(chunk, receivedMs, sender);
        target.keepBytes(number, sender ?? '', decoder.counters.bytes - chunk.length, chunk);
        if (this.isLive) decoder.flush();
      } finally {
        slices.end();
      }
      return this.#settle();
    },
    positions: (columns: PositionColumns) => {
      const { number } = this.#options;
      if (this.#stop.signal.aborted) return undefined;
      (this.#lane ?? this.#guarded).addPositions(columns, number, 0, columns.count);
      return this.#settle();
    },
    statics: (report: StaticReport) => {
      const told: FeedStatic = { ...report, source: this.#options.number, messageType: 0 };
      (this.#lane ?? this.#guarded).addStatic(told);
    },
  };

  /** The room, as long as the feed belongs to it. */
  readonly #guarded: ReportTarget = {
    addPositions: (columns, source, from, to) => {
      if (this.#stop.signal.aborted) return;
      const { target, slices, feed } = this.#options;
      this.handedOn += to - from;
      if (!this.isLive) this.#notePlayed(columns, from, to, feed);
      slices.begin();
      try {
        target.addPositions(columns, source, from, to);
      } finally {
        slices.end();
      }
    },
    addStatic: (report) => {
      if (!this.#stop.signal.aborted) this.#options.target.addStatic(report);
    },
  };

  /** Messages of a replay count when they are played, not when they are read ahead. */
  #notePlayed(columns: PositionColumns, from: number, to: number, feed: Feed): void {
    const latestMs = this.#options.nowMs() + DAY_MS;
    let newestMs = Number.NaN;
    let isRow = false;
    for (let i = from; i < to; i++) {
      const timeMs = columns.timeMs[i]!;
      if (timeMs >= EARLIEST_PLAUSIBLE_MS && timeMs <= latestMs && !(timeMs <= newestMs)) newestMs = timeMs;
      // A feed of rows counts them itself.
      if (columns.messageType[i] === 0) isRow = true;
    }
    if (!isRow) feed.health.noteMessages(to - from, newestMs);
    // A stray far ahead of the play is no place where it stands.
    const clockMs = this.#pacer!.clockMs;
    if (!(newestMs > clockMs + MOST_AHEAD_MS) && !(newestMs <= this.#newestMs)) this.#newestMs = newestMs;
  }

  /** Waits until what was given has had its effect. */
  #settle(): Promise<void> | undefined {
    const lane = this.#lane;
    return lane === undefined ? this.#options.target.settle() : this.#playback!.drain(lane);
  }
}
