import {
  type Fact,
  Knowledge,
  type Ledger,
  type LedgerHead,
  type LedgerPort,
  type PageContext,
  type Question,
  type RateTable,
} from '@searoom/assistance';
import type { LedgerStamp } from '@searoom/model/api';
import { AnswerCache } from './answer-cache.ts';
import { findHead, NO_HEAD } from './find-head.ts';
import { listNamed, MentionIndex } from './mention-index.ts';

/** Facts from which a question about one thing reads what it needs, and no longer everything. */
export const LARGE_FROM = 50_000;
/** Questions whose knowledge of everything is kept: much of a page is worked out once for all grants. */
const MOST_KNOWN = 4;

/** What an answer rests on: what is known, and at which head of the ledger. */
export interface Reading {
  readonly knowledge: Knowledge;
  readonly context: PageContext;
}

export interface LedgerReaderOptions {
  readonly ledger: Ledger;
  readonly port: LedgerPort;
  readonly rates: () => RateTable;
  readonly nowMs: () => number;
  /** `LARGE_FROM` when absent. */
  readonly largeFrom?: number | undefined;
}

/** Reads a ledger for a question: all of it, or in a large one only what the question is about. */
export class LedgerReader {
  readonly #options: LedgerReaderOptions;
  readonly #mentions: MentionIndex;
  readonly #known = new AnswerCache<Knowledge>(MOST_KNOWN);
  /** Every fact so far, in order. It only grows. */
  #all: Fact[] = [];
  #growing: Promise<unknown> = Promise.resolve();

  constructor(options: LedgerReaderOptions) {
    this.#options = options;
    this.#mentions = new MentionIndex(options.port);
  }

  /** ISO day of now, UTC. */
  get today(): string {
    return new Date(this.#options.nowMs()).toISOString().slice(0, 10);
  }

  /** Everything. @param more facts that are not in the ledger, of a dry run */
  async readAll(question: Question, more: readonly Fact[] = []): Promise<Reading> {
    const all = await this.#readFacts();
    const asked = this.#settle(question);
    const knowledge =
      more.length > 0
        ? new Knowledge([...all, ...more], asked)
        : await this.#known.get(String(all.length), JSON.stringify(asked), () => new Knowledge(all, asked));
    return this.#make(knowledge, question, knowledge.facts.at(-1) ?? NO_HEAD);
  }

  /**
   * What a question about some topics needs (`grant:OSA-MYS-2023-01`, `asset:KM-PEKAN`). Of a grant also its programme,
   * the assets that it paid for in part, the meetings that it came about in, the grants that those and itself name, and the
   * sources of all of it.
   *
   * An asset that is named by another grant (`asset:OTHER/boats/1`), and of which this one paid a part, is found in a large
   * ledger only where this grant names the other as related: to know of all such would be to read everything.
   */
  async readAbout(topics: readonly string[], question: Question, more: readonly Fact[] = []): Promise<Reading> {
    const { port, largeFrom = LARGE_FROM } = this.#options;
    if ((await port.head()).seq <= largeFrom) return this.readAll(question, more);
    // Asked for first: what is recorded meanwhile is left out, so that the answer is of the head that it names.
    const head = await findHead(port, question.knownAt);
    const near = new Set(topics);
    for (const topic of topics) {
      if (topic.startsWith('grant:')) for (const other of await this.#mentions.listTopicsOf(topic)) near.add(other);
    }
    const facts = await port.readTopics([...near]);
    const far = new Set([...facts, ...more].flatMap(listNamed).filter((topic) => !near.has(topic)));
    if (far.size > 0) facts.push(...(await port.readTopics([...far])));
    const read = new Set([...near, ...far]);
    const sources = new Set([...facts, ...more].flatMap((fact) => fact.sources).map((key) => `source:${key}`));
    const missing = [...sources].filter((topic) => !read.has(topic));
    if (missing.length > 0) facts.push(...(await port.readTopics(missing)));
    const known = facts.filter(({ seq }) => seq <= head.seq).sort((a, b) => a.seq - b.seq);
    return this.#make(new Knowledge([...known, ...more], this.#settle(question)), question, head);
  }

  /** What is not yet known today is not known about a later day either; states are those of the day asked about. */
  #settle(question: Question): Question & { readonly about: string } {
    return { ...question, about: question.about ?? this.today };
  }

  #make(knowledge: Knowledge, question: Question, { seq, hash }: Pick<LedgerHead, 'seq' | 'hash'>): Reading {
    const nowIso = new Date(this.#options.nowMs()).toISOString();
    const today = question.about ?? nowIso.slice(0, 10);
    const stamp: LedgerStamp = { seq, head: hash, knownAt: question.knownAt ?? nowIso, about: today };
    return { knowledge, context: { knowledge, rates: this.#options.rates(), today, stamp } };
  }

  /** Every fact; of what was read before only what came since is read. */
  async #readFacts(): Promise<readonly Fact[]> {
    const grow = async (): Promise<readonly Fact[]> => {
      const { seq } = await this.#options.port.head();
      if ((this.#all.at(-1)?.seq ?? 0) < seq) {
        const all = [...this.#all];
        for await (const piece of this.#options.ledger.scan(all.at(-1)?.seq ?? 0)) {
          for (const fact of piece) all.push(fact);
        }
        this.#all = all;
      }
      return this.#all;
    };
    const grown = this.#growing.then(grow);
    this.#growing = grown.catch(() => undefined);
    return grown;
  }
}
