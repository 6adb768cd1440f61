import { SearoomError } from '@searoom/model';
import { BackOff, type BackOffOptions } from './back-off.ts';
import { type Clock, sleep } from './clock.ts';
import type { FeedSummary } from './feed.ts';
import type { HealthRecord } from './feed-health.ts';
import { summarize } from './stored-text.ts';

/** How one connection went. */
export interface ConnectionOutcome {
  /** Why it ended, in words. */
  readonly why: string;
  /** The peer closed it in good order. */
  readonly wasClosed: boolean;
  readonly bytes: number;
  /** It ended in the middle of a line. */
  readonly isCut: boolean;
  /** How long it stood. */
  readonly lastedMs: number;
}

export interface StayConnectedOptions {
  readonly clock: Clock;
  /** Connect again for ever, or run once. */
  readonly reconnect: boolean;
  readonly backOff: BackOffOptions;
  readonly health: HealthRecord;
  readonly signal: AbortSignal;
  /** Makes one connection, and resolves when it has ended. */
  readonly connect: () => Promise<ConnectionOutcome>;
}

/**
 * Connects, and connects again whenever the connection ends, with growing delays, until the signal is aborted.
 *
 * @returns SR_SOURCE_LOST when it was to run once and that did not end well
 */
export async function stayConnected(options: StayConnectedOptions): Promise<SearoomError | undefined> {
  const { clock, reconnect, health, signal, connect } = options;
  const backOff = new BackOff(options.backOff);
  let delayMs = 0;
  while (!signal.aborted) {
    const outcome = await connect();
    if (signal.aborted) return undefined;
    if (!reconnect) return isGoodEnd(outcome) ? undefined : lose(health, outcome.why);
    health.lastError = outcome.why;
    // A server that accepts and closes at once must not be asked for ever at the shortest delay.
    if (outcome.bytes > 0 && outcome.lastedMs >= delayMs) backOff.reset();
    delayMs = backOff.next();
    health.state = 'lost';
    health.nextAttemptMs = clock.nowMs() + delayMs;
    await sleep(clock, delayMs, signal);
    health.nextAttemptMs = undefined;
  }
  return undefined;
}

/** Sums up a feed that was connected. Told to stop while there was no connection, it is lost. */
export function summarizeConnection(
  health: HealthRecord,
  problem: SearoomError | undefined,
  aborted: boolean,
): FeedSummary {
  // What the user waited for never came back.
  const isLost = aborted && (health.state === 'lost' || health.state === 'silent');
  const told = problem ?? (isLost && health.lastError !== undefined ? lose(health, health.lastError) : undefined);
  return summarize(health, told === undefined ? [] : [told], aborted);
}

function lose(health: HealthRecord, why: string): SearoomError {
  return new SearoomError('SR_SOURCE_LOST', [health.name, why]);
}

/** A server that sent something, ended its last line and closed has simply come to its end. */
function isGoodEnd(outcome: ConnectionOutcome): boolean {
  return outcome.wasClosed && outcome.bytes > 0 && !outcome.isCut;
}
