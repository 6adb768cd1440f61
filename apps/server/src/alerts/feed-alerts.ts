import { formatDuration } from '@searoom/feed';
import type { FeedAlert, FeedInfo } from '@searoom/model/api';

const SILENT_MS = 2 * 60_000;
const KEPT_MS = 3_600_000;
/** Bytes without a message for so long are garbage. */
const GARBAGE_MS = 30_000;
/** So many bad sentences in a hundred are garbage ... */
const BAD_PART = 0.9;
/** ... of at least so many. */
const LEAST_LOOKED_AT = 50;

type Kind = FeedAlert['kind'];

/** Counters of a feed at the beginning of the stretch that is looked at. */
interface Sample {
  readonly atMs: number;
  readonly bytes: number;
  readonly messages: number;
  readonly bad: number;
}

interface Mutable {
  id: string;
  feed: string;
  kind: Kind;
  headline: string;
  sinceMs: number;
  clearedMs?: number;
  acknowledged: boolean;
}

/** Alerts about feeds: raised once, cleared when the feed comes back, kept for an hour. */
export class FeedAlerts {
  readonly #alerts = new Map<string, Mutable>();
  readonly #open = new Map<string, Mutable>();
  readonly #samples = new Map<string, Sample>();
  #count = 0;

  list(): FeedAlert[] {
    return [...this.#alerts.values()].reverse().map((alert) => ({ ...alert }));
  }

  acknowledge(id: string): FeedAlert | undefined {
    const alert = this.#alerts.get(id);
    if (alert === undefined) return undefined;
    alert.acknowledged = true;
    return { ...alert };
  }

  /**
   * Looks at all feeds. To be called about once a second.
   *
   * @returns true when an alert was raised, cleared or forgotten
   */
  look(feeds: readonly FeedInfo[], nowMs: number): boolean {
    let changed = false;
    const wanted = new Map<string, { readonly feed: FeedInfo; readonly kind: Kind; readonly headline: string }>();
    const others = feeds.filter(({ state }) => state === 'live').length;
    for (const feed of feeds) {
      const goesOn = describeOthers(others - (feed.state === 'live' ? 1 : 0));
      for (const kind of this.#findKinds(feed, nowMs)) {
        wanted.set(`${feed.id}|${kind}`, { feed, kind, headline: `${describe(feed, kind, nowMs)}${goesOn}` });
      }
    }
    for (const [key, { feed, kind, headline }] of wanted) {
      if (this.#open.has(key)) continue;
      const alert: Mutable = {
        id: `feed-alert-${++this.#count}`,
        feed: feed.id,
        kind,
        headline,
        sinceMs: nowMs,
        acknowledged: false,
      };
      this.#open.set(key, alert);
      this.#alerts.set(alert.id, alert);
      changed = true;
    }
    for (const [key, alert] of this.#open) {
      if (wanted.has(key)) continue;
      alert.clearedMs = nowMs;
      this.#open.delete(key);
      changed = true;
    }
    for (const [id, { clearedMs }] of this.#alerts) {
      if (clearedMs === undefined || nowMs - clearedMs < KEPT_MS) continue;
      this.#alerts.delete(id);
      changed = true;
    }
    for (const id of this.#samples.keys()) if (!feeds.some((feed) => feed.id === id)) this.#samples.delete(id);
    return changed;
  }

  #findKinds(feed: FeedInfo, nowMs: number): Kind[] {
    const kinds: Kind[] = [];
    if (feed.state === 'failed') kinds.push('feed-failed');
    else if (feed.state === 'lost') kinds.push('feed-lost');
    else if (feed.state === 'silent') kinds.push('feed-silent');
    else if (feed.live && feed.state === 'live') {
      const heardMs = feed.lastMessageMs ?? feed.startedMs;
      if (heardMs !== undefined && nowMs - heardMs >= SILENT_MS) kinds.push('feed-silent');
    }
    if (this.#isGarbage(feed, nowMs)) kinds.push('feed-garbage');
    return kinds;
  }

  /** Looks at stretches of half a minute: bytes and no message, or nearly nothing but bad sentences. */
  #isGarbage(feed: FeedInfo, nowMs: number): boolean {
    const sample = this.#samples.get(feed.id);
    const isOpen = this.#open.has(`${feed.id}|feed-garbage`);
    const { bytes, messages, bad } = feed;
    if (sample === undefined) {
      this.#samples.set(feed.id, { atMs: nowMs, bytes: 0, messages: 0, bad: 0 });
      return false;
    }
    const gone = { bytes: bytes - sample.bytes, messages: messages - sample.messages, bad: bad - sample.bad };
    const looked = gone.messages + gone.bad;
    const isBad = looked >= LEAST_LOOKED_AT && gone.bad > BAD_PART * looked;
    const isDone = nowMs - sample.atMs >= GARBAGE_MS;
    // Bytes of a replay wait for their time.
    const isEmpty = isDone && feed.live && gone.bytes > 0 && gone.messages === 0;
    const isBackAgain = isOpen && !isBad && gone.messages > 0;
    if (isDone || isBackAgain) this.#samples.set(feed.id, { atMs: nowMs, bytes, messages, bad });
    if (isBad || isEmpty) return true;
    return isOpen && !isDone && !isBackAgain;
  }
}

function describe(feed: FeedInfo, kind: Kind, nowMs: number): string {
  if (kind === 'feed-failed') return feed.sentence;
  if (kind === 'feed-lost') {
    // The feed's own sentence counts seconds, and would be old as soon as it is written down here.
    const why = feed.lastError === undefined ? '' : `: ${feed.lastError.replace(/\.$/, '')}`;
    return `Lost ${feed.name}${why}. It is tried again by itself.`;
  }
  if (kind === 'feed-garbage') {
    const last = feed.lastBad === undefined ? '' : ` The last: ${feed.lastBad}`;
    return feed.messages === 0
      ? `${feed.name} sends bytes that hold no AIS message.${last}`
      : `Nearly nothing of what ${feed.name} sends can be used.${last}`;
  }
  const sinceMs = feed.lastMessageMs ?? feed.startedMs ?? nowMs;
  return `No message from ${feed.name} for ${formatDuration(nowMs - sinceMs)}. The line is open.`;
}

function describeOthers(count: number): string {
  if (count <= 0) return '';
  return count === 1 ? ' The other feed goes on.' : ` The other ${count} feeds go on.`;
}
