import { SearoomError } from '@searoom/model';
import { ChainVerifier, EMPTY_CHAIN, sealFacts } from '../facts/chain.ts';
import { explainRefusal, isSame } from '../facts/check-draft.ts';
import type { Fact, FactDraft, HashText, RecorderRole } from '../facts/fact.ts';
import { Knowledge, type Question } from '../facts/knowledge.ts';
import { topicOf } from '../facts/subject.ts';
import type { LedgerHead, LedgerPort, TopicInfo } from './ledger-port.ts';

const MOST_TRIES = 20;
const PIECE = 5_000;

export interface LedgerOptions {
  readonly port: LedgerPort;
  readonly hash: HashText;
  readonly nowMs: () => number;
}

/** Who records, and what of the topic was seen before. */
export interface Recording {
  readonly author: string;
  readonly role: RecorderRole;
  /** Newest fact of the topic that the editor saw; a newer one of somebody else refuses the change. */
  readonly seen?: { readonly topic: string; readonly seq: number };
  /** When the register recorded it first; now when absent. */
  readonly recordedAt?: string;
}

/** What came of a recording. */
export interface RecordedFacts {
  readonly facts: readonly Fact[];
  /** Ids that the ledger held already, with the same content. */
  readonly known: readonly string[];
  readonly head: LedgerHead;
}

/** What a check of the whole chain found. */
export interface Verification {
  readonly facts: number;
  readonly head: LedgerHead;
  readonly broken: { readonly seq: number; readonly id: string; readonly why: string } | undefined;
  /** Facts without a source that need one. */
  readonly unsourced: number;
}

/** The ledger: facts go in checked and sealed, and are never changed. */
export class Ledger {
  readonly #port: LedgerPort;
  readonly #hash: HashText;
  readonly #nowMs: () => number;
  /** Recordings of this process wait for each other; those of others are met by trying again. */
  #last: Promise<unknown> = Promise.resolve();

  constructor({ port, hash, nowMs }: LedgerOptions) {
    this.#port = port;
    this.#hash = hash;
    this.#nowMs = nowMs;
  }

  head(): Promise<LedgerHead> {
    return this.#port.head();
  }

  listTopics(type?: string): Promise<TopicInfo[]> {
    return this.#port.listTopics(type);
  }

  scan(afterSeq = 0): AsyncIterable<readonly Fact[]> {
    return this.#port.scan(afterSeq, PIECE);
  }

  /** Every fact, in order. For a ledger that fits in memory. */
  async readAll(): Promise<Fact[]> {
    const facts: Fact[] = [];
    for await (const piece of this.scan()) facts.push(...piece);
    return facts;
  }

  /** A fact by its id. @throws SearoomError SR_FACT_UNKNOWN */
  async find(id: string): Promise<Fact> {
    const [fact] = await this.#port.readFacts([id]);
    if (fact === undefined) throw new SearoomError('SR_FACT_UNKNOWN', [id]);
    return fact;
  }

  /** What is known about some topics, with the sources that their facts name. */
  async know(topics: readonly string[], question: Question = {}): Promise<Knowledge> {
    return new Knowledge(await this.#readWithSources(topics), question);
  }

  /** What is known about everything. */
  async knowAll(question: Question = {}): Promise<Knowledge> {
    return new Knowledge(await this.readAll(), question);
  }

  /**
   * Records facts, all or none. What the ledger holds already with the same content is no news and is told as known.
   *
   * @throws SearoomError SR_FACT_REFUSED, SR_LEDGER_CONFLICT, SR_LEDGER_SAME_PERSON
   */
  record(drafts: readonly FactDraft[], recording: Recording): Promise<RecordedFacts> {
    const done = this.#last.then(() => this.#record(drafts, recording));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /**
   * Approves facts in the name of a second person.
   *
   * @throws SearoomError SR_FACT_UNKNOWN, SR_LEDGER_SAME_PERSON, SR_LEDGER_CONFLICT
   */
  async approve(ids: readonly string[], author: string, reason?: string): Promise<RecordedFacts> {
    const facts = await this.#port.readFacts(ids);
    const missing = ids.find((id) => !facts.some((fact) => fact.id === id));
    if (missing !== undefined) throw new SearoomError('SR_FACT_UNKNOWN', [missing]);
    const drafts = facts.map(
      (fact): FactDraft => ({
        id: `${fact.id}:approved-by:${author.replaceAll(/[^\w.-]/g, '-')}`.slice(0, 150),
        kind: 'approval',
        subject: fact.subject,
        predicate: fact.predicate,
        value: null,
        sources: [],
        confidence: 'seen',
        targets: [fact.id],
        ...(reason !== undefined && { reason }),
      }),
    );
    // Who has approved already has nothing to add by doing so again.
    const done = await this.#port.readFacts(drafts.map(({ id }) => id));
    const held = new Set(done.filter((fact) => fact.author === author).map(({ id }) => id));
    const { known, ...recorded } = await this.record(
      drafts.filter(({ id }) => !held.has(id)),
      { author, role: 'person' },
    );
    return { ...recorded, known: [...held, ...known] };
  }

  /** Recomputes every hash of the chain, and compares its end with the head. */
  async verify(onPiece?: (facts: number) => void): Promise<Verification> {
    const verifier = new ChainVerifier(this.#hash, EMPTY_CHAIN);
    // Facts may come in meanwhile; what was there before has to be met.
    const before = await this.head();
    let facts = 0;
    let unsourced = 0;
    for await (const piece of this.#checkPieces(verifier)) {
      facts += piece.length;
      unsourced += piece.filter(lacksSource).length;
      onPiece?.(facts);
    }
    const { seq, hash } = verifier.end;
    const isWhole = seq > before.seq || (seq === before.seq && hash === before.hash);
    const broken =
      verifier.broken ?? (isWhole ? undefined : { seq, id: '?', why: 'the chain does not reach its head' });
    return { facts, head: await this.head(), broken, unsourced };
  }

  /** Facts that fit, piece by piece, until one does not. */
  async *#checkPieces(verifier: ChainVerifier): AsyncIterable<readonly Omit<Fact, 'hash'>[]> {
    const sealed = this.#port.scanSealed?.(0, PIECE);
    if (sealed === undefined) {
      for await (const piece of this.scan()) {
        const good = takeWhile(piece, (fact) => (verifier.add(fact) ? fact : undefined));
        yield good;
        if (good.length < piece.length) return;
      }
      return;
    }
    for await (const piece of sealed) {
      const good = takeWhile(piece, ({ text, hash }) => verifier.addSealed(text, hash));
      yield good;
      if (good.length < piece.length) return;
    }
  }

  async #record(drafts: readonly FactDraft[], recording: Recording): Promise<RecordedFacts> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const head = await this.#port.head();
      const { fresh, known } = await this.#check(drafts, recording);
      await this.#refuseUnseen(recording.seen);
      if (fresh.length === 0) return { facts: [], known, head };
      const now = recording.recordedAt ?? new Date(this.#nowMs()).toISOString();
      // A clock that was put back does not put the ledger back.
      const recordedAt = [now, head.recordedAt].sort().at(-1)!;
      const { author, role } = recording;
      const facts = sealFacts(fresh, { author, role, recordedAt }, head, this.#hash);
      if (await this.#port.append(facts)) {
        const last = facts.at(-1)!;
        return { facts, known, head: { seq: last.seq, hash: last.hash, recordedAt } };
      }
    }
    throw new SearoomError('SR_LEDGER_CONFLICT', ['the ledger', `it changed ${MOST_TRIES} times in a row`]);
  }

  async #check(
    drafts: readonly FactDraft[],
    { author }: Recording,
  ): Promise<{ readonly fresh: FactDraft[]; readonly known: string[] }> {
    const aimed = drafts.flatMap(({ targets }) => targets ?? []);
    const stored = new Map<string, Fact>();
    for (const fact of await this.#port.readFacts([...new Set([...drafts.map(({ id }) => id), ...aimed])])) {
      stored.set(fact.id, fact);
    }
    const keys = [...new Set(drafts.flatMap(({ sources }) => sources))];
    const held = await this.#port.readTopics(keys.filter(isKey).map((key) => `source:${key}`));
    const sources = new Set(held.map(({ subject }) => subject));
    const earlier = new Map<string, FactDraft>();
    const known: string[] = [];
    const fresh: FactDraft[] = [];
    for (const draft of drafts) {
      const same = stored.get(draft.id);
      if (same !== undefined && isSame(draft, same)) {
        known.push(draft.id);
        continue;
      }
      const why =
        same !== undefined || earlier.has(draft.id)
          ? 'another fact has this id; a change is recorded as an update or a correction'
          : explainRefusal(draft, {
              has: (id) => stored.has(id) || earlier.has(id),
              find: (id) => stored.get(id) ?? earlier.get(id),
              hasSource: (key) => sources.has(`source:${key}`),
            });
      if (why !== undefined) throw new SearoomError('SR_FACT_REFUSED', [`${draft.id}: ${why}`]);
      if (draft.kind === 'approval') {
        const own = draft.targets?.find((id) => stored.get(id)?.author === author || earlier.has(id));
        if (own !== undefined) throw new SearoomError('SR_LEDGER_SAME_PERSON', [author]);
      }
      earlier.set(draft.id, draft);
      if (draft.predicate === 'source') sources.add(draft.subject);
      fresh.push(draft);
    }
    return { fresh, known };
  }

  async #refuseUnseen(seen: Recording['seen']): Promise<void> {
    if (seen === undefined) return;
    const facts = await this.#port.readTopics([seen.topic]);
    const newer = facts.filter(({ seq }) => seq > seen.seq);
    if (newer.length === 0) return;
    const { author, predicate, recordedAt } = newer.at(-1)!;
    const what = `${newer.length} newer, the last by ${author} (${predicate}, ${recordedAt})`;
    throw new SearoomError('SR_LEDGER_CONFLICT', [seen.topic, what]);
  }

  async #readWithSources(topics: readonly string[]): Promise<Fact[]> {
    const facts = await this.#port.readTopics(topics);
    const read = new Set(topics);
    const keys = new Set(facts.flatMap(({ sources }) => sources).map((key) => `source:${key}`));
    const more = [...keys].filter((topic) => !read.has(topic));
    if (more.length === 0) return facts;
    return [...facts, ...(await this.#port.readTopics(more))].sort((a, b) => a.seq - b.seq);
  }
}

function isKey(key: string): boolean {
  try {
    topicOf(`source:${key}`);
    return true;
  } catch {
    return false;
  }
}

function takeWhile<T, R>(list: readonly T[], take: (item: T) => R | undefined): R[] {
  const taken: R[] = [];
  for (const item of list) {
    const result = take(item);
    if (result === undefined) break;
    taken.push(result);
  }
  return taken;
}

/** A source is what others rest on; an approval and a retraction rest on who made them. */
function lacksSource({ sources, predicate, kind }: Omit<Fact, 'hash'>): boolean {
  return sources.length === 0 && predicate !== 'source' && kind !== 'approval' && kind !== 'retraction';
}
