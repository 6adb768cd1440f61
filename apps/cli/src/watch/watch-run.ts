import {
  deliverBatch,
  type FeedSink,
  type FeedSummary,
  findNewest,
  type Lane,
  type Playback,
  ProblemExamples,
  type ReportTarget,
  SimulationMark,
  SourceDecoders,
  StaticMemory,
} from '@searoom/feed';
import type { PositionColumns, StaticReport } from '@searoom/model';
import type { Watch } from '@searoom/watch';
import { IdleTimer } from '../idle-timer.ts';
import type { OpenedSource } from '../sources/open-source.ts';

/** After so long without input, what a pipe has given goes on. */
const IDLE_MS = 500;

export interface WatchRunOptions {
  readonly source: OpenedSource;
  readonly number: number;
  readonly watch: Watch;
  /** Where stored sources are played; undefined where the only one goes straight to the watch. */
  readonly playback: Playback | undefined;
  /** Writes the events that arose. */
  readonly flush: () => Promise<void> | undefined;
  readonly signal: AbortSignal;
  /** Called when a source that is no scenario turns out to be simulated, before any report of it is used. */
  readonly onSimulated: () => void;
}

/** One source on its way to the watch. */
export class WatchRun {
  readonly examples: ProblemExamples = new ProblemExamples();
  readonly decoders: SourceDecoders;
  readonly #options: WatchRunOptions;
  readonly #target: ReportTarget;
  readonly #lane: Lane | undefined;

  constructor(options: WatchRunOptions) {
    const { source, number, watch, playback } = options;
    this.#options = options;
    this.#lane = source.feed.live ? undefined : playback?.openLane(number);
    this.#target = this.#lane ?? watch;
    // In a play the watch hears of a vessel later than this looks; it would be asked in vain.
    const memory = new StaticMemory(
      this.#lane === undefined ? (mmsi) => watch.findIdentity(mmsi) !== undefined : undefined,
    );
    this.decoders = new SourceDecoders({
      onBatch: (batch) => {
        source.feed.health.noteMessages(batch.count, findNewest(batch));
        deliverBatch(batch, number, memory, this.#target);
      },
      onProblem: (problem) => this.examples.add(problem),
    });
  }

  /**
   * Reads the source to its end, or until the signal is aborted.
   *
   * @param onProgress called after each piece
   * @throws a mistake of ours, or SR_OUTPUT_FAILED
   */
  async run(onProgress: (() => void) | undefined): Promise<FeedSummary> {
    const { source, number, signal, onSimulated } = this.#options;
    const { feed, isStandardInput, isSimulated } = source;
    const mark = new SimulationMark();
    // What waits for room then is told by the next flush.
    const idle = new IdleTimer(IDLE_MS, () => {
      this.decoders.flush();
      this.#settle()?.catch(() => undefined);
    });
    const sink: FeedSink = {
      bytes: (chunk, receivedMs, sender) => {
        if (!isSimulated && mark.look(chunk)) onSimulated();
        const decoder = this.decoders.push(chunk, receivedMs, sender);
        if (feed.live) decoder.flush();
        else if (isStandardInput) idle.restart();
        onProgress?.();
        return this.#settle();
      },
      positions: (columns: PositionColumns) => {
        this.#target.addPositions(columns, number, 0, columns.count);
        onProgress?.();
        return this.#settle();
      },
      statics: (report: StaticReport) => this.#target.addStatic(report),
    };
    try {
      const summary = await feed.run(sink, signal);
      this.decoders.end();
      await this.#settle();
      return summary;
    } finally {
      idle.stop();
      this.#lane?.end();
    }
  }

  /** Waits until what was given has had its effect and the events of it are written. */
  #settle(): Promise<void> | undefined {
    const { playback, flush } = this.#options;
    return this.#lane === undefined ? flush() : playback!.drain(this.#lane);
  }
}
