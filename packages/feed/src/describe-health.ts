import type { FeedHealthSnapshot } from './feed-health.ts';

/** After this long without a message, a feed that still sends bytes is worth a word. */
const QUIET_MS = 30_000;

/**
 * Health in a sentence or two for a person:
 * `No message from coast-2 for 3 min 10 s. Retrying, next in 20 s.`
 *
 * @param nowMs epoch milliseconds of the moment that is described
 */
export function describeHealth(health: FeedHealthSnapshot, nowMs: number): string {
  const sentences = [describeState(health, nowMs)];
  if (health.dropped.count > 0) {
    sentences.push(
      `Dropped ${formatCount(health.dropped.count, 'piece')} (${formatBytes(health.dropped.bytes)}) that came faster than they could be used.`,
    );
  }
  if (health.badMessages > 0) {
    const last = health.lastBadMessage === undefined ? '' : `; the last: ${health.lastBadMessage}`;
    sentences.push(`${formatCount(health.badMessages, 'message')} could not be used${last}.`);
  }
  if (health.cutLines > 0) {
    sentences.push(
      `${formatCount(health.cutLines, 'connection')} ended in the middle of a sentence, which was ended with a line break.`,
    );
  }
  return sentences.join(' ');
}

function describeState(health: FeedHealthSnapshot, nowMs: number): string {
  const { name } = health;
  const next =
    health.nextAttemptMs === undefined ? '' : `next in ${formatDuration(Math.max(0, health.nextAttemptMs - nowMs))}.`;
  switch (health.state) {
    case 'idle':
      return `${name} has not been started.`;
    case 'connecting':
      return `Connecting to ${name}.`;
    case 'lost':
      return `${describeSilence(health, nowMs)} Retrying${next === '' ? '.' : `, ${next}`}${because(health)}`;
    case 'silent':
      return `${describeSilence(health, nowMs)} The line is open${next === '' ? '.' : `; a new attempt is made, ${next}`}`;
    case 'live':
      return describeLive(health, nowMs);
    case 'ended':
      return `${name} ended after ${formatCount(health.messages, 'message')}, ${formatBytes(health.bytes)}.${because(health)}`;
    case 'failed':
      return `${name} cannot be read.${because(health)}`;
  }
}

function describeSilence(health: FeedHealthSnapshot, nowMs: number): string {
  const sinceMs = health.lastMessageMs ?? health.lastBytesMs;
  if (sinceMs !== undefined) return `No message from ${health.name} for ${formatDuration(nowMs - sinceMs)}.`;
  if (health.startedMs === undefined) return `No message from ${health.name} yet.`;
  return `No message from ${health.name} yet, after ${formatDuration(nowMs - health.startedMs)}.`;
}

function describeLive(health: FeedHealthSnapshot, nowMs: number): string {
  const heardMs = health.lastMessageMs ?? health.startedMs ?? nowMs;
  if (health.bytes > 0 && nowMs - heardMs >= QUIET_MS) {
    return `${describeSilence(health, nowMs)} It sends ${formatBytes(health.bytesPerSecond)} a second that hold none.`;
  }
  if (health.bytes === 0) return `${health.name} is open; nothing has come yet.`;
  const rate = `${health.name}: ${Math.round(health.messagesPerSecond).toLocaleString('en')} messages a second`;
  if (health.newestTimeMs === undefined) return `${rate}.`;
  return `${rate}, the newest ${formatDuration(Math.max(0, nowMs - health.newestTimeMs))} old.`;
}

function because(health: FeedHealthSnapshot): string {
  return health.lastError === undefined ? '' : ` Last error: ${health.lastError.replace(/\.$/, '')}.`;
}

/** `20 s`, `3 min 10 s`, `2 h 5 min`, `3 d 4 h`: at most two units, the smaller one left out when it is 0. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.round(durationMs / 1000));
  if (seconds < 60) return `${seconds} s`;
  const pair = (value: number, unit: string, rest: number, restUnit: string): string =>
    rest === 0 ? `${value} ${unit}` : `${value} ${unit} ${rest} ${restUnit}`;
  if (seconds < 3600) return pair(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 24 * 60) return pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.floor(minutes / 60);
  return pair(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

/** `812 B`, `1.2 kB`, `3.4 MB`, `5.67 GB`: powers of 1000. */
export function formatBytes(bytes: number): string {
  if (bytes < 999.5) return `${Math.round(bytes)} B`;
  // The bounds are where rounding would write 1000.0.
  if (bytes < 999_950) return `${(bytes / 1e3).toFixed(1)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function formatCount(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
