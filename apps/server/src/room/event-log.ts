import { type EventRevision, formatTime } from '@searoom/model';
import type { EventDetail, EventList, Review, ReviewChange, RoomEvent, Severity } from '@searoom/model/api';
import { applyReview } from './apply-review.ts';
import type { EventQuery } from './room.ts';

/** Events kept; when there are more, a part goes at once. */
const MOST_EVENTS = 20_000;
const PART_TO_FORGET = 64;
/** Sequences of events that are gone are remembered, to tell a reader what it missed. */
const MOST_GONE = 65_536;
/** Revisions kept of one event: the first and the newest. */
const MOST_REVISIONS = 50;
/** Revisions kept of all events, for each event that may be kept. */
const REVISIONS_PER_EVENT = 5;
/** Sentences kept with an event. */
const MOST_SENTENCES = 40;

export type EvidenceSentence = EventDetail['sentences'][number];

/** What the room adds to a revision. */
export interface Grading {
  readonly severity: Severity;
  readonly alert: boolean;
  readonly why: string;
  readonly area?: string;
}

/** An event as an earlier room left it. */
export interface KeptEvent {
  /** Sequence of its first revision: lists are in the order of it. */
  readonly first: number;
  readonly current: RoomEvent;
  readonly revisions: readonly EventRevision[];
  readonly sentences: readonly EvidenceSentence[];
}

interface Entry {
  /** Sequence of its first revision. */
  readonly first: number;
  current: RoomEvent;
  readonly revisions: EventRevision[];
  readonly startMs: number;
  readonly mmsis: readonly number[];
  readonly sentences: Map<string, EvidenceSentence>;
  older: Entry | undefined;
  newer: Entry | undefined;
}

/** All events of the room with their revisions and what people did about them. Bounded; what goes is counted. */
export class EventLog {
  /** Sequence of the newest change. */
  sequence = 0;
  /** Events that had to go. */
  forgotten = 0;
  /** Revisions that were taken, ever. */
  revisions = 0;
  /** In the order of their first revision. */
  readonly #entries = new Map<string, Entry>();
  readonly #byMmsi = new Map<number, Set<Entry>>();
  /** Entry that changed last. */
  #newest: Entry | undefined;
  /** Revisions that are kept. */
  #kept = 0;
  readonly #gone: number[] = [];
  readonly #snoozed = new Set<Entry>();
  readonly #most: number;
  readonly #onEvent: (event: RoomEvent) => void;

  constructor(onEvent: (event: RoomEvent) => void, most: number = MOST_EVENTS) {
    this.#onEvent = onEvent;
    this.#most = most;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Takes events back that were kept by an earlier room, in any order. Nobody is told. */
  restore(events: readonly KeptEvent[]): void {
    const entries = [...events]
      .sort((a, b) => a.first - b.first)
      .map(({ first, current, revisions, sentences }) => {
        const entry = this.#open(first, current, sentences);
        entry.revisions.push(...revisions);
        this.#kept += revisions.length;
        if (current.review.state === 'snoozed') this.#snoozed.add(entry);
        return entry;
      });
    for (const entry of entries.sort((a, b) => a.current.sequence - b.current.sequence)) {
      this.sequence = Math.max(this.sequence, entry.current.sequence);
      this.#link(entry);
    }
  }

  /** All that is to be kept of an event besides its newest state; undefined where it is gone already. */
  keptOf(id: string): { readonly first: number; readonly sentences: readonly EvidenceSentence[] } | undefined {
    const entry = this.#entries.get(id);
    return entry === undefined ? undefined : { first: entry.first, sentences: [...entry.sentences.values()] };
  }

  /**
   * Takes a revision.
   *
   * @returns false for one that is known already (the same source played again)
   */
  add(event: EventRevision, grading: Grading): boolean {
    let entry = this.#entries.get(event.id);
    if (entry !== undefined && event.revision <= entry.current.event.revision) return false;
    const isFull = entry === undefined && this.#entries.size >= this.#most;
    if (isFull || this.#kept >= this.#most * REVISIONS_PER_EVENT) this.#forgetSome(entry);
    entry ??= this.#open(this.sequence + 1, { sequence: 0, ...grading, event, review: { state: 'open' } }, []);
    entry.revisions.push(event);
    if (entry.revisions.length > MOST_REVISIONS) entry.revisions.splice(1, 1);
    else this.#kept++;
    this.revisions++;
    this.#tell(entry, { ...grading, event, review: entry.current.review });
    return true;
  }

  /** Newest state of an event. */
  find(id: string): RoomEvent | undefined {
    return this.#entries.get(id)?.current;
  }

  /** Keeps the text of a sentence that an event rests on. */
  addSentence(id: string, sentence: EvidenceSentence): void {
    const sentences = this.#entries.get(id)?.sentences;
    if (sentences === undefined) return;
    const key = `${sentence.source}|${sentence.offset}`;
    const known = sentences.get(key);
    if (known?.text !== undefined || (known === undefined && sentences.size >= MOST_SENTENCES)) return;
    sentences.set(key, sentence);
  }

  revisionsOf(id: string): readonly EventRevision[] {
    return this.#entries.get(id)?.revisions ?? [];
  }

  sentencesOf(id: string): EvidenceSentence[] {
    return [...(this.#entries.get(id)?.sentences.values() ?? [])];
  }

  /** @throws SearoomError SR_QUERY_INVALID */
  review(id: string, change: ReviewChange, nowMs: number): RoomEvent | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    const review = applyReview(entry.current.review, change, nowMs);
    if (review.state === 'snoozed') this.#snoozed.add(entry);
    else this.#snoozed.delete(entry);
    const { sequence: _, ...rest } = entry.current;
    return this.#tell(entry, { ...rest, review });
  }

  /** Opens again what was snoozed until now. */
  wake(nowMs: number): void {
    for (const entry of [...this.#snoozed]) {
      const { until, by: _by, at: _at, ...review } = entry.current.review;
      if (until !== undefined && Date.parse(until) > nowMs) continue;
      this.#snoozed.delete(entry);
      const opened: Review = { ...review, state: 'open', at: formatTime(nowMs) };
      const { sequence: _, ...rest } = entry.current;
      this.#tell(entry, { ...rest, review: opened });
    }
  }

  /** Events that changed after a sequence, the change longest ago first. */
  since(sequence: number): { events: RoomEvent[]; missed: number } {
    const events: RoomEvent[] = [];
    for (let entry = this.#newest; entry !== undefined && entry.current.sequence > sequence; entry = entry.older) {
      events.push(entry.current);
    }
    return { events: events.reverse(), missed: this.#gone.filter((gone) => gone > sequence).length };
  }

  /** Newest first, by their first revision. */
  list(query: EventQuery): EventList {
    const matching: RoomEvent[] = [];
    const candidates = query.mmsi === undefined ? this.#entries.values() : (this.#byMmsi.get(query.mmsi) ?? []);
    for (const entry of candidates) if (isMatch(entry, query)) matching.push(entry.current);
    matching.reverse();
    return {
      total: matching.length,
      kept: this.#entries.size,
      forgotten: this.forgotten,
      events: matching.slice(query.offset, query.offset + query.limit),
    };
  }

  /** Ids of a vessel's events, newest first. */
  idsOf(mmsi: number, most: number): string[] {
    return [...(this.#byMmsi.get(mmsi) ?? [])]
      .slice(-most)
      .map((entry) => entry.current.event.id)
      .reverse();
  }

  /** Start and grading of every event. */
  *starts(): Generator<{ readonly startMs: number; readonly current: RoomEvent }> {
    yield* this.#entries.values();
  }

  #open(first: number, current: RoomEvent, sentences: readonly EvidenceSentence[]): Entry {
    const { event } = current;
    const entry: Entry = {
      first,
      current,
      revisions: [],
      startMs: Date.parse(event.start),
      mmsis: event.vessels.map(({ mmsi }) => Number(mmsi)),
      sentences: new Map(sentences.map((sentence) => [`${sentence.source}|${sentence.offset}`, sentence])),
      older: undefined,
      newer: undefined,
    };
    this.#entries.set(event.id, entry);
    for (const mmsi of entry.mmsis) {
      const events = this.#byMmsi.get(mmsi);
      if (events === undefined) this.#byMmsi.set(mmsi, new Set([entry]));
      else events.add(entry);
    }
    return entry;
  }

  #tell(entry: Entry, state: Omit<RoomEvent, 'sequence'>): RoomEvent {
    entry.current = { sequence: ++this.sequence, ...state };
    this.#unlink(entry);
    this.#link(entry);
    this.#onEvent(entry.current);
    return entry.current;
  }

  /** Makes an entry the one that changed last. */
  #link(entry: Entry): void {
    entry.older = this.#newest;
    if (this.#newest !== undefined) this.#newest.newer = entry;
    this.#newest = entry;
  }

  #unlink(entry: Entry): void {
    if (entry.older !== undefined) entry.older.newer = entry.newer;
    if (entry.newer !== undefined) entry.newer.older = entry.older;
    else if (this.#newest === entry) this.#newest = entry.older;
    entry.older = undefined;
    entry.newer = undefined;
  }

  /** Closed notices go first, then other notices, then alerts that were dismissed or seen, open alerts last. */
  #forgetSome(but: Entry | undefined): void {
    let left = Math.max(1, Math.floor(this.#most / PART_TO_FORGET));
    for (let rank = 0; rank < 4 && left > 0; rank++) {
      for (const [id, entry] of this.#entries) {
        if (rankOf(entry.current) !== rank || entry === but) continue;
        this.#forget(id, entry);
        if (--left === 0) return;
      }
    }
  }

  #forget(id: string, entry: Entry): void {
    this.#entries.delete(id);
    this.#unlink(entry);
    this.#snoozed.delete(entry);
    for (const mmsi of entry.mmsis) {
      const events = this.#byMmsi.get(mmsi);
      events?.delete(entry);
      if (events?.size === 0) this.#byMmsi.delete(mmsi);
    }
    this.forgotten++;
    this.#kept -= entry.revisions.length;
    this.#gone.push(entry.current.sequence);
    if (this.#gone.length > MOST_GONE) this.#gone.splice(0, MOST_GONE / 2);
  }
}

function rankOf({ alert, event, review }: RoomEvent): number {
  if (!alert) return event.status === 'closed' || event.status === 'retracted' ? 0 : 1;
  return review.state === 'open' || review.state === 'snoozed' ? 3 : 2;
}

function isMatch(entry: Entry, query: EventQuery): boolean {
  const { event, severity, alert, review } = entry.current;
  if (query.alertsOnly === true && !alert) return false;
  if (query.types !== undefined && !query.types.includes(event.type)) return false;
  if (query.severities !== undefined && !query.severities.includes(severity)) return false;
  if (query.states !== undefined && !query.states.includes(review.state)) return false;
  if (query.fromMs !== undefined && entry.startMs < query.fromMs) return false;
  if (query.toMs !== undefined && entry.startMs > query.toMs) return false;
  const { parties } = query;
  if (parties === undefined) return true;
  return event.zones.some(({ assertedBy }) => assertedBy.split('+').some((party) => parties.includes(party)));
}
