import {
  type CheckedDocument,
  checkDocument,
  compare,
  type Fact,
  type FactDraft,
  Knowledge,
  type Ledger,
  type LedgerHead,
  listAssets,
  listGrants,
  listRelations,
  makeGrantPage,
  type PageContext,
  type Question,
  readDocument,
  reconcile,
  topicOf,
  viewFact,
  viewFacts,
} from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import type {
  AssetList,
  CheckAnswer,
  CheckList,
  Comparison,
  FactPage,
  GrantList,
  GrantPage,
  LedgerInfo,
  LedgerStamp,
  NewApproval,
  NewFacts,
  NewRates,
  Reconciliation,
  Recorded,
  Relations,
  TakenRates,
  VerifyAnswer,
} from '@searoom/model/api';
import type { LedgerAnswers, LedgerQuery } from './answers.ts';
import { citeFact } from './cite-fact.ts';
import type { RatesDesk } from './rates-desk.ts';
import { readQuestion } from './read-question.ts';

/** Answers kept for the state of the ledger that they were made from. */
const MOST_KEPT = 32;

export interface LedgerDeskOptions {
  readonly ledger: Ledger;
  /** Tries drafts on the ledger and leaves it as it is. */
  readonly tryFacts: (drafts: readonly FactDraft[], author: string) => Promise<TriedFacts>;
  readonly rates: RatesDesk;
  /** Where the ledger is kept, in words. */
  readonly kept: string;
  readonly nowMs: () => number;
  readonly documents: readonly CheckedDocument[];
}

/** What would become of drafts. */
export interface TriedFacts {
  readonly recorded: readonly Fact[];
  readonly known: readonly string[];
  readonly refused: readonly { readonly draft: FactDraft; readonly why: string }[];
}

/** What a question rests on: what is known, and at which head of the ledger. */
interface Reading {
  readonly knowledge: Knowledge;
  readonly context: PageContext;
}

/** Answers about the ledger of assistance, as the interface gives them. */
export class LedgerDesk implements LedgerAnswers {
  /** The ledger itself, for what is imported and exported. */
  readonly book: Ledger;
  readonly #options: LedgerDeskOptions;
  /** Every fact, for the head that it was read at. */
  #all: { readonly seq: number; readonly facts: readonly Fact[] } | undefined;
  /** Answers by question, for one head and day. */
  readonly #answers = new Map<string, unknown>();
  #answersOf = '';

  constructor(options: LedgerDeskOptions) {
    this.#options = options;
    this.book = options.ledger;
  }

  grants(query: LedgerQuery = {}): Promise<GrantList> {
    return this.#keep('grants', query, ({ context }) => listGrants(context));
  }

  /** @throws SearoomError SR_GRANT_UNKNOWN */
  grant(id: string, query: LedgerQuery = {}): Promise<GrantPage> {
    return this.#keep(`grant ${id}`, query, ({ context }) => makeGrantPage(context, id));
  }

  reconciliation(query: LedgerQuery = {}): Promise<Reconciliation> {
    return this.#keep('reconciliation', query, ({ context }) => reconcile(context));
  }

  /** @throws SearoomError SR_CURRENCY_UNKNOWN */
  comparison({ currency = 'USD', ...query }: LedgerQuery & { readonly currency?: string } = {}): Promise<Comparison> {
    return this.#keep(`comparison ${currency}`, query, ({ context }) => compare(context, currency));
  }

  relations(query: LedgerQuery = {}): Promise<Relations> {
    return this.#keep('relations', query, ({ context }) => listRelations(context));
  }

  assets(query: LedgerQuery = {}): Promise<AssetList> {
    return this.#keep('assets', query, ({ context, knowledge }) => {
      const assets = listAssets(context);
      return {
        stamp: context.stamp,
        assets,
        ...viewFacts(
          assets.flatMap(({ facts }) => facts),
          knowledge,
        ),
      };
    });
  }

  checks(): Promise<CheckList> {
    return Promise.resolve(this.#listDocuments());
  }

  #listDocuments(): CheckList {
    return this.#options.documents.map(({ id, title, publisher, date, statements }) => ({
      id,
      title,
      publisher,
      date,
      statements: statements.length,
    }));
  }

  /** @throws SearoomError SR_DOCUMENT_UNKNOWN */
  async check(id: string, query: LedgerQuery = {}): Promise<CheckAnswer> {
    const document = this.#options.documents.find((known) => known.id === id);
    if (document === undefined) {
      const names = this.#options.documents.map((known) => known.id).join(', ');
      throw new SearoomError('SR_DOCUMENT_UNKNOWN', [id, names]);
    }
    return this.#keep(`check ${id}`, query, (reading) => this.#check(document, reading));
  }

  /** A document of the asker. @throws SearoomError SR_STATEMENTS_INVALID */
  async checkDocument(document: unknown, query: LedgerQuery = {}): Promise<CheckAnswer> {
    const checked = readDocument(document);
    return this.#check(checked, await this.#read(readQuestion(query)));
  }

  /** @throws SearoomError SR_FACT_UNKNOWN */
  async fact(id: string, query: LedgerQuery = {}): Promise<FactPage> {
    const { knowledge } = await this.#read(readQuestion(query));
    const fact = knowledge.fact(id);
    if (fact === undefined) throw new SearoomError('SR_FACT_UNKNOWN', [id]);
    const history = knowledge.history(fact.subject, fact.predicate);
    const view = viewFact(fact, knowledge);
    const { sources } = viewFacts(history, knowledge);
    const permalink = `/?room=assistance&fact=${encodeURIComponent(id)}`;
    return {
      fact: view,
      history: history.map((item) => viewFact(item, knowledge)),
      sources,
      topic: topicOf(fact.subject),
      permalink,
      citation: citeFact(view, sources),
    };
  }

  async ledger(): Promise<LedgerInfo> {
    const { knowledge } = await this.#read({});
    const head = await this.book.head();
    return {
      facts: head.seq,
      head: head.hash,
      recordedAt: head.recordedAt,
      sources: knowledge.subjects('source').length,
      kept: this.#options.kept,
      waiting: knowledge.proposals().length,
      rates: [...this.#options.rates.table.describe()],
    };
  }

  async verify(): Promise<VerifyAnswer> {
    const startedMs = performance.now();
    const { facts, head, broken, unsourced } = await this.book.verify();
    return {
      facts,
      head: head.hash,
      sound: broken === undefined,
      ...(broken !== undefined && { broken }),
      unsourced,
      tookMs: Math.round(performance.now() - startedMs),
    };
  }

  /** @throws SearoomError SR_FACT_REFUSED, SR_LEDGER_CONFLICT; a dry run throws neither */
  async record({ by, seen, facts, dryRun = false }: NewFacts): Promise<Recorded> {
    const { seq } = await this.book.head();
    const drafts = facts.map((fact, at) => nameDraft(fact, seq + 1 + at));
    if (dryRun) {
      const { recorded, known, refused } = await this.#options.tryFacts(drafts, by);
      const told = refused.map(({ draft, why }) => ({ fact: draft.id, why }));
      return { ...(await this.#tellRecorded(recorded, recorded)), known: [...known], refused: told };
    }
    const { facts: recorded, known } = await this.book.record(drafts, {
      author: by,
      role: 'person',
      ...(seen !== undefined && { seen }),
    });
    return { ...(await this.#tellRecorded(recorded)), known: [...known] };
  }

  /** @throws SearoomError SR_RATES_INVALID, SR_STORE_UNUSABLE */
  async importRates(rates: NewRates): Promise<TakenRates> {
    const taken = await this.#options.rates.take(rates);
    this.#answers.clear();
    return taken;
  }

  /** @throws SearoomError SR_FACT_UNKNOWN, SR_LEDGER_SAME_PERSON */
  async approve({ by, facts, reason }: NewApproval): Promise<Recorded> {
    const { facts: recorded } = await this.book.approve(facts, by, reason);
    return this.#tellRecorded(recorded);
  }

  /** Everything known, for exports. */
  async read(
    query: LedgerQuery = {},
  ): Promise<Reading & { readonly facts: readonly Fact[]; readonly head: LedgerHead }> {
    const reading = await this.#read(readQuestion(query));
    return { ...reading, facts: await this.#readAll(), head: await this.book.head() };
  }

  #check(document: CheckedDocument, { context, knowledge }: Reading): CheckAnswer {
    const { knownAt } = knowledge.question;
    return checkDocument(document, knowledge.facts, {
      about: context.today,
      ...(knownAt !== undefined && { knownAt }),
      rates: context.rates,
      stamp: context.stamp,
    });
  }

  /**
   * What was recorded, and what is odd about it now: findings that rest on it.
   *
   * @param tried facts that are not in the ledger, of a dry run
   */
  async #tellRecorded(recorded: readonly Fact[], tried: readonly Fact[] = []): Promise<Recorded> {
    const { knowledge, context } = await this.#read({}, tried);
    const ids = new Set(recorded.map(({ id }) => id));
    const flags = new Map<string, string>();
    for (const topic of new Set(recorded.map(({ subject }) => topicOf(subject)))) {
      const id = topic.slice('grant:'.length);
      if (!topic.startsWith('grant:') || knowledge.subjects('grant', id).length === 0) continue;
      for (const { facts, text } of makeGrantPage(context, id).findings) {
        const fact = facts.find((named) => ids.has(named));
        if (fact !== undefined) flags.set(text, fact);
      }
    }
    const head = await this.book.head();
    return {
      facts: recorded.map((fact) => viewFact(fact, knowledge)),
      flags: [...flags].map(([text, fact]) => ({ fact, text })),
      known: [],
      refused: [],
      seq: head.seq,
      head: head.hash,
    };
  }

  async #readAll(): Promise<readonly Fact[]> {
    const { seq } = await this.book.head();
    if (this.#all?.seq !== seq) this.#all = { seq, facts: await this.book.readAll() };
    return this.#all.facts;
  }

  async #read(question: Question, more: readonly Fact[] = []): Promise<Reading> {
    const facts = [...(await this.#readAll()), ...more];
    const nowIso = new Date(this.#options.nowMs()).toISOString();
    const today = question.about ?? nowIso.slice(0, 10);
    // What is not yet known today is not known about a later day either; states are those of the day asked about.
    const knowledge = new Knowledge(facts, { ...question, about: today });
    const last = knowledge.facts.at(-1);
    const stamp: LedgerStamp = {
      seq: last?.seq ?? 0,
      head: last?.hash ?? '0'.repeat(64),
      knownAt: question.knownAt ?? nowIso,
      about: today,
    };
    return { knowledge, context: { knowledge, rates: this.#options.rates.table, today, stamp } };
  }

  async #keep<T>(name: string, query: LedgerQuery, make: (reading: Reading) => T): Promise<T> {
    const question = readQuestion(query);
    const reading = await this.#read(question);
    const { seq } = await this.book.head();
    const state = `${seq} ${new Date(this.#options.nowMs()).toISOString().slice(0, 10)}`;
    if (state !== this.#answersOf || this.#answers.size >= MOST_KEPT) this.#answers.clear();
    this.#answersOf = state;
    const key = `${name} ${JSON.stringify(question)}`;
    const kept = this.#answers.get(key) as T | undefined;
    if (kept !== undefined) return kept;
    const made = make(reading);
    this.#answers.set(key, made);
    return made;
  }
}

/** A draft with an id: its own, or one that says where it came in. */
function nameDraft(fact: NewFacts['facts'][number], seq: number): FactDraft {
  const key = fact.subject.slice(fact.subject.indexOf(':') + 1);
  return { ...fact, id: fact.id ?? `${key}:${fact.predicate}:${seq}` } as FactDraft;
}
