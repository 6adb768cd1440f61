import { type FeedOptions, formatSourceAddress, LinesFeed, openFeed, SYSTEM_CLOCK } from '@searoom/feed';
import { SearoomError } from '@searoom/model';
import type { FeedChange, FeedInfo, NewFeed } from '@searoom/model/api';
import { type FeedAddress, parseFeedAddress } from './feed-address.ts';
import { type FeedTarget, RunningFeed } from './running-feed.ts';
import { TimeSlices } from './time-slices.ts';

export const MOST_FEEDS = 32;
const NUMBERS = 256;
const DEFAULT_PACE = 1;
const SIMULATED = '(SIMULATED)';

export interface FeedManagerOptions {
  readonly target: FeedTarget;
  readonly nowMs: () => number;
  /** Whether anything in memory still bears the number of a feed that is gone. */
  readonly isNumberUsed: (number: number) => boolean;
  /** A feed was added or removed, ended, or turned out to be simulated. */
  readonly onChange: () => void;
  /** Options of every feed, for tests. */
  readonly feedOptions?: FeedOptions;
}

/** What is known of a feed by its number, also after it was removed, as long as something in memory bears the number. */
export interface KnownFeed {
  readonly id: string;
  readonly isSimulated: boolean;
}

/** The feeds of the room. */
export class FeedManager {
  /** Names by number, for the events; a name holds for as long as the number does. */
  readonly names: string[] = [];
  readonly slices: TimeSlices = new TimeSlices();
  readonly #options: FeedManagerOptions;
  /** In the order in which they were added. */
  readonly #feeds = new Map<string, RunningFeed>();
  readonly #known: (KnownFeed | undefined)[] = new Array<KnownFeed | undefined>(NUMBERS).fill(undefined);
  readonly #simulatedNames = new Set<string>();
  #count = 0;
  #lastNumber = -1;

  constructor(options: FeedManagerOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#feeds.size;
  }

  get all(): IterableIterator<RunningFeed> {
    return this.#feeds.values();
  }

  find(id: string): RunningFeed | undefined {
    return this.#feeds.get(id);
  }

  /** The feed that has a number now. */
  byNumber(number: number): RunningFeed | undefined {
    for (const feed of this.#feeds.values()) if (feed.number === number) return feed;
    return undefined;
  }

  known(number: number): KnownFeed | undefined {
    return this.#known[number];
  }

  isSimulated(number: number): boolean {
    return this.#known[number]?.isSimulated === true;
  }

  /** Whether a source of an event, by its name, is simulated. */
  isSimulatedName(name: string): boolean {
    return this.#simulatedNames.has(name);
  }

  list(): FeedInfo[] {
    const nowMs = this.#options.nowMs();
    return [...this.#feeds.values()].map((feed) => feed.describe(nowMs));
  }

  /**
   * Opens a feed and begins to read it.
   *
   * @throws SearoomError SR_SOURCE_ADDRESS, SR_SCENARIO_UNKNOWN, SR_LIMIT_REACHED
   */
  add(wanted: NewFeed): RunningFeed {
    if (this.#feeds.size >= MOST_FEEDS) throw new SearoomError('SR_LIMIT_REACHED', [`${MOST_FEEDS} feeds`, MOST_FEEDS]);
    const address = parseFeedAddress(wanted.address);
    const number = this.#findNumber();
    const plain = wanted.name?.trim() || nameOf(address) || describeAddress(address);
    const isSimulated = address.kind === 'scenario';
    const name = this.#makeUnique(isSimulated ? markSimulated(plain) : plain);
    const feed = new RunningFeed({
      id: `feed-${++this.#count}`,
      number,
      address: describeAddress(address),
      kind: address.kind === 'scenario' ? 'scenario' : address.address.kind,
      feed: this.#open(address, name, wanted),
      isSimulated,
      ...(address.kind === 'scenario' && { simulation: `${address.scenario.name}, seed ${address.scenario.seed}` }),
      pace: wanted.pace ?? DEFAULT_PACE,
      target: this.#options.target,
      slices: this.slices,
      nowMs: this.#options.nowMs,
      onSimulated: (found) => {
        found.name = this.#makeUnique(markSimulated(found.name));
        this.#remember(found);
        this.#options.onChange();
      },
      onChange: this.#options.onChange,
    });
    feed.name = name;
    this.#lastNumber = number;
    this.#remember(feed);
    this.#feeds.set(feed.id, feed);
    feed.start();
    this.#options.onChange();
    return feed;
  }

  /** @throws SearoomError SR_NOT_FOUND, SR_FEED_FIXED */
  change(id: string, change: FeedChange): RunningFeed {
    const feed = this.#feeds.get(id);
    if (feed === undefined) throw new SearoomError('SR_NOT_FOUND', [`feed ${id}`]);
    if (feed.isLive) throw new SearoomError('SR_FEED_FIXED', [feed.name]);
    feed.change(change);
    this.#options.onChange();
    return feed;
  }

  /** Takes a feed out and stops it. @throws SearoomError SR_NOT_FOUND */
  async remove(id: string): Promise<RunningFeed> {
    const feed = this.#feeds.get(id);
    if (feed === undefined) throw new SearoomError('SR_NOT_FOUND', [`feed ${id}`]);
    this.#feeds.delete(id);
    await feed.stop();
    return feed;
  }

  async close(): Promise<void> {
    const feeds = [...this.#feeds.values()];
    await Promise.all(feeds.map((feed) => feed.stop()));
  }

  #open(
    address: FeedAddress,
    name: string,
    { key, boxes }: NewFeed,
  ): ConstructorParameters<typeof RunningFeed>[0]['feed'] {
    const clock = { ...SYSTEM_CLOCK, nowMs: this.#options.nowMs };
    if (address.kind === 'scenario') return new LinesFeed({ name, lines: () => address.scenario.lines() }, clock);
    return openFeed(
      { ...address.address, name },
      {
        clock,
        ...this.#options.feedOptions,
        ...(key !== undefined && { key }),
        ...(boxes !== undefined && { boxes: boxes as [number, number, number, number][] }),
      },
    );
  }

  /** The next number that nothing bears: numbers are used again only when all others were used. */
  #findNumber(): number {
    for (let step = 1; step <= NUMBERS; step++) {
      const number = (this.#lastNumber + step) % NUMBERS;
      if (this.byNumber(number) === undefined && !this.#options.isNumberUsed(number)) return number;
    }
    throw new SearoomError('SR_LIMIT_REACHED', [`${NUMBERS} feeds whose reports are in memory`, NUMBERS]);
  }

  #remember(feed: RunningFeed): void {
    this.names[feed.number] = feed.name;
    this.#known[feed.number] = { id: feed.id, isSimulated: feed.isSimulated };
    if (feed.isSimulated) this.#simulatedNames.add(feed.name);
  }

  /** Events name their sources: no two feeds may have one name. */
  #makeUnique(name: string): string {
    const taken = new Set([...this.#feeds.values()].map((feed) => feed.name));
    if (!taken.has(name)) return name;
    for (let n = 2; ; n++) if (!taken.has(`${name} ${n}`)) return `${name} ${n}`;
  }
}

function markSimulated(name: string): string {
  return name.includes('SIMULATED') ? name : `${name} ${SIMULATED}`;
}

/** As it may be shown: without a key. */
function describeAddress(address: FeedAddress): string {
  if (address.kind === 'source') return formatSourceAddress(address.address);
  const { name, seed, startMs, endMs } = address.scenario;
  return `scenario:${name}?seed=${seed}&hours=${Math.round(((endMs - startMs) / 3_600_000) * 1000) / 1000}`;
}

/** What the user calls it in the address itself. */
function nameOf(address: FeedAddress): string | undefined {
  return address.kind === 'scenario' ? address.name : address.address.name;
}
