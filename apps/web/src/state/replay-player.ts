import type { SearoomClient } from '@searoom/client';
import { FRAME_WHOLE, type PositionFrame } from '@searoom/model/api';
import { explainProblem } from '../parts/explain-problem.ts';
import type { VesselStore } from '../vessels/vessel-store.ts';
import { FASTEST, SLOWEST } from './address.ts';
import { endSentence } from './end-sentence.ts';
import { cutHistory, endOfWindow, type HistoryWindow, planWindow } from './history-window.ts';
import type { ShownTime } from './room-state.ts';

const TICK_MS = 250;
const MOST_ROWS = 50_000;

export interface ReplayOptions {
  readonly client: Pick<SearoomClient, 'positions' | 'history'>;
  readonly vessels: Pick<VesselStore, 'apply'>;
  /** Newest report in memory, epoch milliseconds. */
  readonly newestMs: () => number;
  readonly oldestMs: () => number | undefined;
  readonly onTime: (time: ShownTime) => void;
  readonly onProblem: (text: string) => void;
  readonly wallMs?: () => number;
  /** Calls every `ms` until the returned function is called. */
  readonly every?: (run: () => void, ms: number) => () => void;
}

/**
 * Plays what is in the server's memory: the vessels of the wanted time as a whole, then the reports that follow, window
 * by window, each asked for before the last is used up. Where a window comes late, the time waits for it: nothing is
 * skipped.
 */
export class ReplayPlayer {
  readonly #options: Required<ReplayOptions>;
  #time: ShownTime = { kind: 'live' };
  #windows: HistoryWindow[] = [];
  #loadedToMs = 0;
  #asking: AbortController | undefined;
  #isSeeking = false;
  #lastWallMs = 0;
  #stop: (() => void) | undefined;
  /** The server did not answer: not asked again before this wall time. */
  #restUntilMs = 0;

  constructor(options: ReplayOptions) {
    this.#options = {
      wallMs: () => performance.now(),
      every: (run, ms) => {
        const timer = setInterval(run, ms);
        return () => clearInterval(timer);
      },
      ...options,
    };
  }

  get time(): ShownTime {
    return this.#time;
  }

  /** Back to what is now. */
  goLive(): void {
    this.#asking?.abort();
    this.#stop?.();
    this.#stop = undefined;
    this.#windows = [];
    this.#isSeeking = false;
    this.#set({ kind: 'live' });
  }

  /** Shows the vessels of a time. Begins a replay, paused unless it plays already. */
  async seek(timeMs: number, play?: boolean): Promise<void> {
    const before = this.#time;
    const at = this.#clamp(timeMs);
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#isSeeking = true;
    this.#windows = [];
    this.#loadedToMs = at;
    this.#set({
      kind: 'replay',
      timeMs: at,
      playing: play ?? (before.kind === 'replay' && before.playing),
      speed: before.kind === 'replay' ? before.speed : 1,
    });
    this.#lastWallMs = this.#options.wallMs();
    this.#stop ??= this.#options.every(() => this.tick(), TICK_MS);
    try {
      const frame = await this.#options.client.positions({ atMs: at }, { signal: asking.signal });
      if (this.#asking !== asking) return;
      this.#options.vessels.apply(asWhole(frame, at));
    } catch (error) {
      if (this.#asking !== asking) return;
      this.#options.onProblem(
        `Could not read where the vessels were then: ${endSentence(explainProblem(error).detail)} What is drawn is of another time.`,
      );
      this.setPlaying(false);
    } finally {
      if (this.#asking === asking) {
        this.#asking = undefined;
        this.#isSeeking = false;
        this.#lastWallMs = this.#options.wallMs();
      }
    }
  }

  setPlaying(playing: boolean): void {
    if (this.#time.kind !== 'replay') return;
    this.#lastWallMs = this.#options.wallMs();
    this.#set({ ...this.#time, playing });
  }

  setSpeed(speed: number): void {
    if (this.#time.kind !== 'replay') return;
    this.#set({ ...this.#time, speed: Math.min(FASTEST, Math.max(SLOWEST, speed)) });
  }

  /** Lets wall time pass: called four times a second. */
  tick(): void {
    const wallMs = this.#options.wallMs();
    const passedMs = Math.max(0, wallMs - this.#lastWallMs);
    this.#lastWallMs = wallMs;
    const time = this.#time;
    if (time.kind !== 'replay' || !time.playing || this.#isSeeking) return;
    const newestMs = this.#options.newestMs();
    const wantedMs = time.timeMs + passedMs * time.speed;
    const nextMs = Math.min(wantedMs, Math.max(this.#loadedToMs, time.timeMs));
    for (const window of this.#windows) {
      const rows = cutHistory(window.frame, time.timeMs, nextMs);
      if (rows.count > 0) this.#options.vessels.apply(rows);
    }
    this.#windows = this.#windows.filter((window) => window.toMs > nextMs);
    if (nextMs >= newestMs) {
      this.goLive();
      return;
    }
    if (nextMs !== time.timeMs) this.#set({ ...time, timeMs: nextMs });
    if (wallMs >= this.#restUntilMs) void this.#load(nextMs, time.speed, newestMs);
  }

  async #load(timeMs: number, speed: number, newestMs: number): Promise<void> {
    const plan = planWindow(timeMs, this.#loadedToMs, speed, newestMs);
    if (plan === undefined || this.#asking !== undefined) return;
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const frame = await this.#options.client.history({ ...plan, most: MOST_ROWS }, { signal: asking.signal });
      if (this.#asking !== asking) return;
      const toMs = endOfWindow(frame, plan, MOST_ROWS);
      this.#windows.push({ fromMs: plan.fromMs, toMs, frame });
      this.#loadedToMs = toMs;
    } catch (error) {
      if (this.#asking !== asking) return;
      this.#restUntilMs = this.#options.wallMs() + 5_000;
      this.#options.onProblem(
        `Could not read on in the replay: ${endSentence(explainProblem(error).detail)} It waits here and asks again in 5 s.`,
      );
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
    }
  }

  #clamp(timeMs: number): number {
    return Math.max(this.#options.oldestMs() ?? timeMs, Math.min(timeMs, this.#options.newestMs()));
  }

  #set(time: ShownTime): void {
    this.#time = time;
    this.#options.onTime(time);
  }
}

/** The frame as the picture of a time: vessels that are not in it were not there. */
function asWhole(frame: PositionFrame, timeMs: number): PositionFrame {
  const shiftMs = timeMs - frame.timeMs;
  const ageMs = shiftMs === 0 ? frame.ageMs : frame.ageMs.map((age) => age + shiftMs);
  return { ...frame, ageMs, timeMs, flags: frame.flags | FRAME_WHOLE };
}
