import { formatBytes } from '@searoom/feed';
import type { Context } from './command.ts';

/** How far a source has been read. */
export interface ProgressState {
  readonly bytes: number;
  /** Undefined for a source without an end. */
  readonly totalBytes?: number;
  readonly messages: number;
}

/** At most ten times a second, on a terminal only; a pipe or a log file gets nothing. */
const INTERVAL_MS = 100;

/** One line on the terminal: bar, share, bytes, messages a second, time left. */
export class Progress {
  readonly #context: Context;
  readonly #startedMs: number;
  #shownMs = Number.NEGATIVE_INFINITY;
  #visible = false;

  constructor(context: Context) {
    this.#context = context;
    this.#startedMs = context.nowMs();
  }

  /** @param measure called only when it is time to show something */
  show(measure: () => ProgressState): void {
    if (this.#context.stderr.isTTY !== true) return;
    const nowMs = this.#context.nowMs();
    if (nowMs - this.#shownMs < INTERVAL_MS) return;
    this.#shownMs = nowMs;
    const line = describeProgress(measure(), nowMs - this.#startedMs);
    this.#context.stderr.write(`\r\u001b[2K${line.slice(0, (this.#context.stderr.columns ?? 80) - 1)}`);
    this.#visible = true;
  }

  /** Takes the line away, so that other words can be written. */
  clear(): void {
    if (this.#visible) this.#context.stderr.write('\r\u001b[2K');
    this.#visible = false;
    this.#shownMs = Number.NEGATIVE_INFINITY;
  }
}

const BAR = 20;

/** `[########------------]  38 %  12.3 of 32.4 MB  812,000 messages/s  0:21 left`. */
export function describeProgress(state: ProgressState, elapsedMs: number): string {
  const rate = elapsedMs > 0 ? Math.round((state.messages / elapsedMs) * 1000) : 0;
  const speed = `${rate.toLocaleString('en')} messages/s`;
  if (state.totalBytes === undefined || state.totalBytes === 0) return `${formatBytes(state.bytes)}  ${speed}`;
  const share = Math.min(1, state.bytes / state.totalBytes);
  const filled = Math.round(share * BAR);
  const leftMs = share > 0 ? (elapsedMs / share) * (1 - share) : 0;
  const bar = '#'.repeat(filled) + '-'.repeat(BAR - filled);
  const size = `${formatBytes(state.bytes)} of ${formatBytes(state.totalBytes)}`;
  return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %  ${size}  ${speed}  ${formatClock(leftMs)} left`;
}

function formatClock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}
